const FULL: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Hanzi, and the punctuation that only stands among them. */
const CHINESE = '[\\p{Script=Han}“”‘’、。《》〈〉【】…—，：；？！（）]'

const BESIDE_CHINESE = new RegExp(`(?<=${CHINESE})[,:;?!()]|[,:;?!()](?=${CHINESE})`, 'gu')

/**
 * Undoes the folding of Chinese punctuation to half width: marks beside Hanzi become full width, those
 * between digits or Latin letters (times, decimals, addresses) stay. A bar loses the spaces that stood in for
 * its width.
 */
export function withFullWidth(text: string): string {
  const marks = text.replace(BESIDE_CHINESE, (mark) => FULL[mark] ?? mark)
  const again = marks === text ? text : withFullWidth(marks)
  return paired(again).replace(/(?<=[\p{Script=Han}”）]) ?\| ?(?=[\p{Script=Han}“（])/gu, '｜')
}

/** A pair of brackets has one width. */
function paired(text: string): string {
  return text.replace(/（([^（）()]*)\)/g, '（$1）').replace(/\(([^（）()]*)）/g, '（$1）')
}
