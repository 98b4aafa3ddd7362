import { ACTIONS } from './actions.ts'
import type { CaseKind, Submitted, WorkflowEvent } from './events.ts'
import type { Refusal } from './refusals.ts'
import { actAs } from './roles.ts'
import { kindsFor } from './rules/kindFits.ts'
import type { ActionRow, Rule } from './rules/rule.ts'
import { ACTION_NAMES, type Action, type Command, type Situation } from './situation.ts'
import type { OpenCase } from './state.ts'

export type Decision = { ok: true; event: WorkflowEvent } | { ok: false; reasons: Refusal[] }

/**
 * What comes of a command: the one event it amounts to, or every reason why it is refused. Pure: the same
 * situation always gives the same decision.
 */
export function decide(situation: Situation, sent: Command): Decision {
  const command = withDefaults(situation, sent)
  const row = ACTIONS[command.action]
  const refusals = refusalsOf([...row.may, ...row.fit], situation, command, row)
  const reasons = [...refusals, ...unfitContent(situation, command)]
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, event: eventOf(situation, command) }
}

export interface Availability {
  action: Action
  allowed: boolean
  reasons: Refusal[]
  /** Of `submit`: the kinds of case that can be opened. */
  kinds?: readonly CaseKind[]
  /** Whether it asks for the person's password. */
  password?: true
}

/** What this person can do now, and why not what they can't. */
export function availableActions(situation: Situation): Availability[] {
  return ACTION_NAMES.map((action) => {
    const row = ACTIONS[action]
    const reasons = refusalsOf(row.may, situation, { action }, row)
    return {
      action,
      allowed: reasons.length === 0,
      reasons,
      ...(action === 'submit' && { kinds: kindsFor(situation.state) }),
      ...(row.password && { password: row.password }),
    }
  })
}

function withDefaults({ state }: Situation, command: Command): Command {
  if (command.action !== 'submit') return command
  return { ...command, kind: command.kind ?? kindsFor(state)[0] }
}

function refusalsOf(
  rules: readonly Rule[],
  situation: Situation,
  command: Command,
  row: ActionRow,
): Refusal[] {
  return rules.map((rule) => rule(situation, command, row)).filter((refusal) => refusal !== null)
}

/** What is withdrawn need not be fit: that may be why. */
function unfitContent({ draft }: Situation, { action, kind }: Command): readonly Refusal[] {
  return action === 'submit' && kind !== 'withdraw' ? draft.unfit : []
}

function eventOf(situation: Situation, command: Command): WorkflowEvent {
  const { actor, document, now, state } = situation
  const by = actAs(actor, ACTIONS[command.action].role(state))
  if (command.action === 'submit') return submission(situation, command, { at: now, by, document })
  const current = state.case as OpenCase
  const happened = { at: now, by, document, digest: current.digest, case: current.id }
  const comment = command.comment?.trim()
  switch (command.action) {
    case 'recall':
      return { type: 'recalled', ...happened, ...(comment && { comment }) }
    case 'pass':
      return { type: 'passed', ...happened, stage: current.stage ?? 1, ...(comment && { comment }) }
    case 'return':
      return { type: 'returned', ...happened, comment: comment ?? '' }
    case 'sign':
      return {
        type: 'signed',
        ...happened,
        ...(command.minutes?.trim() && { minutes: command.minutes.trim() }),
      }
    case 'release':
      return { type: 'released', ...happened }
  }
}

function submission(
  { state, draft, actor }: Situation,
  command: Command,
  happened: Pick<Submitted, 'at' | 'by' | 'document'>,
): Submitted {
  const kind = command.kind ?? 'publish'
  const note = command.correctionNote?.trim()
  return {
    type: 'submitted',
    ...happened,
    digest: kind === 'withdraw' && state.live ? state.live.digest : draft.digest,
    kind,
    importance: draft.importance,
    version: draft.version,
    contributors: [...new Set([...draft.contributors, actor.id])].sort(),
    ...(kind === 'withdraw' && {
      withdrawal: {
        reason: command.reason?.trim() ?? '',
        after: command.after ?? 'gone',
        ...(command.after === 'redirect' && { replacedBy: command.replacedBy }),
      },
    }),
    ...(kind === 'correct' && note && { correction: { note, major: command.major === true } }),
  }
}
