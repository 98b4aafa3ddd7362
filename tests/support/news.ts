import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A real news article. */
export interface NewsArticle {
  id: number
  title: string
  body: string[]
}

const FILE = new URL('../../../shared/data/news.jsonl.gz', import.meta.url)

/** Real Chinese news, or null where the file is not at hand: then say so and skip. */
export function readNews(): NewsArticle[] | null {
  if (!existsSync(FILE)) return null
  const lines = gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as NewsArticle)
}
