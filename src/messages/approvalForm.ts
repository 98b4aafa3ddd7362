import type { Locale, Words } from './locale.ts'

/** The words of the approval form (信息发布审批表). `{name}` is filled in. */
export const FORM_WORDS = {
  title: { zh: '信息发布审批表', en: 'Approval form for publication' },
  system: { zh: '签发', en: '签发' },
  number: { zh: '发布第 {release} 号　台账第 {seq} 条', en: 'Release {release} · ledger entry {seq}' },
  organ: { zh: '签发机构：{organ}', en: 'Signing organ: {organ}' },

  unit: { zh: '报送单位', en: 'Unit' },
  submittedAt: { zh: '报送时间', en: 'Submitted' },
  takenDownAt: { zh: '撤稿时间', en: 'Taken down' },
  source: { zh: '信息来源', en: 'Source' },
  origin: { zh: '来源类别', en: 'Origin' },
  originBoxes: { zh: '□ 本单位制发　□ 转载', en: '□ own　□ reprinted' },
  kind: { zh: '办理类型', en: 'Kind' },
  importance: { zh: '重要程度', en: 'Level' },
  secret: { zh: '是否涉密', en: 'Classified' },
  secretBoxes: { zh: '□ 否　□ 是', en: '□ no　□ yes' },
  openness: { zh: '公开属性', en: 'Open to' },
  openToAll: { zh: '此件公开发布', en: 'everybody (此件公开发布)' },
  secrecyOpinion: { zh: '保密意见', en: 'Secrecy' },
  handSignature: {
    zh: '\n\n审查人签字：　　　　　年　　月　　日',
    en: '\n\nSignature:　　　　　　　Date:',
  },
  online: { zh: '是否上网', en: 'Online' },
  heading: { zh: '标　　题', en: 'Title' },
  body: { zh: '内　　容', en: 'Content' },
  bodyTail: {
    zh: '……（全文见台账第 {seq} 条送审稿，共 {count} 字）',
    en: '… ({count} characters; in full: ledger entry {seq})',
  },
  bodyCount: { zh: '（共 {count} 字）', en: '({count} characters)' },
  noBody: { zh: '（无文字内容）', en: '(no text)' },
  tail: { zh: '……（全文见台账第 {seq} 条）', en: '… (in full: ledger entry {seq})' },
  contributors: { zh: '供 稿 人', en: 'Authors' },
  contributorsTail: {
    zh: '……（共 {count} 人，见台账第 {seq} 条）',
    en: '… ({count} people: ledger entry {seq})',
  },
  unnamed: {
    zh: '* 台账中没有此人的姓名记录，按现有账号填写。',
    en: '* The ledger holds no name of this person: this is the present one of the account.',
  },
  nobody: { zh: '（不经登录的保存）', en: '(saved without a login)' },
  submitter: { zh: '信 息 员', en: 'Sent by' },

  correction: { zh: '更正说明', en: 'Correction' },
  majorNote: { zh: '{note}（重大更正，向公众显示）', en: '{note} (major: shown to the public)' },
  noNote: { zh: '（未填写；非重大更正）', en: '(none; not a major correction)' },
  replaced: { zh: '原公开版', en: 'Replaced' },
  takenDown: { zh: '所撤公开版', en: 'Took down' },
  affected: {
    zh: '发布第 {release} 号（{at}），内容摘要值 {digest}，{count} 字',
    en: 'Release {release} ({at}), digest {digest}, {count} characters',
  },
  formerTitle: { zh: '；原标题：{title}', en: '; former title: {title}' },
  statement: { zh: '情况说明', en: 'Reason' },
  afterwards: { zh: '撤稿之后', en: 'Afterwards' },
  gone: { zh: '不再显示', en: 'It is no longer shown' },
  notice: { zh: '不再显示正文，显示上述说明', en: 'The public reads the reason given above' },
  redirect: { zh: '转到{target}', en: 'The public is led to {target}' },
  article: { zh: '第 {number} 号稿件《{title}》', en: 'article {number}, {title}' },
  unratified: { zh: '紧急撤稿，尚未追认', en: 'Taken down at once; not ratified yet' },
  ratified: { zh: '紧急撤稿，已追认', en: 'Taken down at once; ratified' },
  earlier: { zh: '此前退改', en: 'Sent back' },

  onlinePublish: { zh: '是（发布第 {release} 号）\n{at}', en: 'Yes: release {release}\n{at}' },
  onlineWithdraw: { zh: '已撤下（发布第 {release} 号）\n{at}', en: 'Taken down: release {release}\n{at}' },

  step: { zh: '环　节', en: 'Step' },
  person: { zh: '姓名、角色、职务', en: 'Name, role, title' },
  time: { zh: '时　间', en: 'Time' },
  remark: { zh: '意　见', en: 'Opinion' },
  entry: { zh: '台账', en: 'Entry' },
  submitted: { zh: '报　　送', en: 'Submission' },
  review: { zh: '处室审核\n（{stage}）', en: '{stage}' },
  signed: { zh: '领导审批\n（签发）', en: 'Approval\n(sign-off)' },
  minutes: { zh: '会议纪要号：{minutes}', en: 'Minutes: {minutes}' },
  scheduled: { zh: '定于 {at} 发布', en: 'To be released at {at}' },
  atOnce: { zh: '签发后即发布', en: 'To be released at once' },
  revokedBy: { zh: '（已由台账第 {seq} 条撤销）', en: '(revoked by entry {seq})' },
  revokes: { zh: '撤销台账第 {seq} 条签发', en: 'Revokes the signature in entry {seq}' },
  ordered: { zh: '按台账第 {seq} 条签发', en: 'As ordered in entry {seq}' },
  moreSteps: { zh: '另有 {count} 条：台账第 {seqs} 条', en: '{count} more: ledger entries {seqs}' },

  digest: { zh: '内容摘要值', en: 'Digest' },
  record: { zh: '发布记录', en: 'Release' },
  ledger: { zh: '台账存证', en: 'Ledger' },
  ledgerPlace: {
    zh: '第 {first}—{last} 条；承第 {head} 条 {hash}；签名密钥 {key}',
    en: 'Entries {first}–{last}, after entry {head} {hash}; key {key}',
  },
  verification: { zh: '核　　验', en: 'To verify' },
  verifyOnline: {
    zh: '公众核验：{address}（显示现行公开版；摘要值与本表不同，即其后已更正）。',
    en: 'In public: {address} (of what is live now: another digest than above means that it was corrected since).',
  },
  verifyLedger: {
    zh: '内部核验：在采编端运行 npm run ledger:verify，复算整条台账与发布链；内容摘要值即送审稿规范文本的 SHA-256，短码 {digest}。',
    en: 'In the newsroom: npm run ledger:verify recomputes the ledger and the release chain. The digest is the SHA-256 of the canonical text; in short {digest}.',
  },
  footer: {
    zh: '本表由签发系统依台账生成；空格由经办人手填。随已发布信息存档，保存期限：长期。',
    en: 'Made from the ledger by Qianfa; blanks are filled in by hand. Kept with what was published, for the long term.',
  },
  missingGlyph: {
    zh: '〓：字库缺字，以台账原文为准。',
    en: '〓: a character that the font lacks; see the ledger.',
  },
  printHint: { zh: '打印时选 A4 纸、100% 比例。', en: 'Print on A4 at 100 %.' },
  asPdf: { zh: 'PDF', en: 'PDF' },
  otherLanguage: { zh: 'English', en: '中文' },
} as const satisfies Record<string, Words>

export const EMERGENCY_NAME: Words = { zh: '紧急撤稿', en: 'Emergency withdrawal' }

export type FormWord = keyof typeof FORM_WORDS

/** The form's name for a snapshot's collection. */
export const DOCUMENT_NAMES = {
  articles: { zh: '稿件', en: 'article' },
  photos: { zh: '图片', en: 'photo' },
  districts: { zh: '区县', en: 'district' },
  series: { zh: '专题', en: 'series' },
  settings: { zh: '网站设置', en: 'site settings' },
} as const satisfies Record<string, Words>

export const IMPORTANCE_NAMES = {
  ordinary: { zh: '一般', en: 'ordinary' },
  important: { zh: '重要', en: 'important' },
} as const satisfies Record<string, Words>

/** A word of the form with its blanks filled in. */
export function formWord(
  word: FormWord,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return FORM_WORDS[word][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
