import { ACTIONS } from './actions.ts'
import type { Role } from './roles.ts'
import type { Action } from './situation.ts'
import { type DocumentState, stateName } from './state.ts'

/** The action that a document waits for: the one whose refusal a bystander should be told. */
export function awaitedAction(state: DocumentState): Action {
  if (state.emergency) return 'ratify'
  switch (stateName(state)) {
    case 'in_review':
      return 'pass'
    case 'awaiting_signoff':
      return 'sign'
    case 'signed':
      return 'release'
    default:
      return 'submit'
  }
}

/** The roles that take it, by the flow of the open case. */
export function awaitedRoles(state: DocumentState): readonly Role[] {
  return ACTIONS[awaitedAction(state)].roles(state)
}
