import type { ArticleContent, DistrictReference, SeriesReference } from '../../src/snapshot/types.ts'
import { seededRandom } from './random.ts'
import type { Words } from './words.ts'

export const DISTRICTS: DistrictReference[] = Array.from({ length: 12 }, (_, index) => ({
  id: `district-${String(index)}`,
  code: String(370101 + index),
  name: `第${String(index + 1)}区`,
  organ: `第${String(index + 1)}区政协`,
  brand: null,
  position: index + 1,
}))

export const SERIES: SeriesReference[] = Array.from({ length: 5 }, (_, index) => ({
  id: `series-${String(index)}`,
  slug: `series-${String(index)}`,
  name: `专栏${String(index + 1)}`,
}))

const WORDS_A_TITLE = 10
const WORDS_A_SENTENCE = 12
const FIRST_DAY = Date.parse('2012-01-01T00:00:00Z')
const YEARS = 14

/** Article `number` of `count`: its words as common as they are, its length around 800 characters, spread over years. */
export function bulkArticle(words: Words, number: number, count: number): ArticleContent {
  const random = seededRandom(number)
  const some = (length: number) => Array.from({ length }, () => words.draw(random())).join('')
  const sentences = Array.from(
    { length: 20 + Math.floor(random() * 40) },
    () => `${some(WORDS_A_SENTENCE)}。`,
  )
  const title = some(WORDS_A_TITLE)
  const text = sentences.join('')
  const publishedAt = new Date(FIRST_DAY + (number / count) * YEARS * 365 * 86_400_000).toISOString()
  const district = random() < 0.8 ? (DISTRICTS[Math.floor(random() * DISTRICTS.length)] ?? null) : null
  const series = random() < 0.5 ? (SERIES[Math.floor(random() * SERIES.length)] ?? null) : null
  return {
    number,
    title,
    titleLines: [title],
    kicker: null,
    subtitle: [],
    source: '市政协',
    publishedAt,
    editorsNote: null,
    summary: sentences[0] ?? null,
    keywords: [words.draw(random()), words.draw(random())],
    html: `<p>${text}</p>`,
    text,
    credit: null,
    district,
    series,
    // What no district held, the city did.
    heldOn: series && !district ? publishedAt.slice(0, 10) : null,
    photos: [],
    layout: 'text',
  }
}
