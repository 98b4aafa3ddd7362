import type { Locale } from '../../messages/locale.ts'
import { EVENT_NAMES } from '../../messages/workflow.ts'
import { plainText } from '../plainText.ts'
import type { Row, Say } from '../sheet.ts'
import type { Affected, ApprovalForm } from '../types.ts'
import { pair, wide } from './cells.ts'
import { ends, moment, nameIn, termIn } from './say.ts'

/** What a correction or a withdrawal is about (情况说明), and what was sent back before. */
export function recordRows(form: ApprovalForm, say: Say, locale: Locale): Row[] {
  return [
    ...correctionRows(form, say),
    ...withdrawalRows(form, say),
    ...affectedRows(form, say, locale),
    ...earlierRows(form, say, locale),
  ]
}

function correctionRows({ kind, correction, opening }: ApprovalForm, say: Say): Row[] {
  if (kind !== 'correct') return []
  const note = correction && plainText(correction.note)
  const text = note ? (correction.major ? say('majorNote', { note }) : note) : say('noNote')
  return [wide(say('correction'), text, say('tail', { seq: opening.seq }))]
}

function withdrawalRows({ kind, withdrawal, opening }: ApprovalForm, say: Say): Row[] {
  if (!withdrawal) return []
  const tail = say('tail', { seq: opening.seq })
  const afterwards = afterwardsIn(withdrawal, say)
  const rows = [wide(say('statement'), plainText(withdrawal.reason), tail)]
  if (kind !== 'withdraw_now') return [...rows, wide(say('afterwards'), afterwards, tail)]
  const ratified = say(withdrawal.ratified ? 'ratified' : 'unratified')
  return [...rows, pair(say('afterwards'), afterwards, say('kind'), ratified)]
}

function afterwardsIn({ after, target }: NonNullable<ApprovalForm['withdrawal']>, say: Say): string {
  if (after !== 'redirect') return say(after)
  const article = target && say('article', { number: target.number, title: plainText(target.title) })
  return say('redirect', { target: article ?? '' })
}

function affectedRows(form: ApprovalForm, say: Say, locale: Locale): Row[] {
  const { affected, kind } = form
  if (!affected || kind === 'publish') return []
  return [wide(say(kind === 'correct' ? 'replaced' : 'takenDown'), affectedIn(affected, form, say, locale))]
}

function affectedIn(affected: Affected, form: ApprovalForm, say: Say, locale: Locale): string {
  const { release, digest, characters, title } = affected
  const at = moment(affected.at, locale)
  const text = say('affected', { release, at, digest: ends(digest), count: characters ?? '—' })
  const renamed = title !== null && title !== form.title
  return renamed ? `${text}${say('formerTitle', { title: plainText(title) })}` : text
}

function earlierRows({ earlier }: ApprovalForm, say: Say, locale: Locale): Row[] {
  if (earlier.length === 0) return []
  const lines = earlier.map(({ seq, type, at, by, comment }) => {
    const what = termIn(EVENT_NAMES, type, locale)
    const why = comment === null ? '' : `：${plainText(comment)}`
    return `${String(seq)}　${what}　${nameIn(by)}　${moment(at, locale)}${why}`
  })
  return [wide(say('earlier'), lines.join('\n'), say('tail', { seq: earlier[0]?.seq ?? '' }))]
}
