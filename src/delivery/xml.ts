/** A piece of XML, ready to be put into another. */
export type Xml = string & { readonly xml: unique symbol }

type Attributes = Record<string, string | number | undefined>

/** What a text may not hold in XML 1.0, not even escaped: most control characters and half characters. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML, in an element or an attribute: what cannot stand there becomes U+FFFD. */
export function escapeXml(text: string): Xml {
  return text
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') as Xml
}

/** An element with a text in it; none where there is no text. */
export function textElement(name: string, text: string | null | undefined, attributes: Attributes = {}): Xml {
  if (text === null || text === undefined) return '' as Xml
  return `<${name}${written(attributes)}>${escapeXml(text)}</${name}>` as Xml
}

export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const inside = children.join('')
  return (
    inside === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${inside}</${name}>`
  ) as Xml
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function xmlDocument(root: Xml): string {
  return `${XML_DECLARATION}${root}\n`
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}
