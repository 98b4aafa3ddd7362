/**
 * Rich text after reading: what is left when an editor state has been checked against the whitelist. Every
 * value here is clean, so that rendering decides nothing about safety but escaping.
 */

export type Align = 'center' | 'right' | 'justify'

/** Where a link leads: an address that passed {@link safeHref}, or an article by its id. */
export type LinkTarget = { href: string; newTab: boolean } | { article: string; newTab: boolean }

export type Inline =
  | { kind: 'text'; text: string; format: number }
  | { kind: 'break' }
  /** `target` is null where the address was refused: the words stay, the link goes. */
  | { kind: 'link'; target: LinkTarget | null; children: Inline[] }

export interface ListItem {
  children: Inline[]
  nested: ListBlock[]
}

export interface ListBlock {
  kind: 'list'
  ordered: boolean
  /** The first number of an ordered list. */
  start: number
  items: ListItem[]
}

export interface TableCell {
  /** What the cell heads: its column (a cell of the top row), its row, or nothing. */
  heads: 'column' | 'row' | null
  colSpan: number
  rowSpan: number
  children: Block[]
}

export interface TableBlock {
  kind: 'table'
  rows: TableCell[][]
}

export type HeadingLevel = 2 | 3 | 4

export type Block =
  | { kind: 'paragraph'; align: Align | null; children: Inline[] }
  | { kind: 'heading'; level: HeadingLevel; align: Align | null; children: Inline[] }
  | { kind: 'quote'; align: Align | null; children: Inline[] }
  | { kind: 'rule' }
  | { kind: 'photo'; id: string; caption: string | null }
  | ListBlock
  | TableBlock

/** Codes whose content has no safe form: rendering such a state would lose something, so it throws. */
export const UNREADABLE_CODES = [
  'not_rich_text',
  'too_deep',
  'unknown_node',
  'heading_level',
  'photo_reference',
  'caption',
  'table_span',
] as const

/** Codes that rendering neutralises without losing a word. */
export const NEUTRALISED_CODES = [
  'unsafe_link',
  'nested_link',
  'control_character',
  'unknown_format',
  'heading_skipped',
  'list_too_deep',
] as const

export type UnfitCode = (typeof UNREADABLE_CODES)[number] | (typeof NEUTRALISED_CODES)[number]

/** One thing in an editor state that must not be published. */
export interface Unfit {
  code: UnfitCode
  /** JSON Pointer (RFC 6901) to the node, e.g. `/root/children/3`. */
  path: string
  /** The offending value: a node type, an address, `U+202E`, a level. */
  detail: string
}
