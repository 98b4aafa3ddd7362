/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { ShownPage } from '../page.ts'
import { FeedLinks } from './feedLinks.tsx'
import { srcset } from './picture.tsx'

/** The document's head: what search engines, social cards and the inspectors of 政府网站发展指引 read. */
export function Head({ context, page }: { context: PageContext; page: ShownPage }) {
  const { assets, siteName, origin, path, link, translation, language } = context
  const home = path === '/'
  const address = `${origin}${link(path)}`
  const hasAddress = page.status === 200 && !page.isOfTheMoment
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{home ? siteName : `${page.title} - ${siteName}`}</title>
      <SiteMeta context={context} />
      {page.column && <ColumnMeta column={page.column} />}
      {page.article && <ArticleMetaTags article={page.article} page={page} context={context} />}
      {!page.article && page.description && <meta name="description" content={page.description} />}
      {page.isOfTheMoment && <meta name="robots" content="noindex" />}
      {hasAddress && <link rel="canonical" href={address} />}
      {hasAddress && <link rel="alternate" hreflang={language} href={address} />}
      {hasAddress && (
        <link rel="alternate" hreflang={translation.language} href={`${origin}${translation.href}`} />
      )}
      <FeedLinks context={context} page={page} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:title" content={page.title} />
      {page.image && <meta property="og:image" content={`${origin}${page.image}`} />}
      {page.preload && <Preload preload={page.preload} />}
      <meta name="theme-color" content="#fbf9f5" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#171511" media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={assets.href('seal.svg')} type="image/svg+xml" />
      <WholeMasthead />
      <script src={assets.href('preferences.js')} />
      <link rel="stylesheet" href={assets.href('site.css')} />
      <script type="module" src={assets.href('reading.js')} />
      {page.scripts?.map((name) => (
        <script type="module" src={assets.href(name)} />
      ))}
    </head>
  )
}

/**
 * Nothing is shown before the masthead has been read whole: a slow phone would show its parts, each moving the last.
 * Chromium lets go where the element begins, not where it ends, hence an empty one.
 */
function WholeMasthead() {
  return <link rel="expect" href="#masthead-end" {...{ blocking: 'render' }} />
}

function Preload({ preload: { photo, sizes } }: { preload: NonNullable<ShownPage['preload']> }) {
  return (
    <link
      rel="preload"
      as="image"
      type="image/avif"
      imageSrcSet={srcset(photo, 'avif')}
      {...{ imagesizes: sizes }}
      fetchpriority="high"
    />
  )
}

function SiteMeta({ context: { siteName, origin, settings } }: { context: PageContext }) {
  return (
    <>
      <meta name="SiteName" content={siteName} />
      <meta name="SiteDomain" content={settings?.domain ?? new URL(origin).host} />
      {settings?.siteCode && <meta name="SiteIDCode" content={settings.siteCode} />}
    </>
  )
}

function ColumnMeta({ column }: { column: NonNullable<ShownPage['column']> }) {
  return (
    <>
      <meta name="ColumnName" content={column.name} />
      <meta name="ColumnDescription" content={column.description} />
      <meta name="ColumnKeywords" content={column.keywords} />
      <meta name="ColumnType" content={column.type} />
    </>
  )
}

/** The required tags are always there; an optional one only with a value, for an empty one counts as a fault. */
function ArticleMetaTags({
  article,
  page,
  context: { origin, link, path },
}: {
  article: NonNullable<ShownPage['article']>
  page: ShownPage
  context: PageContext
}) {
  return (
    <>
      <meta name="ArticleTitle" content={article.title} />
      <meta name="PubDate" content={article.publishedAt} />
      <meta name="ContentSource" content={article.source} />
      {article.keywords.length > 0 && <meta name="Keywords" content={article.keywords.join(',')} />}
      {article.author && <meta name="Author" content={article.author} />}
      {page.description && <meta name="Description" content={page.description} />}
      {page.image && <meta name="Image" content={`${origin}${page.image}`} />}
      <meta name="Url" content={`${origin}${link(path)}`} />
      <meta property="og:type" content="article" />
    </>
  )
}
