import { DOCUMENT_NAMES, formWord } from '../messages/approvalForm.ts'
import type { Locale } from '../messages/locale.ts'
import { evidenceRows } from './rows/evidence.ts'
import { recordRows } from './rows/record.ts'
import { matterRows } from './rows/matter.ts'
import { stepRows } from './rows/steps.ts'
import { plainText } from './plainText.ts'
import type { ApprovalForm } from './types.ts'

/** A cell of the form. Its text is plain; lines are parted by `\n`. */
export interface Cell {
  /** How many of the grid's columns it takes. */
  span: number
  kind: 'label' | 'value' | 'centred' | 'hand' | 'qr'
  text: string
  /** Not to be cut, however full the page is: a fact of a known length. */
  whole?: true
  /** What is written in place of what does not fit; default: `……`. */
  tail?: string
}

export interface Row {
  cells: Cell[]
  /** The lines that it keeps however full the page is. */
  floor: number
  /** Takes what room is left on the page. */
  grows?: true
}

/** A form as it is laid out, in one language, before it is fitted to the page. */
export interface Sheet {
  locale: Locale
  title: string
  organ: string
  number: string
  system: string
  footer: string
  /** Said under the table where a character could not be set. */
  missingGlyph: string
  /** Of the document, for a title of the page or the file. */
  heading: string
  /** ISO 8601: when what the form is about was released. */
  at: string
  rows: Row[]
}

/** Lays a form out: which cell says what, in which order. Nothing is cut yet: see `fitted`. */
export function sheetOf(form: ApprovalForm, locale: Locale): Sheet {
  const say: Say = (word, values) => formWord(word, locale, values)
  const { release, seq } = form.evidence
  const heading = plainText(form.title).replaceAll('\n', ' ')
  return {
    locale,
    title: say('title'),
    organ: form.signingOrgan ? say('organ', { organ: plainText(form.signingOrgan) }) : '',
    number: say('number', { release: release.seq, seq }),
    system: say('system'),
    footer: say('footer'),
    missingGlyph: say('missingGlyph'),
    heading: heading || DOCUMENT_NAMES[form.collection][locale],
    at: release.at,
    rows: [
      ...matterRows(form, say, locale),
      ...recordRows(form, say, locale),
      ...stepRows(form, say, locale),
      ...evidenceRows(form, say),
    ],
  }
}

/** Says a word of the form in the sheet's language. */
export type Say = (
  word: Parameters<typeof formWord>[0],
  values?: Readonly<Record<string, string | number>>,
) => string
