import { describe, expect, it } from '@jest/globals'
import type { ComposedNode } from './compose.ts'
import * as write from './compose.ts'
import { findUnfit } from './unfit.ts'

const codes = (...blocks: ComposedNode[]) => findUnfit(write.doc(...blocks)).map(({ code }) => code)

function nested(levels: number): ComposedNode {
  return levels === 1 ? write.bullets('底') : write.bullets(['层', nested(levels - 1)])
}

describe('what makes a text unfit', () => {
  it('finds nothing in a text that uses everything that is allowed', () => {
    expect(
      codes(
        write.h2('一'),
        write.h3('（一）'),
        write.h2('二'),
        write.p(
          '字\t',
          write.strong('粗'),
          write.em('斜'),
          write.linebreak(),
          write.link('tel:0531-12345', '电话'),
        ),
        write.p(write.articleLink('1', '内'), write.link('mailto:a@example.org', '信')),
        write.photo('p1', '题'),
        nested(6),
        write.quote('引'),
        write.rule(),
        write.table(['a'], ['b']),
      ),
    ).toEqual([])
  })

  it('finds nothing in a field that was never filled', () => {
    expect(findUnfit(null)).toEqual([])
  })

  it.each(['text', 7, [], {}, { root: null }, { root: { type: 'paragraph', children: [] } }])(
    'says that %j is no rich text',
    (state) => {
      expect(findUnfit(state).map(({ code }) => code)).toEqual(['not_rich_text'])
    },
  )

  it('points to the node and names what is wrong with it', () => {
    expect(findUnfit(write.doc(write.p('好'), write.p(write.link('javascript:alert(1)', '点'))))).toEqual([
      { code: 'unsafe_link', path: '/root/children/1/children/0', detail: 'javascript:alert(1)' },
    ])
  })

  it('names each hidden character', () => {
    expect(findUnfit(write.doc(write.p('\u202e签\u0007发\u202e'))).map(({ detail }) => detail)).toEqual([
      'U+202E',
      'U+0007',
    ])
  })

  it('looks for hidden characters in captions too', () => {
    expect(codes(write.photo('p', '题\u2066'))).toEqual(['control_character'])
  })

  it('notices a skipped level, from the title on', () => {
    expect(codes(write.h3('（一）'))).toEqual(['heading_skipped'])
    expect(codes(write.h2('一'), { ...write.h2('1.'), tag: 'h4' })).toEqual(['heading_skipped'])
  })

  it('notices the seventh level of a list, once', () => {
    expect(codes(nested(7))).toEqual(['list_too_deep'])
  })

  it('stops at a hundred levels, whatever lies below', () => {
    let node = write.p('底')
    for (let level = 0; level < 20_000; level++) node = { ...write.p(), type: 'link', children: [node] }
    expect(
      findUnfit({ root: { type: 'root', children: [{ type: 'paragraph', children: [node] }] } }).map(
        ({ code }) => code,
      ),
    ).toContain('too_deep')
  })

  it.each([
    ['unknown_format', write.p({ type: 'text', version: 1, format: 128, text: '亮' })],
    ['nested_link', write.p(write.link('/a', write.link('/b', '内')))],
    [
      'unsafe_link',
      write.p({
        ...write.articleLink('1', '人'),
        fields: { linkType: 'internal', doc: { relationTo: 'users', value: '1' } },
      }),
    ],
    [
      'table_span',
      {
        ...write.table(['a']),
        children: [
          {
            type: 'tablerow',
            version: 1,
            children: [{ type: 'tablecell', version: 1, colSpan: 1e9, children: [] }],
          },
        ],
      },
    ],
    ['caption', { ...write.photo('p'), fields: { caption: { html: '<b>' } } }],
    ['heading_level', { ...write.h2('题'), tag: 'constructor' }],
    ['unknown_node', { ...write.bullets('甲'), listType: Object.create(null) }],
    ['photo_reference', { ...write.photo('p'), value: null }],
    ['unknown_node', { type: 'iframe', version: 1 }],
    ['not_rich_text', { type: 'paragraph', version: 1 }],
  ])('reports %s', (code, block) => {
    expect(codes(block)).toEqual([code])
  })
})
