import { afterAll, describe, expect, it } from '@jest/globals'
import { before, DIGEST, DOCUMENT, stateAfter } from '../../tests/support/histories.ts'
import { person } from '../../tests/support/people.ts'
import {
  type Action,
  type Actor,
  availableActions,
  CONTENT_ROLES,
  decide,
  decideScheduled,
  type DocumentState,
  fold,
  revisionOf,
  stateName,
} from './index.ts'

/*
 * Who may undo a decision, when: the expectation is written out, state by state, and computed from nothing.
 *
 *   +  allowed           w  wrong-role       o  own-work        g  not-signatory      p  second-person
 *   s  wrong-state       h  no-schedule      u  not-public      e  nothing-to-ratify
 *
 * Letters stand in the order in which the reasons are given.
 */
const LETTERS: Readonly<Record<string, string>> = {
  'wrong-role': 'w',
  'own-work': 'o',
  'not-signatory': 'g',
  'second-person': 'p',
  'wrong-state': 's',
  'no-schedule': 'h',
  'not-public': 'u',
  'nothing-to-ratify': 'e',
}

const HERE = ['revoke', 'cancel-schedule', 'withdraw-now', 'ratify'] as const satisfies readonly Action[]

const LATER = '2026-03-02T00:00:00.000Z'
const EVEN_LATER = '2026-03-03T00:00:00.000Z'

/** Who has an id of the histories below took part in them. */
const PEOPLE: Readonly<Record<string, Actor>> = {
  'an editor': person('editor', 'editor'),
  'a reviewer': person('reviewer', 'reviewer'),
  'a signer': person('signer', 'signer'),
  'a publisher': person('publisher', 'publisher'),
  'an admin': person('admin', 'admin'),
  'an auditor': person('auditor', 'auditor'),
  'somebody without a role': person('nobody'),
  'somebody with all roles': person('all', ...CONTENT_ROLES),
  'the submitter, with all roles': person('submitter', ...CONTENT_ROLES),
  'a contributor, signer': person('contributor', 'signer'),
  'a contributor, publisher': person('contributor', 'publisher'),
  'the first reviewer, with all roles': person('first-reviewer', ...CONTENT_ROLES),
  'the first signer': person('first-signer', 'signer'),
  'the first signer, no signer now': person('first-signer', 'publisher'),
  'the second signer': person('second-signer', 'signer'),
  'who asked to cancel, publisher': person('asker', 'publisher'),
  'who asked to cancel, all roles': person('asker', ...CONTENT_ROLES),
  'who withdrew, publisher': person('withdrawer', 'publisher'),
  'who withdrew, all roles': person('withdrawer', ...CONTENT_ROLES),
}

const SUBMITTED = { submitted: 'publish' } as const
const IMPORTANT = { submitted: 'publish', importance: 'important' } as const
const PASSED = { passed: 'first-reviewer' }
const RELEASED = [
  { ...SUBMITTED, digest: DIGEST.public },
  PASSED,
  { signed: 'first-signer' },
  { released: 'old-publisher' },
] as const

/** The state after one more event of the open case, written down by hand. */
function after(state: DocumentState, by: string, event: object): DocumentState {
  const { id = 0, digest = DIGEST.public } = state.case ?? {}
  const frozen = { id: by, name: `name of ${by}`, title: null, role: 'signer' }
  const common = {
    seq: state.seq + 1,
    at: '2026-02-02T00:00:00.000Z',
    by: frozen,
    document: DOCUMENT,
    digest,
  }
  return fold([{ ...common, ...(state.case && { case: id }), ...event } as never], state)
}

const scheduled = (state: DocumentState, by: string, releaseAt = LATER) =>
  after(state, by, { type: 'signed', releaseAt })
const asked = (state: DocumentState) => after(state, 'asker', { type: 'cancel_asked', reason: 'r' })
const withdrawn = (state: DocumentState) =>
  after(state, 'withdrawer', { type: 'withdrawn_now', reason: 'r', after: 'gone' })

