import { operation, request } from '../operation.ts'
import { slug } from '../parameters.ts'
import { Problem } from '../problem.ts'
import { Series, SeriesPage } from '../schemas/series.ts'
import { seriesJson } from '../shapes.ts'

export const listSeries = operation({
  id: 'listSeries',
  tag: 'series',
  path: '/series',
  body: SeriesPage,
  fields: { of: Series, in: 'items' },
  example: () => request(),
  answer: ({ reader, origin }) => ({
    body: { items: reader.series().map((series) => seriesJson(series, origin)), next: null },
  }),
})

export const getSeries = operation({
  id: 'getSeries',
  tag: 'series',
  path: '/series/{slug}',
  pathParameters: { slug },
  body: Series,
  refusals: ['not-found'],
  fields: { of: Series, in: 'body' },
  example(reader) {
    const [first] = reader.series()
    return first ? request({ slug: first.content.slug }) : null
  },
  answer({ reader, origin }, { path }) {
    const found = reader.series().find(({ content }) => content.slug === path.slug)
    if (!found) throw new Problem('not-found')
    return { body: seriesJson(found, origin), at: found.release.at }
  },
})
