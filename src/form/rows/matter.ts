import { DOCUMENT_NAMES, EMERGENCY_NAME, IMPORTANCE_NAMES } from '../../messages/approvalForm.ts'
import type { Locale } from '../../messages/locale.ts'
import { KIND_NAMES } from '../../messages/workflow.ts'
import { plainText } from '../plainText.ts'
import type { Row, Say } from '../sheet.ts'
import type { ApprovalForm, Contributor } from '../types.ts'
import { fact, HALF, hand, label, pair, row, value, wide } from './cells.ts'
import { moment, nameIn, termIn } from './say.ts'

/** What is to be published, where it is from, and who worked on it. */
export function matterRows(form: ApprovalForm, say: Say, locale: Locale): Row[] {
  const { opening, evidence, body } = form
  const emergency = form.kind === 'withdraw_now'
  const tail = say('bodyTail', { seq: form.frozenBy, count: body.characters })
  const text = plainText(body.text)
  return [
    pair(
      say('unit'),
      plainText(form.unit ?? ''),
      say(emergency ? 'takenDownAt' : 'submittedAt'),
      fact(HALF, moment(opening.at, locale)),
    ),
    pair(say('source'), plainText(form.source ?? ''), say('origin'), hand(HALF, say('originBoxes'))),
    pair(say('kind'), kindIn(form, locale), say('importance'), importanceIn(form, locale)),
    pair(say('secret'), hand(HALF, say('secretBoxes')), say('openness'), say('openToAll')),
    pair(
      say('secrecyOpinion'),
      hand(HALF, say('handSignature')),
      say('online'),
      fact(
        HALF,
        say(taken(form) ? 'onlineWithdraw' : 'onlinePublish', {
          release: evidence.release.seq,
          at: moment(evidence.release.at, locale),
        }),
      ),
    ),
    wide(say('heading'), plainText(form.title), say('tail', { seq: form.frozenBy })),
    {
      ...wide(
        say('body'),
        text === '' ? say('noBody') : `${text}${say('bodyCount', { count: body.characters })}`,
        tail,
        3,
      ),
      grows: true,
    },
    row(
      label(say('contributors')),
      value(HALF, contributorsIn(form, say), contributorsTail(form, say)),
      label(say('submitter')),
      value(HALF, nameIn(form.opening.by)),
    ),
  ]
}

const taken = ({ kind }: ApprovalForm): boolean => kind === 'withdraw' || kind === 'withdraw_now'

function kindIn({ kind, collection }: ApprovalForm, locale: Locale): string {
  const name = kind === 'withdraw_now' ? EMERGENCY_NAME[locale] : KIND_NAMES[kind][locale]
  return `${name}（${DOCUMENT_NAMES[collection][locale]}）`
}

function importanceIn({ importance }: ApprovalForm, locale: Locale): string {
  return importance === null ? '' : termIn(IMPORTANCE_NAMES, importance, locale)
}

function contributorsIn({ contributors }: ApprovalForm, say: Say): string {
  const names = contributors.map((one) => contributorIn(one, say)).join('、')
  return contributors.some(({ recorded }) => !recorded) ? `${names}\n${say('unnamed')}` : names
}

function contributorIn({ name, recorded }: Contributor, say: Say): string {
  if (name === null) return say('nobody')
  return recorded ? plainText(name) : `${plainText(name)}*`
}

function contributorsTail({ contributors, frozenBy }: ApprovalForm, say: Say): string {
  return say('contributorsTail', { count: contributors.length, seq: frozenBy })
}
