import { describe, expect, it } from '@jest/globals'
import { toText } from '../../src/richtext/text.ts'
import { findUnfit } from '../../src/richtext/unfit.ts'
import { withFullWidth } from './fullWidth.ts'
import type { LaiwuPage } from './laiwu.ts'
import { laiwuBody, parseLaiwu, readLaiwu } from './laiwu.ts'

describe('restoring full-width punctuation', () => {
  it.each([
    ['甲区,乙区;丙区:丁(戊)?己!', '甲区，乙区；丙区：丁（戊）？己！'],
    ['“甲”,“乙”', '“甲”，“乙”'],
    ['发布日期:2026-01-15 09:25', '发布日期：2026-01-15 09:25'],
    ['增长1,234.5件,较快(A,B)', '增长1,234.5件，较快（A,B）'],
    ['见 https://e.org/a?b=1:2 一页', '见 https://e.org/a?b=1:2 一页'],
    ['展播” | 商量在', '展播”｜商量在'],
  ])('%s → %s', (folded, full) => {
    expect(withFullWidth(folded)).toBe(full)
  })
})

describe('reading a saved page', () => {
  const saved = [
    '2025-02-13 星期四',
    '“甲”栏 | 某地:上句“子” 下句',
    '信息来源:某政协 发布日期:2026-01-15 09:25',
    '编者按:说明,敬请关注。',
    '上句“子”',
    '下句',
    '导语,开头。',
    '一、标题,其一',
    '一是甲事。做法,“引文。”二是乙事。做法乙,这是三是吗。',
    '图片',
    '2025年6月,图注',
    '(某政协供稿)',
    '某委员会 © 2017',
  ]

  it('keeps the text and drops the frozen date, the repeated title, placeholders and footer', () => {
    expect(parseLaiwu(saved.join('\n\n'))).toEqual({
      kicker: '“甲”栏｜某地',
      titleLines: ['上句“子”', '下句'],
      source: '某政协',
      publishedAt: '2026-01-15T01:25:00.000Z',
      editorsNote: '说明，敬请关注。',
      blocks: [
        { kind: 'paragraph', text: '导语，开头。' },
        { kind: 'heading', text: '一、标题，其一' },
        {
          kind: 'paragraph',
          text: '一是甲事。做法，“引文。”二是乙事。做法乙，这是三是吗。',
          runIns: ['一是甲事。', '二是乙事。'],
        },
        { kind: 'photo', caption: '2025年6月，图注' },
      ],
      credit: '（某政协供稿）',
    })
  })

  it('says which part a page lacks', () => {
    expect(() => parseLaiwu(saved.slice(0, -2).join('\n'))).toThrow('the credit')
    expect(() => parseLaiwu(saved.filter((line) => line !== '下句').join('\n'))).toThrow('the title')
  })
})

const atHand = readLaiwu()
const whenAtHand = atHand ? describe : describe.skip

whenAtHand('the Laiwu page (skipped where ../shared/data/laiwu-shangliang.txt is missing)', () => {
  it('has its parts', () => {
    const page = laiwu()
    expect(page.kicker).toBe('“商量”展播｜商量在莱芜')
    expect(page.titleLines).toHaveLength(2)
    expect(page.publishedAt).toBe('2026-01-15T01:25:00.000Z')
    expect(page.blocks.map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'heading', 'paragraph', 'paragraph', 'photo'],
      ...['heading', 'paragraph', 'paragraph', 'photo'],
      ...['heading', 'paragraph', 'paragraph'],
    ])
    expect(page.credit).toBe('（莱芜区政协供稿）')
  })

  it('has ten run-ins: three, four and three', () => {
    const counts = laiwu().blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.runIns ? [block.runIns.length] : [],
    )
    expect(counts).toEqual([3, 4, 3])
  })

  it('holds no half-width mark any more, and is fit to be published', () => {
    const body = laiwuBody(laiwu(), () => 'p')
    expect(toText(body)).not.toMatch(/[,:;?!()|]/)
    expect(findUnfit(body)).toEqual([])
  })
})

function laiwu(): LaiwuPage {
  if (!atHand) throw new Error('The Laiwu page is not at hand.')
  return atHand
}
