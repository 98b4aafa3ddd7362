import type { FoundArticle } from '../useFoundArticles.ts'

/** More than anybody reads through; the others are found by what they are called. */
const MOST = 50

/**
 * Asks for the public articles, newest first.
 * @param wanted a number, or words of the title; empty: all of them
 * @param but the id of one that is not among them
 */
export function articleQuery(wanted: string, but: string): string {
  const query = new URLSearchParams({
    'where[and][0][live][equals]': 'true',
    'where[and][1][id][not_equals]': but,
    depth: '0',
    limit: String(MOST),
    sort: '-number',
    'select[title]': 'true',
    'select[number]': 'true',
  })
  const words = wanted.trim()
  if (words === '') return query.toString()
  query.set('where[and][2][or][0][title][like]', words)
  if (/^\d+$/.test(words)) query.set('where[and][2][or][1][number][equals]', words)
  return query.toString()
}

/** What was chosen stays in the list, whatever is looked for by now. */
export function withChosen(
  found: readonly FoundArticle[],
  chosen: FoundArticle | null,
): readonly FoundArticle[] {
  return chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
}
