import { existsSync, readFileSync } from 'node:fs'
import type { EditorState, Words } from '../../src/richtext/compose.ts'
import { doc, h2, p, photo, strong } from '../../src/richtext/compose.ts'
import { withFullWidth } from './fullWidth.ts'

export type LaiwuBlock =
  | { kind: 'heading'; text: string }
  /** `runIns` are the sentences of the text that lead a part of it (一是……。), in order. */
  | { kind: 'paragraph'; text: string; runIns?: string[] }
  | { kind: 'photo'; caption: string }

/** A real page, as it stood before its punctuation was folded and the site's own frame was saved with it. */
export interface LaiwuPage {
  kicker: string
  titleLines: string[]
  source: string
  /** ISO 8601, UTC. */
  publishedAt: string
  editorsNote: string
  blocks: LaiwuBlock[]
  credit: string
}

const FILE = new URL('../../../shared/data/laiwu-shangliang.txt', import.meta.url)
const FROZEN_DATE = /^\d{4}-\d{2}-\d{2} 星期.$/
const IMPRINT = /^信息来源：(?<source>\S+) 发布日期：(?<day>[\d-]+) (?<time>[\d:]+)$/
const CREDIT = /^（.+供稿）$/
const HEADING = /^[一二三四五六七八九十]+、/
const RUN_IN = /(?<=^|[。”])[一二三四五六七八九十]是[^。]+。/g

/** The page, or null where the file is not at hand: then say so and skip. */
export function readLaiwu(): LaiwuPage | null {
  return existsSync(FILE) ? parseLaiwu(readFileSync(FILE, 'utf8')) : null
}

/** @throws Error naming the part of the page that is not where it should be */
export function parseLaiwu(file: string): LaiwuPage {
  const lines = linesOf(file)
  const [label = '', imprint = '', note = '', ...rest] = lines
  const { kicker, titleLines } = parseLabel(label)
  const end = rest.findIndex((line) => CREDIT.test(line))
  return {
    kicker,
    titleLines,
    ...parseImprint(imprint),
    editorsNote: after('编者按：', note),
    blocks: parseBlocks(withoutTitle(rest.slice(0, end), titleLines)),
    credit: rest[end] ?? missing('the credit', rest.at(-1) ?? ''),
  }
}

/** The page's text as an editor state; `photoId` gives the id of the photo with a caption. */
export function laiwuBody(page: LaiwuPage, photoId: (caption: string) => string): EditorState {
  return doc(
    ...page.blocks.map((block) => {
      if (block.kind === 'heading') return h2(block.text)
      return block.kind === 'photo' ? photo(photoId(block.caption)) : p(...withBoldRunIns(block))
    }),
  )
}

function linesOf(file: string): string[] {
  return file
    .split('\n')
    .map((line) => withFullWidth(line.trim()))
    .filter((line) => line !== '' && !FROZEN_DATE.test(line))
}

function parseLabel(line: string): Pick<LaiwuPage, 'kicker' | 'titleLines'> {
  const colon = line.indexOf('：')
  if (colon === -1) return missing('the label before the title', line)
  return { kicker: line.slice(0, colon), titleLines: line.slice(colon + 1).split(' ') }
}

function parseImprint(line: string): Pick<LaiwuPage, 'source' | 'publishedAt'> {
  const { source, day, time } = IMPRINT.exec(line)?.groups ?? missing('source and date', line)
  return { source: source ?? '', publishedAt: new Date(`${day}T${time}:00+08:00`).toISOString() }
}

function withoutTitle(lines: string[], titleLines: string[]): string[] {
  const repeated = titleLines.every((line, index) => lines[index] === line)
  return repeated ? lines.slice(titleLines.length) : missing('the title above the text', lines[0] ?? '')
}

function parseBlocks(lines: string[]): LaiwuBlock[] {
  return lines.flatMap((line, index): LaiwuBlock[] => {
    if (line === '图片') return []
    if (lines[index - 1] === '图片') return [{ kind: 'photo', caption: line }]
    if (HEADING.test(line)) return [{ kind: 'heading', text: line }]
    const runIns = line.match(RUN_IN)
    return [{ kind: 'paragraph', text: line, ...(runIns && { runIns: [...runIns] }) }]
  })
}

function withBoldRunIns({ text, runIns = [] }: { text: string; runIns?: string[] }): Words[] {
  const words: Words[] = []
  let rest = text
  for (const runIn of runIns) {
    const at = rest.indexOf(runIn)
    if (at > 0) words.push(rest.slice(0, at))
    words.push(strong(runIn))
    rest = rest.slice(at + runIn.length)
  }
  return rest === '' ? words : [...words, rest]
}

function after(prefix: string, line: string): string {
  return line.startsWith(prefix) ? line.slice(prefix.length) : missing(prefix, line)
}

function missing(what: string, line: string): never {
  throw new Error(`The Laiwu page lacks ${what}; found ${JSON.stringify(line.slice(0, 40))}`)
}
