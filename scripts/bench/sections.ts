import { DISTRICTS, SERIES } from '../benchSearch/articles.ts'
import type { DistrictContent, SeriesContent } from '../../src/snapshot/types.ts'

/** What the articles of the synthetic feed are sorted into, as documents that are released before them. */
export type Section =
  | { collection: 'series'; id: string; content: SeriesContent }
  | { collection: 'districts'; id: string; content: DistrictContent }

const introduction = (name: string): string => `${name}围绕群众关心的事，请各方面坐在一起商量。`

/** The first series is one of consultations, in the two groups of its rule; the others go by date. */
export const SECTIONS: readonly Section[] = [
  ...SERIES.map(({ id, slug, name }, index): Section => {
    const order = index === 0 ? 'consultations' : 'date'
    const content = { id, slug, name, introduction: introduction(name), position: index + 1, order } as const
    return { collection: 'series', id, content }
  }),
  ...DISTRICTS.map(({ brand, ...district }): Section => {
    const text = introduction(district.name)
    const content = { ...district, brand, introduction: { html: `<p>${text}</p>`, text }, cover: null }
    return { collection: 'districts', id: district.id, content }
  }),
]
