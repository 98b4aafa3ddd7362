/** A text that may be left out, but is of this form where it is there. @returns Payload's `validate` */
export function optionally(pattern: RegExp, chinese: string, english: string) {
  return (value: unknown): true | string =>
    !value || (typeof value === 'string' && pattern.test(value)) || `${chinese} ${english}`
}
