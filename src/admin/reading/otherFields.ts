type Content = Readonly<Record<string, unknown>>

/** What stands in the text as it is read, or is no matter for people: names of objects, the text's plain form. */
const READ = new Set([
  ...['title', 'titleLines', 'siteName', 'name', 'caption', 'kicker', 'subtitle', 'editorsNote', 'credit'],
  ...['source', 'html', 'text', 'introduction', 'about', 'cover', 'organ', 'brand', 'id', 'renditions'],
])

/**
 * The fields of a snapshot that become public without standing in its text, each with its value: so that
 * nothing is signed unseen. Empty ones are left out.
 */
export function otherFields(content: Content): (readonly [field: string, value: string])[] {
  return Object.entries(content).flatMap(([name, value]) => {
    const words = READ.has(name) ? '' : name === 'photos' ? altTexts(value) : wordsOf(value)
    return words ? [[name, words] as const] : []
  })
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('、')
  if (typeof value === 'object' && value !== null) return wordsOf((value as { name?: unknown }).name)
  if (typeof value === 'boolean') return value ? '✓' : ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Captions are read under the pictures; what stands for a picture to who cannot see it is not. */
function altTexts(photos: unknown): string {
  const all = Array.isArray(photos) ? (photos as { alt?: unknown }[]) : []
  return all.map(({ alt }) => wordsOf(alt) || '—').join('；')
}
