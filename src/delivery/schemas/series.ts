import { z } from 'zod'
import { component, pageOf } from './component.ts'
import { address, evidence } from './evidence.ts'

/** A series as an article names it. */
export const SeriesReference = component('SeriesReference', z.object({ slug: z.string(), name: z.string() }))

export const Series = component(
  'Series',
  z.object({
    slug: z.string(),
    url: address,
    name: z.string(),
    introduction: z.string().nullable(),
    position: z.int().min(0),
    order: z.enum(['consultations', 'date']),
    links: z.object({ self: address, articles: address }),
    ...evidence,
  }),
)

export const SeriesPage = pageOf('SeriesPage', Series)