const AWAITING = stateAfter(SUBMITTED, PASSED)
const REVIEWED_TWICE = stateAfter(IMPORTANT, PASSED, { passed: 'second-reviewer' })
const ONE_OF_TWO = after(REVIEWED_TWICE, 'first-signer', { type: 'signed' })
const BOTH = after(ONE_OF_TWO, 'second-signer', { type: 'signed' })
const SCHEDULED = scheduled(AWAITING, 'first-signer')
const CORRECTION = stateAfter(...RELEASED, { submitted: 'correct' }, PASSED)

type Table = ReadonlyMap<string, string>

/** Nothing was decided that could be undone. */
const NOTHING = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | ws     ws     wu     we
  a reviewer                          | ws     ws     wu     we
  a signer                            | s      s      u      e
  a publisher                         | ws     s      u      we
  an admin                            | ws     ws     wu     we
  an auditor                          | ws     ws     wu     we
  somebody without a role             | ws     ws     wu     we
  somebody with all roles             | s      s      u      e
  the submitter, with all roles       | s      s      u      e
  a contributor, signer               | s      s      u      e
  a contributor, publisher            | ws     s      u      we
  the first reviewer, with all roles  | s      s      u      e
  the first signer                    | s      s      u      e
  the first signer, no signer now     | ws     s      u      we
  the second signer                   | s      s      u      e
  who asked to cancel, publisher      | ws     s      u      we
  who asked to cancel, all roles      | s      s      u      e
  who withdrew, publisher             | ws     s      u      we
  who withdrew, all roles             | s      s      u      e
`)

/** Nobody signed yet, and nothing is public. */
const IN_REVIEW = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wgs    wsh    wu     we
  a reviewer                          | wgs    wsh    wu     we
  a signer                            | gs     sh     u      e
  a publisher                         | wgs    sh     u      we
  an admin                            | wgs    wsh    wu     we
  an auditor                          | wgs    wsh    wu     we
  somebody without a role             | wgs    wsh    wu     we
  somebody with all roles             | gs     sh     u      e
  the submitter, with all roles       | gs     osh    u      oe
  a contributor, signer               | gs     osh    u      oe
  a contributor, publisher            | wgs    osh    u      woe
  the first reviewer, with all roles  | gs     sh     u      e
  the first signer                    | gs     sh     u      e
  the first signer, no signer now     | wgs    sh     u      we
  the second signer                   | gs     sh     u      e
  who asked to cancel, publisher      | wgs    sh     u      we
  who asked to cancel, all roles      | gs     sh     u      e
  who withdrew, publisher             | wgs    sh     u      we
  who withdrew, all roles             | gs     sh     u      e
`)

/** It waits for its signature, which nobody can take back yet. */
const UNSIGNED = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wsh    wu     we
  a reviewer                          | wg     wsh    wu     we
  a signer                            | g      sh     u      e
  a publisher                         | wg     sh     u      we
  an admin                            | wg     wsh    wu     we
  an auditor                          | wg     wsh    wu     we
  somebody without a role             | wg     wsh    wu     we
  somebody with all roles             | g      sh     u      e
  the submitter, with all roles       | g      osh    u      oe
  a contributor, signer               | g      osh    u      oe
  a contributor, publisher            | wg     osh    u      woe
  the first reviewer, with all roles  | g      sh     u      e
  the first signer                    | g      sh     u      e
  the first signer, no signer now     | wg     sh     u      we
  the second signer                   | g      sh     u      e
  who asked to cancel, publisher      | wg     sh     u      we
  who asked to cancel, all roles      | g      sh     u      e
  who withdrew, publisher             | wg     sh     u      we
  who withdrew, all roles             | g      sh     u      e
