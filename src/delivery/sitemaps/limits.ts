/** How many addresses one sitemap may hold (sitemaps.org). */
export const MOST_ADDRESSES = 50_000

/** How many are read and written at a time. */
export const AT_A_TIME = 25

/** Of how many photos of an article a sitemap says where they are. */
export const MOST_IMAGES = 10
