import type { Operation } from '../operation.ts'
import { getAnchor } from './anchor.ts'
import { getArticle, getProof, listArticles } from './articles.ts'
import { listChanges } from './changes.ts'
import { descriptionOf } from './description.ts'
import { getDistrict, listDistricts } from './districts.ts'
import { getPhoto, listPhotos } from './photos.ts'
import { searchArticles } from './search.ts'
import { getSeries, listSeries } from './series.ts'

/** Every operation of the public API. */
export const OPERATIONS: readonly Operation[] = [
  listArticles,
  getArticle,
  getProof,
  searchArticles,
  listSeries,
  getSeries,
  listDistricts,
  getDistrict,
  listPhotos,
  getPhoto,
  listChanges,
  getAnchor,
  descriptionOf(() => OPERATIONS),
]
