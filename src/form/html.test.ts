import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { articleSnapshot, event, formInput, published, released } from '../../tests/support/forms.ts'
import { approvalForm } from './approvalForm.ts'
import { fitted } from './fit.ts'
import { formHtml } from './html.ts'
import { sheetOf } from './sheet.ts'
import { FORM_STYLE } from './style.ts'
import type { FormEvent, FormInput } from './types.ts'

const LINKS = { pdf: '?format=pdf&lang=zh', other: '?lang=en' }

const pageOf = (input: FormInput) => formHtml(fitted(sheetOf(approvalForm(input), 'zh')), LINKS)

/** The elements of a page, in their order, and nothing of its texts. */
const skeletonOf = (html: string): string[] =>
  [...html.replace(/<style>[^<]*<\/style>/, '<style>').matchAll(/<\/?([a-zA-Z!][^\s>]*)([^>]*)>/g)].map(
    ([, name = '', attributes = '']) => `${name}${attributes.replace(/"[^"]*"/g, '""')}`,
  )

/** A form on which this text stands wherever a person can type. */
function typedEverywhere(text: string): FormInput {
  const [opening, passed, signed] = published() as [FormEvent, FormEvent, FormEvent]
  const by = { ...passed.by, name: text, title: text, role: text }
  const events = [
    { ...opening, importance: text },
    { ...passed, by, comment: text },
    { ...signed, by, minutes: text },
    event(4, text === '' ? 'x' : text, 'signer', { case: 1 }),
    released(5, 1, { case: 1 }),
  ]
  return formInput({
    events,
    snapshot: articleSnapshot({
      title: text,
      text,
      source: text,
      credit: text,
      kicker: text,
      subtitle: [text],
    }),
    issuer: { sponsor: text, signingOrgan: text },
    names: new Map([['author', { name: text, recorded: true }]]),
  })
}

describe('the page', () => {
  const html = pageOf(formInput())

  it('is whole: one style sheet, no script, nothing from elsewhere', () => {
    expect(html).toContain(`<style>${FORM_STYLE}</style>`)
    expect(FORM_STYLE).not.toMatch(/[<]|url\(|@import/)
    expect(html.match(/<style/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=/)
  })

  it('shows the code of the proof address, and that address to who cannot see it', () => {
    expect(html).toContain('role="img" aria-label="https://www.example.org/articles/1007/proof"')
    expect(pageOf(formInput({ publicUrl: null }))).not.toContain('<svg')
  })

  it('has a class for every height that a row can have', () => {
    const used = new Set([...html.matchAll(/<div class="(l\d+)">/g)].map(([, name]) => name))
    for (const name of used) expect(FORM_STYLE).toContain(`.${String(name)}{height:`)
  })

  it.each([
    '<script>alert(1)</script>',
    '" onload="x',
    "' & <b>",
    '</td></table><h1>',
    '&lt;i&gt;',
    '<!--',
    ']]>',
  ])('shows %s as it was typed', (text) => {
    const page = pageOf(typedEverywhere(text))
    expect(skeletonOf(page).join('\n')).toBe(skeletonOf(pageOf(typedEverywhere('文'.repeat(4)))).join('\n'))
  })

  it('of whatever was typed holds no markup but its own', () => {
    const elements = new Set(skeletonOf(html).map((element) => element.split(/\s/)[0]))
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('<', '>', '"', "'", '&', '/', '!', 'a', '=', ' ', '\n', 'style', 'script', '-->'),
          {
            maxLength: 60,
          },
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const page = pageOf(typedEverywhere(text))
        for (const element of skeletonOf(page)) expect([...elements]).toContain(element.split(/\s/)[0])
        expect(page.match(/<td|<th/g)?.length).toBe(page.match(/<div class="l\d+">/g)?.length)
        expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/)
      }),
      { numRuns: 100 },
    )
  })
})
