import { isEmpty, parseQuery, type Query, unitsOf } from '../search/query.ts'
import { highlighted, snippetOf } from '../search/snippet.ts'
import { foldFields } from '../search/terms.ts'
import type { Connection } from './database.ts'
import { ITEM_COLUMNS, type ItemRow, LIVE_COLUMNS, type LiveRow } from './liveRows.ts'
import type { SearchHit, SearchQuery, SearchResult, SiteReader } from './reader.ts'
import { byRank, rankCursor, rankIn } from './searchCursor.ts'
import { type Filter, filters } from './searchFilter.ts'
import { searchedFields } from './searchIndex.ts'
import { indexReader, MOST_COUNTED } from './searchMatch.ts'
import { type Ranked, ranking } from './searchRanking.ts'
import { suggesting } from './searchSuggestion.ts'
import { wordReader } from './searchWords.ts'
import type { SignedRows } from './signedRows.ts'
import { headOf } from './standing.ts'

/** Answers that are kept while nothing new is released: the next pages, and what many ask for. */
const KEPT = 50

/** With fewer than this found, the reader may have meant something else. */
const FEW = 3

const NOTHING: SearchResult = {
  items: [],
  next: null,
  total: 0,
  totalIsExact: true,
  reachable: 0,
  relaxed: false,
  isComplete: true,
  suggestion: null,
  corrected: false,
}

/** @param isComplete whether the index has every article */
export function searchOf(
  connection: Connection,
  rows: SignedRows,
  isComplete: () => boolean,
): SiteReader['search'] {
  const filterOf = filters(connection)
  const index = indexReader(connection)
  const rank = ranking(index)
  const suggest = suggesting(index, wordReader(connection))
  const show = hitsOf(connection, rows)
  const isSaid = saidIn(connection, rows)
  const kept = keeper<Answer>(headOf(connection))

  const answerTo = (parsed: Query, filter: Filter): Answer => {
    const ranked = rank(parsed, filter)
    const asTyped = ranked.relaxed ? 0 : ranked.total
    const suggestion = asTyped < FEW ? suggest(parsed, filter, asTyped) : null
    if (suggestion === null) return { ...ranked, suggestion, corrected: false }
    const meant = rank(parseQuery(suggestion), filter)
    if (!isSaid(suggestion, meant.found[0]?.document))
      return { ...ranked, suggestion: null, corrected: false }
    return asTyped > 0
      ? { ...ranked, suggestion, corrected: false }
      : { ...meant, suggestion, corrected: true }
  }
  return (query) => {
    const parsed = parseQuery(query.text)
    if (isEmpty(parsed)) return NOTHING
    const complete = isComplete()
    const make = () => answerTo(parsed, filterOf(query))
    const answer = complete ? kept(keyOf(query), make) : make()
    const { found, total, needles, relaxed, suggestion, corrected } = answer
    const after = query.after === undefined ? null : rankIn(query.after)
    const rest = after ? found.filter((candidate) => byRank(after, candidate) < 0) : found
    const shown = rest.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      items: show(
        shown.map(({ document }) => document),
        needles,
      ),
      next: last && rest.length > shown.length ? rankCursor(last) : null,
      total,
      totalIsExact: total < MOST_COUNTED,
      reachable: found.length,
      relaxed,
      isComplete: complete,
      suggestion,
      corrected,
    }
  }
}

interface Answer extends Ranked {
  suggestion: string | null
  corrected: boolean
}

const keyOf = ({ text, district, series, from, until }: SearchQuery) =>
  JSON.stringify([text, district, series, from, until])

/** The articles with what was found marked in their titles and in a piece of their texts. */
function hitsOf(connection: Connection, rows: SignedRows) {
  const one = connection.prepare(`
    select ${ITEM_COLUMNS}, l.snapshot
    from articles a cross join live l on l.collection = 'articles' and l.document = a.document
    where a.document = ?`)
  return (documents: readonly string[], needles: Ranked['needles']): SearchHit[] =>
    documents.flatMap((document) => {
      const row = one.get(document) as (ItemRow & LiveRow) | undefined
      if (!row) return []
      const item = rows.item(row)
      const { text } = rows.live<'articles'>(row).content
      return [
        {
          item,
          titleHtml: highlighted(item.content.title, needles),
          snippetHtml: snippetIn(item, text, needles),
        },
      ]
    })
}

/** Words come from the store, where nobody signed them: one is only offered that stands in an article. */
function saidIn(connection: Connection, rows: SignedRows) {
  const one = connection.prepare(`
    select l.snapshot, ${LIVE_COLUMNS} from live l where l.collection = 'articles' and l.document = ?`)
  return (suggestion: string, document: string | undefined): boolean => {
    const row = document === undefined ? undefined : (one.get(document) as LiveRow | undefined)
    if (!row) return false
    const { title, labels, body } = foldFields(searchedFields(rows.live<'articles'>(row).content))
    const text = [title, labels, body].join('\n')
    const isIn = (part: string) => text.includes(part)
    return unitsOf(parseQuery(suggestion)).every(
      ({ text: word, parts }) => isIn(word) || (parts.length > 0 && parts.every(isIn)),
    )
  }
}

/** Of the text, or of what stands above it where that says more. */
function snippetIn({ content }: SearchHit['item'], text: string, needles: Ranked['needles']): string {
  const snippets = [text, content.summary, content.editorsNote]
    .filter((part) => part !== null && part !== '')
    .map((part) => snippetOf(part ?? '', needles))
  return snippets.reduce((best, snippet) => (snippet.worth > best.worth ? snippet : best), {
    html: '',
    ...snippets[0],
    worth: snippets[0]?.worth ?? 0,
  }).html
}

/** Keeps the last answers for as long as the head stays. */
function keeper<T>(head: () => { hash: string }) {
  let hash = ''
  const kept = new Map<string, T>()
  return (key: string, make: () => T): T => {
    const current = head().hash
    if (current !== hash) kept.clear()
    hash = current
    const value = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, value)
    const oldest = kept.keys().next().value
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
