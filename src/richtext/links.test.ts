import { describe, expect, it } from '@jest/globals'
import { safeHref } from './links.ts'

describe('an address that may stand in a link', () => {
  it.each([
    'https://www.jnzx.gov.cn/a?b=1#c',
    'HTTP://例子.中国/路',
    'mailto:a@example.org',
    'tel:+86-531-1',
    '/',
    '/a/b',
  ])('keeps %s as it is', (url) => {
    expect(safeHref(url)).toBe(url)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&#58;alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://e.org/1',
    '//e.org',
    '/\\e.org',
    '\\\\e.org',
    '/\t/e.org',
    'https:e.org',
    'https:/e.org',
    'https:///e.org',
    'https:\\\\e.org',
    'https://good.cn@evil.org/',
    'https://good.cn\u202e/',
    'https://',
    'mailto:',
    'e.org',
    'a/b',
    '#x',
    '?x',
    '',
    null,
    {},
  ])('refuses %j', (url) => {
    expect(safeHref(url)).toBeNull()
  })
})
