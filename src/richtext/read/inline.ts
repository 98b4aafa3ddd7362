import { hiddenCharacters, withoutHidden } from '../characters.ts'
import { KNOWN_FORMATS } from '../format.ts'
import { safeHref } from '../links.ts'
import type { Inline, LinkTarget } from '../types.ts'
import type { LexicalNode, Place } from './node.ts'
import { isRecord, note, readChildren, relatedId, shown, unknownNode } from './node.ts'

/** The words of a paragraph-like node: clean, merged, without the spaces that imitate indentation. */
export function readInlines(node: LexicalNode, place: Place): Inline[] {
  return withoutIndentation(merged(readChildren(node, place, readInline)))
}

/** One inline node; also used by list items, whose children are inlines and lists. */
export function readInline(node: LexicalNode, place: Place): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: readText(node.text, place), format: readFormat(node, place) }]
    case 'tab':
      return [{ kind: 'text', text: '\t', format: 0 }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink':
      return [readLink(node, place)]
    default:
      return unknownNode(node, place)
  }
}

/** Cleans a text that people see, noting each hidden character in it. */
export function readText(text: unknown, place: Place): string {
  if (typeof text !== 'string') {
    note(place, 'not_rich_text', 'text')
    return ''
  }
  for (const character of hiddenCharacters(text)) note(place, 'control_character', character)
  return withoutHidden(text)
}

/** Joins neighbouring texts of one format, which an editor splits as it pleases. */
export function merged(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (inline.kind === 'text' && inline.text === '') continue
    if (inline.kind === 'text' && last?.kind === 'text' && last.format === inline.format) {
      result[result.length - 1] = { ...last, text: last.text + inline.text }
    } else result.push(inline)
  }
  return result
}

/** Indentation belongs to the style sheet: leading spaces of any width would double it. */
export function withoutIndentation(inlines: Inline[]): Inline[] {
  const [first, ...rest] = inlines
  if (first?.kind !== 'text') return inlines
  const text = first.text.trimStart()
  return text === '' ? withoutIndentation(rest) : [{ ...first, text }, ...rest]
}

/** Whether a reader would see nothing. */
export function isBlank(inlines: Inline[]): boolean {
  return inlines.every(
    (inline) =>
      inline.kind === 'break' ||
      (inline.kind === 'text' ? inline.text.trim() === '' : isBlank(inline.children)),
  )
}

function readFormat(node: LexicalNode, place: Place): number {
  const format = typeof node.format === 'number' ? node.format : 0
  if ((format & ~KNOWN_FORMATS) !== 0) note(place, 'unknown_format', String(format))
  return format & KNOWN_FORMATS
}

function readLink(node: LexicalNode, place: Place): Inline {
  const children = merged(readChildren(node, place, readInline))
  const nested = children.some((child) => child.kind === 'link')
  if (nested) note(place, 'nested_link', node.type)
  return {
    kind: 'link',
    target: readTarget(node.fields, place),
    children: merged(children.flatMap((child) => (child.kind === 'link' ? child.children : [child]))),
  }
}

function readTarget(fields: unknown, place: Place): LinkTarget | null {
  const { linkType, url, doc, newTab } = isRecord(fields) ? fields : {}
  if (linkType === 'internal') {
    const article = isRecord(doc) && doc.relationTo === 'articles' ? relatedId(doc.value) : null
    if (article !== null) return { article, newTab: newTab === true }
    note(place, 'unsafe_link', isRecord(doc) ? shown(doc.relationTo) : 'doc')
    return null
  }
  const href = safeHref(url)
  if (href !== null) return { href, newTab: newTab === true }
  note(place, 'unsafe_link', shown(url))
  return null
}
