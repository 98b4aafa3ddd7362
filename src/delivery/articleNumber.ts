/** The article number in an address, or null where the text is none. Leading zeros name nothing. */
export function articleNumberIn(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
