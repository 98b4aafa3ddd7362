/** @jsxImportSource preact */
import { jpegOf } from '../../delivery/jpegOf.ts'
import { blobHref } from '../../richtext/figure.ts'
import type { Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { Breadcrumb } from '../views/breadcrumb.tsx'
import { Digest } from '../views/digest.tsx'
import { Facts } from '../views/facts.tsx'
import { Picture } from '../views/picture.tsx'
import { photosColumn } from './columns.ts'
import { notFound } from './problem.tsx'

/** One photo at its full width, with all that is known of it. */
export const photo: Page = (context, { params }) => {
  const { reader, t, link, contentLanguage } = context
  const found = reader.photo(params['id'] ?? '')
  if (!found) return notFound(context)
  const { content, release, digest } = found
  const image = jpegOf(content, 'card')
  const facts = [
    [t.photos.takenOn, content.takenOn],
    [t.photos.place, content.place],
    [t.photos.photographer, content.photographer],
    [t.photos.activity, content.activity],
    [t.signoff.released, shownTime(release.at)],
    [t.signoff.digest, <Digest value={digest} />],
  ] as const
  return {
    status: 200,
    title: content.caption,
    description: content.alt,
    section: 'photos',
    column: photosColumn(context),
    ...(image && { image: blobHref(image) }),
    body: (
      <div class="wrap photo-page">
        <Breadcrumb
          context={context}
          places={[{ text: t.nav.photos, href: '/photos' }, { text: t.photos.one }]}
        />
        <figure lang={contentLanguage}>
          <Picture photo={content} sizes="(min-width: 75rem) 1160px, 100vw" eager />
        </figure>
        <h1 lang={contentLanguage}>{content.caption}</h1>
        <Facts facts={facts} />
        <p>
          <a class="more" href={link('/photos')}>
            {t.photos.back}
          </a>
        </p>
      </div>
    ),
  }
}
