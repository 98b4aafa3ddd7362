import {
  ACTION_LABELS,
  KIND_NAMES,
  ROLE_NAMES,
  STAGE_NAMES,
  STATE_NAMES,
} from '../../src/messages/workflow.ts'
import { type Action, ACTIONS, FLOWS, type ActedAs, type Importance } from '../../src/workflow/index.ts'
import { onlySubmitter } from '../../src/workflow/rules/onlySubmitter.ts'
import type { Move, Position } from './reachable.ts'

/** The actions that change what the public sees. */
export const CHANGING: ReadonlySet<Action> = new Set(['release', 'withdraw-now'])

/** What the public sees of a document, and which kind of case changes it. */
export function lifeDiagram(moves: readonly Move[]): string {
  const changes = moves.filter(({ action }) => CHANGING.has(action))
  const rests = ['draft', 'released', 'withdrawn'] as const
  return diagram(
    rests.map((rest) => node(rest, words(STATE_NAMES[rest]))),
    changes.map(({ from, to, action }) =>
      arrow(
        from.rest,
        to.rest,
        words(action === 'release' && from.kind ? KIND_NAMES[from.kind] : ACTION_LABELS[action]),
      ),
    ),
  )
}

/** The way of a first publication through one of the flows. */
export function caseDiagram(moves: readonly Move[], importance: Importance): string {
  const way = moves.filter(({ from, to }) => {
    const open = [from, to].filter(({ kind }) => kind !== null)
    return (
      from.rest === 'draft' &&
      open.every((position) => position.kind === 'publish' && position.importance === importance)
    )
  })
  const positions = way.flatMap(({ from, to }) => [from, to])
  return diagram(
    positions.map((position) => node(idOf(position), nameOf(position))),
    way.map(({ from, to, action, role }) =>
      arrow(idOf(from), idOf(to), `${words(ACTION_LABELS[action])} — ${takenBy(action, role)}`),
    ),
  )
}

function diagram(nodes: readonly string[], arrows: readonly string[]): string {
  const lines = [...new Set([...nodes, '[*] --> draft', ...arrows])]
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n')
}

function node(id: string, label: string): string {
  return `state "${label}" as ${id}`
}

function arrow(from: string, to: string, label: string): string {
  return `${from} --> ${to}: ${label}`
}

function idOf({ state, stage, signatures, schedule, emergency }: Position): string {
  if (state === 'in_review') return `${state}_${String(stage)}`
  if (state === 'awaiting_signoff') return `${state}_${String(signatures)}`
  if (schedule !== 'none') return `${state}_${schedule}`
  return emergency ? `${state}_emergency` : state
}

const SCHEDULES = { fixed: '已定时 scheduled', cancelling: '待确认取消 to be cancelled' }

function nameOf({ state, importance, stage, signatures, schedule }: Position): string {
  const name = words(STATE_NAMES[state])
  if (schedule !== 'none') return `${name} · ${SCHEDULES[schedule]}`
  if (!importance) return name
  const { stages, signoff } = FLOWS[importance]
  const review = stage === null ? undefined : stages[stage - 1]
  if (review) return `${name} · ${words(STAGE_NAMES[review.key])}`
  return state === 'awaiting_signoff' ? `${name} · ${String(signatures)}/${String(signoff.quorum)}` : name
}

/** Who takes a step: a role, or the very person who submitted. */
export function takenBy(action: Action, role: ActedAs['role']): string {
  const personal = ACTIONS[action].may.includes(onlySubmitter)
  return personal ? '送审人 the submitter' : words(ROLE_NAMES[role])
}

/** 中文 and English side by side. */
export function words({ zh, en }: { zh: string; en: string }): string {
  return `${zh} ${en}`
}
