import { operation, request } from '../operation.ts'
import { cursor, documentId, limit } from '../parameters.ts'
import { Problem } from '../problem.ts'
import { Photo, PhotoPage } from '../schemas/photo.ts'
import { photoJson } from '../shapes.ts'

export const listPhotos = operation({
  id: 'listPhotos',
  tag: 'photos',
  path: '/photos',
  queryParameters: { limit, after: cursor.optional() },
  body: PhotoPage,
  refusals: ['invalid-cursor'],
  fields: { of: Photo, in: 'items' },
  example: () => request({}, { limit: '2', fields: 'id,url,caption,photographer' }),
  answer({ reader, origin }, { query }) {
    const { items, next } = reader.photoPage(query)
    return { body: { items: items.map((photo) => photoJson(photo, origin)), next }, next }
  },
})

export const getPhoto = operation({
  id: 'getPhoto',
  tag: 'photos',
  path: '/photos/{id}',
  pathParameters: { id: documentId },
  body: Photo,
  refusals: ['not-found'],
  fields: { of: Photo, in: 'body' },
  example(reader) {
    const [first] = reader.photoPage({ limit: 1 }).items
    return first
      ? request({ id: first.content.id }, { fields: 'id,url,caption,alt,photographer,digest' })
      : null
  },
  answer({ reader, origin }, { path: { id } }) {
    const found = reader.photo(id)
    if (!found) throw new Problem('not-found')
    return { body: photoJson(found, origin), at: found.release.at }
  },
})
