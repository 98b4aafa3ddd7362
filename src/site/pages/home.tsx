/** @jsxImportSource preact */
import { jpegOf } from '../../delivery/jpegOf.ts'
import type { ArticleItem, Live, SeriesListing } from '../../replica/reader.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { ArticleList } from '../views/articleList.tsx'
import { DistrictGrid } from '../views/districtGrid.tsx'
import { Features, Lead } from '../views/front.tsx'
import { Mosaic } from '../views/mosaic.tsx'
import { SectionHead } from '../views/sectionHead.tsx'
import { SeriesGroups } from '../views/seriesGroups.tsx'
import { allStories, StoryGrid } from '../views/storyGrid.tsx'
import { emptySite } from './problem.tsx'

const LATEST = 6
const PER_GROUP = 4
const STORIES = 2
const PHOTOS = 5

/** The front page: what the signed settings feature, the newest, the series, the districts, the pictures. */
export const home: Page = (context) => {
  const { reader, t, siteName, settings } = context
  const [lead, ...features] = featuredArticles(context)
  const latest = latestBut(context, lead ? [lead, ...features] : [])
  const districts = reader.districts()
  const photos = reader.photos(PHOTOS)
  if (!lead && districts.length === 0 && photos.length === 0) return { ...emptySite(context), status: 200 }
  const leadPhoto = lead?.content.photos[0]
  const image = leadPhoto && jpegOf(leadPhoto, 'card')
  const description = settings?.description ?? settings?.tagline ?? siteName
  return {
    status: 200,
    title: siteName,
    description,
    section: 'home',
    column: {
      name: t.nav.home,
      description,
      keywords: settings?.keywords.join(',') || siteName,
      type: '首页',
    },
    ...(image && { image: blobHref(image) }),
    body: (
      <div class="wrap">
        <h1 class="visually-hidden">{siteName}</h1>
        {lead && <Lead context={context} article={lead} />}
        {features.length > 0 && <Features context={context} articles={features} />}
        {latest.length > 0 && <Latest context={context} items={latest} />}
        {context.series.map((series) => (
          <SeriesSection context={context} series={series} />
        ))}
        {districts.length > 0 && <Districts context={context} districts={districts} />}
        {photos.length > 0 && <Photos context={context} photos={photos} />}
      </div>
    ),
  }
}

/** What the settings put first and is still public; else the newest. */
function featuredArticles({ reader, settings }: PageContext): ArticleItem[] {
  const chosen = (settings?.featured ?? []).flatMap((number) => {
    const found = reader.article(number)
    return found && 'content' in found ? [found] : []
  })
  return chosen.length > 0 ? chosen : reader.articles({ limit: 1 }).items
}

function latestBut({ reader }: PageContext, shown: readonly ArticleItem[]): ArticleItem[] {
  const numbers = new Set(shown.map(({ content }) => content.number))
  const { items } = reader.articles({ limit: LATEST + shown.length })
  return items.filter(({ content }) => !numbers.has(content.number)).slice(0, LATEST)
}

function SeriesSection({ context, series }: { context: PageContext; series: Live<'series'> }) {
  const { reader, t, link, contentLanguage } = context
  const { slug, name, order } = series.content
  const listing = reader.seriesListing(slug, PER_GROUP)
  if (!listing || listing.total === 0) return null
  const more = { href: link(`/series/${encodeURIComponent(slug)}`), text: t.home.all(listing.total) }
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
        <Newest context={context} items={newestOf(listing)} />
      )}
    </section>
  )
}

const newestOf = ({ city, district }: SeriesListing) => [...city, ...district].slice(0, PER_GROUP)

function Newest({ context, items }: { context: PageContext; items: ArticleItem[] }) {
  if (allStories(items)) return <StoryGrid context={context} items={items.slice(0, STORIES)} level="h3" />
  return (
    <div class="two-columns">
      <ArticleList context={context} items={items} />
    </div>
  )
}

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
    <section class="section pictures-section" aria-labelledby="photos">
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
