import type { RefusalCode } from '../workflow/refusals.ts'
import { CHECK_MESSAGES, FIELD_NAMES } from './checks.ts'
import type { Locale, Words } from './locale.ts'
import { PASSWORD_RULE } from './password.ts'
import { deskTime } from './time.ts'
import { ACTION_LABELS, EVENT_NAMES, KIND_NAMES, ROLE_NAMES, STATE_NAMES } from './workflow.ts'

/** Every refusal as a sentence that says what to do next. `{name}` is filled in from the refusal's detail. */
const REFUSAL_MESSAGES: Readonly<Record<RefusalCode, Words>> = {
  'not-logged-in': { zh: '您尚未登录，请先登录。', en: 'You are not logged in: log in first.' },
  'wrong-role': {
    zh: '这一步须由“{role}”办理，您的账号没有这个角色，请由有此角色的同事办理。',
    en: 'This step is taken by the role “{role}”, which your account does not have: leave it to somebody who has.',
  },
  'own-work': {
    zh: '您参与了这份稿件的采写或修改，不能由您审核、签发或发布，请由其他人办理。',
    en: 'Your own work is in this text, so somebody else must decide on it.',
  },
  'already-acted': {
    zh: '您已办理过这份送审稿的“{act}”，下一步须由其他人办理。',
    en: 'You already took the step “{act}” on this text: the next one is somebody else’s.',
  },
  'not-submitter': {
    zh: '只有送审人可以撤回。如需改稿，请审核人或签发人退回。',
    en: 'Only who submitted it can recall it. Ask a reviewer or signer to return it instead.',
  },
  'not-signatory': {
    zh: '只有签发人本人可以撤销自己的签发；您没有签发这份送审稿，或已经撤销。',
    en: 'A signature is revoked by who gave it: yours does not stand on this text.',
  },
  'second-person': {
    zh: '这一步须由另一个人办理：提出的人不能自己确认。请另一位有权办理的同事办理。',
    en: 'Somebody else must agree to this: who began it cannot confirm it.',
  },
  'outside-districts': {
    zh: '您的账号只限所属区县的稿件，请由该区县的采编或不限区县的采编办理。',
    en: 'Your account is limited to its districts: ask an editor of this one.',
  },
  'password-not-own': {
    zh: '您现在的密码是别人设置的。请先在“账户”页点“修改密码或邮箱”自设一个，再审核、签发或发布。',
    en: 'Somebody else set the password you have. Choose one of your own on your account page first.',
  },
  'account-unconfirmed': {
    zh: '您的账号经 {name} 新建或改动，须由另一位签发人、系统管理员或审计员确认后才能审核、签发或发布。',
    en: '{name} made or changed your account: a signer, administrator or auditor other than them must confirm it before you decide.',
  },
  'third-person': {
    zh: '账号须由本人和改动者以外的人确认。',
    en: 'An account is confirmed by somebody else than its person and whoever changed it.',
  },
  'nothing-to-confirm': {
    zh: '该账号没有待确认的改动。',
    en: 'Nothing about this account waits to be confirmed.',
  },
  'their-password-first': {
    zh: '请本人先登录并自设密码，然后再确认：否则设密码的人仍能以其名义签发。',
    en: 'Let the person log in and choose a password of their own first: else whoever set it could still act in their name.',
  },
  'wrong-password': { zh: '密码不正确，请重新输入。', en: 'The password is wrong: enter it again.' },
  'account-locked': {
    zh: '密码多次输错，账号已锁定，请十分钟后再试，或请系统管理员解锁。',
    en: 'Too many wrong passwords: the account is locked. Try again in ten minutes, or ask an administrator.',
  },
  'too-many-tries': {
    zh: '尝试过于频繁，请一分钟后再试。您填写的内容没有丢失。',
    en: 'Too many tries: wait a minute, then try again. Nothing you typed is lost.',
  },
  'not-found': {
    zh: '没有找到，或您无权查看。请核对地址，或回到列表重新选择。',
    en: 'It was not found, or you may not see it: check the address, or choose it from the list again.',
  },
  'unknown-action': {
    zh: '没有这个操作。请刷新后从当前可办的操作中选择。',
    en: 'There is no such action: reload, and choose from what can be done now.',
  },
  'case-open': {
    zh: '稿件正在流转，暂不能修改。请送审人先“撤回”，或由审核人、签发人“退回”后再改。',
    en: 'A case about it is open, so it cannot be edited. Have it recalled or returned first.',
  },
  'has-history': {
    zh: '已送审过的内容有台账记录，不能删除。如已公开，请走“撤稿”。',
    en: 'It has a history in the ledger and cannot be deleted. Withdraw it if it is public.',
  },
  'one-by-one': {
    zh: '不能成批修改或删除，请逐件办理。',
    en: 'Nothing is changed or deleted in bulk: do it one by one.',
  },
  'no-mail': {
    zh: '系统没有配置邮件，不能用邮件找回密码。请联系系统管理员重设密码。',
    en: 'No mail is configured here, so no password is recovered by mail. Ask an administrator to set a new one.',
  },
  'account-closed': {
    zh: '账号已停用，不能登录。如有疑问，请联系系统管理员。',
    en: 'This account is closed and cannot log in. Ask an administrator.',
  },
  'only-one': {
    zh: '网站设置只有一份，请直接修改已有的那一份。',
    en: 'There is only one: edit the one that is there.',
  },
  'stale-revision': {
    zh: '在您打开之后，别人已有办理或修改。请刷新，看清新的情况后再操作。',
    en: 'Something happened since you opened it. Reload, look at it again, then decide.',
  },
  'wrong-state': {
    zh: '现在是“{state}”，不能“{action}”。请刷新后查看当前可办的操作。',
    en: 'It is “{state}” now, so “{action}” is not possible. Reload to see what is.',
  },
  scheduled: {
    zh: '签发人定于 {time} 发布，不能提前。如需改期，请签发人撤销签发后重签，或取消定时。',
    en: 'The signers fixed its release for {time}, so it cannot be earlier. Have the schedule cancelled, or the signature revoked.',
  },
  'no-schedule': {
    zh: '没有定时发布可以取消。请刷新后查看。',
    en: 'No release is scheduled: reload to see.',
  },
  'signer-inactive': {
    zh: '签发人{name}的账号已停用，定时发布没有执行。请发布人核实后手动发布，或退回重新签发。',
    en: 'The account of the signer {name} is no longer active, so the schedule was not carried out: look into it, then release by hand or have it signed anew.',
  },
  'signer-lost-role': {
    zh: '签发人{name}已不再担任“{role}”，定时发布没有执行。请发布人核实后手动发布，或退回重新签发。',
    en: 'The signer {name} no longer has the role “{role}”, so the schedule was not carried out: look into it, then release by hand or have it signed anew.',
  },
  'not-public': {
    zh: '公众现在看不到这份内容，没有什么可撤。请刷新后查看。',
    en: 'The public does not see it now, so there is nothing to withdraw. Reload to see.',
  },
  unratified: {
    zh: '紧急撤稿还没有追认，暂不能再次送审。请另一位签发人先追认。',
    en: 'Its emergency withdrawal is not ratified yet: another signer must do that before it is submitted again.',
  },
  'nothing-to-ratify': {
    zh: '没有待追认的紧急撤稿。请刷新后查看。',
    en: 'No emergency withdrawal waits to be ratified. Reload to see.',
  },
  'nothing-to-adopt': {
    zh: '流程没有待启用的变动。请刷新后查看。',
    en: 'No change of the flow waits to be adopted. Reload to see.',
  },
  'revision-required': {
    zh: '缺少 revision：请先读取当前状态，再带上其中的 revision 提交。',
    en: 'The revision is missing: read the case first and send the revision it names.',
  },
  'comment-required': { zh: '请写明退回意见，好让采编知道改什么。', en: 'Say what should be changed.' },
  'reason-required': { zh: '请写明理由。', en: 'Give the reason.' },
  'password-required': {
    zh: '签发须再次验证身份，请输入您的密码。',
    en: 'Signing asks for your password again: enter it.',
  },
  'kind-unfit': {
    zh: '现在不能办理“{kind}”：已公开的只能更正或撤稿，未公开的只能发布。',
    en: '“{kind}” is not possible now: what is public can be corrected or withdrawn, what is not can be published.',
  },
  'after-unfit': {
    zh: '请选择撤稿后公众看到什么：不再显示、显示说明，或转到另一篇。',
    en: 'Choose what the public sees afterwards: gone, notice or redirect.',
  },
  'replacement-required': { zh: '请选择转到哪一篇。', en: 'Choose the article that replaces it.' },
  'replacement-not-public': {
    zh: '选中的那一篇公众看不到，或就是本篇，不能转过去。请另选一篇已公开的稿件。',
    en: 'The public does not see that article, or it is this one: choose another one that is public.',
  },
  'note-required': {
    zh: '标为重大更正的，请写明更正说明：公众会看到它。',
    en: 'A major correction says what was corrected: write the note that the public will see.',
  },
  'schedule-unfit': {
    zh: '发布时间须是一年之内、现在之后的时间（北京时间），且不能与“立即发布”同时选择。',
    en: 'The time must lie ahead, within a year (Beijing time), and not be named together with “at once”.',
  },
  'schedule-fixed': {
    zh: '另一位签发人定于 {time} 发布，不能改为立即发布。请不选“立即发布”后再签发。',
    en: 'Another signer fixed the release for {time}, so it cannot be at once: sign without that.',
  },
  'nothing-changed': {
    zh: '与已公开的内容完全相同，无需再次送审。如需更正，请先修改稿件。',
    en: 'It is the same as what is public: edit it before you submit a correction.',
  },
  'text-too-long': {
    zh: '“{field}”最多 {limit} 字，请缩短。',
    en: '“{field}” may have {limit} characters: shorten it.',
  },
  'text-broken': {
    zh: '“{field}”里有残缺的字符（多半是粘贴时截断的表情符号），请删去后重新输入。',
    en: '“{field}” holds half a character, as of an emoji that was cut in two: delete it and type it again.',
  },
  'content-unfit': {
    zh: '内容还不能送审，请按提示修改。',
    en: 'The content is not fit to be submitted yet: change what is listed.',
  },
  'body-unreadable': {
    zh: '提交的数据无法识别。请刷新页面后重试。',
    en: 'What was sent cannot be read: reload the page and try again.',
  },
  'current-password-required': {
    zh: '请先输入您现在的密码，再改密码或邮箱。',
    en: 'Enter the password you have now to change your password or your address.',
  },
  'weak-password': {
    zh: `密码太简单。${PASSWORD_RULE.zh}`,
    en: `The password is too weak. ${PASSWORD_RULE.en}`,
  },
  'verification-running': {
    zh: '台账正在校验，请等它结束后再试。',
    en: 'A verification is under way: wait until it has ended.',
  },
  'anchor-unfit': {
    zh: '链头须写成“序号:哈希”，哈希是 64 位小写十六进制数字。请核对后再试。',
    en: 'A head is written “number:hash”, the hash as 64 lower-case hex digits: check what you entered.',
  },
  'filter-unfit': {
    zh: '筛选条件“{filter}”不对。请改正后再导出。',
    en: 'The condition “{filter}” is not fit: correct it, then export again.',
  },
}

/** Words that a detail stands for, by the name of the detail. */
const TERMS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  role: ROLE_NAMES,
  state: STATE_NAMES,
  action: ACTION_LABELS,
  act: EVENT_NAMES,
  kind: KIND_NAMES,
  field: FIELD_NAMES,
}

/**
 * A refusal in the reader's language.
 * @throws RangeError for a code that has no sentence: that would be a fault of ours, not of the reader
 */
export function refusalMessage(
  refusal: { code: string; detail?: Readonly<Record<string, string | number>> },
  locale: Locale,
): string {
  const sentences: Readonly<Record<string, Words>> = { ...REFUSAL_MESSAGES, ...CHECK_MESSAGES }
  const sentence = sentences[refusal.code]
  if (!sentence) throw new RangeError(`No sentence for ${refusal.code}`)
  return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(refusal.detail?.[name] ?? '')
    if (name === 'time') return deskTime(value, locale)
    return value
      .split('|')
      .map((one) => TERMS[name]?.[one]?.[locale] ?? one)
      .join(locale === 'zh' ? '、' : ', ')
  })
}
