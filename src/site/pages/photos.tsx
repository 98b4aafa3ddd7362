/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { Mosaic } from '../views/mosaic.tsx'
import { PageHead } from '../views/sectionHead.tsx'

import { photosColumn } from './columns.ts'

const MOST = 120

/** The gallery. */
export const photos: Page = (context) => {
  const { reader, t, siteName } = context
  const all = reader.photos(MOST)
  return {
    status: 200,
    title: t.photos.title,
    description: `${siteName} ${t.photos.title}`,
    section: 'photos',
    column: photosColumn(context),
    body: (
      <div class="wrap">
        <PageHead title={t.photos.title}>{t.photos.note}</PageHead>
        {all.length > 0 ? (
          <Mosaic context={context} photos={all} gallery />
        ) : (
          <p class="empty">{t.photos.empty}</p>
        )}
      </div>
    ),
  }
}
