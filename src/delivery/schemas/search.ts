import { z } from 'zod'
import { ArticleItem } from './article.ts'
import { component } from './component.ts'

const Highlight = component('Highlight', z.object({ title: z.string(), snippet: z.string() }))

export const SearchHit = component('SearchHit', z.object({ ...ArticleItem.shape, highlight: Highlight }))

export const SearchPage = component(
  'SearchPage',
  z.object({
    items: z.array(SearchHit),
    next: z.string().nullable(),
    total: z.int().min(0),
    totalIsExact: z.boolean(),
    reachable: z.int().min(0),
    relaxed: z.boolean(),
    isComplete: z.boolean(),
    suggestion: z.string().nullable(),
    corrected: z.boolean(),
  }),
)
