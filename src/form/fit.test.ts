import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  articleSnapshot,
  corrected,
  event,
  formInput,
  fullInput,
  published,
  released,
  withdrawn,
  withdrawnNow,
} from '../../tests/support/forms.ts'
import { approvalForm } from './approvalForm.ts'
import { fitted, type FittedSheet, rowHeight } from './fit.ts'
import { GRID, innerEm, PAGE } from './page.ts'
import { type Cell, sheetOf } from './sheet.ts'
import type { FormEvent, FormInput } from './types.ts'
import { widthAtMost, wrap } from './wrap.ts'

const sheetFor = (input: FormInput, locale: 'zh' | 'en' = 'zh') =>
  fitted(sheetOf(approvalForm(input), locale))

const cellsOf = (sheet: FittedSheet): Cell[] => sheet.rows.flatMap(({ cells }) => cells)

/** The text of the cell beside a label. */
function beside(sheet: FittedSheet, label: string): string | undefined {
  const cells = cellsOf(sheet)
  return cells[cells.findIndex(({ text }) => text === label) + 1]?.text
}

function expectOnePage(sheet: FittedSheet): void {
  const height = sheet.rows.reduce((sum, { lines }) => sum + rowHeight(lines), 0)
  expect(height).toBeLessThanOrEqual(PAGE.table)
  expect(PAGE.marginTop + PAGE.header + height + PAGE.footer + PAGE.marginBottom).toBeLessThan(PAGE.height)
  for (const { cells, lines } of sheet.rows) {
    expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(GRID.columns)
    for (const cell of cells.filter(({ kind }) => kind !== 'qr'))
      expect(wrap(cell.text, innerEm(cell.span), widthAtMost).length).toBeLessThanOrEqual(lines)
  }
}

describe('a form', () => {
  it('fills the page, its content taking what room is left', () => {
    const sheet = sheetFor(formInput())
    const height = sheet.rows.reduce((sum, { lines }) => sum + rowHeight(lines), 0)
    expect(PAGE.table - height).toBeLessThan(rowHeight(1))
    expect(sheet.rows.filter(({ grows }) => grows)).toHaveLength(1)
  })

  it('says in full what fits', () => {
    const sheet = sheetFor(formInput())
    expect(beside(sheet, '内　　容')).toBe(
      '全年立案的提案都按期办复，委员满意率百分之百。\n（莱芜区政协提案委员会办公室供稿）（共 40 字）',
    )
    expect(beside(sheet, '内容摘要值')).toBe(Array(8).fill('1f1f1f1f').join(' '))
  })

  it('leaves to a hand what the ledger does not know: kind of source, secrecy and the opinion on it', () => {
    const byHand = cellsOf(sheetFor(formInput())).filter(({ kind }) => kind === 'hand')
    expect(byHand.map(({ text }) => text.trim())).toEqual([
      '□ 本单位制发　□ 转载',
      '□ 否　□ 是',
      expect.stringContaining('审查人签字'),
    ])
  })

  it('of much of everything is cut to a page, and says where the rest is', () => {
    const sheet = sheetFor(fullInput())
    expectOnePage(sheet)
    expect(beside(sheet, '内　　容')).toMatch(/……（全文见台账第 6 条送审稿，共 200\d{3} 字）$/)
    expect(beside(sheet, '更正说明')).toMatch(/……（全文见台账第 6 条）$/)
    expect(beside(sheet, '供 稿 人')).toMatch(/……（共 40 人，见台账第 6 条）$/)
    expect(cellsOf(sheet).filter(({ text }) => text.endsWith('（全文见台账第 9 条）'))).toHaveLength(1)
    expect(beside(sheet, '内容摘要值')).toHaveLength(71)
    expect(beside(sheet, '是否上网')).toBe('是（发布第 2 号）\n2026年3月1日 16:00:11')
    expect(cellsOf(sheet).some(({ text }) => text.includes('审查人签字'))).toBe(true)
  })

  it('of a case with many turns keeps what decided it, and names the rest by their entries', () => {
    const turns = Array.from({ length: 30 }, (_, turn) => [
      event(3 + 2 * turn, 'signed', 'signer', { case: 1 }),
      event(4 + 2 * turn, 'revoked', 'signer', { case: 1, signature: 3 + 2 * turn }),
    ]).flat()
    const [opening, passed] = published() as [FormEvent, FormEvent]
    const last = [event(70, 'signed', 'signer2', { case: 1 }), released(71, 1, { case: 1 })]
    const sheet = sheetFor(formInput({ events: [opening, passed, ...turns, ...last] }))
    expectOnePage(sheet)
    const entries = sheet.rows.map(({ cells }) => cells.at(-1)?.text)
    for (const seq of ['1', '2', '70', '71']) expect(entries).toContain(seq)
    expect(entries.some((text) => text?.startsWith('另有 57 条'))).toBe(true)
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4000 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(800))
    .map(([text, times]) => text.repeat(times)),
)

/** A form in which every text that a person types is one of these. */
function inputOf(kind: number, texts: readonly string[]): FormInput {
  const text = (index: number) => texts[index % texts.length] ?? ''
  const later = [corrected, withdrawn, withdrawnNow, () => []][kind]?.() ?? []
  const typed = [...published(), ...later].map((one, index) => ({
    ...one,
    by: {
      ...one.by,
      name: text(index),
      title: text(index + 1),
      role: index % 3 === 0 ? text(index) : one.by.role,
    },
    ...(one.comment !== undefined && { comment: text(index + 2) }),
    ...(one.minutes !== undefined && { minutes: text(index + 3) }),
    ...(one.correction && { correction: { note: text(index), major: true } }),
    ...(typeof one.withdrawal === 'object' && { withdrawal: { ...one.withdrawal, reason: text(index) } }),
    ...(one.reason !== undefined && { reason: text(index) }),
  }))
  const extra = event(3, text(5).slice(0, 400), 'reviewer', { case: 1, comment: text(1) })
  return formInput({
    events: [...typed.slice(0, 2), extra, ...typed.slice(2)],
    release: later.length > 0 ? 2 : 1,
    snapshot: articleSnapshot({
      title: text(0),
      text: text(1),
      source: text(2),
      credit: text(3),
      kicker: text(4),
    }),
    previous: articleSnapshot({ title: text(5) }),
    issuer: { sponsor: text(1), signingOrgan: text(2) },
    names: new Map([['author', { name: text(3), recorded: false }]]),
  })
}

it('whatever was typed, a form is one page, in either language', () => {
  const seen = { runs: 0, cut: 0 }
  const everything = fc.tuple(fc.nat(3), fc.array(anything, { minLength: 6, maxLength: 6 }))
  fc.assert(
    fc.property(everything, fc.constantFrom('zh' as const, 'en' as const), ([kind, texts], locale) => {
      const sheet = sheetFor(inputOf(kind, texts), locale)
      expectOnePage(sheet)
      seen.runs++
      if (cellsOf(sheet).some(({ text }) => /……|… \(/.test(text))) seen.cut++
    }),
    { numRuns: 150 },
  )
  expect(seen.cut).toBeGreaterThan(seen.runs / 4)
})
