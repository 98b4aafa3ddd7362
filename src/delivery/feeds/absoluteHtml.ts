/**
 * Addresses of a signed text with the site's before them: a feed reader shows it elsewhere. Only attributes can hold
 * what is replaced, since the renderer writes quotation marks in text as entities.
 */
export function absoluteHtml(html: string, origin: string): string {
  return html
    .replaceAll(/ (src|href)="\/(?!\/)/g, (_, name: string) => ` ${name}="${origin}/`)
    .replaceAll(
      / srcset="([^"]*)"/g,
      (_, list: string) => ` srcset="${list.replaceAll(/(^|, )\//g, `$1${origin}/`)}"`,
    )
}
