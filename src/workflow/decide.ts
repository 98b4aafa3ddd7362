import { ACTIONS } from './actions.ts'
import type { CaseKind, Submitted, WithdrawalTerms, WorkflowEvent } from './events.ts'
import { stricterOf } from './flow.ts'
import { instantOf } from './instant.ts'
import type { Refusal } from './refusals.ts'
import { actAs, type Actor, type Role, SYSTEM } from './roles.ts'
import { kindsFor } from './rules/kindFits.ts'
import type { ActionRow, Rule } from './rules/rule.ts'
import { signatureOf } from './rules/ownSignature.ts'
import { ACTION_NAMES, type Action, type Command, type Situation } from './situation.ts'
import { type Emergency, type OpenCase, signatures } from './state.ts'

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

/**
 * Whether what the signers ordered is done now: the release of a signed snapshot at the time they fixed. What
 * they signed must still stand, and so must they.
 * @param accountOf the person as the newsroom knows them now; null where they can no longer log in
 */
export function decideScheduled(
  { state, document, now }: Pick<Situation, 'state' | 'document' | 'now'>,
  accountOf: (id: string) => Actor | null,
): Decision {
  const current = state.case
  if (!current?.schedule || current.state !== 'signed')
    return { ok: false, reasons: [{ code: 'no-schedule' }] }
  const { at, ordered } = current.schedule
  if (at > now) return { ok: false, reasons: [{ code: 'scheduled', detail: { time: at } }] }
  const reasons = signatures(current).flatMap(({ by }) => lostStanding(by, accountOf(by.id)))
  if (reasons.length > 0) return { ok: false, reasons }
  const happened = { at: now, by: SYSTEM, document, digest: current.digest, case: current.id }
  return { ok: true, event: { type: 'released', ...happened, ordered } }
}

function lostStanding({ name, role }: { name: string; role: string }, account: Actor | null): Refusal[] {
  if (!account) return [{ code: 'signer-inactive', detail: { name } }]
  const holds = account.roles.includes(role as Role)
  return holds ? [] : [{ code: 'signer-lost-role', detail: { name, role } }]
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
  const by = actAs(actor, roleIn(situation, command.action))
  if (command.action === 'submit') return submission(situation, command, { at: now, by, document })
  if (command.action === 'withdraw-now') return withdrawal(situation, command, { at: now, by, document })
  if (command.action === 'ratify') return ratification(situation, command, { at: now, by, document })
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
        ...(command.releaseAt && { releaseAt: instantOf(command.releaseAt) ?? '' }),
        ...(command.releaseNow && { releaseNow: true as const }),
      }
    case 'release':
      return { type: 'released', ...happened }
    case 'revoke':
      return {
        type: 'revoked',
        ...happened,
        signature: signatureOf(current, actor.id)?.seq ?? 0,
        reason: command.reason?.trim() ?? '',
      }
    case 'cancel-schedule':
      return cancellation(current, command, happened)
  }
}

type Happened = Pick<Submitted, 'at' | 'by' | 'document'>

/** The role that the person takes a step in: of those it asks for, the first that they have. */
function roleIn({ actor, state }: Situation, action: Action): Role {
  const roles = ACTIONS[action].roles(state)
  return roles.find((role) => actor.roles.includes(role)) ?? (roles[0] as Role)
}

function cancellation(
  { cancelling }: OpenCase,
  { reason }: Command,
  happened: Happened & { digest: string; case: number },
): WorkflowEvent {
  const why = reason?.trim()
  if (!cancelling) return { type: 'cancel_asked', ...happened, reason: why ?? '' }
  return { type: 'schedule_cancelled', ...happened, asked: cancelling.seq, ...(why && { reason: why }) }
}

function withdrawal({ state }: Situation, command: Command, happened: Happened): WorkflowEvent {
  return {
    type: 'withdrawn_now',
    ...happened,
    digest: state.live?.digest ?? '',
    ...termsOf(command),
    ...(state.case && { case: state.case.id }),
  }
}

function ratification({ state }: Situation, command: Command, happened: Happened): WorkflowEvent {
  const { seq, digest } = state.emergency as Emergency
  const comment = command.comment?.trim()
  return { type: 'ratified', ...happened, digest, withdrawal: seq, ...(comment && { comment }) }
}

function termsOf({ reason, after = 'gone', replacedBy }: Command): WithdrawalTerms {
  return {
    reason: reason?.trim() ?? '',
    after,
    ...(after === 'redirect' && replacedBy && { replacedBy: replacedBy.trim() }),
  }
}

function submission(
  { state, draft, actor, flows }: Situation,
  command: Command,
  happened: Happened,
): Submitted {
  const kind = command.kind ?? 'publish'
  const withdraws = kind === 'withdraw'
  const importance = stricterOf(draft.importance, state.live?.importance)
  const authors = withdraws ? (state.live?.contributors ?? []) : []
  const note = command.correctionNote?.trim()
  return {
    type: 'submitted',
    ...happened,
    digest: withdraws && state.live ? state.live.digest : draft.digest,
    kind,
    importance,
    flow: flows[importance],
    version: draft.version,
    contributors: [...new Set([...draft.contributors, ...authors, actor.id])].sort(),
    ...(withdraws && { withdrawal: termsOf(command) }),
    ...(kind === 'correct' && note && { correction: { note, major: command.major === true } }),
  }
}
