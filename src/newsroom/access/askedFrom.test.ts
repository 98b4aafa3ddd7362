import { expect, it } from '@jest/globals'
import { askedFromElsewhere } from './askedFrom.ts'

const PROXIED = ['https://bianji.example.org']

it.each([
  ['no browser, or a page of one’s own that only reads', undefined, 'desk.example.org', [], false],
  ['the newsroom itself', 'https://desk.example.org', 'desk.example.org', [], false],
  ['the newsroom itself, on a port', 'http://127.0.0.1:3000', '127.0.0.1:3000', [], false],
  ['a name written in capitals', 'https://desk.example.org', 'Desk.Example.org', [], false],
  ['an origin that is allowed', 'https://bianji.example.org', '127.0.0.1:3000', PROXIED, false],
  ['another site', 'https://evil.example', 'desk.example.org', [], true],
  ['a neighbour of the same site', 'https://www.example.org', 'desk.example.org', PROXIED, true],
  ['another port of the same machine', 'http://127.0.0.1:8080', '127.0.0.1:3000', [], true],
  ['a name that only begins alike', 'https://desk.example.org.evil.example', 'desk.example.org', [], true],
  ['a page without an origin, e.g. in a sandbox', 'null', 'desk.example.org', [], true],
  ['nothing that could be compared', 'https://desk.example.org', undefined, [], true],
])('is asked from elsewhere or not by %s', (_, origin, host, allowed, expected) => {
  expect(askedFromElsewhere(origin, host, allowed)).toBe(expected)
})
