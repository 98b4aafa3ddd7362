import type { Locale } from '../../messages/locale.ts'
import { deskTime } from '../../messages/time.ts'
import type { Say } from '../words.ts'
import type { CaseView } from './caseApi.ts'

type Item = CaseView['timeline'][number]

/** What an event says besides who did what, and when: sentence by sentence. */
export function saidOf(item: Item, locale: Locale, say: Say): string[] {
  const { type, by, stage, minutes, releaseAt, releaseNow, after, correction, release } = item
  const sentences = [
    stage !== null && say('said.stage', { stage }),
    minutes && say('said.minutes', { minutes }),
    releaseAt && say('said.releaseAt', { time: deskTime(releaseAt, locale) }),
    releaseNow && say('said.releaseNow'),
    after && say('said.after', { after: say(`after.${after}`) }),
    correction && say(correction.major ? 'said.major' : 'said.correction', { note: correction.note }),
    type === 'cancel_asked' && say('said.cancelAsked'),
    type === 'withdrawn_now' && say('said.emergency'),
    type === 'released' && by.role === 'system' && say('said.bySchedule'),
    release !== null && say('said.release', { release }),
  ]
  return sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '') as string[]
}
