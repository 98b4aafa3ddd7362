import type { RefusalCode } from '../workflow/refusals.ts'
import { CHECK_MESSAGES, FIELD_NAMES } from './checks.ts'
import type { Locale, Words } from './locale.ts'
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
  'outside-districts': {
    zh: '您的账号只限所属区县的稿件，请由该区县的采编或不限区县的采编办理。',
    en: 'Your account is limited to its districts: ask an editor of this one.',
  },
  'wrong-password': { zh: '密码不正确，请重新输入。', en: 'The password is wrong: enter it again.' },
  'account-locked': {
    zh: '密码多次输错，账号已锁定，请十分钟后再试，或请系统管理员解锁。',
    en: 'Too many wrong passwords: the account is locked. Try again in ten minutes, or ask an administrator.',
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
  'revision-required': {
    zh: '缺少 revision：请先读取当前状态，再带上其中的 revision 提交。',
    en: 'The revision is missing: read the case first and send the revision it names.',
  },
  'comment-required': { zh: '请写明退回意见，好让采编知道改什么。', en: 'Say what should be changed.' },
  'reason-required': { zh: '请写明撤稿理由。', en: 'Give the reason for the withdrawal.' },
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
  'nothing-changed': {
    zh: '与已公开的内容完全相同，无需再次送审。如需更正，请先修改稿件。',
    en: 'It is the same as what is public: edit it before you submit a correction.',
  },
  'text-too-long': {
    zh: '“{field}”最多 {limit} 字，请缩短。',
    en: '“{field}” may have {limit} characters: shorten it.',
  },
  'content-unfit': {
    zh: '内容还不能送审，请按提示修改。',
    en: 'The content is not fit to be submitted yet: change what is listed.',
  },
  'body-unreadable': {
    zh: '提交的数据无法识别。请刷新页面后重试。',
    en: 'What was sent cannot be read: reload the page and try again.',
  },
  'weak-password': {
    zh: '密码太简单：至少 12 个字符，或至少 8 个字符并含大写、小写、数字、符号中的三种。',
    en: 'The password is too weak: use 12 characters, or 8 of three kinds (capitals, small letters, digits, signs).',
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
    return TERMS[name]?.[value]?.[locale] ?? value
  })
}
