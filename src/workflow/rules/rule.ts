import type { Refusal } from '../refusals.ts'
import type { Role } from '../roles.ts'
import type { Command, Situation } from '../situation.ts'
import type { DocumentState, StateName } from '../state.ts'

/** One row of the table of actions. */
export interface ActionRow {
  /** The states in which it can be taken. */
  from: readonly StateName[]
  /** The roles of which a person must have one to take it. */
  roles: (state: DocumentState) => readonly Role[]
  /** What the person decides on: the working copy, or what the ledger holds of the document. */
  decidesOn: 'draft' | 'case'
  /** Whether this person may take it now. These make the buttons, too. */
  may: readonly Rule[]
  /** Whether what was sent with it is fit. */
  fit: readonly Rule[]
  /** Whether the person must prove again who they are. */
  password?: true
}

/** One reason to refuse, or null. A rule neither knows nor cares what the other rules say. */
export type Rule = (situation: Situation, command: Command, row: ActionRow) => Refusal | null
