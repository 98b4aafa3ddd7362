import type { Flows, Importance } from './flow.ts'
import { IMPORTANCES } from './flow.ts'
import type { Actor, Role } from './roles.ts'

/** A step that nobody is left for, when each step of the flow is another person's. */
export interface FlowGap {
  importance: Importance
  role: Role
  /** So many people the flow needs in this role, and so many have it. */
  needed: number
  eligible: number
}

/**
 * Where a flow can't be gone through by the people there are: too few of a role, or enough of each but not
 * enough for every step to be somebody else's. Empty: every flow can.
 * @param people everybody who can log in
 */
export function flowGaps(flows: Flows, people: readonly Actor[]): FlowGap[] {
  return IMPORTANCES.flatMap((importance) => {
    const steps = stepsOf(flows[importance])
    const unfilled = unfilledSteps(steps, people)
    return [...new Set(unfilled)].map((role) => ({
      importance,
      role,
      needed: steps.filter((step) => step === role).length,
      eligible: people.filter((person) => canAct(person, role)).length,
    }))
  })
}

/** Anybody who has the role may write; only who is surely themself decides. */
function canAct({ roles, doubt }: Actor, role: Role): boolean {
  return roles.includes(role) && (role === 'editor' || !doubt)
}

/** The role of every step that needs a person of its own; the author's is the first. */
function stepsOf({ stages, signoff }: Flows[Importance]): Role[] {
  const signatures = Array.from({ length: signoff.quorum }, () => signoff.role)
  return ['editor', ...stages.map(({ role }) => role), ...signatures]
}

/**
 * The steps that stay without a person in the best assignment of one person a step (a bipartite matching by
 * augmenting paths, after Kuhn).
 */
function unfilledSteps(steps: readonly Role[], people: readonly Actor[]): Role[] {
  const stepOf = new Map<string, number>()
  const assign = (step: number, tried: Set<string>): boolean =>
    people
      .filter((person) => canAct(person, steps[step] as Role))
      .some(({ id }) => {
        if (tried.has(id)) return false
        tried.add(id)
        const held = stepOf.get(id)
        if (held !== undefined && !assign(held, tried)) return false
        stepOf.set(id, step)
        return true
      })
  return steps.filter((_, step) => !assign(step, new Set()))
}
