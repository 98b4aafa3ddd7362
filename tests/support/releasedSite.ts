import { type FakeReader, fakeReader } from './fakeReader.ts'
import {
  articleContent,
  districtContent,
  LAIWU,
  LIXIA,
  photoContent,
  seriesContent,
  settingsContent,
  SHANGLIANG,
} from './snapshots.ts'

/** A withdrawn article's number in {@link releasedSite}. */
export const WITHDRAWN = 4

/** A reader with something of every kind: what is optional is there once and missing once. */
export function releasedSite(): FakeReader {
  const reader = fakeReader()
  const photo = photoContent('p-1')
  reader.release('settings', 'settings', settingsContent())
  reader.release('series', SHANGLIANG.id, seriesContent(SHANGLIANG))
  reader.release('districts', LAIWU.id, districtContent(LAIWU, { cover: photo }))
  reader.release('districts', LIXIA.id, districtContent(LIXIA))
  reader.release('photos', photo.id, photo)
  reader.release(
    'photos',
    'p-2',
    photoContent('p-2', { takenOn: '2025-02', place: null, photographer: null }),
  )
  reader.release(
    'articles',
    'a-1',
    articleContent(1, { photos: [photo, photoContent('p-3')], subtitle: ['副题'] }),
  )
  reader.release(
    'articles',
    'a-2',
    articleContent(2, { district: LIXIA, editorsNote: '编者按', keywords: [] }),
  )
  reader.release(
    ...(['articles', 'a-3'] as const),
    articleContent(3, { district: null, heldOn: '2025-03-01', publishedAt: '2025-03-02T01:00:00.000Z' }),
  )
  reader.release('articles', 'a-4', articleContent(WITHDRAWN, { series: null, kicker: null, summary: null }))
  reader.withdraw(WITHDRAWN, { after: 'notice', notice: '数据有误', replacedBy: 2 })
  reader.release('articles', 'a-1', articleContent(1, { photos: [photo], title: '更正后的标题' }), {
    kind: 'correct',
    at: '2026-01-16T01:00:00.000Z',
    correction: { note: '更正了一处数据' },
  })
  return reader
}
