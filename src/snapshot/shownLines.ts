/** A line of a field as people read it, and what it is compared by: two lines are one where their keys are. */
export interface ShownLine {
  key: string
  text: string
}

/** The value of a field of a snapshot's content, in lines. Nothing to read: none. */
export function shownLines(value: unknown): ShownLine[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(shownLines)
  if (typeof value === 'object') return lineOfObject(value as Readonly<Record<string, unknown>>)
  return shownText(value)
    .split('\n')
    .map((text) => ({ key: text, text }))
}

function lineOfObject(value: Readonly<Record<string, unknown>>): ShownLine[] {
  if (typeof value.html === 'string') return htmlLines(value.html)
  const told = 'renditions' in value ? PHOTO.map((name) => value[name]) : [value.name]
  const text = told.filter((one) => typeof one === 'string' && one !== '').join(' · ')
  return [{ key: JSON.stringify(value), text }]
}

/** What is read of a photo; its picture stands beside it. */
const PHOTO = ['caption', 'alt', 'takenOn', 'place', 'photographer', 'activity']

function shownText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '✓' : '✗'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const BLOCK_END = /(?<=<\/(?:p|h[2-4]|li|figure|tr|blockquote|ul|ol|thead|tbody|table|div)>|<hr>)/

/**
 * Signed HTML, a line a block. Its keys joined are the HTML, so that no change of it can go unseen; its texts
 * say where a link leads (`text〔address〕`) and what a picture shows (`▣ alternative text`).
 */
export function htmlLines(html: string): ShownLine[] {
  const lines: ShownLine[] = []
  for (const key of html.split(BLOCK_END)) {
    const text = textOf(key)
    const last = lines.at(-1)
    // The ends of what encloses blocks have no words of their own.
    if (text === '' && last) last.key += key
    else if (key !== '') lines.push({ key, text })
  }
  return lines
}

function textOf(html: string): string {
  return html
    .replace(/<img [^>]*?alt="([^"]*)"[^>]*>/g, '▣ $1 ')
    .replace(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2〔$1〕')
    .replace(/<hr>/g, '———')
    .replace(/<br>|<\/t[dh]>(?=<t[dh])/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof CHARACTERS) => CHARACTERS[name])
    .trim()
}

const CHARACTERS = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as const
