import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from '@jest/globals'
import { create, type Font } from 'fontkit'
import { corrected, formInput, fullInput, published } from '../../tests/support/forms.ts'
import { approvalForm } from './approvalForm.ts'
import { fitted } from './fit.ts'
import { formPdf } from './pdf.ts'
import { sheetOf } from './sheet.ts'
import type { FormInput } from './types.ts'
import { widthAtMost } from './wrap.ts'

const { resolve } = createRequire(import.meta.url)
const file = (name: string) => readFileSync(resolve(`@expo-google-fonts/noto-serif-sc/${name}.ttf`))
const fonts = {
  regular: file('400Regular/NotoSerifSC_400Regular'),
  bold: file('700Bold/NotoSerifSC_700Bold'),
}
const faces = [fonts.regular, fonts.bold].map((bytes) => create(bytes) as Font)

const pdfOf = (input: FormInput) => formPdf(fitted(sheetOf(approvalForm(input), 'zh')), fonts)
const pages = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length

/** The two-byte characters of GB 18030 that are Chinese, in the rows from `first` to `last`. */
function hanzi(first: number, last: number, low: number): string[] {
  const decoder = new TextDecoder('gb18030')
  const found: string[] = []
  for (let high = first; high <= last; high++)
    for (let byte = low; byte <= 0xfe; byte++) {
      const character = byte === 0x7f ? '' : decoder.decode(Uint8Array.of(high, byte))
      if (/^\p{Script=Han}$/u.test(character)) found.push(character)
    }
  return found
}

describe('the faces', () => {
  it.each([
    ['every character of GB 2312', hanzi(0xb0, 0xf7, 0xa1), 6763],
    ['every two-byte character of GB 18030', hanzi(0x81, 0xfe, 0x40), 21_000],
    [
      'characters that only names have',
      [...'䶮㛃㵘㬎𬭼𬬭𬀩𫍲𫖮𬱖𫄧𫠊𬍛𬞟𫟼𬣙𠙶𠳐𫭟𪩘𬨎𫐄㭎㸆䝙䲠喆堃曌翀淼赟甯頔祎'],
      30,
    ],
    ['the signs of the form', [...'□〓〔〕（）《》“”‘’…—·℃№①②③ⅠⅡ㎡％'], 20],
  ])('hold %s', (_, characters, atLeast) => {
    expect(characters.length).toBeGreaterThanOrEqual(atLeast)
    for (const face of faces)
      expect(characters.filter((one) => !face.hasGlyphForCodePoint(one.codePointAt(0) ?? 0))).toEqual([])
  })

  it('are nowhere wider than a text was fitted for', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
    for (const character of [...ascii, ...'汉，“”……—é〔α']) {
      const widths = faces.map((face) => {
        const { advanceWidth } = face.glyphForCodePoint(character.codePointAt(0) ?? 0)
        return advanceWidth / face.unitsPerEm
      })
      expect([character, Math.max(...widths) <= widthAtMost(character)]).toEqual([character, true])
    }
  })
})

describe('the file', () => {
  it.each([
    ['a publication', formInput()],
    ['a correction', formInput({ events: [...published(), ...corrected()], release: 2 })],
    ['much of everything', fullInput()],
    ['much of what no face holds', fullInput('👩‍👩‍👧‍👦ༀ\u{20000}')],
  ])('of %s is one page of no more than 400 kB, and always the same bytes', async (_, input) => {
    const pdf = await pdfOf(input)
    expect(pages(pdf)).toBe(1)
    expect(pdf.length).toBeLessThan(400_000)
    expect(Buffer.from(await pdfOf(input)).equals(pdf)).toBe(true)
  })

  it('holds the faces that it uses, and no date but that of the release', async () => {
    const text = Buffer.from(await pdfOf(formInput())).toString('latin1')
    expect(text.match(/\/FontFile2/g)).toHaveLength(2)
    expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times)/)
    expect([...new Set(text.match(/D:\d{14}/g))]).toEqual(['D:20260301080004'])
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
  })
})
