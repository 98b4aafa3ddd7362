import type { Words } from './locale.ts'

/** Names of the workflow's terms, as buttons, lists, the timeline and the documents show them. */
export const STATE_NAMES = {
  draft: { zh: '草稿', en: 'Draft' },
  in_review: { zh: '审核中', en: 'In review' },
  awaiting_signoff: { zh: '待签发', en: 'Awaiting sign-off' },
  signed: { zh: '已签发', en: 'Signed' },
  released: { zh: '已发布', en: 'Released' },
  withdrawn: { zh: '已撤稿', en: 'Withdrawn' },
} as const satisfies Record<string, Words>

export const ACTION_LABELS = {
  submit: { zh: '送审', en: 'Submit' },
  recall: { zh: '撤回', en: 'Recall' },
  pass: { zh: '审核通过', en: 'Pass' },
  return: { zh: '退回', en: 'Return' },
  sign: { zh: '签发', en: 'Sign' },
  release: { zh: '发布', en: 'Release' },
  revoke: { zh: '撤销签发', en: 'Revoke signature' },
  'cancel-schedule': { zh: '取消定时发布', en: 'Cancel schedule' },
  'withdraw-now': { zh: '紧急撤稿', en: 'Withdraw at once' },
  ratify: { zh: '追认撤稿', en: 'Ratify withdrawal' },
} as const satisfies Record<string, Words>

export const ROLE_NAMES = {
  editor: { zh: '采编', en: 'Editor' },
  reviewer: { zh: '审核', en: 'Reviewer' },
  signer: { zh: '签发（党组成员）', en: 'Signer' },
  publisher: { zh: '发布', en: 'Publisher' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '审计员', en: 'Auditor' },
  system: { zh: '签发系统', en: 'Qianfa' },
} as const satisfies Record<string, Words>

export const KIND_NAMES = {
  publish: { zh: '发布', en: 'Publication' },
  correct: { zh: '更正', en: 'Correction' },
  withdraw: { zh: '撤稿', en: 'Withdrawal' },
} as const satisfies Record<string, Words>

export const EVENT_NAMES = {
  submitted: { zh: '送审', en: 'Submitted' },
  passed: { zh: '审核通过', en: 'Passed' },
  returned: { zh: '退回', en: 'Returned' },
  recalled: { zh: '撤回', en: 'Recalled' },
  signed: { zh: '签发', en: 'Signed' },
  revoked: { zh: '撤销签发', en: 'Signature revoked' },
  cancel_asked: { zh: '提出取消定时', en: 'Cancellation asked for' },
  schedule_cancelled: { zh: '取消定时发布', en: 'Schedule cancelled' },
  released: { zh: '发布', en: 'Released' },
  withdrawn_now: { zh: '紧急撤稿', en: 'Withdrawn at once' },
  ratified: { zh: '追认撤稿', en: 'Withdrawal ratified' },
} as const satisfies Record<string, Words>

export const STAGE_NAMES = {
  review: { zh: '一审', en: 'Review' },
  second_review: { zh: '二审', en: 'Second review' },
  third_review: { zh: '三审', en: 'Third review' },
} as const satisfies Record<string, Words>
