/**
 * 示例图片 as strokes on a square of 100, written here by hand: the words have to be legible on a machine that has
 * no Chinese font.
 */
const STROKES = [
  // 示
  ['M27 17H73', 'M10 40H90', 'M51 40V86Q51 92 38 86', 'M32 55Q24 70 11 80', 'M69 55Q79 67 89 80'],
  // 例
  [
    'M24 8Q18 28 6 46',
    'M17 32V93',
    'M31 17H64',
    'M46 17Q42 36 31 51',
    'M43 37H60Q57 70 32 91',
    'M40 51L50 62',
    'M73 24V66',
    'M92 9V84Q92 91 81 87',
  ],
  // 图
  [
    'M13 93V11H87V93',
    'M13 88H87',
    'M44 18Q38 33 25 44',
    'M41 28H66Q54 50 25 63',
    'M38 38Q52 54 76 61',
    'M45 59L57 65',
    'M37 70L59 79',
  ],
  // 片
  ['M27 9V46Q26 74 10 92', 'M59 8V37', 'M27 37H88', 'M27 60H69V93'],
] as const

/** In scene units. */
const SIZE = 25
const GAP = 5
const MARGIN = 30

/** Marks the picture as a sample, in its lower right corner. */
export function drawCaption(width: number, height: number): string {
  const length = STROKES.length * (SIZE + GAP) - GAP
  const characters = STROKES.map(
    (strokes, index) => `<path transform="translate(${index * (SIZE + GAP)}) scale(${SIZE / 100})"
      d="${strokes.join('')}"/>`,
  ).join('')
  const place = `translate(${width - MARGIN - length} ${height - MARGIN - SIZE})`
  const pen = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
  return `<g transform="${place}" ${pen}>
    <g stroke="#000" stroke-opacity="0.3" stroke-width="20" filter="url(#wash)">${characters}</g>
    <g stroke="#fffdf8" stroke-width="8.5">${characters}</g></g>`
}
