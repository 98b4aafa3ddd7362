/** Lexical's text format bits that are published, with their elements, outermost first. */
export const FORMAT_ELEMENTS: readonly (readonly [bit: number, element: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [8, 'u'],
  [4, 's'],
  [32, 'sub'],
  [64, 'sup'],
  [16, 'code'],
]

export const KNOWN_FORMATS = FORMAT_ELEMENTS.reduce((mask, [bit]) => mask | bit, 0)
