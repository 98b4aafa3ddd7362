import { API_PAGE } from '../../delivery/addresses.ts'
import type { Page } from '../page.ts'
import { about } from './about.tsx'
import { apiPage } from './api.tsx'
import { article } from './article.tsx'
import { articles } from './articles.tsx'
import { district } from './district.tsx'
import { districts } from './districts.tsx'
import { home } from './home.tsx'
import { oldAddress } from './oldAddress.ts'
import { photo } from './photo.tsx'
import { photos } from './photos.tsx'
import { proof } from './proof.tsx'
import { search } from './search.tsx'
import { seriesPage } from './series.tsx'

/** Every page of the site by its address. */
export const PAGES: readonly (readonly [path: string, page: Page])[] = [
  ['/', home],
  ['/series/:slug', seriesPage],
  ['/series/:slug/after/:after', seriesPage],
  ['/districts', districts],
  ['/districts/:code', district],
  ['/districts/:code/after/:after', district],
  ['/articles', articles],
  ['/articles/after/:after', articles],
  ['/articles/:number', article],
  ['/articles/:number/proof', proof],
  ['/photos', photos],
  ['/photos/after/:after', photos],
  ['/photos/:id', photo],
  ['/search', search],
  ['/about', about],
  [API_PAGE, apiPage],
  ['/:column/:date/:file', oldAddress],
]
