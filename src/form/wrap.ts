/** How wide a character is, in em. */
export type WidthOf = (character: string) => number

/**
 * Characters as wide as in any face that a form may be set in, or wider: a text that was made to fit by this
 * fits in print.
 */
export const widthAtMost: WidthOf = (character) => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return asciiWidth(character)
  // Where a face cannot place a mark, it stands beside its character.
  if (/\p{Mn}/u.test(character)) return 0.5
  return /\p{Extended_Pictographic}/u.test(character) ? 1.4 : 1
}

function asciiWidth(character: string): number {
  if (/[ijl.,:;!'|]/.test(character)) return 0.38
  if (/[WM@%m]/.test(character)) return 1.1
  if (/[A-Zw&+=<>~_^#-]/.test(character)) return 0.88
  if (/[hnukpbdqo]/.test(character)) return 0.7
  return character === ' ' ? 0.3 : 0.62
}

/**
 * What stays together: opening marks keep with what follows, closing ones with what precedes (GB/T 15834-2011,
 * 5.1), words of scripts that have words are whole.
 */
const UNIT =
  /\n| +|[“‘（《〈「『【〔]*(?:(?:[!-~]|(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])[\p{L}\p{M}\p{N}])+|[^\n ])\p{M}*[、。，．；：？！）》〉」』】〕”’…—％]*/gu

/**
 * Breaks a text into lines of at most `width` em. Latin words stay whole where they can.
 * @returns every line; their texts joined are the text, but for blanks at the breaks
 */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const [unit] of text.matchAll(UNIT)) {
    if (unit === '\n') {
      end()
      continue
    }
    const parts = partsOf(unit, width, widthOf)
    // As browsers do: a word is taken apart only once it has a line of its own.
    if (parts.length > 1 && line !== '') end()
    for (const part of parts) {
      const wide = textWidth(part, widthOf)
      if (used + wide > width && line !== '') end()
      if (line === '' && part.trim() === '') continue
      line += part
      used += wide
    }
  }
  if (line.trim() !== '' || lines.length === 0) end()
  return lines
}

export function textWidth(text: string, widthOf: WidthOf): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

/** A unit that no line can hold is taken apart. */
function partsOf(unit: string, width: number, widthOf: WidthOf): string[] {
  return textWidth(unit, widthOf) <= width ? [unit] : [...unit]
}
