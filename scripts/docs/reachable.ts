import {
  type ActedAs,
  type Action,
  type Actor,
  availableActions,
  type CaseKind,
  decide,
  type DocumentState,
  FLOWS,
  fold,
  type Importance,
  IMPORTANCES,
  revisionOf,
  signatures,
  type Situation,
  type StateName,
  stateName,
  UNTOUCHED,
  type WorkflowEvent,
} from '../../src/workflow/index.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const LATER = '2026-01-02T00:00:00.000Z'

/** Where a document stands, without who brought it there. */
export interface Position {
  state: StateName
  /** What the public sees, whatever case is open. */
  rest: 'draft' | 'released' | 'withdrawn'
  kind: CaseKind | null
  importance: Importance | null
  stage: number | null
  signatures: number
  /** Whether its signers fixed a time for it, and whether somebody asked to cancel that. */
  schedule: 'none' | 'fixed' | 'cancelling'
  /** Whether an emergency withdrawal waits to be ratified. */
  emergency: boolean
}

export interface Move {
  from: Position
  to: Position
  action: Action
  role: ActedAs['role']
  event: WorkflowEvent['type']
}

/** Nobody here ever takes two steps, so that no rule about persons hides a move. */
const PEOPLE: readonly Actor[] = (
  [
    ['editor', 'editor'],
    ['reviewer', 'first reviewer'],
    ['reviewer', 'second reviewer'],
    ['signer', 'first signer'],
    ['signer', 'second signer'],
    ['publisher', 'publisher'],
  ] as const
).map(([role, id]) => ({ id, name: id, title: null, roles: [role], districts: [] }))

/** Every move that the workflow allows from any position that can be reached, found by trying. */
export function reachableMoves(): Move[] {
  const moves = new Map<string, Move>()
  const visited = new Set([keyOf(UNTOUCHED)])
  const queue = [UNTOUCHED]
  for (let state = queue.shift(); state; state = queue.shift()) {
    for (const { move, next } of movesFrom(state)) {
      moves.set(JSON.stringify(move), move)
      if (visited.has(keyOf(next))) continue
      visited.add(keyOf(next))
      queue.push(next)
    }
  }
  return [...moves.values()]
}

export function positionOf(state: DocumentState): Position {
  const current = state.case
  return {
    state: stateName(state),
    rest: stateName({ ...state, case: null }) as Position['rest'],
    kind: current?.kind ?? null,
    importance: current?.importance ?? null,
    stage: current?.stage ?? null,
    signatures: current ? signatures(current).length : 0,
    schedule: !current?.schedule ? 'none' : current.cancelling ? 'cancelling' : 'fixed',
    emergency: state.emergency !== null,
  }
}

function keyOf(state: DocumentState): string {
  return JSON.stringify(positionOf(state))
}

function movesFrom(state: DocumentState): { move: Move; next: DocumentState }[] {
  return PEOPLE.flatMap((actor) =>
    IMPORTANCES.flatMap((importance) => {
      const situation = situationOf(state, actor, importance)
      return eventsFrom(situation).map(({ action, event }) => {
        const next = fold([{ ...event, seq: state.seq + 1 }], state)
        const move = {
          from: positionOf(state),
          to: positionOf(next),
          action,
          role: event.by.role,
          event: event.type,
        }
        return { move, next }
      })
    }),
  )
}

function eventsFrom(situation: Situation): { action: Action; event: WorkflowEvent }[] {
  const body = { revision: revisionOf(situation), comment: '-', reason: '-' }
  return availableActions(situation).flatMap(({ action, kinds = [undefined] }) =>
    kinds
      .flatMap((kind) => [{ kind }, ...(action === 'sign' ? [{ releaseAt: LATER }] : [])])
      .flatMap((more) => {
        const decision = decide(situation, { ...body, action, ...more })
        return decision.ok ? [{ action, event: decision.event }] : []
      }),
  )
}

function situationOf(state: DocumentState, actor: Actor, importance: Importance): Situation {
  const digest = `snapshot ${String(state.seq)}`
  const draft = { digest, version: '1', importance, contributors: [], scope: 'desk' as const, unfit: [] }
  return {
    document: { collection: 'articles', id: '-' },
    state,
    draft,
    actor,
    now: NOW,
    flows: FLOWS,
  }
}
