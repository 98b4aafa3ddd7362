import { dateShown } from '../../replica/dateShown.ts'
import type { ArticleItem, ArticleQuery, Live, Page } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { shownDay } from '../time.ts'

const PER_PAGE = 20
/** Fills rows of two, three and four. */
const PHOTOS_PER_PAGE = 36

/**
 * One page of a list of articles, or null where the address names none.
 * @param after the entry that it comes after, as the page before named it
 */
export function pageOf(
  { reader }: PageContext,
  query: Pick<ArticleQuery, 'series' | 'district' | 'order'>,
  after: string | undefined,
  limit = PER_PAGE,
): Page<ArticleItem> | null {
  return unlessInvalid(() => reader.articles({ ...query, limit, ...(after !== undefined && { after }) }))
}

/** One page of the gallery, likewise. */
export function photosAfter({ reader }: PageContext, after: string | undefined): Page<Live<'photos'>> | null {
  return unlessInvalid(() =>
    reader.photoPage({ limit: PHOTOS_PER_PAGE, ...(after !== undefined && { after }) }),
  )
}

function unlessInvalid<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidCursor') return null
    throw error
  }
}

/** The list's title; of a later page with the day from which it goes back, so that no two pages share one. */
export function pageTitle(
  { t }: PageContext,
  title: string,
  { items: [first] }: Page<ArticleItem>,
  after: string | undefined,
): string {
  if (after === undefined || !first) return title
  return `${title} ${t.pager.until(shownDay(dateShown(first)))}`
}