`)

/** Who gave the one signature there is may take it back. */
const FIRST_OF_TWO = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wsh    wu     we
  a reviewer                          | wg     wsh    wu     we
  a signer                            | g      sh     u      e
  a publisher                         | wg     sh     u      we
  an admin                            | wg     wsh    wu     we
  an auditor                          | wg     wsh    wu     we
  somebody without a role             | wg     wsh    wu     we
  somebody with all roles             | g      sh     u      e
  the submitter, with all roles       | g      osh    u      oe
  a contributor, signer               | g      osh    u      oe
  a contributor, publisher            | wg     osh    u      woe
  the first reviewer, with all roles  | g      sh     u      e
  the first signer                    | +      sh     u      e
  the first signer, no signer now     | w      sh     u      we
  the second signer                   | g      sh     u      e
  who asked to cancel, publisher      | wg     sh     u      we
  who asked to cancel, all roles      | g      sh     u      e
  who withdrew, publisher             | wg     sh     u      we
  who withdrew, all roles             | g      sh     u      e
`)

/** The signature can be taken back; there is no schedule. */
const SIGNED = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wh     wu     we
  a reviewer                          | wg     wh     wu     we
  a signer                            | g      h      u      e
  a publisher                         | wg     h      u      we
  an admin                            | wg     wh     wu     we
  an auditor                          | wg     wh     wu     we
  somebody without a role             | wg     wh     wu     we
  somebody with all roles             | g      h      u      e
  the submitter, with all roles       | g      oh     u      oe
  a contributor, signer               | g      oh     u      oe
  a contributor, publisher            | wg     oh     u      woe
  the first reviewer, with all roles  | g      h      u      e
  the first signer                    | +      h      u      e
  the first signer, no signer now     | w      h      u      we
  the second signer                   | g      h      u      e
  who asked to cancel, publisher      | wg     h      u      we
  who asked to cancel, all roles      | g      h      u      e
  who withdrew, publisher             | wg     h      u      we
  who withdrew, all roles             | g      h      u      e
`)

/** Either of the two may. */
const SIGNED_TWICE = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wh     wu     we
  a reviewer                          | wg     wh     wu     we
  a signer                            | g      h      u      e
  a publisher                         | wg     h      u      we
  an admin                            | wg     wh     wu     we
  an auditor                          | wg     wh     wu     we
  somebody without a role             | wg     wh     wu     we
  somebody with all roles             | g      h      u      e
  the submitter, with all roles       | g      oh     u      oe
  a contributor, signer               | g      oh     u      oe
  a contributor, publisher            | wg     oh     u      woe
  the first reviewer, with all roles  | g      h      u      e
  the first signer                    | +      h      u      e
  the first signer, no signer now     | w      h      u      we
  the second signer                   | +      h      u      e
  who asked to cancel, publisher      | wg     h      u      we
  who asked to cancel, all roles      | g      h      u      e
  who withdrew, publisher             | wg     h      u      we
  who withdrew, all roles             | g      h      u      e
`)

/** The schedule can be cancelled by a signer or a publisher whose work it is not. */
const ON_TIME = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     w      wu     we
  a reviewer                          | wg     w      wu     we
  a signer                            | g      +      u      e
  a publisher                         | wg     +      u      we
  an admin                            | wg     w      wu     we
  an auditor                          | wg     w      wu     we
  somebody without a role             | wg     w      wu     we
  somebody with all roles             | g      +      u      e
  the submitter, with all roles       | g      o      u      oe
  a contributor, signer               | g      o      u      oe
  a contributor, publisher            | wg     o      u      woe
  the first reviewer, with all roles  | g      +      u      e
  the first signer                    | +      +      u      e
  the first signer, no signer now     | w      +      u      we
  the second signer                   | g      +      u      e
  who asked to cancel, publisher      | wg     +      u      we
  who asked to cancel, all roles      | g      +      u      e
  who withdrew, publisher             | wg     +      u      we
  who withdrew, all roles             | g      +      u      e
