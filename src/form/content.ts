import { snapshotFieldName } from '../messages/snapshotFields.ts'
import type { AnySnapshot } from '../snapshot/types.ts'

interface Content {
  title: string
  text: string
}

/** What of a snapshot stands on its form: its title, and its words. */
export function contentOf(snapshot: AnySnapshot): Content {
  switch (snapshot.document.collection) {
    case 'articles':
      return article(snapshot as Of<'articles'>)
    case 'districts':
      return district(snapshot as Of<'districts'>)
    case 'photos':
      return photo(snapshot as Of<'photos'>)
    case 'series':
      return series(snapshot as Of<'series'>)
    case 'settings':
      return settings(snapshot as Of<'settings'>)
  }
}

type Of<K extends AnySnapshot['document']['collection']> = Extract<
  AnySnapshot,
  { document: { collection: K } }
>

function article({ content }: Of<'articles'>): Content {
  const { kicker, title, subtitle, editorsNote, text, credit } = content
  const heading = kicker ? `${kicker}：${title}` : title
  return {
    title: [heading, ...subtitle.map((line) => `——${line}`)].join('\n'),
    text: paragraphs(editorsNote, text, credit),
  }
}

function district({ content }: Of<'districts'>): Content {
  return { title: `${content.name} ${content.organ}`.trim(), text: content.introduction.text }
}

function photo({ content }: Of<'photos'>): Content {
  const { caption, alt, place, takenOn, photographer, activity } = content
  return { title: caption, text: paragraphs(alt, activity, place, takenOn, photographer) }
}

function series({ content }: Of<'series'>): Content {
  return { title: content.name, text: content.introduction ?? '' }
}

/** What is said on every page, and what is switched on: each with its name, since they are all short. */
function settings({ content }: Of<'settings'>): Content {
  const { siteName, ...rest } = content
  const lines = Object.entries(rest).map(([field, value]) => {
    const words = wordsOf(value)
    return words === '' ? null : `${snapshotFieldName(field, 'zh')}：${words}`
  })
  return { title: siteName, text: paragraphs(...lines) }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map(wordsOf).join('、')
  return typeof value === 'object' && value !== null && 'text' in value ? wordsOf(value.text) : ''
}

function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part).join('\n')
}

/** 字数: characters without blanks. */
export function countCharacters(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
