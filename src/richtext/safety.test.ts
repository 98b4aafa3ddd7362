import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { UnreadableRichText } from './read/document.ts'
import { toHtml } from './html.ts'

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href', 'target', 'rel'],
  div: ['class', 'tabindex', 'role', 'aria-label'],
  ol: ['start'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
}
const PLAIN = 'strong em u s sub sup code br hr ul li blockquote table thead tbody tr figure'.split(' ')
const VOID = ['br', 'hr']

/** Reads the output with a grammar narrower than HTML's: whatever it accepts, a browser reads the same way. */
function assertSafe(html: string): void {
  const open: string[] = []
  const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|[^<>]+|[<>]/y
  while (token.lastIndex < html.length) {
    const [whole, slash, element, attributes] = token.exec(html) ?? []
    if (element === undefined) assertText(whole ?? '')
    else if (slash) expect(open.pop()).toBe(element)
    else {
      assertElement(element, attributes ?? '')
      if (!VOID.includes(element)) open.push(element)
    }
  }
  expect(open).toEqual([])
}

function assertText(text: string): void {
  expect(text).not.toMatch(/[<>]/)
  expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/)
  expect(text).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/u)
}

function assertElement(element: string, attributes: string): void {
  expect([...PLAIN, ...Object.keys(ATTRIBUTES)]).toContain(element)
  for (const [, name, value] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    expect(ATTRIBUTES[element]).toContain(name)
    assertText(value ?? '')
    if (name === 'href') assertHref(value ?? '')
  }
}

function assertHref(value: string): void {
  const url = new URL(
    value.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
    'https://own.example/articles/1',
  )
  expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
  if (value.startsWith('/')) expect(url.host).toBe('own.example')
}

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...Array.from('<>"\'&;=/\\ \t\n\u0000\u202e\u200b\ud800onscriptaj:#xé。')),
  }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '&lt;script&gt;',
    ']]>',
    '<!--',
  ),
)
const address = fc.oneof(
  words,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc
    .tuple(
      fc.constantFrom('/', 'https://e.org/?', 'mailto:a', 'tel:1'),
      fc.string({ unit: fc.constantFrom(...Array.from('"\'<>&;=/onx#')) }),
    )
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\t', '\u0000', '/', '//', '\\'),
      fc.constantFrom(
        'javascript',
        'JAVASCRIPT',
        'java\nscript',
        'data',
        'https',
        'http',
        'mailto',
        'tel',
        'vbscript',
      ),
      fc.constantFrom(':', '&#58;', '&colon;', ':/', '://', ':\\\\', '%3a'),
      words,
    )
    .map((parts) => parts.join('')),
)
const junk = fc.oneof(fc.anything(), words, fc.constant(undefined))

const { block } = fc.letrec((again) => ({
  text: fc.record({ type: fc.constant('text'), text: words, format: fc.oneof(fc.integer(), junk) }),
  link: fc.record({
    type: fc.constantFrom('link', 'autolink'),
    fields: fc.oneof(
      fc.record({ linkType: fc.constant('custom'), url: address, newTab: junk }),
      fc.record({
        linkType: fc.constant('internal'),
        doc: fc.record({ relationTo: fc.constant('articles'), value: words }),
      }),
      junk,
    ),
    children: fc.array(again('inline'), { maxLength: 3 }),
  }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    again('text'),
    again('link'),
    fc.constant({ type: 'tab' }),
    fc.constant({ type: 'linebreak' }),
  ),
  inlines: fc.array(again('inline'), { maxLength: 4 }),
  paragraph: fc.record({
    type: fc.constantFrom('paragraph', 'quote', 'heading'),
    tag: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('h2', 'h3', 'h4') }, words),
    format: fc.oneof(fc.constantFrom('center', 'right', ''), words),
    children: again('inlines'),
  }),
  list: fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('bullet', 'number'),
    start: junk,
    children: fc.array(
      fc.record({
        type: fc.constant('listitem'),
        children: fc.array(fc.oneof(again('inline'), again('list')), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
  table: fc.record({
    type: fc.constant('table'),
    children: fc.array(
      fc.record({
        type: fc.constant('tablerow'),
        children: fc.array(
          fc.record({
            type: fc.constant('tablecell'),
            headerState: junk,
            colSpan: fc.constantFrom(1, 2, undefined),
            children: fc.array(again('block'), { maxLength: 2 }),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
  }),
  upload: fc.record({
    type: fc.constant('upload'),
    relationTo: fc.constant('photos'),
    value: words,
    fields: fc.record({ caption: words }),
  }),
  block: fc.oneof(
    { depthSize: 'small' },
    again('paragraph'),
    again('paragraph'),
    again('list'),
    again('table'),
    again('upload'),
    fc.constant({ type: 'horizontalrule' }),
  ),
}))

describe('rendered HTML', () => {
  it('holds no script, handler or foreign scheme, whatever the text and its links are', () => {
    let rendered = 0
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), address, (children, href) => {
        const html = render({ root: { type: 'root', children } }, href)
        if (html !== null) {
          rendered++
          assertSafe(html)
        }
      }),
      { numRuns: 500 },
    )
    expect(rendered).toBeGreaterThan(100)
  })

  it('is either safe or refused for states of any shape', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ root: fc.anything() })), (state) => {
        assertSafe(render(state, '/x') ?? '')
      }),
    )
  })
})

function render(state: unknown, href: string): string | null {
  try {
    return toHtml(state, { photo: () => '<figure></figure>', articleHref: () => href })
  } catch (error) {
    if (error instanceof UnreadableRichText) return null
    throw error
  }
}
