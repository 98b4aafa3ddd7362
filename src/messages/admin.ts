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
    zh: '您同意这份送审稿一字不改地进入下一步。',
    en: 'You agree to this text, exactly as it stands.',
  },
  'about.return': {
    zh: '稿件退回采编修改，您的意见会一并送到。',
    en: 'It goes back to its editor, with your comment.',
  },
  'about.sign': {
    zh: '您签发的就是这份送审稿，公众看到的将与它逐字节相同。',
    en: 'You sign exactly this text: the public will see it byte for byte.',
  },
  'about.release': {
    zh: '这份已签发的稿件将立即向公众公开。',
    en: 'This signed text becomes public at once.',
  },
  'about.release.withdraw': {
    zh: '这份内容将立即从公开网站撤下。',
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
  'about.cancel-schedule.agree': {
    zh: '您确认后，定时即取消；稿件仍是已签发，由发布人另行发布。',
    en: 'With your agreement the schedule is cancelled; the text stays signed, for a publisher to release.',
  },
  'cancel.ask': { zh: '提出取消定时', en: 'Ask to cancel the schedule' },
  'cancel.agree': { zh: '确认取消定时', en: 'Agree to cancel the schedule' },
  undoing: { zh: '撤销与撤稿', en: 'Undoing and withdrawing' },
  withheld: { zh: '有的操作为何不能办？', en: 'Why are some actions not offered?' },
  scheduledRelease: {
    zh: '定于 {time}（北京时间）自动发布，由 {name} 签发时确定。',
    en: 'To be released by itself on {time} (Beijing time), as fixed by {name}.',
  },
  scheduledWithdrawal: {
    zh: '定于 {time}（北京时间）自动撤下，由 {name} 签发时确定。',
    en: 'To be taken down by itself on {time} (Beijing time), as fixed by {name}.',
  },
  blocked: { zh: '定时发布没有执行：{reasons}', en: 'The schedule was not carried out: {reasons}' },
  cancelling: {
    zh: '{name} {time} 提出取消定时，须另一人确认；确认之前，到时仍会发布。理由：{reason}',
    en: '{name} asked on {time} to cancel the schedule; another person must agree, and until then it stands. Reason: {reason}',
  },
  emergency: {
    zh: '紧急撤稿待追认：{name} {time} 撤下。理由：{reason}',
    en: 'Emergency withdrawal, to be ratified: taken down by {name}, {time}. Reason: {reason}',
  },
  decided: { zh: '已办理', en: 'So far' },
  revoked: { zh: '已撤销', en: 'revoked' },
  'said.stage': { zh: '第 {stage} 审', en: 'Review {stage}' },
  'said.minutes': { zh: '会议纪要号：{minutes}', en: 'Minutes number: {minutes}' },
  'said.releaseAt': { zh: '定于 {time} 发布', en: 'to be released on {time}' },
  'said.releaseNow': { zh: '签发后立即发布', en: 'to be released at once' },
  'said.after': { zh: '撤稿后公众看到：{after}', en: 'Afterwards the public sees: {after}' },
  'said.correction': { zh: '更正说明（不公开）：{note}', en: 'Correction note (not public): {note}' },
  'said.major': { zh: '更正说明（向公众显示）：{note}', en: 'Correction note (public): {note}' },
  'said.cancelAsked': { zh: '等待另一人确认', en: 'Another person must agree' },
  'said.emergency': { zh: '须由另一位签发人追认', en: 'Another signer must ratify it' },
  'said.bySchedule': { zh: '按签发人的决定自动发布', en: 'By itself, as the signers ordered' },
  'said.release': { zh: '发布记录第 {release} 号', en: 'Release no. {release}' },
  'version.read': { zh: '打开这一版', en: 'Read this version' },
  'version.withdrawn': { zh: '打开被撤下的内容', en: 'Read what was taken down' },
  version: { zh: '发布记录第 {release} 号：签发的原文', en: 'Release no. {release}: exactly as signed' },
  approvalForm: { zh: '审批表', en: 'Approval form' },
  back: { zh: '返回流转记录', en: 'Back to the history' },
  'sees.gone': {
    zh: '公众将看到：“内容已撤下”，没有别的说明。',
    en: 'The public will see that it was withdrawn, and nothing more.',
  },
  'sees.notice': {
    zh: '公众将看到：“内容已撤下”，以及您写的理由：{reason}',
    en: 'The public will see that it was withdrawn, and your reason: {reason}',
  },
  'sees.redirect': {
    zh: '公众打开原网址时，将转到您选的那一篇。',
    en: 'Who opens its address is led to the article you choose.',
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
  released: { zh: '发布', en: 'released' },
  takenDown: { zh: '撤下', en: 'taken down' },
  when: { zh: '何时{act}', en: 'When it is {act}' },
  'when.publisher': { zh: '由发布人另行{act}', en: 'Later, {act} by a publisher' },
  'when.now': { zh: '签发后立即{act}', en: 'At once, {act} on this signature' },
  'when.at': { zh: '定时{act}', en: 'At a time I fix, {act} by itself' },
  'when.fixed': { zh: '另一位签发人已定时间，不能立即{act}', en: 'Another signer fixed a time' },
  'when.notLast': {
    zh: '此后还须 {count} 人签发，由最后一位决定',
    en: 'for the last signer to say: {count} more must sign',
  },
  'when.other': {
    zh: '{name} 签发时定于 {time}（北京时间）{act}。以各签发人所定时间中最晚的为准。',
    en: '{name} fixed {time} (Beijing time). The latest of the times that signers fix counts.',
  },
  releaseAt: { zh: '时间（北京时间）', en: 'Time (Beijing time)' },
  'releaseAt.zone': { zh: '请按北京时间填写，一年之内。', en: 'In Beijing time, within a year.' },
  'releaseAt.then': {
    zh: '将于 {time}（北京时间）自动{act}。',
    en: 'It will be {act} by itself on {time} (Beijing time).',
  },
  sure: {
    zh: '我确认：公众立即看不到这份内容，我的姓名和理由记入台账',
    en: 'I confirm: the public stops seeing it at once, and my name and reason go on record',
  },
  'missing.sure': { zh: '请先勾选确认，再撤稿。', en: 'Tick the confirmation first.' },
  'missing.releaseAt': {
    zh: '请填写定时的时间，或改选其他方式。',
    en: 'Enter the time, or choose another way.',
  },
  password: { zh: '您的登录密码', en: 'Your password' },

  reading: { zh: '公众将看到的样子', en: 'As the public will see it' },
  shown: { zh: '显示', en: 'Show' },
  'shown.reading': { zh: '公众将看到的', en: 'As it will be read' },
  'shown.changes': { zh: '改动 {count} 处', en: 'Changes: {count}' },
  'since.first': {
    zh: '首次公开：公众从未看到过这份内容。',
    en: 'First publication: the public has never seen any of this.',
  },
  'since.same': { zh: '与上次公开的内容完全相同。', en: 'Exactly what was public last.' },
  'since.changed': {
    zh: '与上次公开的相比，{fields} 个栏目有改动，共 {count} 处。',
    en: 'Since it was public last, {count} changes in {fields} fields.',
  },
  otherFields: { zh: '随正文一并公开的其他内容', en: 'What becomes public besides' },
  'diff.view': { zh: '改动的显示方式', en: 'How changes are shown' },
  'diff.inline': { zh: '合并显示', en: 'In one text' },
  'diff.beside': { zh: '左右对照', en: 'Side by side' },
  'diff.legend': { zh: '标记：', en: 'Marked:' },
  'diff.added': { zh: '新增', en: 'added' },
  'diff.removed': { zh: '删除', en: 'removed' },
  'diff.reshaped': {
    zh: '文字未变，版式、图片或所指有改动',
    en: 'same words, other form, picture or reference',
  },
  'diff.folded': { zh: '…… {count} 段未改动 ……', en: '… {count} unchanged …' },
  picturesHold: { zh: '，{count} 张图片同样核对无误', en: ', and so do {count} pictures' },
  picturesFail: {
    zh: '{count} 张图片取不到，或与所签的不符，没有显示。请勿办理，并告知系统管理员。',
    en: '{count} pictures are missing or not those that were named, and are not shown: stop and tell an administrator.',
  },
  digestUnknown: {
    zh: '（本页不是 https，浏览器不能核对）',
    en: '(not checked: the page is not served over https)',
  },

  digest: { zh: '指纹 {short}', en: 'Digest {short}' },
  digestHolds: { zh: '已在本机核对，与台账一致', en: 'checked here: it matches the ledger' },
  digestFails: {
    zh: '内容与摘要不符，请勿办理，并告知系统管理员',
    en: 'the text does not match: stop and tell an administrator',
  },
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
  deskUnread: {
    zh: '没有读到紧急事项和定时发布，以下可能不全。',
    en: 'Emergencies and schedules could not be read: what follows may be incomplete.',
  },
  emergencies: { zh: '紧急撤稿待追认 {count} 件', en: 'Emergency withdrawals to be ratified: {count}' },
  'emergencies.told': {
    zh: '{name} {time} 撤下。理由：{reason}',
    en: 'Taken down by {name}, {time}. Reason: {reason}',
  },
  'emergencies.ratify': {
    zh: '请您核实后打开，办理“追认撤稿”。',
    en: 'Look into it, open it, and ratify the withdrawal.',
  },
  'emergencies.own': {
    zh: '是您撤下的，不能由您追认，请联系另一位签发人。',
    en: 'You took it down, so another signer must ratify it: talk to one.',
  },
  'emergencies.others': {
    zh: '须由另一位签发人追认，请提醒签发人。',
    en: 'Another signer must ratify it: remind them.',
  },
  blockedSchedules: { zh: '定时发布没有执行 {count} 件', en: 'Schedules not carried out: {count}' },
  'blockedSchedules.at': { zh: '原定 {time}', en: 'was due {time}' },
  scheduled: { zh: '定时发布', en: 'Scheduled releases' },
  'scheduled.at': { zh: '定于 {time}（北京时间）', en: '{time} (Beijing time)' },
  'scheduled.empty': { zh: '没有定时发布的稿件。', en: 'Nothing is scheduled.' },
  'cancelling.open': {
    zh: '如同意，请打开后办理“确认取消定时”。',
    en: ' If you agree, open it and say so.',
  },
  gaps: { zh: '流程走不通', en: 'Flows that cannot be gone through' },
  'gaps.cure': {
    zh: '请增设账号或角色，使每一步都由不同的人办理；否则稿件会停在这一步。',
    en: 'Add accounts or roles, so that each step is another person’s; until then texts get stuck there.',
  },
  'gap.tooFew': {
    zh: '“{flow}”稿件需要“{role}”{needed} 人，在用账号中只有 {eligible} 人。',
    en: '“{flow}” needs {needed} of the role “{role}”; {eligible} active accounts have it.',
  },
  'gap.shared': {
    zh: '“{flow}”稿件需要“{role}”{needed} 人；有此角色的 {eligible} 人同时要办其他步骤，而一人只能办一步。',
    en: '“{flow}” needs {needed} of the role “{role}”; the {eligible} who have it are needed for other steps, and nobody takes two.',
  },
  'importance.ordinary': { zh: '一般', en: 'Ordinary' },
  'importance.important': { zh: '重要', en: 'Important' },
  'flow.proposed': { zh: '流程有变动，等待启用', en: 'A changed flow waits to be adopted' },
  'flow.adopt': { zh: '启用新流程', en: 'Adopt the new flow' },
  'flow.about': {
    zh: '启用后，此后送审的稿件按新流程办理；正在流转的稿件仍按原流程。此事记入台账。',
    en: 'From then on, submissions go by the new flow; open cases keep theirs. It goes on record.',
  },
  'flow.waits': {
    zh: '由一位签发人启用后生效；在此之前仍按原流程。',
    en: 'It counts once a signer adopts it; until then the old one does.',
  },
  'flow.now': { zh: '现在：', en: 'Now: ' },
  'flow.then': { zh: '启用后：', en: 'Then: ' },
  'flow.stage': { zh: '{stage}（{role}）', en: '{stage} ({role})' },
  'flow.signoff': { zh: '{role} {count} 人', en: '{role} × {count}' },

  count: { zh: '{count} 件', en: '{count}' },
  showing: { zh: '共 {count} 件，这里列出前 {shown} 件。', en: 'The first {shown} of {count}.' },
  noQueue: {
    zh: '您的账号不办理稿件，没有待办事项。',
    en: 'Your account decides on no texts: nothing waits for you.',
  },
  untitled: { zh: '（无标题）', en: '(untitled)' },
} as const satisfies Record<string, Words>

export type AdminWord = keyof typeof ADMIN_WORDS
