import type { NumberFieldSingleValidation } from 'payload'

/** A site refuses a release with half a number in it, and with it everything after: so nobody writes one. */
export function wholeNumber(min: number, max: number): NumberFieldSingleValidation {
  return (value, { req, required }) => {
    if (value === null || value === undefined) return required ? missing(req.i18n.language) : true
    if (Number.isInteger(value) && value >= min && value <= max) return true
    const range = `${String(min)}–${String(max)}`
    return req.i18n.language.startsWith('en') ? `A whole number, ${range}.` : `请填写 ${range} 的整数。`
  }
}

function missing(language: string): string {
  return language.startsWith('en') ? 'Fill this in.' : '请填写此项。'
}
