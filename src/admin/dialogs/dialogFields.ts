import type { AdminWord } from '../../messages/admin.ts'
import type { Step } from '../casePanel/step.ts'

/** What a dialog asks for. `name` is the field of the action's body. */
export interface DialogField {
  name: 'comment' | 'reason' | 'after' | 'replacedBy' | 'correctionNote' | 'major' | 'minutes' | 'password'
  label: AdminWord
  input: 'textarea' | 'text' | 'password' | 'checkbox' | 'after' | 'article'
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

/** The fields of a step's dialog, in reading order. */
export function fieldsOf({ action, kind }: Step): readonly DialogField[] {
  switch (action) {
    case 'submit':
      return kind === 'withdraw' ? WITHDRAWAL : kind === 'correct' ? CORRECTION : []
    case 'recall':
    case 'pass':
      return [field('comment', 'textarea')]
    case 'return':
      return [field('comment', 'textarea', true)]
    case 'sign':
      return [field('minutes', 'text'), field('password', 'password', true)]
    case 'release':
      return []
    case 'revoke':
    case 'cancel-schedule':
      return [field('reason', 'textarea', true)]
    case 'withdraw-now':
      return WITHDRAWAL
    case 'ratify':
      return [field('comment', 'textarea')]
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
    if (value) sent[name] = value
  }
  return sent
}

/** The replacing article is asked for only where the public is sent on to it. */
export function isAsked({ name }: DialogField, values: FieldValues): boolean {
  return name !== 'replacedBy' || values.after === 'redirect'
}
