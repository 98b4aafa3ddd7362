import type { FaultCode } from '../newsroom/evidence/faults.ts'
import type { RecordType } from '../newsroom/evidence/records.ts'
import type { Locale, Words } from './locale.ts'
import { EVENT_NAMES } from './workflow.ts'

/** What is on record besides the workflow's events. */
export const RECORD_NAMES = {
  logged_in: { zh: '登录', en: 'Logged in' },
  login_failed: { zh: '登录失败', en: 'Login failed' },
  account_locked: { zh: '账号锁定', en: 'Account locked' },
  account_unlocked: { zh: '账号解锁', en: 'Account unlocked' },
  account_created: { zh: '新建账号', en: 'Account created' },
  account_changed: { zh: '修改账号', en: 'Account changed' },
  password_changed: { zh: '修改密码', en: 'Password changed' },
  account_confirmed: { zh: '确认账号', en: 'Account confirmed' },
  action_refused: { zh: '不予办理', en: 'Step refused' },
  access_refused: { zh: '越权访问被拒', en: 'Access refused' },
  settings_changed: { zh: '修改网站设置', en: 'Site settings changed' },
  draft_deleted: { zh: '删除草稿', en: 'Draft deleted' },
  schedule_blocked: { zh: '定时发布未执行', en: 'Schedule not carried out' },
  flow_proposed: { zh: '流程有变动待启用', en: 'Change of flow proposed' },
  flow_adopted: { zh: '启用流程', en: 'Flow adopted' },
  evidence_verified: { zh: '校验台账', en: 'Evidence verified' },
  evidence_exported: { zh: '导出台账', en: 'Ledger exported' },
} as const satisfies Record<RecordType, Words>

/** The name of an entry's type; the type itself where it is none of ours. */
export function entryName(type: string, locale: Locale): string {
  const names: Readonly<Record<string, Words>> = { ...EVENT_NAMES, ...RECORD_NAMES }
  return names[type]?.[locale] ?? type
}

