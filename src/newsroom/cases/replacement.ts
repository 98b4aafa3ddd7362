import type { Payload } from 'payload'
import { type DocumentState, fold } from '../../workflow/index.ts'
import { eventsOf, type RecordedEntry } from '../evidence/ledger.ts'
import { snapshotText } from '../evidence/snapshots.ts'

/** The article that the public is to be sent on to, as the public knows it. */
export interface Replacement {
  id: string
  number: number
  title: string
  /** What is withdrawn meanwhile leads nobody anywhere. */
  isPublic: boolean
}

/** What a withdrawal sends the public on to: the one under way, or the emergency that waits for a second person. */
export async function replacementOf(payload: Payload, state: DocumentState): Promise<Replacement | null> {
  const id = (state.case ? state.case.submission.withdrawal : state.emergency)?.replacedBy
  if (id === undefined) return null
  const events = await eventsOfArticle(payload, id)
  // A withdrawal names what it took down.
  const last = events.findLast(({ release }) => release !== undefined)
  const text = last && (await snapshotText(payload, last.digest))
  if (!text) return null
  const { number, title } = (JSON.parse(text) as { content: { number: number; title: string } }).content
  return { id, number, title, isPublic: fold(events).live !== null }
}

export async function isPublic(payload: Payload, article: string): Promise<boolean> {
  return fold(await eventsOfArticle(payload, article)).live !== null
}

function eventsOfArticle(payload: Payload, id: string): Promise<RecordedEntry[]> {
  return eventsOf(payload, { collection: 'articles', id })
}
