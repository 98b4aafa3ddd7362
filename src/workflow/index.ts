export {
  ACCOUNT_EVENTS,
  type AccountEvent,
  CONFIRMERS,
  doubtOf,
  type Standing,
  standings,
  type Touched,
  whyNotConfirm,
} from './accounts.ts'
export { ACTIONS } from './actions.ts'
export { awaitedAction, awaitedRoles } from './awaits.ts'
export { type Availability, availableActions, decide, decideScheduled, type Decision } from './decide.ts'
export {
  AFTER_WITHDRAWAL,
  type AfterWithdrawal,
  CASE_KINDS,
  type CaseKind,
  type DocumentName,
  type Recorded,
  type Released,
  type Signed,
  type Submitted,
  type WithdrawalTerms,
  type WithdrawnNow,
  WORKFLOW_TYPES,
  type WorkflowEvent,
} from './events.ts'
export { type Flow, FLOWS, type Flows, type Importance, IMPORTANCES, isSameFlow } from './flow.ts'
export { type FlowGap, flowGaps } from './eligibility.ts'
export { fold } from './fold.ts'
export { instantOf } from './instant.ts'
export { type Refusal, type RefusalCode, REFUSALS, statusOf } from './refusals.ts'
export {
  type ActedAs,
  actAs,
  type Actor,
  CONTENT_ROLES,
  type Role,
  ROLES,
  rolesAreCompatible,
  SYSTEM,
} from './roles.ts'
export {
  type Action,
  ACTION_NAMES,
  type Command,
  type Draft,
  isWithdrawal,
  revisionOf,
  type Situation,
} from './situation.ts'
export {
  DOCUMENT_STATES,
  type DocumentState,
  type Emergency,
  type OpenCase,
  signatures,
  standingActs,
  type StateName,
  stateName,
  UNTOUCHED,
} from './state.ts'
