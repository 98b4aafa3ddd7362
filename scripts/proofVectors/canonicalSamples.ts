import { canonicalJson, sha256 } from '../../src/ledger/canonical.ts'

/** JSON texts as somebody may write them: order, blanks, escapes and numbers are all a reader's to put right. */
const INPUTS = [
  'null',
  '[]',
  '{ }',
  '"签发"',
  '"\\u7b7e\\u53d1"',
  '"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/"',
  '"\\ud83d\\ude02"',
  '[1E21, 1e-7, 0.000001, -0, 100, 4.50, 2e-3, 333333333.33333329]',
  '{ "b": 1, "a": { "d": true, "c": [null, "x"] } }',
  '{ "10": 1, "9": 2, "": 3 }',
  '{ "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\u05d3": "Hebrew", "1": "One", "\\ud83d\\ude02": "Smiley", "\\u0080": "Control", "\\u00f6": "Latin", "\\ufb33": "Presentation Form" }',
  '{ "题": "一", "人": "二", "Z": "三", "a": "四" }',
]

/** What each text is in canonical form (RFC 8785), and the SHA-256 of its UTF-8 bytes. */
export function canonicalSamples() {
  return INPUTS.map((input) => {
    const canonical = canonicalJson(JSON.parse(input))
    return { input, canonical, sha256: sha256(canonical) }
  })
}
