import { escapeHtml } from '../../richtext/escape.ts'
import type {
  AnySnapshot,
  ArticleContent,
  DistrictContent,
  PhotoContent,
  SeriesContent,
  SettingsContent,
} from '../../snapshot/types.ts'
import type { SiteMessages } from '../../messages/site.ts'

/** What a snapshot is shown with: nothing of it comes from the snapshot itself. */
export interface ReadingParts {
  /** The site's style sheet. */
  style: string
  words: SiteMessages
  /** The address of a picture that was fetched and checked; undefined where it is not there yet. */
  picture: (sha256: string) => string | undefined
  /** The words for a moment. */
  time: (iso: string) => string
}

/** Nothing is run and nothing is loaded, whatever the snapshot says; pictures are those already fetched. */
const POLICY = "default-src 'none'; img-src blob:; style-src 'unsafe-inline'"

/** No page around it: it is as high as its text. */
const ALONE = 'body{min-height:0}main{padding-block:1.5rem 2rem}.body a{cursor:help}'

/**
 * The page on which somebody reads what they decide on: as the site will set it, from the signed values alone.
 * It is shown in a frame that runs no script.
 */
export function readingPage(snapshot: AnySnapshot, parts: ReadingParts): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${styleText(parts.style)}${ALONE}</style>`
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head><body><main>${bodyOf(snapshot, parts)}</main></body></html>`
}

/** A style sheet can't end its element. */
function styleText(css: string): string {
  return css.replaceAll('</', '<\\/')
}

function bodyOf(snapshot: AnySnapshot, parts: ReadingParts): string {
  const { content } = snapshot
  switch (snapshot.document.collection) {
    case 'articles':
      return article(content as ArticleContent, parts)
    case 'photos':
      return wrapped(figure(content as PhotoContent, parts))
    case 'districts':
      return district(content as DistrictContent, parts)
    case 'series':
      return series(content as SeriesContent)
    case 'settings':
      return settings(content as SettingsContent, parts)
  }
}

function article(content: ArticleContent, parts: ReadingParts): string {
  const { words, time } = parts
  const { titleLines, subtitle, source, publishedAt, editorsNote, credit } = content
  const date = publishedAt ? [`${words.article.date}：${time(publishedAt)}`] : []
  const meta = [`${words.article.source}：${source}`, ...date].map((one) => `<span>${escapeHtml(one)}</span>`)
  return [
    `<article class="article${content.layout === 'photos' ? ' story' : ''}">`,
    '<header class="article-head">',
    kicker(content),
    `<h1>${titleLines.map(escapeHtml).join('<br>')}</h1>`,
    ...subtitle.map((line) => `<p class="subtitle">${escapeHtml(line)}</p>`),
    `<div class="meta">${meta.join('')}</div></header>`,
    editorsNote &&
      `<p class="editors-note"><strong>${escapeHtml(words.article.editorsNote)}</strong>${escapeHtml(editorsNote)}</p>`,
    `<div class="body">${signed(content.html, parts)}</div>`,
    credit && `<p class="credit">${escapeHtml(credit)}</p>`,
    '</article>',
  ]
    .filter(Boolean)
    .join('')
}

function kicker({ series, kicker: line }: ArticleContent): string {
  const plain = (text: string): string => text.replace(/[“”"]/gu, '')
  // As the site does: a kicker that names the series says it for both.
  const repeated = series && line && plain(line).startsWith(plain(series.name))
  const told = [repeated ? null : series?.name, line].filter((one) => typeof one === 'string')
  return told.length > 0 ? `<p class="kicker">${told.map(escapeHtml).join(' | ')}</p>` : ''
}

function district({ organ, brand, introduction, cover, name }: DistrictContent, parts: ReadingParts): string {
  const head = titled(name, [organ, brand].filter((one) => one !== null).join(' · '))
  return wrapped(head, cover ? figure(cover, parts) : '', signed(introduction.html, parts))
}

function series({ name, introduction }: SeriesContent): string {
  return wrapped(titled(name), introduction === null ? '' : `<p>${escapeHtml(introduction)}</p>`)
}

function settings({ siteName, about }: SettingsContent, parts: ReadingParts): string {
  return wrapped(titled(siteName), signed(about.html, parts))
}

function titled(title: string, under = ''): string {
  const line = under && `<div class="meta"><span>${escapeHtml(under)}</span></div>`
  return `<header class="article-head"><h1>${escapeHtml(title)}</h1>${line}</header>`
}

function wrapped(head: string, ...blocks: string[]): string {
  return `<article class="article">${head}<div class="body">${blocks.join('')}</div></article>`
}

function figure(photo: PhotoContent, { picture }: ReadingParts): string {
  const shown = shownRendition(photo)
  const source = shown && picture(shown.sha256)
  const image = source ? `<img src="${escapeHtml(source)}" alt="${escapeHtml(photo.alt)}">` : ''
  return `<figure>${image}<figcaption>${escapeHtml(photo.caption)}</figcaption></figure>`
}

/** The one of a photo's renditions that every browser shows, in its largest size. */
export function shownRendition({ renditions }: PhotoContent) {
  const jpegs = renditions.filter(({ format }) => format === 'jpeg')
  return jpegs.toSorted((one, other) => other.width - one.width)[0]
}

/**
 * The signed HTML with its pictures taken from where they were checked. Links say where they lead and lead
 * nowhere: who reads here is to decide, not to leave.
 */
function signed(html: string, { picture }: ReadingParts): string {
  return html
    .replace(/<source [^>]*>/g, '')
    .replace(/ (?:srcset|sizes|loading)="[^"]*"/g, '')
    .replace(/ src="\/media\/([0-9a-f]{64})\.jpg"/g, (_, sha256: string) => {
      const source = picture(sha256)
      return source ? ` src="${escapeHtml(source)}"` : ''
    })
    .replace(/<a ([^>]*?)href="([^"]*)"/g, '<a $1title="$2"')
}