`)

/** One person asked; it takes another. */
const ASKED = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     w      wu     we
  a reviewer                          | wg     w      wu     we
  a signer                            | g      +      u      e
  a publisher                         | wg     +      u      we
  an admin                            | wg     w      wu     we
  an auditor                          | wg     w      wu     we
  somebody without a role             | wg     w      wu     we
  somebody with all roles             | g      +      u      e
  the submitter, with all roles       | g      o      u      oe
  a contributor, signer               | g      o      u      oe
  a contributor, publisher            | wg     o      u      woe
  the first reviewer, with all roles  | g      +      u      e
  the first signer                    | +      +      u      e
  the first signer, no signer now     | w      +      u      we
  the second signer                   | g      +      u      e
  who asked to cancel, publisher      | wg     p      u      wpe
  who asked to cancel, all roles      | g      p      u      pe
  who withdrew, publisher             | wg     +      u      we
  who withdrew, all roles             | g      +      u      e
`)

/** A signature that was taken back is not taken back again. */
const REVOKED = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wsh    wu     we
  a reviewer                          | wg     wsh    wu     we
  a signer                            | g      sh     u      e
  a publisher                         | wg     sh     u      we
  an admin                            | wg     wsh    wu     we
  an auditor                          | wg     wsh    wu     we
  somebody without a role             | wg     wsh    wu     we
  somebody with all roles             | g      sh     u      e
  the submitter, with all roles       | g      osh    u      oe
  a contributor, signer               | g      osh    u      oe
  a contributor, publisher            | wg     osh    u      woe
  the first reviewer, with all roles  | g      sh     u      e
  the first signer                    | g      sh     u      e
  the first signer, no signer now     | wg     sh     u      we
  the second signer                   | g      sh     u      e
  who asked to cancel, publisher      | wg     sh     u      we
  who asked to cancel, all roles      | g      sh     u      e
  who withdrew, publisher             | wg     sh     u      we
  who withdrew, all roles             | g      sh     u      e
`)

/** What is public can be withdrawn at once, its author included: four eyes come after. */
const PUBLIC = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | ws     ws     w      we
  a reviewer                          | ws     ws     w      we
  a signer                            | s      s      +      e
  a publisher                         | ws     s      +      we
  an admin                            | ws     ws     w      we
  an auditor                          | ws     ws     w      we
  somebody without a role             | ws     ws     w      we
  somebody with all roles             | s      s      +      e
  the submitter, with all roles       | s      s      +      e
  a contributor, signer               | s      s      +      e
  a contributor, publisher            | ws     s      +      we
  the first reviewer, with all roles  | s      s      +      e
  the first signer                    | s      s      +      e
  the first signer, no signer now     | ws     s      +      we
  the second signer                   | s      s      +      e
  who asked to cancel, publisher      | ws     s      +      we
  who asked to cancel, all roles      | s      s      +      e
  who withdrew, publisher             | ws     s      +      we
  who withdrew, all roles             | s      s      +      e
`)

/** What is public can be withdrawn while its correction is under way. */
const CORRECTING = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     wsh    w      we
  a reviewer                          | wg     wsh    w      we
  a signer                            | g      sh     +      e
  a publisher                         | wg     sh     +      we
  an admin                            | wg     wsh    w      we
  an auditor                          | wg     wsh    w      we
  somebody without a role             | wg     wsh    w      we
  somebody with all roles             | g      sh     +      e
  the submitter, with all roles       | g      osh    +      oe
  a contributor, signer               | g      osh    +      oe
  a contributor, publisher            | wg     osh    +      woe
  the first reviewer, with all roles  | g      sh     +      e
  the first signer                    | g      sh     +      e
  the first signer, no signer now     | wg     sh     +      we
  the second signer                   | g      sh     +      e
  who asked to cancel, publisher      | wg     sh     +      we
  who asked to cancel, all roles      | g      sh     +      e
  who withdrew, publisher             | wg     sh     +      we
  who withdrew, all roles             | g      sh     +      e
