/** A title, which may be broken into lines, where it stands in one. */
export function oneLine(title: string): string {
  return title.replace(/\s+/g, ' ')
}
