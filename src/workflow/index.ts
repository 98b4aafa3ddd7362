export { ACTIONS } from './actions.ts'
export { type Availability, availableActions, decide, type Decision } from './decide.ts'
export {
  AFTER_WITHDRAWAL,
  type AfterWithdrawal,
  CASE_KINDS,
  type CaseKind,
  type DocumentName,
  type Recorded,
  type Released,
  type Submitted,
  type WorkflowEvent,
} from './events.ts'
export { FLOWS, type Importance, IMPORTANCES } from './flow.ts'
export { type Refusal, type RefusalCode, REFUSALS, statusOf } from './refusals.ts'
export { type Actor, CONTENT_ROLES, type Role, ROLES, rolesAreCompatible } from './roles.ts'
export {
  type Action,
  ACTION_NAMES,
  type Command,
  type Draft,
  revisionOf,
  type Situation,
} from './situation.ts'
export {
  DOCUMENT_STATES,
  type DocumentState,
  fold,
  type OpenCase,
  signatures,
  type StateName,
  stateName,
  UNTOUCHED,
} from './state.ts'
