import type { Role } from './roles.ts'

export const IMPORTANCES = ['ordinary', 'important'] as const
export type Importance = (typeof IMPORTANCES)[number]

/** One review before the sign-off. */
export interface Stage {
  key: 'review' | 'second_review'
  role: Role
}

export interface Flow {
  stages: readonly Stage[]
  /** How many people of the role must sign. */
  signoff: { role: Role; quorum: number }
}

/**
 * Who must agree before something becomes public, by its importance. A deployment that works otherwise
 * changes this table and nothing else; that no two steps are the same person's is not in it, because it is
 * not for a deployment to change.
 */
export const FLOWS: Readonly<Record<Importance, Flow>> = {
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
