import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { photoContent } from '../../tests/support/snapshots.ts'
import { type ComparedLine, differenceOf, type Part } from './difference.ts'

function words(lines: readonly ComparedLine[] | undefined, leftOut: Part['kind']): string[] {
  return (lines ?? [])
    .map(({ parts }) => parts.filter(({ kind }) => kind !== leftOut))
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.map(({ text }) => text).join(''))
}

const only = (before: object, after: object) => differenceOf({ ...before }, { ...after })[0]

describe('what changed from one snapshot to another', () => {
  it('is nothing where nothing differs', () => {
    const content = { title: '题', keywords: ['甲'], photos: [photoContent('p')] }
    expect(differenceOf(content, structuredClone(content))).toEqual([])
  })

  it('names only the fields that differ', () => {
    const fields = differenceOf({ source: '甲', credit: '乙' }, { source: '甲', credit: '丙' })
    expect(fields.map(({ field }) => field)).toEqual(['credit'])
  })

  it('is shown in words of Chinese, not in whole paragraphs', () => {
    const before = { html: '<p>莱芜区政协办理提案226件。</p>' }
    const after = { html: '<p>莱芜区政协办理提案228件。</p>' }
    expect(only(before, after)?.lines).toEqual([
      {
        kind: 'changed',
        parts: [
          { kind: 'same', text: '莱芜区政协办理提案' },
          { kind: 'removed', text: '226' },
          { kind: 'added', text: '228' },
          { kind: 'same', text: '件。' },
        ],
      },
    ])
  })

  it('finds a paragraph that was put in between, and leaves its neighbours alone', () => {
    const before = { html: '<p>第一段。</p>\n<p>第三段。</p>' }
    const after = { html: '<p>第一段。</p>\n<p>完全不同的插入内容</p>\n<p>第三段。</p>' }
    expect(only(before, after)?.lines.map(({ kind }) => kind)).toEqual(['same', 'added', 'same'])
  })

  it('keeps apart paragraphs that have nothing in common', () => {
    const lines = only({ html: '<p>春眠不觉晓</p>' }, { html: '<p>白日依山尽</p>' })?.lines
    expect(lines?.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  it('shows where a link leads now', () => {
    const link = (href: string) => ({ html: `<p>见<a href="${href}">原文</a></p>` })
    const lines = only(link('/articles/3'), link('/articles/4'))?.lines
    expect(words(lines, 'removed')).toEqual(['见原文〔/articles/4〕'])
  })

  it.each([
    ['emphasis', '<p>要点</p>', '<p><strong>要点</strong></p>'],
    ['an alignment', '<p>要点</p>', '<p class="align-center">要点</p>'],
    [
      'a picture of the same words',
      '<p><img src="/media/a.jpg" alt="图"></p>',
      '<p><img src="/media/b.jpg" alt="图"></p>',
    ],
  ])('says so where only %s is another', (_, before, after) => {
    expect(only({ html: before }, { html: after })?.lines.map(({ kind }) => kind)).toEqual(['reshaped'])
  })

  it('says so where a photo got another caption', () => {
    const photos = (caption: string) => ({ photos: [photoContent('p', { caption })] })
    const field = only(photos('2025年6月调研'), photos('2025年7月调研'))
    expect(field?.field).toBe('photos')
    expect(field?.lines[0]?.kind).toBe('changed')
  })

  it('tells a line break in the title, and the title itself, once', () => {
    const before = { title: '商量 办好', titleLines: ['商量 办好'] }
    expect(
      differenceOf(before, { ...before, titleLines: ['商量', '办好'] }).map(({ field }) => field),
    ).toEqual(['titleLines'])
    expect(differenceOf(before, { title: '改', titleLines: ['改'] }).map(({ field }) => field)).toEqual([
      'titleLines',
    ])
  })

  it('notices what no line shows', () => {
    const district = (position: number) => ({ district: { id: '1', name: '莱芜区', position } })
    expect(only(district(1), district(2))?.lines.map(({ kind }) => kind)).toEqual(['reshaped'])
  })
})

const paragraph = fc.array(fc.constantFrom('商量', '政协', '2025年', '，', '提案', '莱芜', '&amp;', '了'), {
  maxLength: 12,
})
const content = fc.record({
  html: fc
    .array(fc.tuple(fc.constantFrom('p', 'h2', 'li'), paragraph), { maxLength: 6 })
    .map((blocks) => blocks.map(([tag, text]) => `<${tag}>${text.join('')}</${tag}>`).join('\n')),
  summary: fc.oneof(
    fc.constant(null),
    paragraph.map((text) => text.join('')),
  ),
  keywords: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 4 }),
  mourning: fc.boolean(),
})

describe('of any two snapshots, the difference', () => {
  it('is empty exactly where they are equal', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const equal = JSON.stringify(before) === JSON.stringify(after)
        expect(differenceOf(before, after).length === 0).toBe(equal)
        for (const { lines } of differenceOf(before, after))
          expect(lines.length === 0 || lines.some(({ kind }) => kind !== 'same')).toBe(true)
      }),
    )
  })

  it('read without what was added is the old text, and without what was removed the new one', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const backwards = new Map(differenceOf(after, before).map(({ field, lines }) => [field, lines]))
        for (const { field, lines } of differenceOf(before, after)) {
          const [old, now] = [words(lines, 'added'), words(lines, 'removed')]
          expect(words(backwards.get(field), 'removed').filter(Boolean)).toEqual(old.filter(Boolean))
          expect(words(backwards.get(field), 'added').filter(Boolean)).toEqual(now.filter(Boolean))
        }
      }),
    )
  })

  it('holds every word of both texts', () => {
    fc.assert(
      fc.property(content, content, ({ summary: before }, { summary: after }) => {
        const lines = differenceOf({ summary: before }, { summary: after })[0]?.lines
        if (!lines) return
        expect(words(lines, 'added').join('')).toBe(before ?? '')
        expect(words(lines, 'removed').join('')).toBe(after ?? '')
      }),
    )
  })
})
