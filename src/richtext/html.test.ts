import { describe, expect, it } from '@jest/globals'
import type { ComposedNode } from './compose.ts'
import * as write from './compose.ts'
import { UnreadableRichText } from './read/document.ts'
import { referencesOf } from './references.ts'
import { toHtml } from './html.ts'
import { toText } from './text.ts'

const context = {
  photo: (id: string, caption: string | null) => (id === 'gone' ? null : `<figure>${id}|${caption}</figure>`),
  articleHref: (id: string) => (id === 'secret' ? null : `/articles/${id}`),
}

const html = (...blocks: ComposedNode[]) => toHtml(write.doc(...blocks), context)
const text = (format: number, words: string): ComposedNode => ({
  type: 'text',
  version: 1,
  format,
  text: words,
})

describe('HTML of a text', () => {
  it('escapes what could be taken for markup', () => {
    expect(html(write.p('<b onclick="x">\'&amp;</b>'))).toBe(
      '<p>&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;amp;&lt;/b&gt;</p>',
    )
  })

  it('nests the formats of a word in one fixed order', () => {
    expect(html(write.p(text(1 | 2 | 4 | 8 | 16, 'x')))).toBe(
      '<p><strong><em><u><s><code>x</code></s></u></em></strong></p>',
    )
    expect(html(write.p(text(32, '2'), text(64, '3')))).toBe('<p><sub>2</sub><sup>3</sup></p>')
  })

  it('joins neighbouring words of one format', () => {
    expect(html(write.p(write.strong('一是'), write.strong('坚持。'), '正文'))).toBe(
      '<p><strong>一是坚持。</strong>正文</p>',
    )
  })

  it('drops spaces that imitate indentation, of any width and across formats', () => {
    expect(html(write.p('\u3000\u3000 ', write.strong('\u00a0\u3000标题'), ' 留'))).toBe(
      '<p><strong>标题</strong> 留</p>',
    )
  })

  it('drops blank paragraphs, headings and list items', () => {
    expect(
      html(write.p(), write.p('\u3000'), write.p(write.linebreak()), write.h2(' '), write.bullets('')),
    ).toBe('')
  })

  it('marks alignment with a class, never with a style', () => {
    const end = { ...write.p('落款'), format: 'end' }
    expect(html({ ...write.h2('题'), format: 'center' }, end, { ...write.p('文'), format: 'start' })).toBe(
      '<h2 class="align-center">题</h2>\n<p class="align-right">落款</p>\n<p>文</p>',
    )
  })

  it('puts a nested list into the item before it, and keeps the first number', () => {
    const list = { ...write.numbers('甲', ['乙', write.bullets('丙')]), start: 3 }
    expect(html(list)).toBe('<ol start="3"><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>')
  })

  it('gives header cells their scope and a frame that scrolls by keyboard', () => {
    expect(html(write.table(['年', '件'], ['2025', '226']))).toBe(
      '<div class="table" tabindex="0" role="region" aria-label="表格"><table>' +
        '<thead><tr><th scope="col">年</th><th scope="col">件</th></tr></thead>' +
        '<tbody><tr><td>2025</td><td>226</td></tr></tbody></table></div>',
    )
  })

  it('keeps spans, and scopes a header column by row', () => {
    const grid = write.table(['甲', '乙'])
    const [row] = grid.children as ComposedNode[]
    const [first, second] = row?.children as ComposedNode[]
    const cells = [
      { ...first, headerState: 2, rowSpan: 2 },
      { ...second, headerState: 0, colSpan: 3 },
    ]
    expect(html({ ...grid, children: [{ ...row, children: cells }] })).toContain(
      '<tbody><tr><th scope="row" rowspan="2">甲</th><td colspan="3">乙</td></tr></tbody>',
    )
  })

  it('sends links to other hosts without a referrer, and asks for a new tab only where the author did', () => {
    const opened = write.link('https://e.org/?a=1&b=2', '外')
    const fields = { linkType: 'custom', url: '/districts/370116', newTab: true }
    expect(html(write.p(opened))).toBe(
      '<p><a href="https://e.org/?a=1&amp;b=2" rel="noopener noreferrer">外</a></p>',
    )
    expect(html(write.p({ ...opened, fields }))).toBe(
      '<p><a href="/districts/370116" target="_blank" rel="noopener noreferrer">外</a></p>',
    )
    expect(html(write.p(write.link('/about', '内')))).toBe('<p><a href="/about">内</a></p>')
  })

  it('keeps the words of a link that leads nowhere public or is unsafe', () => {
    expect(html(write.p(write.articleLink('secret', '未发布')))).toBe('<p>未发布</p>')
    expect(html(write.p(write.articleLink('7', '已发布')))).toBe('<p><a href="/articles/7">已发布</a></p>')
    expect(html(write.p(write.link('javascript:alert(1)', '点我')))).toBe('<p>点我</p>')
    expect(html(write.p(write.link('/a', '外', write.link('/b', '内'))))).toBe('<p><a href="/a">外内</a></p>')
  })

  it('removes characters that nobody can see', () => {
    expect(html(write.p('签\u202e发\u200b\u0000'))).toBe('<p>签发</p>')
  })

  it('hands a photo its own caption from the text', () => {
    expect(html(write.photo('p1', '2025年6月，调研'), write.photo('p2'))).toBe(
      '<figure>p1|2025年6月，调研</figure>\n<figure>p2|null</figure>',
    )
  })

  it('takes a populated photo like a bare id', () => {
    expect(html({ ...write.photo('p1'), value: { id: 'p1', caption: '别处' } })).toBe(
      '<figure>p1|null</figure>',
    )
  })

  it.each([
    ['an unknown block', { type: 'block', version: 1, fields: {} }],
    ['a heading that competes with the title', { ...write.h2('题'), tag: 'h1' }],
    ['a check list', { ...write.bullets('甲'), listType: 'check' }],
    ['an upload from elsewhere', { ...write.photo('p1'), relationTo: 'users' }],
    ['a photo that is not there', write.photo('gone')],
    ['an unknown node among words', write.p({ type: 'inlineBlock', version: 1 })],
  ])('refuses %s rather than leave it out', (_, block) => {
    expect(() => html(write.p('前'), block)).toThrow(UnreadableRichText)
  })

  it('is empty for a field that was never filled', () => {
    expect(toHtml(null, context)).toBe('')
    expect(toHtml(undefined, context)).toBe('')
  })
})