`)

/** Both the correction’s schedule and the public text can be undone. */
const CORRECTION_ON_TIME = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | wg     w      w      we
  a reviewer                          | wg     w      w      we
  a signer                            | g      +      +      e
  a publisher                         | wg     +      +      we
  an admin                            | wg     w      w      we
  an auditor                          | wg     w      w      we
  somebody without a role             | wg     w      w      we
  somebody with all roles             | g      +      +      e
  the submitter, with all roles       | g      o      +      oe
  a contributor, signer               | g      o      +      oe
  a contributor, publisher            | wg     o      +      woe
  the first reviewer, with all roles  | g      +      +      e
  the first signer                    | +      +      +      e
  the first signer, no signer now     | w      +      +      we
  the second signer                   | g      +      +      e
  who asked to cancel, publisher      | wg     +      +      we
  who asked to cancel, all roles      | g      +      +      e
  who withdrew, publisher             | wg     +      +      we
  who withdrew, all roles             | g      +      +      e
`)

/** Another signer agrees, whose work it was not. */
const EMERGENCY = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | ws     ws     wu     w
  a reviewer                          | ws     ws     wu     w
  a signer                            | s      s      u      +
  a publisher                         | ws     s      u      w
  an admin                            | ws     ws     wu     w
  an auditor                          | ws     ws     wu     w
  somebody without a role             | ws     ws     wu     w
  somebody with all roles             | s      s      u      +
  the submitter, with all roles       | s      os     u      o
  a contributor, signer               | s      os     u      o
  a contributor, publisher            | ws     os     u      wo
  the first reviewer, with all roles  | s      s      u      +
  the first signer                    | s      s      u      +
  the first signer, no signer now     | ws     s      u      w
  the second signer                   | s      s      u      +
  who asked to cancel, publisher      | ws     s      u      w
  who asked to cancel, all roles      | s      s      u      +
  who withdrew, publisher             | ws     ps     u      wp
  who withdrew, all roles             | s      ps     u      p
`)

/** Nothing is left to agree to. */
const RATIFIED = table(`
                                       revoke cancel-schedule withdraw-now ratify
  an editor                           | ws     ws     wu     we
  a reviewer                          | ws     ws     wu     we
  a signer                            | s      s      u      e
  a publisher                         | ws     s      u      we
  an admin                            | ws     ws     wu     we
  an auditor                          | ws     ws     wu     we
  somebody without a role             | ws     ws     wu     we
  somebody with all roles             | s      s      u      e
  the submitter, with all roles       | s      s      u      e
  a contributor, signer               | s      s      u      e
  a contributor, publisher            | ws     s      u      we
  the first reviewer, with all roles  | s      s      u      e
  the first signer                    | s      s      u      e
  the first signer, no signer now     | ws     s      u      we
  the second signer                   | s      s      u      e
  who asked to cancel, publisher      | ws     s      u      we
  who asked to cancel, all roles      | s      s      u      e
  who withdrew, publisher             | ws     s      u      we
  who withdrew, all roles             | s      s      u      e
