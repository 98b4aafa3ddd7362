/**
 * Writes editor states in code, in the shape that Payload 3.90's Lexical editor stores. For sample texts,
 * importers and tests.
 */

/** Bits of a text's format; a text may carry several. */
const BOLD = 1
const ITALIC = 2

/** A serialised node; what else it carries depends on its type. */
export interface ComposedNode {
  type: string
  version: number
  [key: string]: unknown
}

/** A value for a rich text field. */
export interface EditorState {
  root: {
    type: 'root'
    children: ComposedNode[]
    direction: 'ltr' | 'rtl' | null
    format: 'left' | 'start' | 'center' | 'right' | 'end' | 'justify' | ''
    indent: number
    version: number
  }
  [key: string]: unknown
}

/** Words, or an inline node made by one of the functions below. */
export type Words = string | ComposedNode

/** A list item: its words, and after them a nested list where there is one. */
export type Item = Words | Words[]

/** The whole text. Numbers the nodes that need an id of their own (photos, links). */
export function doc(...blocks: ComposedNode[]): EditorState {
  let count = 0
  return {
    root: {
      type: 'root',
      version: 1,
      ...ELEMENT,
      direction: null,
      format: '',
      children: blocks.map(numbered),
    },
  }

  function numbered(node: ComposedNode): ComposedNode {
    const children = Array.isArray(node.children)
      ? { children: node.children.map((child: ComposedNode) => numbered(child)) }
      : {}
    const id = 'id' in node ? { id: (++count).toString(16).padStart(24, '0') } : {}
    return { ...node, ...id, ...children }
  }
}

/** A paragraph. */
export function p(...words: Words[]): ComposedNode {
  const children = words.map(inline)
  const first = children.find(({ type }) => type === 'text')
  return element('paragraph', children, { textFormat: first?.format ?? 0, textStyle: '' })
}

export function h2(...words: Words[]): ComposedNode {
  return element('heading', words.map(inline), { tag: 'h2' })
}

export function h3(...words: Words[]): ComposedNode {
  return element('heading', words.map(inline), { tag: 'h3' })
}

export function quote(...words: Words[]): ComposedNode {
  return element('quote', words.map(inline))
}

export function strong(text: string): ComposedNode {
  return textNode(text, BOLD)
}

export function em(text: string): ComposedNode {
  return textNode(text, ITALIC)
}

export function linebreak(): ComposedNode {
  return { type: 'linebreak', version: 1 }
}

/** A link to an address outside the newsroom. */
export function link(url: string, ...words: Words[]): ComposedNode {
  return linkNode({ linkType: 'custom', url, newTab: false }, words)
}

/** A link to an article by its id; its public address is filled in when it is rendered. */
export function articleLink(id: string, ...words: Words[]): ComposedNode {
  return linkNode({ linkType: 'internal', doc: { relationTo: 'articles', value: id }, newTab: false }, words)
}

/** A photo by its id, under its own caption unless another one is given. */
export function photo(id: string, caption?: string): ComposedNode {
  const fields = caption === undefined ? {} : { caption }
  return { type: 'upload', version: 3, format: '', id: '', relationTo: 'photos', value: id, fields }
}

export function rule(): ComposedNode {
  return { type: 'horizontalrule', version: 1 }
}

export function bullets(...items: Item[]): ComposedNode {
  return listNode('bullet', items)
}

export function numbers(...items: Item[]): ComposedNode {
  return listNode('number', items)
}

/** A table of plain texts; the first row heads its columns. */
export function table(...rows: string[][]): ComposedNode {
  return element(
    'table',
    rows.map((row, index) =>
      element(
        'tablerow',
        row.map((text) =>
          element('tablecell', [p(text)], {
            headerState: index === 0 ? 1 : 0,
            colSpan: 1,
            rowSpan: 1,
            backgroundColor: null,
          }),
        ),
      ),
    ),
  )
}

const ELEMENT = { direction: null, format: '', indent: 0 }

function element(type: string, children: ComposedNode[], own: Record<string, unknown> = {}): ComposedNode {
  return { type, version: 1, ...ELEMENT, ...own, children }
}

function inline(words: Words): ComposedNode {
  return typeof words === 'string' ? textNode(words, 0) : words
}

function textNode(text: string, format: number): ComposedNode {
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text }
}

function linkNode(fields: Record<string, unknown>, words: Words[]): ComposedNode {
  return { ...element('link', words.map(inline), { id: '', fields }), version: 3 }
}

/** Lexical keeps a nested list in an item of its own, which shares the number of the item after it. */
function listNode(listType: 'bullet' | 'number', items: Item[]): ComposedNode {
  let value = 1
  const children = items.flatMap((item) => {
    const nodes = (Array.isArray(item) ? item : [item]).map(inline)
    const words = nodes.filter(({ type }) => type !== 'list')
    const own = element('listitem', words, { value: value++ })
    const lists = nodes.filter(({ type }) => type === 'list')
    return [own, ...lists.map((list) => element('listitem', [indented(list)], { value }))]
  })
  return element('list', children, { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' })
}

/** Items say themselves how deep they lie. */
function indented(node: ComposedNode): ComposedNode {
  if (!Array.isArray(node.children)) return node
  const children = node.children.map((child: ComposedNode) => indented(child))
  return node.type === 'listitem'
    ? { ...node, indent: Number(node.indent) + 1, children }
    : { ...node, children }
}
