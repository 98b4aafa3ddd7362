import { ARTICLES } from '../../src/sample/articles.ts'
import { FEATURED } from '../../src/sample/site.ts'

/** Every type of page that a reader may come to see, by a short name. */
export type PageType =
  | 'home'
  | 'articles'
  | 'consultations'
  | 'series'
  | 'stories'
  | 'districts'
  | 'district'
  | 'article'
  | 'corrected'
  | 'story'
  | 'proof'
  | 'photos'
  | 'photo'
  | 'about'
  | 'english'
  | 'search'
  | 'found'
  | 'notFound'
  | 'gone'

/** The numbers of the sample's articles, by their titles. */
export type Numbers = ReadonlyMap<string, number>

/** An address of every type of page. */
export function pagesOf(numbers: Numbers): Record<PageType, string> {
  const article = (title: string) => `/articles/${String(numbers.get(title))}`
  const [first = '', story = ''] = FEATURED
  const titleOf = (is: (one: (typeof ARTICLES)[number]) => boolean) => ARTICLES.find(is)?.title ?? ''
  return {
    home: '/',
    articles: '/articles',
    consultations: '/series/zhanbo',
    series: '/series/dongtai',
    stories: '/series/tupian',
    districts: '/districts',
    district: '/districts/370116',
    article: article(first),
    corrected: article(titleOf(({ correction }) => correction !== undefined)),
    story: article(story),
    proof: `${article(first)}/proof`,
    photos: '/photos',
    photo: '/photos/p-lake',
    about: '/about',
    english: `/en${article(first)}`,
    search: '/search',
    found: '/search?q=%E5%95%86%E9%87%8F',
    notFound: '/nowhere',
    gone: article(titleOf(({ withdrawal }) => withdrawal !== undefined)),
  }
}
