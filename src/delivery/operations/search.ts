import { include } from '../include.ts'
import { operation, request } from '../operation.ts'
import { cursor, districtCode, included, limit, range, searchText, slug } from '../parameters.ts'
import { SearchHit, SearchPage } from '../schemas/search.ts'
import { articleItemJson } from '../shapes.ts'

export const searchArticles = operation({
  id: 'searchArticles',
  tag: 'search',
  path: '/search',
  queryParameters: {
    q: searchText,
    series: slug.optional(),
    district: districtCode.optional(),
    ...range.parameters,
    limit,
    after: cursor.optional(),
    include: included,
  },
  body: SearchPage,
  refusals: ['missing-parameter', 'invalid-cursor', 'too-many-searches'],
  fields: { of: SearchHit, in: 'items' },
  rationed: true,
  example: (reader) => {
    const title = reader.articles({ limit: 1 }).items[0]?.content.title
    return title === undefined ? null : request({}, { q: title, limit: '2', fields: 'number,url,highlight' })
  },
  answer({ reader, origin }, { query: { q, include: wanted = [], from, to, ...query } }) {
    const embed = include(reader, origin, wanted)
    const { items, ...found } = reader.search({ text: q, ...query, ...range.of(from, to) })
    const hits = items.map(({ item, titleHtml, snippetHtml }) => ({
      ...embed(articleItemJson(item, origin)),
      highlight: { title: titleHtml, snippet: snippetHtml },
    }))
    return { body: { items: hits, ...found }, next: found.next }
  },
})
