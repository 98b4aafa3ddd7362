import type { Locale } from '../../messages/locale.ts'
import { ROLE_NAMES, STAGE_NAMES } from '../../messages/workflow.ts'
import {
  type Flow,
  type FlowGap,
  type Flows,
  IMPORTANCES,
  type Importance,
  isSameFlow,
} from '../../workflow/index.ts'
import type { Say } from '../words.ts'

/** E.g. 一审（审核） → 二审（审核） → 签发 2 人（签发（党组成员））. */
export function flowText({ stages, signoff }: Flow, locale: Locale, say: Say): string {
  const steps = stages.map(({ key, role }) =>
    say('flow.stage', { stage: STAGE_NAMES[key][locale], role: ROLE_NAMES[role][locale] }),
  )
  const { role, quorum } = signoff
  return [...steps, say('flow.signoff', { count: quorum, role: ROLE_NAMES[role][locale] })].join(' → ')
}

/** What a proposed table of flows changes, by importance. */
export function changedFlows(
  inForce: Flows,
  proposed: Flows,
): { importance: Importance; from: Flow; to: Flow }[] {
  return IMPORTANCES.map((importance) => ({
    importance,
    from: inForce[importance],
    to: proposed[importance],
  })).filter(({ from, to }) => !isSameFlow(from, to))
}

/** Why a flow can't be gone through by the people there are. */
export function gapText({ importance, role, needed, eligible }: FlowGap, locale: Locale, say: Say): string {
  return say(eligible < needed ? 'gap.tooFew' : 'gap.shared', {
    ...{ needed, eligible },
    flow: say(`importance.${importance}`),
    role: ROLE_NAMES[role][locale],
  })
}