describe('words of a text', () => {
  it('gives every block a line, with captions, numbers and cells', () => {
    const state = write.doc(
      write.h2('一、机制'),
      write.p('\u3000', write.strong('一是'), '协商。', write.linebreak(), '第二行'),
      write.photo('p1'),
      write.photo('p2', '另题'),
      write.numbers('甲', ['乙', write.bullets('丙')]),
      write.table(['年', '件'], ['2025', '226']),
      write.rule(),
      write.quote('引文'),
    )
    expect(toText(state, { caption: (id) => `图注${id}` })).toBe(
      '一、机制\n一是协商。\n第二行\n图注p1\n另题\n1. 甲\n2. 乙\n丙\n年\t件\n2025\t226\n引文',
    )
  })
})

describe('references of a text', () => {
  it('names each photo and linked article once, in reading order, inside lists and tables too', () => {
    const cell = write.table(['x'])
    const state = write.doc(
      write.photo('b'),
      write.p(write.articleLink('9', '甲'), write.link('/x', '乙')),
      write.bullets(['丙', write.bullets(write.articleLink('8', '丁'))]),
      JSON.parse(JSON.stringify(cell).replace('"text":"x"', '"text":""')) as ComposedNode,
      write.photo('a'),
      write.photo('b'),
    )
    expect(referencesOf(state)).toEqual({ photos: ['b', 'a'], articles: ['9', '8'] })
  })
})
