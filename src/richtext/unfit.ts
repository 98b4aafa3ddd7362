import { readDocument } from './read/document.ts'
import type { Unfit } from './types.ts'

/** Everything in an editor state that must not be published, skipped headings last; empty where it is fit. */
export function findUnfit(state: unknown): Unfit[] {
  return readDocument(state).unfit
}
