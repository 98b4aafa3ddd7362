import type { Words } from './locale.ts'

/** What the components inside Payload's admin say. `{name}` is filled in. */
export const ADMIN_WORDS = {
  saveFirst: { zh: '保存后可送审', en: 'Save it first, then submit it' },
  unsaved: { zh: '有未保存的修改，请先保存', en: 'There are unsaved changes: save first' },
  live: { zh: '已公开', en: 'Public' },
  changed: { zh: '有未公开的修改', en: 'Edited since' },
  stageOf: { zh: '{state} 第{stage}/{stages}审', en: '{state} {stage}/{stages}' },
  signedOf: { zh: '{state} {count}/{quorum}人', en: '{state} {count}/{quorum}' },
  kindCase: { zh: '（{kind}）', en: ' ({kind})' },
  timeline: { zh: '流转记录', en: 'History' },
  noTimeline: {
    zh: '还没有记录：送审后，每一步都会记在这里。',
    en: 'Nothing yet: every step is recorded here.',
  },
  close: { zh: '关闭', en: 'Close' },
  cancel: { zh: '取消', en: 'Cancel' },
  running: { zh: '办理中……', en: 'Working…' },
  reload: { zh: '刷新，看新的情况', en: 'Reload' },
  retry: { zh: '重试', en: 'Try again' },
  loading: { zh: '正在读取……', en: 'Loading…' },
  unreachable: {
    zh: '连接编辑部失败，什么也没有改变。请重试。',
    en: 'The newsroom did not answer; nothing was changed. Try again.',
  },
  done: { zh: '“{action}”已办理', en: 'Done: {action}' },

  frozenMine: {
    zh: '稿件正在流转，内容已冻结；如需修改，请先撤回。',
    en: 'A case is open and the text is frozen; recall it to edit.',
  },
  frozen: {
    zh: '稿件正在流转，内容已冻结；如需修改，请{name}撤回，或由办理人退回。',
    en: 'A case is open and the text is frozen; to edit it, have {name} recall it, or have it returned.',
  },
  frozenSigned: {
    zh: '已签发，内容不再变动，等待发布。',
    en: 'Signed: the text stays as it is until it is released.',
  },
  waitsFor: {
    zh: '{name} {time} 送审，等待“{role}”办理。',
    en: 'Submitted by {name}, {time}; waiting for “{role}”.',
  },
  returned: { zh: '{name} 退回：{comment}', en: 'Returned by {name}: {comment}' },

  'submit.publish': { zh: '送审', en: 'Submit' },
  'submit.correct': { zh: '更正送审', en: 'Submit correction' },
  'submit.withdraw': { zh: '撤稿送审', en: 'Submit withdrawal' },
  'about.submit.publish': {
    zh: '送审后内容即冻结，经审核、党组签发后才会公开。',
    en: 'The text is frozen now and becomes public only after review and sign-off.',
  },
  'about.submit.correct': {
    zh: '公众现在看到的不变；新内容经审核、签发后替换它。',
    en: 'What the public sees stays until the new text is reviewed and signed.',
  },
  'about.submit.withdraw': {
    zh: '撤稿同样须审核、签发；发布撤稿之前，公众仍可看到。',
    en: 'A withdrawal is reviewed and signed as well; until then the text stays public.',
  },
  'about.recall': {
    zh: '收回送审稿，稿件回到可修改的状态。',
    en: 'Takes it back, so that it can be edited again.',
  },
  'about.pass': {
    zh: '您同意下面这份送审稿，一字不改地进入下一步。',
    en: 'You agree to this text, exactly as it stands.',
  },
  'about.return': {
    zh: '稿件退回采编修改，您的意见会一并送到。',
    en: 'It goes back to its editor, with your comment.',
  },
  'about.sign': {
    zh: '您签发的是下面这份送审稿，公众看到的将与它逐字节相同。',
    en: 'You sign exactly this text: the public will see it byte for byte.',
  },
  'about.release': {
    zh: '下面这份已签发的稿件将立即向公众公开。',
    en: 'This signed text becomes public at once.',
  },
  'about.release.withdraw': {
    zh: '下面这份稿件将立即从公开网站撤下。',
    en: 'This text is taken off the public site at once.',
  },
  'about.revoke': {
    zh: '撤销您的签发后，稿件回到待签发，须由其他签发人签发，或退回修改。',
    en: 'Your signature no longer counts: another signer must sign, or the text is returned.',
  },
  'about.cancel-schedule': {
    zh: '取消定时须两个人办理：一人提出、另一人确认。确认之前，到时仍会发布。',
    en: 'It takes two: one asks, another agrees. Until then it is still released at its time.',
  },
  'about.withdraw-now': {
    zh: '公众立即看不到这份内容。须由另一位签发人追认，追认之前它一直列在各人的待办里。',
    en: 'The public stops seeing it at once. Another signer must ratify this; until then it stays on every desk.',
  },
  'about.ratify': {
    zh: '您确认这次紧急撤稿。撤稿的人不能自己追认。',
    en: 'You agree to this emergency withdrawal. Who withdrew it cannot ratify it.',
  },
  unfit: { zh: '还不能送审：', en: 'Not fit to be submitted yet:' },
  withdrawal: { zh: '这是撤稿。理由：{reason}', en: 'This is a withdrawal. Reason: {reason}' },
  correction: { zh: '更正说明：{note}', en: 'Correction note: {note}' },

  comment: { zh: '意见', en: 'Comment' },
  optional: { zh: '（可不填）', en: ' (optional)' },
  reason: { zh: '理由', en: 'Reason' },
  after: { zh: '撤稿后公众看到', en: 'Afterwards the public sees' },
  'after.gone': { zh: '不再显示', en: 'Nothing: it is gone' },
  'after.notice': { zh: '显示说明（公开上面的理由）', en: 'A notice with the reason above' },
  'after.redirect': { zh: '转到另一篇', en: 'Another article' },
  replacedBy: { zh: '转到哪一篇', en: 'Which article' },
  choose: { zh: '请选择', en: 'Choose' },
  correctionNote: { zh: '更正说明', en: 'Correction note' },
  major: { zh: '重大更正：向公众显示更正说明', en: 'Major: show the note to the public' },
  minutes: { zh: '会议纪要号', en: 'Minutes number' },
  password: { zh: '您的登录密码', en: 'Your password' },

  digest: { zh: '指纹 {short}', en: 'Digest {short}' },
  digestHolds: { zh: '已在本机核对，与台账一致', en: 'checked here: it matches the ledger' },
  digestFails: {
    zh: '内容与摘要不符，请勿办理，并告知系统管理员',
    en: 'the text does not match: stop and tell an administrator',
  },
  photos: { zh: '图片 {count} 张：', en: '{count} photos:' },
  noText: { zh: '（没有正文）', en: '(no text)' },

  desk: { zh: '我的待办', en: 'My desk' },
  'queue.review': { zh: '待我审核', en: 'Waiting for my review' },
  'queue.signoff': { zh: '待我签发', en: 'Waiting for my signature' },
  'queue.release': { zh: '待我发布', en: 'Waiting for me to release' },
  'queue.drafts': { zh: '我的草稿与退回', en: 'My drafts and returned texts' },
  'queue.review.empty': { zh: '没有待审核的稿件。', en: 'Nothing waits for review.' },
  'queue.signoff.empty': { zh: '没有待签发的稿件。', en: 'Nothing waits for a signature.' },
  'queue.release.empty': { zh: '没有待发布的稿件。', en: 'Nothing waits to be released.' },
  'queue.drafts.empty': {
    zh: '没有草稿。可从下方“稿件”新建。',
    en: 'No drafts. Create one under “Articles” below.',
  },
  count: { zh: '{count} 件', en: '{count}' },
  showing: { zh: '共 {count} 件，这里列出前 {shown} 件。', en: 'The first {shown} of {count}.' },
  noQueue: {
    zh: '您的账号不办理稿件，没有待办事项。',
    en: 'Your account decides on no texts: nothing waits for you.',
  },
  untitled: { zh: '（无标题）', en: '(untitled)' },
} as const satisfies Record<string, Words>

export type AdminWord = keyof typeof ADMIN_WORDS
