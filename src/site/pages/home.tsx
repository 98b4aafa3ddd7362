/** @jsxImportSource preact */
import { jpegOf } from '../../delivery/jpegOf.ts'
import type { ArticleItem, Live, SeriesListing } from '../../replica/reader.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { ArticleList } from '../views/articleList.tsx'
import { DistrictGrid } from '../views/districtGrid.tsx'
import { Mosaic } from '../views/mosaic.tsx'
import { Picture } from '../views/picture.tsx'
import { SectionHead } from '../views/sectionHead.tsx'
import { SeriesGroups } from '../views/seriesGroups.tsx'
import { TitleLines } from '../views/titleLines.tsx'
import { emptySite } from './problem.tsx'

const LATEST = 7
const PER_GROUP = 4
const PHOTOS = 5

/** The front page: the newest article, the series, the districts, the pictures. No section is ever empty. */
export const home: Page = (context) => {
  const { reader, t, siteName, settings } = context
  const [lead, ...latest] = reader.articles({ limit: LATEST }).items
  const districts = reader.districts()
  const photos = reader.photos(PHOTOS)
  if (!lead && districts.length === 0 && photos.length === 0) return { ...emptySite(context), status: 200 }
  const leadPhoto = lead && photoOf(lead)
  const image = leadPhoto && jpegOf(leadPhoto, 'card')
  return {
    status: 200,
    title: siteName,
    description: settings?.tagline ?? siteName,
    section: 'home',
    column: {
      name: t.nav.home,
      description: settings?.tagline ?? siteName,
      keywords: siteName,
      type: '首页',
    },
    ...(image && { image: blobHref(image) }),
    body: (
      <div class="wrap">
        <h1 class="visually-hidden">{siteName}</h1>
        {lead && <Lead context={context} article={lead} />}
        {context.series.map((series) => (
          <SeriesSection context={context} series={series} />
        ))}
        {latest.length > 0 && <Latest context={context} items={latest} />}
        {districts.length > 0 && <Districts context={context} districts={districts} />}
        {photos.length > 0 && <Photos context={context} photos={photos} />}
      </div>
    ),
  }
}

const photoOf = ({ content }: ArticleItem) => content.photos[0]

function Lead({ context, article }: { context: PageContext; article: ArticleItem }) {
  const { link, t, contentLanguage } = context
  const { content, release } = article
  const photo = photoOf(article)
  return (
    <article class={photo ? 'front' : 'front front-plain'} lang={contentLanguage}>
      {photo && (
        <a class="front-picture" href={link(`/articles/${content.number}`)} tabIndex={-1} aria-hidden="true">
          <Picture photo={photo} sizes="(min-width: 60rem) 640px, 100vw" eager alt="" />
        </a>
      )}
      <div class="front-text">
        {content.kicker && <p class="kicker">{content.kicker}</p>}
        <h2>
          <a href={link(`/articles/${content.number}`)}>
            <TitleLines lines={content.titleLines} />
          </a>
        </h2>
        {content.summary && <p class="front-summary">{content.summary}</p>}
        <p class="meta">
          <span>{content.source}</span>
          <time dateTime={content.publishedAt ?? release.at}>
            {shownTime(content.publishedAt ?? release.at)}
          </time>
          <span class="signed">{t.home.signed}</span>
        </p>
      </div>
    </article>
  )
}

function SeriesSection({ context, series }: { context: PageContext; series: Live<'series'> }) {
  const { reader, t, link, contentLanguage } = context
  const { slug, name, order } = series.content
  const listing = reader.seriesListing(slug)
  const count = listing ? listing.city.length + listing.district.length : 0
  if (!listing || count === 0) return null
  const more = { href: link(`/series/${encodeURIComponent(slug)}`), text: t.home.all(count) }
  return (
    <section class="section" aria-labelledby={`series-${slug}`}>
      <SectionHead
        id={`series-${slug}`}
        title={name}
        note={t.series.rule[order]}
        more={more}
        lang={contentLanguage}
      />
      {order === 'consultations' ? (
        <SeriesGroups context={context} listing={listing} most={PER_GROUP} />
      ) : (
        <ArticleList context={context} items={firstOf(listing)} />
      )}
    </section>
  )
}

const firstOf = ({ city, district }: SeriesListing) => [...city, ...district].slice(0, PER_GROUP)

function Latest({ context, items }: { context: PageContext; items: ArticleItem[] }) {
  const { t, link } = context
  return (
    <section class="section" aria-labelledby="latest">
      <SectionHead
        id="latest"
        title={t.home.latest}
        note={t.home.latestNote}
        more={{ href: link('/articles'), text: t.home.allArticles }}
      />
      <div class="two-columns">
        <ArticleList context={context} items={items} />
      </div>
    </section>
  )
}

function Districts({ context, districts }: { context: PageContext; districts: Live<'districts'>[] }) {
  const { t, link } = context
  return (
    <section class="section" aria-labelledby="districts">
      <SectionHead
        id="districts"
        title={t.home.districts}
        note={t.home.districtsNote}
        more={{ href: link('/districts'), text: t.home.districtsAll }}
      />
      <DistrictGrid context={context} districts={districts} />
    </section>
  )
}

function Photos({ context, photos }: { context: PageContext; photos: Live<'photos'>[] }) {
  const { t, link } = context
  return (
    <section class="section" aria-labelledby="photos">
      <SectionHead
        id="photos"
        title={t.home.photos}
        note={t.home.photosNote}
        more={{ href: link('/photos'), text: t.home.photosAll }}
      />
      <Mosaic context={context} photos={photos} />
    </section>
  )
}
