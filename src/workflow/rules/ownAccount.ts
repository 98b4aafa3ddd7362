import type { Rule } from './rule.ts'

/** Decisions are taken by accounts that are surely their person's: see `accounts.ts`. */
export const ownAccount: Rule = ({ actor }) => actor.doubt ?? null
