import type { AnySnapshot } from '../snapshot/types.ts'

/** What a check looks at: the public form, and what the document says that the public form can't tell. */
export interface Subject {
  snapshot: AnySnapshot
  /** The rich text as it was typed, where the document has one. */
  richText: unknown
  /** The ids of the photos that the text shows, whether or not they were found. */
  photoIds: readonly string[]
}

/** Why a document can't be submitted. The sentence is in `src/messages/checks.ts`, by the code. */
export interface Unfit {
  code: `content/${string}`
  /** Fills the sentence, e.g. whose caption is missing. */
  detail?: Readonly<Record<string, string | number>>
}

/** One rule about content. It gives everything that breaks it. */
export type Check = (subject: Subject) => Unfit[]
