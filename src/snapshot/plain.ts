/** One line of plain text: line breaks become spaces. */
export function line(value: string): string {
  return lines(value).join(' ')
}

/** The lines of a text that has words on them. */
export function lines(value: string | null | undefined): string[] {
  return (value ?? '')
    .split(/\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A text without blank ends, or null where nothing is left. */
export function text(value: string | null | undefined): string | null {
  return value?.trim() ? value.trim() : null
}