/** What a verification found, by code. `{seq}` is the entry, `{detail}` what of it. */
const FAULT_MESSAGES: Readonly<Record<FaultCode, Words>> = {
  unreadable: {
    zh: '第 {seq} 条的原文读不出来，或不是规范写法：它被改过。',
    en: 'The text of entry {seq} cannot be read or is not canonical: it was altered.',
  },
  'wrong-seq': {
    zh: '第 {seq} 条不在它的位置上：前面少了、多了或换了次序。',
    en: 'Entry {seq} is out of its place: something before it is missing, was added or was moved.',
  },
  'wrong-prev': {
    zh: '第 {seq} 条接不上前一条：前一条被换过。',
    en: 'Entry {seq} does not follow the one before it: that one was replaced.',
  },
  'wrong-hash': {
    zh: '第 {seq} 条的内容与它的哈希不符：内容被改过。',
    en: 'Entry {seq} is not what its hash says: its content was altered.',
  },
  'wrong-column': {
    zh: '第 {seq} 条的“{detail}”一列与原文不符：这一列被改过。',
    en: 'The column “{detail}” of entry {seq} says something else than its text: it was altered.',
  },
  'wrong-order': {
    zh: '第 {seq} 条在当时的状态下不可能发生：它不是按流程产生的。',
    en: 'Entry {seq} could not happen in the state that the document was in: no workflow made it.',
  },
  'stray-rows': {
    zh: '台账表中有链条之外的行（链条止于第 {seq} 条）：有人塞入了记录，或去掉了唯一索引。',
    en: 'The table holds rows outside the chain, which ends at entry {seq}: rows were slipped in, or the unique index was removed.',
  },
  'release-missing': {
    zh: '第 {seq} 条是发布，却没有发布记录：发布记录被去掉了。',
    en: 'Entry {seq} releases something but carries no release: it was taken out.',
  },
  'release-not-signed-content': {
    zh: '第 {seq} 条的发布记录与台账所载的审签经过不一致。',
    en: 'The release in entry {seq} says something else than what the ledger says was approved.',
  },
  'release-unknown-key': {
    zh: '第 {seq} 条的发布不是用本编辑部的密钥签的：密钥换过，或发布是别处来的。',
    en: 'The release in entry {seq} is not signed with this newsroom’s key: the key was replaced, or it comes from elsewhere.',
  },
  'release-wrong-signature': {
    zh: '第 {seq} 条的发布签名不对：发布记录被改过。',
    en: 'The signature of the release in entry {seq} is wrong: it was altered.',
  },
  'release-wrong-chain': {
    zh: '第 {seq} 条的发布接不上前一个发布：少了、换了或改过。',
    en: 'The release in entry {seq} does not follow the release before it: one is missing, replaced or altered.',
  },
  'snapshot-missing': {
    zh: '第 {seq} 条所说的送审稿不见了（{detail}）。',
    en: 'The snapshot that entry {seq} names is gone ({detail}).',
  },
  'snapshot-altered': {
    zh: '第 {seq} 条所说的送审稿被改过，或属于另一份文档（{detail}）。',
    en: 'The snapshot that entry {seq} names was altered, or is of another document ({detail}).',
  },
  'snapshot-wrong-column': {
    zh: '第 {seq} 条所说的送审稿，旁列与原文不符（{detail}）：旁列被改过。',
    en: 'The columns beside the snapshot that entry {seq} names say something else than its text ({detail}).',
  },
  'blob-missing': {
    zh: '第 {seq} 条发布的图片文件不见了（{detail}），请从备份补回。',
    en: 'A file that entry {seq} released is gone ({detail}): restore it from a backup.',
  },
  'blob-altered': {
    zh: '第 {seq} 条发布的图片文件内容变了（{detail}），请从备份补回。',
    en: 'A file that entry {seq} released has other bytes now ({detail}): restore it from a backup.',
  },
  truncated: {
    zh: '台账被截短：曾有第 {seq} 条（依据：{detail}），现在没有了。',
    en: 'The ledger was cut: there was an entry {seq} (by {detail}), and there is none now.',
  },
  rewritten: {
    zh: '台账被重写：第 {seq} 条与当时记下的不是同一条（依据：{detail}）。',
    en: 'The ledger was rewritten: entry {seq} is not the one that was noted then (by {detail}).',
  },
  'anchor-unknown-key': {
    zh: '{detail} 保存的发布不是用本编辑部现在的密钥签的：网站属于另一个编辑部，或密钥被换过。',
    en: 'What {detail} keeps is not signed with this newsroom’s present key: it follows another newsroom, or the key was replaced.',
  },
}

/** A fault as a sentence. */
export function faultMessage(
  { code, seq, detail }: { code: FaultCode; seq: number; detail?: string },
  locale: Locale,
): string {
  const values: Readonly<Record<string, string>> = { seq: String(seq), detail: detail ?? '' }
  return FAULT_MESSAGES[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** The columns of an export as a table. */
export const EXPORT_COLUMNS = {
  seq: { zh: '序号', en: 'No.' },
  utc: { zh: '时间（UTC）', en: 'Time (UTC)' },
  beijing: { zh: '时间（北京时间）', en: 'Time (Beijing)' },
  event: { zh: '事项', en: 'Event' },
  type: { zh: '事项代码', en: 'Event code' },
  person: { zh: '经办人', en: 'Person' },
  title: { zh: '职务', en: 'Title' },
  role: { zh: '角色', en: 'Role' },
  account: { zh: '账号编号', en: 'Account' },
  document: { zh: '文档', en: 'Document' },
  digest: { zh: '内容指纹', en: 'Digest' },
  release: { zh: '发布号', en: 'Release' },
  remark: { zh: '意见或理由', en: 'Remark or reason' },
  address: { zh: '网络地址', en: 'Network address' },
  hash: { zh: '本条哈希', en: 'Hash' },
} as const satisfies Record<string, Words>
