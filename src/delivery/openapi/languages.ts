/** A sentence in both languages on one line, Chinese first. */
export function both(zh: string, en: string): string {
  return `${zh} ${en}`
}
