/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { shownDay } from '../time.ts'
import { Mosaic } from '../views/mosaic.tsx'
import { Pager } from '../views/pager.tsx'
import { PageHead } from '../views/sectionHead.tsx'
import { photosColumn } from './columns.ts'
import { photosAfter } from './paging.ts'
import { badPage } from './problem.tsx'

/** The gallery, what was released last first. */
export const photos: Page = (context, { params }) => {
  const { t, siteName } = context
  const after = params['after']
  const page = photosAfter(context, after)
  if (!page) return badPage(context)
  const [first] = page.items
  const later = after !== undefined && first ? ` ${t.pager.until(shownDay(first.release.at))}` : ''
  return {
    status: 200,
    title: t.photos.title + later,
    description: `${siteName} ${t.photos.title}`,
    section: 'photos',
    column: photosColumn(context),
    body: (
      <div class="wrap">
        <PageHead title={t.photos.title}>{t.photos.note}</PageHead>
        {page.items.length > 0 ? (
          <Mosaic context={context} photos={page.items} gallery />
        ) : (
          <p class="empty">{t.photos.empty}</p>
        )}
        <Pager context={context} list="/photos" isFirst={after === undefined} next={page.next} />
      </div>
    ),
  }
}
