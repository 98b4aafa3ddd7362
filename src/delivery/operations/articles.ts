import { z } from 'zod'
import type { ArticleItem as Item, SiteReader } from '../../replica/reader.ts'
import type { SignedRelease } from '../../ledger/release.ts'
import { apiAddress } from '../addresses.ts'
import { include } from '../include.ts'
import { type Context, operation, request } from '../operation.ts'
import { articleNumber, cursor, districtCode, included, keyword, limit, range, slug } from '../parameters.ts'
import { Problem, refused } from '../problem.ts'
import { Article, ArticleItem, ArticlePage } from '../schemas/article.ts'
import { Proof } from '../schemas/proof.ts'
import { articleItemJson, articleJson } from '../shapes.ts'

/** The newest article there is, for examples. */
const newest = (reader: SiteReader): Item | undefined => reader.articles({ limit: 1 }).items[0]

export const listArticles = operation({
  id: 'listArticles',
  tag: 'articles',
  path: '/articles',
  queryParameters: {
    series: slug.optional(),
    district: districtCode.optional(),
    keyword: keyword.optional(),
    ...range.parameters,
    order: z.enum(['newest', 'oldest', 'series']).default('newest'),
    limit,
    after: cursor.optional(),
    include: included,
  },
  body: ArticlePage,
  refusals: ['missing-parameter', 'invalid-cursor'],
  fields: { of: ArticleItem, in: 'items' },
  example: (reader) =>
    newest(reader) ? request({}, { limit: '2', fields: 'number,title,url,release' }) : null,
  answer({ reader, origin }, { query: { include: wanted = [], from, to, ...query } }) {
    if (query.order === 'series' && query.series === undefined)
      throw refused([{ code: 'missing-parameter', parameter: 'series', schema: slug }])
    const embed = include(reader, origin, wanted)
    const { items, next } = reader.articles({ ...query, ...range.of(from, to) })
    return { body: { items: items.map((item) => embed(articleItemJson(item, origin))), next }, next }
  },
})

export const getArticle = operation({
  id: 'getArticle',
  tag: 'articles',
  path: '/articles/{number}',
  pathParameters: { number: articleNumber },
  queryParameters: { include: included },
  body: Article,
  refusals: ['not-found', 'withdrawn'],
  fields: { of: Article, in: 'body' },
  example: (reader) => oneOfThem(reader, { fields: 'number,title,publishedAt,district,digest,release' }),
  answer(context, { path: { number }, query: { include: wanted = [] } }) {
    const { reader, origin } = context
    const live = liveArticle(context, number)
    const body = include(reader, origin, wanted)(articleJson(live, origin))
    // What is embedded has releases of its own.
    return wanted.length > 0 ? { body } : { body, at: live.release.at }
  },
})

export const getProof = operation({
  id: 'getProof',
  tag: 'articles',
  path: '/articles/{number}/proof',
  pathParameters: { number: articleNumber },
  body: Proof,
  refusals: ['not-found', 'withdrawn'],
  example: (reader) => oneOfThem(reader),
  answer(context, { path: { number } }) {
    liveArticle(context, number)
    const proof = context.reader.proof(number)
    if (!proof) throw new Problem('not-found')
    const { snapshot, signed, publicKey } = proof
    const later = laterReleases(context.reader, signed.release.seq)
    return { body: { format: 'qianfa.proof/1' as const, snapshot, ...signed, publicKey, later } }
  },
})

/** The release after this one, which names its hash, and the newest: with both its place in the chain is signed. */
function laterReleases(reader: SiteReader, seq: number): SignedRelease[] {
  const { head } = reader.standing()
  const wanted = [...new Set([seq, head.seq - 1])].filter((since) => since >= seq)
  return wanted.flatMap((since) => reader.changes({ since, limit: 1 }).map(({ signed }) => signed))
}

function oneOfThem(reader: SiteReader, query: Record<string, string> = {}) {
  const item = newest(reader)
  return item ? request({ number: String(item.content.number) }, query) : null
}

/** The live article. @throws Problem `not-found`, or `withdrawn` with what replaces it. */
function liveArticle({ reader, origin }: Context, number: number) {
  const found = reader.article(number)
  if (!found) throw new Problem('not-found')
  if ('content' in found) return found
  const { replacedBy } = found
  throw new Problem('withdrawn', {
    withdrawnAt: found.at,
    notice: found.after === 'gone' ? null : found.notice,
    replacedBy: replacedBy === null ? null : apiAddress(origin, 'articles', String(replacedBy)),
  })
}
