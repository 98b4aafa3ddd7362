import type { TextareaField, TextField } from 'payload'

/** C0 and C1 controls without tab and line breaks, and marks that turn the direction of text around. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** @returns true, or the sentence that says what is wrong, as Payload's `validate` wants it */
export function plainText(
  value: string | null | undefined,
  maxLength: number,
  english: boolean,
): true | string {
  if (!value) return true
  if (value.length > maxLength) {
    return english
      ? `At most ${String(maxLength)} characters; this has ${String(value.length)}. Shorten it.`
      : `最多 ${String(maxLength)} 字，现有 ${String(value.length)} 字，请缩短。`
  }
  if (!UNSEEN.test(value)) return true
  return english
    ? 'It holds invisible control characters: delete them, or type the text again.'
    : '含有不可见的控制字符，请删去或重新输入。'
}

type Options = { name: string; label: { zh: string; en: string }; maxLength: number } & (
  | (Partial<Omit<TextField, 'hasMany' | 'validate' | 'type' | 'name' | 'label'>> & { multiline?: false })
  | (Partial<Omit<TextareaField, 'validate' | 'type' | 'name' | 'label'>> & { multiline: true })
)

/** A field for words without any markup, on one line or on several. */
export function plainTextField({ multiline, maxLength, ...options }: Options): TextField | TextareaField {
  const validate = (
    value: string | null | undefined,
    { req, required }: { req: { i18n: { language: string } }; required?: boolean },
  ): true | string => {
    const english = req.i18n.language.startsWith('en')
    if (required && !value?.trim()) return english ? 'Fill this in.' : '请填写此项。'
    return plainText(value, maxLength, english)
  }
  return { type: multiline ? 'textarea' : 'text', ...options, validate } as TextField | TextareaField
}
