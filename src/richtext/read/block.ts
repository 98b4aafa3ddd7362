import type { Align, Block, HeadingLevel } from '../types.ts'
import { isBlank, readInlines, readText } from './inline.ts'
import { readList } from './list.ts'
import type { LexicalNode, Place } from './node.ts'
import { isRecord, note, relatedId, shown, unknownNode } from './node.ts'
import { readTable } from './table.ts'

const LEVELS = new Map<unknown, HeadingLevel>([
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
])

/** Lexical's alignments; those that name the normal direction say nothing. */
const ALIGNS = new Map<unknown, Align>([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['justify', 'justify'],
])

/** Reads one block; blank ones vanish, unknown ones are noted. */
export function readBlock(node: LexicalNode, place: Place): Block[] {
  switch (node.type) {
    case 'paragraph':
    case 'quote':
      return unlessBlank({ kind: node.type, align: readAlign(node), children: readInlines(node, place) })
    case 'heading':
      return readHeading(node, place)
    case 'list':
      return readList(node, place)
    case 'horizontalrule':
      return [{ kind: 'rule' }]
    case 'upload':
      return readPhoto(node, place)
    case 'table':
      return readTable(node, place, readBlock)
    default:
      return unknownNode(node, place)
  }
}

function readHeading(node: LexicalNode, place: Place): Block[] {
  const level = LEVELS.get(node.tag)
  if (level !== undefined)
    return unlessBlank({ kind: 'heading', level, align: readAlign(node), children: readInlines(node, place) })
  note(place, 'heading_level', shown(node.tag))
  return []
}

function readPhoto(node: LexicalNode, place: Place): Block[] {
  const id = relatedId(node.value)
  if (node.relationTo !== 'photos' || id === null) {
    note(place, 'photo_reference', shown(node.relationTo))
    return []
  }
  return [{ kind: 'photo', id, caption: readCaption(node.fields, place) }]
}

function readCaption(fields: unknown, place: Place): string | null {
  const caption = isRecord(fields) ? fields.caption : null
  if (caption === undefined || caption === null) return null
  if (typeof caption === 'string') return readText(caption, place).trim() || null
  note(place, 'caption', typeof caption)
  return null
}

function readAlign(node: LexicalNode): Align | null {
  return ALIGNS.get(node.format) ?? null
}

function unlessBlank(block: Block & { children: Parameters<typeof isBlank>[0] }): Block[] {
  return isBlank(block.children) ? [] : [block]
}
