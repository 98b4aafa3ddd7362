import type { Role } from './roles.ts'

/** From the least to the most demanding. */
export const IMPORTANCES = ['ordinary', 'important'] as const
export type Importance = (typeof IMPORTANCES)[number]

export const STAGE_KEYS = ['review', 'second_review', 'third_review'] as const

/** One review before the sign-off. */
export interface Stage {
  key: (typeof STAGE_KEYS)[number]
  role: Role
}

export interface Flow {
  stages: readonly Stage[]
  /** How many people of the role must sign. */
  signoff: { role: Role; quorum: number }
}

export type Flows = Readonly<Record<Importance, Flow>>

/**
 * Who must agree before something becomes public, by its importance. A deployment that works otherwise
 * changes this table and nothing else; that no two steps are the same person's is not in it, because it is
 * not for a deployment to change. Each case keeps the flow that it was submitted under.
 */
export const FLOWS: Flows = {
  ordinary: {
    stages: [{ key: 'review', role: 'reviewer' }],
    signoff: { role: 'signer', quorum: 1 },
  },
  important: {
    stages: [
      { key: 'review', role: 'reviewer' },
      { key: 'second_review', role: 'reviewer' },
    ],
    signoff: { role: 'signer', quorum: 2 },
  },
}

/** Whether the same people must agree by both, in the same order. */
export function isSameFlow(one: Flow, other: Flow): boolean {
  // Not the objects as they are: one from the ledger has its members in another order than the code.
  const steps = ({ stages, signoff: { role, quorum } }: Flow) =>
    JSON.stringify([...stages.map((stage) => [stage.key, stage.role]), [role, quorum]])
  return steps(one) === steps(other)
}

/**
 * The importance a case is decided by: what was released as important is corrected and withdrawn as
 * important, whatever the working copy says by then.
 */
export function stricterOf(one: Importance, other: Importance | undefined): Importance {
  return other !== undefined && IMPORTANCES.indexOf(other) > IMPORTANCES.indexOf(one) ? other : one
}
