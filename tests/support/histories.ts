import {
  type Actor,
  type CaseKind,
  type DocumentState,
  type Draft,
  FLOWS,
  fold,
  type Importance,
  type Recorded,
  type Situation,
  type WorkflowEvent,
} from '../../src/workflow/index.ts'

export const DOCUMENT = { collection: 'articles', id: 'article-1' }
export const LAIWU = 'district-laiwu'
export const DIGEST = { public: 'a'.repeat(64), reviewed: 'b'.repeat(64), working: 'c'.repeat(64) }
export const NOW = '2026-03-01T08:00:00.000Z'

/** What happened, in words: `submitted` opens a case, the others are about the one that is open. */
export type Step =
  | { submitted: CaseKind; importance?: Importance; digest?: string; by?: string; contributors?: string[] }
  | { passed: string }
  | { signed: string }
  | { returned: string }
  | { recalled: string }
  | { released: string }

/** The events that the steps stand for, written down by hand, as it were: no rule is asked. */
export function recorded(steps: readonly Step[], firstSeq = 1): Recorded[] {
  const events: Recorded[] = []
  for (const [index, step] of steps.entries()) events.push(eventOf(step, firstSeq + index, events))
  return events
}

/** The state that the steps come to. */
export function stateAfter(...steps: Step[]): DocumentState {
  return fold(recorded(steps))
}

export function draft(changes: Partial<Draft> = {}): Draft {
  return {
    digest: DIGEST.working,
    version: 'v7',
    importance: 'ordinary',
    contributors: ['contributor'],
    scope: { district: LAIWU },
    unfit: [],
    ...changes,
  }
}

/** A person before a document in a state. */
export function before(actor: Actor, state: DocumentState, changes: Partial<Draft> = {}): Situation {
  return { document: DOCUMENT, state, draft: draft(changes), actor, now: NOW, flows: FLOWS }
}

function eventOf(step: Step, seq: number, earlier: readonly Recorded[]): Recorded {
  const type = Object.keys(step)[0] as WorkflowEvent['type']
  const common = { seq, at: atSecond(seq), document: DOCUMENT }
  if ('submitted' in step) {
    return { ...common, type: 'submitted', ...submission(step) }
  }
  const opening = earlier.findLast((event) => event.type === 'submitted')
  if (!opening) throw new Error('A history begins with a submission.')
  const by = frozen(Object.values(step)[0] as string)
  const inCase = { ...common, type, by, digest: opening.digest, case: opening.seq }
  const extra = type === 'passed' ? { stage: 1 } : type === 'returned' ? { comment: 'Not yet.' } : {}
  return { ...inCase, ...extra } as Recorded
}

function submission(step: Extract<Step, { submitted: CaseKind }>) {
  const by = step.by ?? 'submitter'
  return {
    by: frozen(by),
    digest: step.digest ?? DIGEST.reviewed,
    kind: step.submitted,
    importance: step.importance ?? ('ordinary' as const),
    flow: FLOWS[step.importance ?? 'ordinary'],
    version: 'v6',
    contributors: step.contributors ?? ['contributor', by],
  }
}

function frozen(id: string) {
  return { id, name: `name of ${id}`, title: null, role: 'editor' as const }
}

function atSecond(seq: number): string {
  return new Date(Date.UTC(2026, 1, 1, 0, 0, seq)).toISOString()
}
