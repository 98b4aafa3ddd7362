import type { Locale } from '../../messages/locale.ts'
import { EVENT_NAMES, STAGE_NAMES } from '../../messages/workflow.ts'
import { plainText } from '../plainText.ts'
import type { Row, Say } from '../sheet.ts'
import type { ApprovalForm, Step } from '../types.ts'
import { centred, label, value } from './cells.ts'
import { moment, personIn, termIn } from './say.ts'

/** So many steps stand in rows of their own; a case with more names the rest by their entries. */
const MOST_STEPS = 7

const SPAN = { step: 3, person: 5, time: 4, remark: 6, entry: 2 } as const

/** Who agreed to it, in which role, when, and with which words. */
export function stepRows({ steps }: ApprovalForm, say: Say, locale: Locale): Row[] {
  const shown = chosen(steps)
  const rest = steps.filter((step) => !shown.includes(step))
  return [headRow(say), ...shown.map((step) => stepRow(step, say, locale)), ...restRow(rest, say)]
}

/** What stands and decides before what was undone, and of each the later ones first. */
function chosen(steps: readonly Step[]): Step[] {
  if (steps.length <= MOST_STEPS) return [...steps]
  const weight = ({ type, revokedBy }: Step): number => {
    if (type === 'released' || type === 'submitted') return 3
    if (type === 'passed' || type === 'signed') return revokedBy === null ? 2 : 1
    return type === 'withdrawn_now' || type === 'ratified' ? 3 : 1
  }
  const ranked = steps.toSorted((one, other) => weight(other) - weight(one) || other.seq - one.seq)
  return ranked.slice(0, MOST_STEPS).toSorted((one, other) => one.seq - other.seq)
}

function headRow(say: Say): Row {
  return {
    floor: 1,
    cells: [
      label(say('step'), SPAN.step),
      label(say('person'), SPAN.person),
      label(say('time'), SPAN.time),
      label(say('remark'), SPAN.remark),
      label(say('entry'), SPAN.entry),
    ],
  }
}

function stepRow(step: Step, say: Say, locale: Locale): Row {
  return {
    floor: 2,
    cells: [
      { kind: 'label', span: SPAN.step, text: stepName(step, say, locale) },
      value(SPAN.person, personIn(step.by, locale)),
      centred(SPAN.time, moment(step.at, locale).replace(' ', '\n')),
      value(SPAN.remark, remarkIn(step, say, locale), say('tail', { seq: step.seq })),
      centred(SPAN.entry, String(step.seq)),
    ],
  }
}

function stepName({ type, stage }: Step, say: Say, locale: Locale): string {
  if (type === 'submitted') return say('submitted')
  if (type === 'signed') return say('signed')
  if (type !== 'passed') return termIn(EVENT_NAMES, type, locale)
  const { number = 1, key = null } = stage ?? {}
  return say('review', {
    stage: termIn(STAGE_NAMES, key ?? STAGE_KEYS[number - 1] ?? String(number), locale),
  })
}

/** How stages were named where an event's flow does not say. */
const STAGE_KEYS = Object.keys(STAGE_NAMES)

/** What stands in the column of opinions: the short facts first, so that a long comment does not push them out. */
function remarkIn(step: Step, say: Say, locale: Locale): string {
  const { minutes, releaseAt, atOnce, revokedBy, revokes, ordered, comment, type } = step
  const facts = [
    revokedBy === null ? null : say('revokedBy', { seq: revokedBy }),
    revokes === null ? null : say('revokes', { seq: revokes }),
    minutes === null ? null : say('minutes', { minutes: plainText(minutes) }),
    releaseAt === null ? null : say('scheduled', { at: moment(releaseAt, locale) }),
    atOnce ? say('atOnce') : null,
    ordered === null ? null : say('ordered', { seq: ordered }),
    comment === null ? null : plainText(comment),
  ].filter((fact) => fact !== null)
  return facts.length > 0 ? facts.join('\n') : termIn(EVENT_NAMES, type, locale)
}

function restRow(rest: readonly Step[], say: Say): Row[] {
  if (rest.length === 0) return []
  const seqs = rest.map(({ seq }) => seq).join('、')
  const text = say('moreSteps', { count: rest.length, seqs })
  return [{ floor: 1, cells: [label('……', SPAN.step), value(20 - SPAN.step, text)] }]
}
