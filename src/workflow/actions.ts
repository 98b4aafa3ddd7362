import type { Role } from './roles.ts'
import { freshRevision } from './rules/freshRevision.ts'
import { hasEmergency } from './rules/hasEmergency.ts'
import { hasRole } from './rules/hasRole.ts'
import { hasSchedule } from './rules/hasSchedule.ts'
import { isPublic } from './rules/isPublic.ts'
import { kindFits } from './rules/kindFits.ts'
import { majorIsExplained } from './rules/majorIsExplained.ts'
import { needsComment } from './rules/needsComment.ts'
import { needsReason } from './rules/needsReason.ts'
import { notBeforeSchedule } from './rules/notBeforeSchedule.ts'
import { notOwnWork } from './rules/notOwnWork.ts'
import { notTwice } from './rules/notTwice.ts'
import { onlyOwnDistricts } from './rules/onlyOwnDistricts.ts'
import { onlySubmitter } from './rules/onlySubmitter.ts'
import { ownAccount } from './rules/ownAccount.ts'
import { ownSignature } from './rules/ownSignature.ts'
import { ratifiedFirst } from './rules/ratifiedFirst.ts'
import type { ActionRow } from './rules/rule.ts'
import { scheduleFits } from './rules/scheduleFits.ts'
import { secondPerson } from './rules/secondPerson.ts'
import { somethingChanged } from './rules/somethingChanged.ts'
import { stateAllows } from './rules/stateAllows.ts'
import { textsAreWhole, textsWithinLimit } from './rules/textsWithinLimit.ts'
import { withdrawalIsReasoned } from './rules/withdrawalIsReasoned.ts'
import { withdrawalLeadsSomewhere } from './rules/withdrawalLeadsSomewhere.ts'
import type { Action } from './situation.ts'
import type { DocumentState } from './state.ts'

const reviewers = ({ case: current }: DocumentState): Role[] => {
  const stage = current?.flow.stages[(current.stage ?? 0) - 1]
  return [stage?.role ?? 'reviewer']
}

const signers = ({ case: current }: DocumentState): Role[] => [current?.flow.signoff.role ?? 'signer']

const deciders = (state: DocumentState): Role[] =>
  state.case?.stage === null ? signers(state) : reviewers(state)

const editors = (): Role[] => ['editor']

const TEXTS = [textsWithinLimit, textsAreWhole]

/**
 * The state machine, one row an action. Buttons, access, the API, the documents and the tests all derive
 * from it. The order of rules is the order in which reasons are given: first the person, then the moment,
 * then what was sent.
 */
export const ACTIONS: Readonly<Record<Action, ActionRow>> = {
  submit: {
    from: ['draft', 'released', 'withdrawn'],
    roles: editors,
    decidesOn: 'draft',
    may: [hasRole, onlyOwnDistricts, stateAllows, ratifiedFirst],
    fit: [
      freshRevision,
      kindFits,
      withdrawalIsReasoned,
      withdrawalLeadsSomewhere,
      majorIsExplained,
      somethingChanged,
      ...TEXTS,
    ],
  },
  recall: {
    from: ['in_review', 'awaiting_signoff'],
    roles: editors,
    decidesOn: 'case',
    may: [onlySubmitter, stateAllows],
    fit: [freshRevision, ...TEXTS],
  },
  pass: {
    from: ['in_review'],
    roles: reviewers,
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, ...TEXTS],
  },
  return: {
    from: ['in_review', 'awaiting_signoff'],
    roles: deciders,
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, needsComment, ...TEXTS],
  },
  sign: {
    from: ['awaiting_signoff'],
    roles: signers,
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, notTwice, stateAllows],
    fit: [freshRevision, scheduleFits, ...TEXTS],
    password: true,
  },
  release: {
    from: ['signed'],
    roles: () => ['publisher'],
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, notTwice, stateAllows, notBeforeSchedule],
    fit: [freshRevision],
  },
  revoke: {
    from: ['awaiting_signoff', 'signed'],
    roles: signers,
    decidesOn: 'case',
    may: [hasRole, ownAccount, ownSignature, stateAllows],
    fit: [freshRevision, needsReason, ...TEXTS],
  },
  'cancel-schedule': {
    from: ['signed'],
    roles: (state) => [...signers(state), 'publisher'],
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, secondPerson, stateAllows, hasSchedule],
    fit: [freshRevision, needsReason, ...TEXTS],
  },
  'withdraw-now': {
    from: ['in_review', 'awaiting_signoff', 'signed', 'released'],
    roles: () => ['signer', 'publisher'],
    decidesOn: 'case',
    may: [hasRole, ownAccount, isPublic],
    fit: [freshRevision, needsReason, withdrawalLeadsSomewhere, ...TEXTS],
  },
  ratify: {
    from: ['withdrawn'],
    roles: () => ['signer'],
    decidesOn: 'case',
    may: [hasRole, ownAccount, notOwnWork, secondPerson, hasEmergency],
    fit: [freshRevision, ...TEXTS],
  },
}
