import type { AdminWord } from '../../messages/admin.ts'
import type { Step } from '../casePanel/step.ts'

/** What a dialog asks for. `name` is the field of the action's body, but for `when` and `sure`. */
export interface DialogField {
  name:
    | 'comment'
    | 'reason'
    | 'after'
    | 'replacedBy'
    | 'correctionNote'
    | 'major'
    | 'minutes'
    | 'when'
    | 'releaseAt'
    | 'sure'
    | 'password'
  label: AdminWord
  input: 'textarea' | 'text' | 'password' | 'checkbox' | 'after' | 'article' | 'when' | 'moment'
  required: boolean
}

const field = (
  name: DialogField['name'] & AdminWord,
  input: DialogField['input'],
  required = false,
): DialogField => ({ name, label: name, input, required })

const WITHDRAWAL = [
  field('reason', 'textarea', true),
  field('after', 'after', true),
  field('replacedBy', 'article', true),
]
const CORRECTION = [field('correctionNote', 'textarea'), field('major', 'checkbox')]
const SIGNATURE = [
  field('minutes', 'text'),
  field('when', 'when', true),
  field('releaseAt', 'moment', true),
  field('password', 'password', true),
]

/**
 * The fields of a step's dialog, in reading order.
 * @param agrees whether the person only agrees to what somebody else asked for
 */
export function fieldsOf({ action, kind }: Step, agrees = false): readonly DialogField[] {
  switch (action) {
    case 'submit':
      return kind === 'withdraw' ? WITHDRAWAL : kind === 'correct' ? CORRECTION : []
    case 'recall':
    case 'pass':
    case 'ratify':
      return [field('comment', 'textarea')]
    case 'return':
      return [field('comment', 'textarea', true)]
    case 'sign':
      return SIGNATURE
    case 'release':
      return []
    case 'revoke':
    case 'cancel-schedule':
      return [field('reason', 'textarea', !agrees)]
    case 'withdraw-now':
      return [...WITHDRAWAL, field('sure', 'checkbox', true)]
  }
}

export type FieldValues = Readonly<Partial<Record<DialogField['name'], string | boolean>>>

/** What is sent: only what was asked for and filled in. */
export function bodyOf(
  fields: readonly DialogField[],
  values: FieldValues,
): Record<string, string | boolean> {
  const sent: Record<string, string | boolean> = {}
  for (const { name } of fields.filter((one) => isAsked(one, values))) {
    const value = values[name]
    if (name === 'when') {
      if (value === 'now') sent.releaseNow = true
    } else if (name !== 'sure' && value) sent[name] = value
  }
  return sent
}

/** The replacing article is asked for only where the public is sent on to it, the time where one is fixed. */
export function isAsked({ name }: DialogField, values: FieldValues): boolean {
  if (name === 'replacedBy') return values.after === 'redirect'
  return name !== 'releaseAt' || values.when === 'at'
}

/** What must be settled in the dialog, because the newsroom would take its absence for an answer. */
export function missingIn(fields: readonly DialogField[], values: FieldValues): AdminWord | null {
  const asked = fields.filter((one) => isAsked(one, values)).map(({ name }) => name)
  if (asked.includes('sure') && values.sure !== true) return 'missing.sure'
  return asked.includes('releaseAt') && !values.releaseAt ? 'missing.releaseAt' : null
}
