/** A snapshot's content in reading order. */
export interface Readable {
  heading: string
  /** Field and value, of what is neither heading nor text. */
  facts: (readonly [field: string, value: string])[]
  body: string
  photos: string[]
}

type Content = Readonly<Record<string, unknown>>

const HEADINGS = ['title', 'siteName', 'name', 'caption']
/** Said elsewhere, or not for people: the text is shown in place of its HTML. */
const APART = new Set([
  ...HEADINGS,
  'id',
  'titleLines',
  'html',
  'text',
  'introduction',
  'photos',
  'cover',
  'renditions',
])

/** Lays out any kind of snapshot, so that nothing which becomes public is signed unseen. */
export function readable(content: Content): Readable {
  return {
    heading: HEADINGS.map((name) => content[name]).find((value) => typeof value === 'string') ?? '',
    facts: Object.entries(content).flatMap(([name, value]) => {
      const words = APART.has(name) ? '' : wordsOf(value)
      return words ? [[name, words] as const] : []
    }),
    body: wordsOf(content.text) || wordsOf(content.introduction),
    photos: photosIn(content),
  }
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('、')
  if (typeof value === 'object') {
    const { text, name } = value as { text?: unknown; name?: unknown }
    return wordsOf(text ?? name)
  }
  return typeof value === 'boolean'
    ? '✓'
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''
}

function photosIn({ photos, cover }: Content): string[] {
  const all = [...(Array.isArray(photos) ? (photos as unknown[]) : []), cover].filter(Boolean)
  return all.map((photo) => wordsOf((photo as { caption?: unknown }).caption) || '—')
}
