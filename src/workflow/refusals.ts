/**
 * Every reason why an action is refused, with the HTTP status (RFC 9110) it is answered with: 401 not logged
 * in, 403 this person may not, 409 somebody was faster or the state does not allow it, 422 what was sent, or
 * the content, is not fit. The sentences are in `src/messages/refusals.ts`.
 */
export const REFUSALS = {
  'not-logged-in': 401,
  'wrong-role': 403,
  'own-work': 403,
  'already-acted': 403,
  'not-submitter': 403,
  'not-signatory': 403,
  'second-person': 403,
  'third-person': 403,
  'password-not-own': 403,
  'account-unconfirmed': 403,
  'outside-districts': 403,
  'wrong-password': 403,
  'account-locked': 403,
  'too-many-tries': 429,
  'not-found': 404,
  'unknown-action': 404,
  'case-open': 409,
  'one-by-one': 403,
  'account-closed': 403,
  'no-mail': 409,
  'has-history': 409,
  'only-one': 409,
  'stale-revision': 409,
  'wrong-state': 409,
  scheduled: 409,
  'no-schedule': 409,
  'signer-inactive': 409,
  'signer-lost-role': 409,
  'not-public': 409,
  unratified: 409,
  'nothing-to-ratify': 409,
  'nothing-to-adopt': 409,
  'nothing-to-confirm': 409,
  'their-password-first': 409,
  'revision-required': 422,
  'comment-required': 422,
  'reason-required': 422,
  'password-required': 422,
  'current-password-required': 422,
  'kind-unfit': 422,
  'after-unfit': 422,
  'replacement-required': 422,
  'replacement-not-public': 422,
  'note-required': 422,
  'schedule-unfit': 422,
  'schedule-fixed': 409,
  'nothing-changed': 422,
  'text-too-long': 422,
  'text-broken': 422,
  'content-unfit': 422,
  'body-unreadable': 422,
  'weak-password': 422,
  'verification-running': 409,
  'anchor-unfit': 422,
  'filter-unfit': 422,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof REFUSALS

/** One reason. `detail` fills the sentence, e.g. which field. */
export interface Refusal {
  code: RefusalCode | ContentCode
  detail?: Readonly<Record<string, string | number>>
}

/** A code of `src/checks`: the content is not fit to be submitted. Always answered with 422. */
export type ContentCode = `content/${string}`

export function statusOf(code: Refusal['code']): number {
  return code in REFUSALS ? REFUSALS[code as RefusalCode] : REFUSALS['content-unfit']
}
