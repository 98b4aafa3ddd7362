import { describe, expect, it } from '@jest/globals'
import { canonicalJson, digestOf, GENESIS, isDigest, sha256 } from './canonical.ts'

/** Bits of an IEEE 754 double as RFC 8785, appendix B, writes them. */
function double(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE()
}

describe('canonical JSON', () => {
  it('writes the example of RFC 8785, section 3.2', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
  ])('writes the double %s as %s (RFC 8785, appendix B)', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text)
  })

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('refuses the double %s', (bits) => {
    expect(() => canonicalJson([double(bits)])).toThrow(TypeError)
  })

  it('orders keys by UTF-16 code units (RFC 8785, section 3.2.3)', () => {
    const value: unknown = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`)
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  it('orders the keys of objects within arrays, and leaves the order of arrays alone', () => {
    expect(canonicalJson([{ b: 1, a: [3, 1, 2] }])).toBe('[{"a":[3,1,2],"b":1}]')
  })

  it('leaves Unicode as it is: no escapes beyond JSON’s own, no normalisation', () => {
    expect(canonicalJson('签发 é é \u2028 \u007f \u001f')).toBe('"签发 é é \u2028 \u007f \\u001f"')
  })

  it.each([
    ['undefined', undefined],
    ['undefined in an object', { note: undefined }],
    ['undefined in an array', [1, undefined]],
    ['a hole in an array', [1, , 2]], // eslint-disable-line no-sparse-arrays
    ['a function', { note: () => 1 }],
    ['a symbol', [Symbol('s')]],
    ['a big integer', { seq: 1n }],
    ['NaN', { seq: NaN }],
    ['infinity', [-Infinity]],
    ['a lone high surrogate', '\ud83d'],
    ['a lone low surrogate', ['a\ude00b']],
    ['a lone surrogate in a key', { '\ud83d': 1 }],
  ])('refuses %s instead of dropping or changing it', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it('refuses a value that holds itself', () => {
    const value: Record<string, unknown> = {}
    value.self = value
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})

describe('digests', () => {
  it('are SHA-256 of the UTF-8 bytes (FIPS 180-4)', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256('签')).toBe(sha256(Buffer.from([0xe7, 0xad, 0xbe])))
  })

  it('do not depend on the order in which an object was made', () => {
    expect(digestOf({ a: 1, b: [2] })).toBe(digestOf({ b: [2], a: 1 }))
    expect(digestOf({ a: 1 })).toBe(sha256('{"a":1}'))
  })

  it.each([GENESIS, sha256('')])('look like %s', (text) => {
    expect(isDigest(text)).toBe(true)
  })

  it.each([
    '',
    'A'.repeat(64),
    'a'.repeat(63),
    'a'.repeat(65),
    `${'a'.repeat(64)}\n`,
    'g'.repeat(64),
    64,
    null,
  ])('do not look like %j', (value) => {
    expect(isDigest(value)).toBe(false)
  })
})
