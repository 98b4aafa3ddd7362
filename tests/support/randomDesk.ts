import { digestOf } from '../../src/ledger/canonical.ts'
import { EMPTY_HEAD, type Entry, type Head, seal } from '../../src/ledger/chain.ts'
import {
  ACTION_NAMES,
  type Actor,
  availableActions,
  type Command,
  CONTENT_ROLES,
  decide,
  decideScheduled,
  type Decision,
  type DocumentState,
  type Draft,
  FLOWS,
  fold,
  type Importance,
  type Recorded,
  revisionOf,
  type Situation,
  UNTOUCHED,
  type WorkflowEvent,
} from '../../src/workflow/index.ts'
import { person } from './people.ts'

/** Few people with many roles: whoever wants to break a rule has the chance to. */
export const STAFF: readonly Actor[] = [
  person('editor-1', 'editor'),
  person('editor-2', 'editor', 'reviewer'),
  person('reviewer-1', 'reviewer'),
  person('reviewer-2', 'reviewer', 'signer'),
  person('signer-1', 'signer'),
  person('signer-2', 'signer', 'publisher'),
  person('signer-3', 'signer'),
  person('publisher-1', 'publisher'),
  person('all-1', ...CONTENT_ROLES),
  person('all-2', ...CONTENT_ROLES),
  person('admin', 'admin'),
  person('nobody'),
]

export const DOCUMENTS = ['one', 'two', 'three'] as const
export type DocumentId = (typeof DOCUMENTS)[number]

interface Version {
  version: string
  digest: string
  importance: Importance
  by: string
}

/** What an accepted submission froze, noted apart from the ledger so that the ledger can be compared with it. */
export interface Noted {
  digest: string
  contributors: readonly string[]
}

/** A desk in memory: decide, append, fold, and nothing else. */
export class RandomDesk {
  readonly ledger: Entry<WorkflowEvent>[] = []
  readonly states = new Map<DocumentId, DocumentState>()
  /** By the `seq` of the submission. */
  readonly noted = new Map<number, Noted>()
  readonly #versions = new Map<DocumentId, Version[]>()
  #ticks = 0

  constructor() {
    for (const id of DOCUMENTS) this.edit(id, 'editor-1', 0, 'ordinary')
  }

  edit(id: DocumentId, by: string, content: number, importance: Importance): void {
    const versions = this.#versionsOf(id)
    const version = `v${versions.length + 1}`
    this.#versions.set(id, [...versions, { version, digest: digestOf([id, content]), importance, by }])
  }

  stateOf(id: DocumentId): DocumentState {
    return this.states.get(id) ?? UNTOUCHED
  }

  situation(id: DocumentId, actor: Actor): Situation {
    return {
      document: { collection: 'articles', id },
      state: this.stateOf(id),
      draft: this.#draft(id),
      actor,
      now: this.now,
      flows: FLOWS,
    }
  }

  /** Every action that somebody may take on the document now. */
  open(id: DocumentId): { actor: Actor; action: Command['action'] }[] {
    return STAFF.flatMap((actor) =>
      availableActions(this.situation(id, actor))
        .filter(({ allowed }) => allowed)
        .map(({ action }) => ({ actor, action })),
    )
  }

  /** Takes an action; the revision is the current one unless another is named. */
  act(id: DocumentId, actor: Actor, command: Command): Decision {
    const situation = this.situation(id, actor)
    const decision = decide(situation, { revision: revisionOf(situation), ...command })
    if (decision.ok) this.#append(id, decision.event, situation)
    return decision
  }

  /** Does what the signers ordered, if its time has come. */
  tick(id: DocumentId): Decision {
    const situation = this.situation(id, STAFF[0] as Actor)
    const decision = decideScheduled(situation, (person) => STAFF.find(({ id }) => id === person) ?? null)
    if (decision.ok) this.#append(id, decision.event, situation)
    return decision
  }

  /** A second a step: what happens before what must be told apart. */
  get now(): string {
    return new Date(this.#ticks++ * 1000).toISOString()
  }

  eventsOf(id: DocumentId): Recorded[] {
    return this.ledger.filter(({ document }) => document.id === id)
  }

  get head(): Head {
    return this.ledger.at(-1) ?? EMPTY_HEAD
  }

  #append(id: DocumentId, event: WorkflowEvent, { draft, state }: Situation): void {
    const entry = seal(event, this.head)
    this.ledger.push(entry)
    this.states.set(id, fold([entry], state))
    if (event.type !== 'submitted') return
    const digest = event.kind === 'withdraw' ? (state.live?.digest ?? 'nothing') : draft.digest
    this.noted.set(entry.seq, { digest, contributors: draft.contributors })
  }

  #versionsOf(id: DocumentId): readonly Version[] {
    return this.#versions.get(id) ?? []
  }

  /** Whoever edited since the last release is a contributor. */
  #draft(id: DocumentId): Draft {
    const versions = this.#versionsOf(id)
    const released = versions.findIndex(({ version }) => version === this.stateOf(id).releasedVersion)
    const latest = versions.at(-1)
    if (!latest) throw new Error('Every document has a version.')
    const { version, digest, importance } = latest
    const contributors = versions.slice(released + 1).map(({ by }) => by)
    return { version, digest, importance, contributors, scope: 'shared', unfit: [] }
  }
}

/** A body that fits any action. */
export const FIT: Omit<Command, 'action'> = { comment: 'Seen.', reason: 'An error.' }

export function actionAt(index: number): Command['action'] {
  return ACTION_NAMES[index % ACTION_NAMES.length] ?? 'submit'
}