`)

/** Every state in which there is something to undo, and those in which there is not. */
const STATES: readonly [title: string, name: string, state: DocumentState, expected: Table][] = [
  ['a draft', 'draft', stateAfter(), NOTHING],
  ['a text in review', 'in_review', stateAfter(SUBMITTED), IN_REVIEW],
  ['a text that awaits its sign-off', 'awaiting_signoff', AWAITING, UNSIGNED],
  ['an important text with one signature', 'awaiting_signoff', ONE_OF_TWO, FIRST_OF_TWO],
  ['a signed text', 'signed', stateAfter(SUBMITTED, PASSED, { signed: 'first-signer' }), SIGNED],
  ['an important text with both signatures', 'signed', BOTH, SIGNED_TWICE],
  ['a scheduled text', 'signed', SCHEDULED, ON_TIME],
  ['a scheduled text that somebody asked to cancel', 'signed', asked(SCHEDULED), ASKED],
  [
    'a text whose schedule was cancelled',
    'signed',
    after(asked(SCHEDULED), 'publisher', { type: 'schedule_cancelled', asked: asked(SCHEDULED).seq }),
    SIGNED,
  ],
  [
    'an important text with one signature revoked, of two',
    'awaiting_signoff',
    after(BOTH, 'second-signer', { type: 'revoked', signature: BOTH.seq, reason: 'r' }),
    FIRST_OF_TWO,
  ],
  [
    'a text whose only signature was revoked',
    'awaiting_signoff',
    after(SCHEDULED, 'first-signer', { type: 'revoked', signature: SCHEDULED.seq, reason: 'r' }),
    REVOKED,
  ],
  ['a released text', 'released', stateAfter(...RELEASED), PUBLIC],
  ['a correction that awaits its sign-off', 'awaiting_signoff', CORRECTION, CORRECTING],
  ['a scheduled correction', 'signed', scheduled(CORRECTION, 'first-signer'), CORRECTION_ON_TIME],
  ['a text withdrawn at once', 'withdrawn', withdrawn(stateAfter(...RELEASED)), EMERGENCY],
  [
    'a correction that an emergency withdrawal cut off',
    'withdrawn',
    withdrawn(scheduled(CORRECTION, 'first-signer')),
    EMERGENCY,
  ],
  [
    'a withdrawal that was ratified',
    'withdrawn',
    after(withdrawn(stateAfter(...RELEASED)), 'signer', {
      type: 'ratified',
      withdrawal: withdrawn(stateAfter(...RELEASED)).seq,
    }),
    RATIFIED,
  ],
]

const EVENT_OF = {
  revoke: ['revoked'],
  'cancel-schedule': ['cancel_asked', 'schedule_cancelled'],
  'withdraw-now': ['withdrawn_now'],
  ratify: ['ratified'],
} as const

let cases = 0

describe.each(STATES)('%s', (_, name, state, expected) => {
  it(`is called ${name}`, () => {
    expect(stateName(state)).toBe(name)
  })

  it.each(Object.entries(PEOPLE))('%s', (who, actor) => {
    const situation = before(actor, state)
    const fit = { revision: revisionOf(situation), reason: '数字有误', comment: '同意' }
    const row = HERE.map((action) => {
      const decision = decide(situation, { action, ...fit })
      const offer = availableActions(situation).find((one) => one.action === action)
      const letters = decision.ok ? '+' : decision.reasons.map(({ code }) => LETTERS[code] ?? code).join('')
      expect([action, offer?.allowed]).toEqual([action, decision.ok])
      if (decision.ok) {
        expect(EVENT_OF[action]).toContain(decision.event.type)
        expect(decision.event.by.id).toBe(actor.id)
        const stale = decide(situation, { action, ...fit, revision: `${state.seq - 1}.v7` })
        expect(stale).toMatchObject({ reasons: [{ code: 'stale-revision' }] })
      }
      cases++
      return letters
    })
    expect(row.join(' ')).toBe(expected.get(who))
  })
})

it('covers every person in every table', () => {
  for (const [, , , expected] of STATES) expect([...expected.keys()]).toEqual(Object.keys(PEOPLE))
})

it('has every kind of answer in it', () => {
  const letters = STATES.flatMap(([, , , expected]) => [...expected.values()].join('')).join('')
  for (const letter of ['+', ...Object.values(LETTERS)]) expect(letters).toContain(letter)
})

/** The people as the newsroom knows them when the time comes. */
const ACCOUNTS = {
  'both are there': [person('first-signer', 'signer'), person('second-signer', 'signer')],
  'the first has gone': [person('second-signer', 'signer')],
  'the first lost the role': [person('first-signer', 'editor'), person('second-signer', 'signer')],
  'both have gone': [],
} as const

const TWICE = scheduled(ONE_OF_TWO, 'second-signer')
const TWO_TIMES = scheduled(scheduled(REVIEWED_TWICE, 'first-signer', EVEN_LATER), 'second-signer')
const AT_ONCE = after(AWAITING, 'first-signer', { type: 'signed', releaseNow: true })
const LATER_SECOND = after(SCHEDULED, 'first-signer', {
  type: 'revoked',
  signature: SCHEDULED.seq,
  reason: 'r',
})

/** What the clock does: written out by state, by the people there are, before the time and at it. */
const CLOCK: readonly [
  title: string,
  state: DocumentState,
  expected: Record<keyof typeof ACCOUNTS, [early: string, due: string]>,
][] = [
  ...(
    [
      ['a draft', stateAfter()],
      ['a text in review', stateAfter(SUBMITTED)],
      ['a text that awaits its sign-off', AWAITING],
      ['an important text with one signature, which fixes a time', ONE_OF_TWO],
      ['a signed text that nobody fixed a time for', BOTH],
      ['a schedule that was cancelled', after(asked(SCHEDULED), 'publisher', { type: 'schedule_cancelled' })],
      ['a schedule whose signature was revoked', LATER_SECOND],
      ['a released text', stateAfter(...RELEASED)],
      ['a text withdrawn at once', withdrawn(stateAfter(...RELEASED))],
    ] as const
  ).map(
    ([title, state]) =>
      [
        title,
        state,
        {
          'both are there': ['no-schedule', 'no-schedule'],
          'the first has gone': ['no-schedule', 'no-schedule'],
          'the first lost the role': ['no-schedule', 'no-schedule'],
          'both have gone': ['no-schedule', 'no-schedule'],
        },
      ] as [string, DocumentState, Record<keyof typeof ACCOUNTS, [string, string]>],
  ),
  [
    'a scheduled text',
    SCHEDULED,
    {
      'both are there': ['scheduled', 'released'],
      'the first has gone': ['scheduled', 'signer-inactive'],
      'the first lost the role': ['scheduled', 'signer-lost-role'],
      'both have gone': ['scheduled', 'signer-inactive'],
    },
  ],
  [
    'a scheduled text that somebody asked to cancel',
    asked(SCHEDULED),
    {
      'both are there': ['scheduled', 'released'],
      'the first has gone': ['scheduled', 'signer-inactive'],
      'the first lost the role': ['scheduled', 'signer-lost-role'],
      'both have gone': ['scheduled', 'signer-inactive'],
    },
  ],
  [
    'an important text that the second signer fixed a time for',
    TWICE,
    {
      'both are there': ['scheduled', 'released'],
      'the first has gone': ['scheduled', 'signer-inactive'],
      'the first lost the role': ['scheduled', 'signer-lost-role'],
      'both have gone': ['scheduled', 'signer-inactive signer-inactive'],
    },
  ],
  [
    'an important text that both fixed a time for, the first the later one',
    TWO_TIMES,
    {
      'both are there': ['scheduled', 'scheduled'],
      'the first has gone': ['scheduled', 'scheduled'],
      'the first lost the role': ['scheduled', 'scheduled'],
      'both have gone': ['scheduled', 'scheduled'],
    },
  ],
  [
    'a text signed for release at once',
    AT_ONCE,
    {
      'both are there': ['released', 'released'],
      'the first has gone': ['signer-inactive', 'signer-inactive'],
      'the first lost the role': ['signer-lost-role', 'signer-lost-role'],
      'both have gone': ['signer-inactive', 'signer-inactive'],
    },
  ],
]

describe.each(CLOCK)('the clock before %s', (_, state, expected) => {
  it.each(Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[])('%s', (who) => {
    const people: readonly Actor[] = ACCOUNTS[who]
    const account = (id: string) => people.find((one) => one.id === id) ?? null
    const answers = ['2026-03-01T23:59:59.999Z', LATER].map((now) => {
      const decision = decideScheduled({ state, document: DOCUMENT, now }, account)
      cases++
      return decision.ok ? decision.event.type : decision.reasons.map(({ code }) => code).join(' ')
    })
    expect(answers).toEqual(expected[who])
  })
})

afterAll(() => {
  process.stdout.write(`The matrix of what undoes a decision: ${String(cases)} cases.\n`)
})

/** Reads a table as it is written above. */
function table(text: string): Table {
  const lines = text.split('\n').filter((line) => line.includes('|'))
  return new Map(
    lines.map((line) => {
      const [who = '', cells = ''] = line.split('|')
      return [who.trim(), cells.trim().split(/\s+/).join(' ')]
    }),
  )
}
