import type { Words } from './locale.ts'

/** What a password must be like: said before one is chosen, and where one is refused. */
export const PASSWORD_RULE: Words = {
  zh: '密码至少 12 个字符；或至少 8 个字符，含大写字母、小写字母、数字、符号中的三种。',
  en: 'A password has 12 characters; or 8 of three kinds: capitals, small letters, digits, signs.',
}
