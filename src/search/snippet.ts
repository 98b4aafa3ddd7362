import { escapeHtml } from '../richtext/escape.ts'
import { foldWithOffsets } from './fold.ts'
import { type Needle, placesOf } from './needles.ts'

/** A piece of a text as HTML with the hits in `<mark>`. */
export interface Snippet {
  html: string
  /** How much of what was looked for is in it; 0 where nothing is. */
  worth: number
}

/** UTF-16 units that a snippet shows, about three lines on a phone. */
const WIDTH = 110
/** How far before the first hit a snippet may begin. */
const LEAD = 30
/** A long text is looked through in pieces of so many units. */
const PIECE = 6000
/** No more hits of one needle are looked at in a piece. */
const MOST_HITS = 100
/** What a repeated hit adds, beside one of something else. */
const AGAIN = 0.05

interface Hit {
  start: number
  end: number
  needle: Needle
}

/** The whole text as HTML, with every hit marked. */
export function highlighted(text: string, needles: readonly Needle[]): string {
  return marked(text, 0, text.length, hitsIn(text, needles))
}

/** The part of the text that says most of what was looked for; its beginning where nothing of it is there. */
export function snippetOf(text: string, needles: readonly Needle[]): Snippet {
  const wanted = needles.reduce((sum, { weight, isShown }) => sum + (isShown ? weight : 0), 0)
  let best: { worth: number; from: number; hits: Hit[]; piece: string; at: number } | null = null
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.slice(at, at + PIECE + WIDTH)
    const hits = hitsIn(piece, needles)
    const window = densest(hits)
    if (window && (!best || window.worth > best.worth)) best = { ...window, hits, piece, at }
    if (best && best.worth >= wanted) break
  }
  const start = best ? best.at + beginning(best.piece, best.from) : 0
  const hits = (best?.hits ?? []).map((hit) => ({
    ...hit,
    start: hit.start + (best?.at ?? 0),
    end: hit.end + (best?.at ?? 0),
  }))
  return { html: cutOut(text, start, hits), worth: best?.worth ?? 0 }
}

function hitsIn(text: string, needles: readonly Needle[]): Hit[] {
  const folded = foldWithOffsets(text)
  const hits: Hit[] = []
  for (const needle of needles) {
    if (!needle.isShown) continue
    let found = 0
    for (const at of placesOf(folded.text, needle.text)) {
      if (++found > MOST_HITS) break
      hits.push({ start: folded.starts[at] ?? 0, end: folded.ends[at + needle.text.length - 1] ?? 0, needle })
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The window that starts at a hit and holds the most different ones. */
function densest(hits: readonly Hit[]): { worth: number; from: number } | null {
  let best: { worth: number; from: number } | null = null
  for (const [index, first] of hits.entries()) {
    const seen = new Set<Needle>()
    let worth = 0
    for (let next = index; next < hits.length; next++) {
      const hit = hits[next]
      if (!hit || hit.end > first.start + WIDTH - LEAD) break
      worth += seen.has(hit.needle) ? AGAIN * hit.needle.weight : hit.needle.weight
      seen.add(hit.needle)
    }
    if (!best || worth > best.worth) best = { worth, from: first.start }
  }
  return best
}

/** After the end of a sentence, else of a clause, shortly before the hit; else a few characters before it. */
function beginning(text: string, hit: number): number {
  if (hit <= LEAD) return 0
  const before = text.slice(hit - LEAD, hit)
  const sentence = before.search(/[。！？!?\n][”’』」]?[^。！？!?\n]*$/u)
  const clause = before.search(/[，、；：,;:][^，、；：,;:]*$/u)
  const end = sentence === -1 ? clause : sentence
  if (end === -1) return whole(text, hit - LEAD / 2)
  return hit - LEAD + end + (/^[。！？!?\n][”’』」]/u.test(before.slice(end)) ? 2 : 1)
}

function cutOut(text: string, from: number, hits: readonly Hit[]): string {
  const start = skipBlanks(text, from)
  const crossing = hits.find((hit) => hit.start < start + WIDTH && hit.end > start + WIDTH)
  const end = whole(text, Math.min(text.length, crossing?.end ?? start + WIDTH))
  const shown = text.slice(start, end).trimEnd()
  const html = marked(text, start, start + shown.length, hits)
  return `${text.slice(0, start).trim() === '' ? '' : '…'}${html}${text.slice(end).trim() === '' ? '' : '…'}`
}

function skipBlanks(text: string, from: number): number {
  const blanks = /^\s+/u.exec(text.slice(from))
  return from + (blanks?.[0].length ?? 0)
}

/** The place itself, or one before it where it would part a surrogate pair. */
function whole(text: string, place: number): number {
  const parts =
    place > 0 && /[\ud800-\udbff]/.test(text.charAt(place - 1)) && /[\udc00-\udfff]/.test(text.charAt(place))
  return parts ? place - 1 : place
}

/** The text between two places as HTML; hits that touch are one mark. */
function marked(text: string, from: number, to: number, hits: readonly Hit[]): string {
  let html = ''
  let done = from
  for (const [start, end] of united(hits)) {
    if (end <= done || start >= to) continue
    const [left, right] = [Math.max(start, done), Math.min(end, to)]
    html += `${escapeHtml(text.slice(done, left))}<mark>${escapeHtml(text.slice(left, right))}</mark>`
    done = right
  }
  return html + escapeHtml(text.slice(done, to))
}

function united(hits: readonly Hit[]): [start: number, end: number][] {
  const spans: [number, number][] = []
  for (const { start, end } of hits) {
    const last = spans.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else spans.push([start, end])
  }
  return spans
}
