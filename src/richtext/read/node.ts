import type { Unfit, UnfitCode } from '../types.ts'

/** Deeper than any text a person writes; keeps recursion far from the stack's end. */
const MAX_DEPTH = 100

/** A node of the editor state, of which nothing is known but its type. */
export type LexicalNode = Record<string, unknown> & { type: string }

/** Where the reader stands, and the list in which it notes what is unfit. */
export interface Place {
  path: string
  depth: number
  unfit: Unfit[]
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isNode(value: unknown): value is LexicalNode {
  return isRecord(value) && typeof value.type === 'string'
}

export function note(place: Place, code: UnfitCode, detail: string): void {
  place.unfit.push({ code, path: place.path, detail })
}

/** Reads each child with `read`, in order; what is no node, or lies too deep, is noted and left out. */
export function readChildren<T>(
  node: LexicalNode,
  place: Place,
  read: (child: LexicalNode, place: Place) => T[],
): T[] {
  const { children } = node
  if (!Array.isArray(children)) {
    note(place, 'not_rich_text', `${node.type}.children`)
    return []
  }
  return children.flatMap((child: unknown, index) => {
    const here = { ...place, path: `${place.path}/children/${index}`, depth: place.depth + 1 }
    if (here.depth > MAX_DEPTH) {
      note(here, 'too_deep', String(here.depth))
      return []
    }
    if (!isNode(child)) {
      note(here, 'not_rich_text', child === null ? 'null' : typeof child)
      return []
    }
    return read(child, here)
  })
}

/** Notes a node that is not allowed where it stands. */
export function unknownNode(node: LexicalNode, place: Place): [] {
  note(place, 'unknown_node', node.type)
  return []
}

/** A value of unknown type as the detail of a finding: its text or number, else only what it is. */
export function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value
}

/** The id of a related document, which Payload stores bare or populated. */
export function relatedId(value: unknown): string | null {
  const id = isRecord(value) ? value.id : value
  if (typeof id === 'number') return String(id)
  return typeof id === 'string' && id !== '' ? id : null
}
