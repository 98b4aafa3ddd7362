import { afterAll, describe, expect, it } from '@jest/globals'
import { before, DIGEST, LAIWU, stateAfter } from '../../tests/support/histories.ts'
import { editorOf, person } from '../../tests/support/people.ts'
import {
  type Action,
  type Actor,
  availableActions,
  type Command,
  CONTENT_ROLES,
  decide,
  type Decision,
  type DocumentState,
  fold,
  type Refusal,
  revisionOf,
  type Situation,
  type StateName,
  stateName,
} from './index.ts'

/*
 * Who may do what, when: the expectation is written out below, state by state, and computed from nothing.
 *
 *   +  allowed           w  wrong-role        d  outside-districts     o  own-work
 *   t  already-acted     n  not-submitter     s  wrong-state
 *
 * Letters stand in the order in which the reasons are given: first the person, then the moment.
 */
const LETTERS: Readonly<Record<string, string>> = {
  'wrong-role': 'w',
  'outside-districts': 'd',
  'own-work': 'o',
  'already-acted': 't',
  'not-submitter': 'n',
  'wrong-state': 's',
}

/** Everybody there is. Who has an id of the histories below took part in them. */
const PEOPLE: Readonly<Record<string, Actor>> = {
  'an editor': person('editor', 'editor'),
  'an editor of the district': editorOf(LAIWU, 'laiwu-editor'),
  'an editor of another district': editorOf('district-pingyin', 'pingyin-editor'),
  'a reviewer': person('reviewer', 'reviewer'),
  'a signer': person('signer', 'signer'),
  'a publisher': person('publisher', 'publisher'),
  'an admin': person('admin', 'admin'),
  'an auditor': person('auditor', 'auditor'),
  'somebody without a role': person('nobody'),
  'somebody with all roles': person('all', ...CONTENT_ROLES),
  'the submitter': person('submitter', 'editor'),
  'the submitter, now with all roles': person('submitter', ...CONTENT_ROLES),
  'the submitter, now without a role': person('submitter'),
  'a contributor, editor': person('contributor', 'editor'),
  'a contributor, reviewer': person('contributor', 'reviewer'),
  'a contributor, signer': person('contributor', 'signer'),
  'a contributor, publisher': person('contributor', 'publisher'),
  'a contributor, admin': person('contributor', 'admin'),
  'a contributor, auditor': person('contributor', 'auditor'),
  'a contributor with all roles': person('contributor', ...CONTENT_ROLES),
  'the first reviewer': person('first-reviewer', 'reviewer'),
  'the first reviewer, with all roles': person('first-reviewer', ...CONTENT_ROLES),
  'the second reviewer': person('second-reviewer', 'reviewer'),
  'the second reviewer, with all roles': person('second-reviewer', ...CONTENT_ROLES),
  'the first signer': person('first-signer', 'signer'),
  'the first signer, with all roles': person('first-signer', ...CONTENT_ROLES),
  'the second signer': person('second-signer', 'signer'),
  'the second signer, with all roles': person('second-signer', ...CONTENT_ROLES),
}

type Table = ReadonlyMap<string, string>

/** No case is open: all that can be done is to submit, and only an editor of the district may. */
const NO_CASE = table(`
                                      submit recall pass return sign release
  an editor                         |   +      s     ws    ws    ws    ws
  an editor of the district         |   +      s     ws    ws    ws    ws
  an editor of another district     |   d      s     ws    ws    ws    ws
  a reviewer                        |   w      s     s     s     ws    ws
  a signer                          |   w      s     ws    ws    s     ws
  a publisher                       |   w      s     ws    ws    ws    s
  an admin                          |   w      s     ws    ws    ws    ws
  an auditor                        |   w      s     ws    ws    ws    ws
  somebody without a role           |   w      s     ws    ws    ws    ws
  somebody with all roles           |   +      s     s     s     s     s
  the submitter                     |   +      s     ws    ws    ws    ws
  the submitter, now with all roles |   +      s     s     s     s     s
  the submitter, now without a role |   w      s     ws    ws    ws    ws
  a contributor, editor             |   +      s     ws    ws    ws    ws
  a contributor, reviewer           |   w      s     s     s     ws    ws
  a contributor, signer             |   w      s     ws    ws    s     ws
  a contributor, publisher          |   w      s     ws    ws    ws    s
  a contributor, admin              |   w      s     ws    ws    ws    ws
  a contributor, auditor            |   w      s     ws    ws    ws    ws
  a contributor with all roles      |   +      s     s     s     s     s
  the first reviewer                |   w      s     s     s     ws    ws
  the first reviewer, with all roles|   +      s     s     s     s     s
  the second reviewer               |   w      s     s     s     ws    ws
  the second reviewer, with all roles|   +     s     s     s     s     s
  the first signer                  |   w      s     ws    ws    s     ws
  the first signer, with all roles  |   +      s     s     s     s     s
  the second signer                 |   w      s     ws    ws    s     ws
  the second signer, with all roles |   +      s     s     s     s     s
`)

/** A reviewer passes or returns; the submitter, whatever became of their roles, may take it back. */
const FIRST_REVIEW = table(`
                                      submit recall pass return sign release
  an editor                         |   s      n     w     w     ws    ws
  an editor of the district         |   s      n     w     w     ws    ws
  an editor of another district     |   ds     n     w     w     ws    ws
  a reviewer                        |   ws     n     +     +     ws    ws
  a signer                          |   ws     n     w     w     s     ws
  a publisher                       |   ws     n     w     w     ws    s
  an admin                          |   ws     n     w     w     ws    ws
  an auditor                        |   ws     n     w     w     ws    ws
  somebody without a role           |   ws     n     w     w     ws    ws
  somebody with all roles           |   s      n     +     +     s     s
  the submitter                     |   s      +     wo    wo    wos   wos
  the submitter, now with all roles |   s      +     o     o     os    os
  the submitter, now without a role |   ws     +     wo    wo    wos   wos
  a contributor, editor             |   s      n     wo    wo    wos   wos
  a contributor, reviewer           |   ws     n     o     o     wos   wos
  a contributor, signer             |   ws     n     wo    wo    os    wos
  a contributor, publisher          |   ws     n     wo    wo    wos   os
  a contributor, admin              |   ws     n     wo    wo    wos   wos
  a contributor, auditor            |   ws     n     wo    wo    wos   wos
  a contributor with all roles      |   s      n     o     o     os    os
  the first reviewer                |   ws     n     +     +     ws    ws
  the first reviewer, with all roles|   s      n     +     +     s     s
  the second reviewer               |   ws     n     +     +     ws    ws
  the second reviewer, with all roles|   s     n     +     +     s     s
  the first signer                  |   ws     n     w     w     s     ws
  the first signer, with all roles  |   s      n     +     +     s     s
  the second signer                 |   ws     n     w     w     s     ws
  the second signer, with all roles |   s      n     +     +     s     s
`)

/** As in the first review, but who passed the first does not take the second. */
const SECOND_REVIEW = table(
  `
                                      submit recall pass return sign release
  the first reviewer                |   ws     n     t     t     wts   wts
  the first reviewer, with all roles|   s      n     t     t     ts    ts
`,
  FIRST_REVIEW,
)

/** A signer signs or returns: not who reviewed, not who wrote. */
const SIGNOFF = table(`
                                      submit recall pass return sign release
  an editor                         |   s      n     ws    w     w     ws
  an editor of the district         |   s      n     ws    w     w     ws
  an editor of another district     |   ds     n     ws    w     w     ws
  a reviewer                        |   ws     n     s     w     w     ws
  a signer                          |   ws     n     ws    +     +     ws
  a publisher                       |   ws     n     ws    w     w     s
  an admin                          |   ws     n     ws    w     w     ws
  an auditor                        |   ws     n     ws    w     w     ws
  somebody without a role           |   ws     n     ws    w     w     ws
  somebody with all roles           |   s      n     s     +     +     s
  the submitter                     |   s      +     wos   wo    wo    wos
  the submitter, now with all roles |   s      +     os    o     o     os
  the submitter, now without a role |   ws     +     wos   wo    wo    wos
  a contributor, editor             |   s      n     wos   wo    wo    wos
  a contributor, reviewer           |   ws     n     os    wo    wo    wos
  a contributor, signer             |   ws     n     wos   o     o     wos
  a contributor, publisher          |   ws     n     wos   wo    wo    os
  a contributor, admin              |   ws     n     wos   wo    wo    wos
  a contributor, auditor            |   ws     n     wos   wo    wo    wos
  a contributor with all roles      |   s      n     os    o     o     os
  the first reviewer                |   ws     n     ts    wt    wt    wts
  the first reviewer, with all roles|   s      n     ts    t     t     ts
  the second reviewer               |   ws     n     s     w     w     ws
  the second reviewer, with all roles|   s     n     s     +     +     s
  the first signer                  |   ws     n     ws    +     +     ws
  the first signer, with all roles  |   s      n     s     +     +     s
  the second signer                 |   ws     n     ws    +     +     ws
  the second signer, with all roles |   s      n     s     +     +     s
`)

/** The same after two reviews: the second reviewer has acted, too. */
const SIGNOFF_AFTER_TWO = table(
  `
                                      submit recall pass return sign release
  the second reviewer               |   ws     n     ts    wt    wt    wts
  the second reviewer, with all roles|   s     n     ts    t     t     ts
`,
  SIGNOFF,
)

/** One of two signatures is there: the other is somebody else's, and the first signer cannot go back on it. */
const SECOND_SIGNATURE = table(
  `
                                      submit recall pass return sign release
  the first signer                  |   ws     n     wts   t     t     wts
  the first signer, with all roles  |   s      n     ts    t     t     ts
`,
  SIGNOFF_AFTER_TWO,
)

/** All a signed text waits for is a publisher who did nothing else for it; it is too late to recall it. */
const SIGNED = table(`
                                      submit recall pass return sign release
  an editor                         |   s      ns    ws    ws    ws    w
  an editor of the district         |   s      ns    ws    ws    ws    w
  an editor of another district     |   ds     ns    ws    ws    ws    w
  a reviewer                        |   ws     ns    s     ws    ws    w
  a signer                          |   ws     ns    ws    s     s     w
  a publisher                       |   ws     ns    ws    ws    ws    +
  an admin                          |   ws     ns    ws    ws    ws    w
  an auditor                        |   ws     ns    ws    ws    ws    w
  somebody without a role           |   ws     ns    ws    ws    ws    w
  somebody with all roles           |   s      ns    s     s     s     +
  the submitter                     |   s      s     wos   wos   wos   wo
  the submitter, now with all roles |   s      s     os    os    os    o
  the submitter, now without a role |   ws     s     wos   wos   wos   wo
  a contributor, editor             |   s      ns    wos   wos   wos   wo
  a contributor, reviewer           |   ws     ns    os    wos   wos   wo
  a contributor, signer             |   ws     ns    wos   os    os    wo
  a contributor, publisher          |   ws     ns    wos   wos   wos   o
  a contributor, admin              |   ws     ns    wos   wos   wos   wo
  a contributor, auditor            |   ws     ns    wos   wos   wos   wo
  a contributor with all roles      |   s      ns    os    os    os    o
  the first reviewer                |   ws     ns    ts    wts   wts   wt
  the first reviewer, with all roles|   s      ns    ts    ts    ts    t
  the second reviewer               |   ws     ns    s     ws    ws    w
  the second reviewer, with all roles|   s     ns    s     s     s     +
  the first signer                  |   ws     ns    wts   ts    ts    wt
  the first signer, with all roles  |   s      ns    ts    ts    ts    t
  the second signer                 |   ws     ns    ws    s     s     w
  the second signer, with all roles |   s      ns    s     s     s     +
`)

/** The same with two reviews and two signatures. */
const SIGNED_BY_TWO = table(
  `
                                      submit recall pass return sign release
  the second reviewer               |   ws     ns    ts    wts   wts   wt
  the second reviewer, with all roles|   s     ns    ts    ts    ts    t
  the second signer                 |   ws     ns    wts   ts    ts    wt
  the second signer, with all roles |   s      ns    ts    ts    ts    t
`,
  SIGNED,
)

const SUBMITTED = { submitted: 'publish' } as const
const IMPORTANT = { submitted: 'publish', importance: 'important' } as const
const CORRECTION = { submitted: 'correct' } as const
const WITHDRAWAL = { submitted: 'withdraw', digest: DIGEST.public } as const
const PASSED = { passed: 'first-reviewer' }
const PASSED_AGAIN = { passed: 'second-reviewer' }
const SIGNED_ONCE = { signed: 'first-signer' }
const SIGNED_AGAIN = { signed: 'second-signer' }
const RELEASED = [
  { ...SUBMITTED, digest: DIGEST.public },
  PASSED,
  SIGNED_ONCE,
  { released: 'old-publisher' },
] as const
const WITHDRAWN = [...RELEASED, WITHDRAWAL, PASSED, SIGNED_ONCE, { released: 'old-publisher' }] as const

/** Every state a document can be in: its name, how it came there, and who may do what. */
const STATES: readonly [title: string, name: StateName, state: DocumentState, expected: Table][] = [
  ['a draft', 'draft', stateAfter(), NO_CASE],
  ['a returned draft', 'draft', stateAfter(SUBMITTED, { returned: 'first-reviewer' }), NO_CASE],
  [
    'a draft that a signer returned',
    'draft',
    stateAfter(SUBMITTED, PASSED, { returned: 'first-signer' }),
    NO_CASE,
  ],
  ['a recalled draft', 'draft', stateAfter(SUBMITTED, { recalled: 'submitter' }), NO_CASE],
  ['an ordinary text in review', 'in_review', stateAfter(SUBMITTED), FIRST_REVIEW],
  ['an important text in its first review', 'in_review', stateAfter(IMPORTANT), FIRST_REVIEW],
  ['an important text in its second review', 'in_review', stateAfter(IMPORTANT, PASSED), SECOND_REVIEW],
  ['an ordinary text that awaits its sign-off', 'awaiting_signoff', stateAfter(SUBMITTED, PASSED), SIGNOFF],
  [
    'an important text without a signature',
    'awaiting_signoff',
    stateAfter(IMPORTANT, PASSED, PASSED_AGAIN),
    SIGNOFF_AFTER_TWO,
  ],
  [
    'an important text with one signature',
    'awaiting_signoff',
    stateAfter(IMPORTANT, PASSED, PASSED_AGAIN, SIGNED_ONCE),
    SECOND_SIGNATURE,
  ],
  ['a signed ordinary text', 'signed', stateAfter(SUBMITTED, PASSED, SIGNED_ONCE), SIGNED],
  [
    'a signed important text',
    'signed',
    stateAfter(IMPORTANT, PASSED, PASSED_AGAIN, SIGNED_ONCE, SIGNED_AGAIN),
    SIGNED_BY_TWO,
  ],
  ['a released text', 'released', stateAfter(...RELEASED), NO_CASE],
  ['a correction in review', 'in_review', stateAfter(...RELEASED, CORRECTION), FIRST_REVIEW],
  [
    'a correction that awaits its sign-off',
    'awaiting_signoff',
    stateAfter(...RELEASED, CORRECTION, PASSED),
    SIGNOFF,
  ],
  ['a signed correction', 'signed', stateAfter(...RELEASED, CORRECTION, PASSED, SIGNED_ONCE), SIGNED],
  [
    'a released text whose correction was returned',
    'released',
    stateAfter(...RELEASED, CORRECTION, { returned: 'first-reviewer' }),
    NO_CASE,
  ],
  ['a withdrawal in review', 'in_review', stateAfter(...RELEASED, WITHDRAWAL), FIRST_REVIEW],
  [
    'a withdrawal that awaits its sign-off',
    'awaiting_signoff',
    stateAfter(...RELEASED, WITHDRAWAL, PASSED),
    SIGNOFF,
  ],
  ['a signed withdrawal', 'signed', stateAfter(...RELEASED, WITHDRAWAL, PASSED, SIGNED_ONCE), SIGNED],
  ['a withdrawn text', 'withdrawn', stateAfter(...WITHDRAWN), NO_CASE],
  [
    'a withdrawn text that is to be published again',
    'in_review',
    stateAfter(...WITHDRAWN, SUBMITTED),
    FIRST_REVIEW,
  ],
]

/** Those that lead to a release, and back from it to the draft. What undoes a decision has a matrix of its own: undoMatrix.test.ts. */
const HERE = ['submit', 'recall', 'pass', 'return', 'sign', 'release'] as const satisfies readonly Action[]

const EVENT_OF: Readonly<Record<(typeof HERE)[number], string>> = {
  submit: 'submitted',
  recall: 'recalled',
  pass: 'passed',
  return: 'returned',
  sign: 'signed',
  release: 'released',
}

let cases = 0

describe.each(STATES)('%s', (_, name, state, expected) => {
  it(`is called ${name}`, () => {
    expect(stateName(state)).toBe(name)
  })

  it.each(Object.entries(PEOPLE))('%s', (who, actor) => {
    const situation = before(actor, state)
    const fit = { revision: revisionOf(situation), comment: 'Seen.' }
    const row = expected.get(who)
    cases += HERE.length

    expect(rowOf((action) => lettersOf(decide(situation, { action, ...fit })))).toBe(row)
    expect(rowOf((action) => offered(situation, action))).toBe(row)
    for (const action of HERE) if (allowed(row, action)) leadsOn(situation, { action, ...fit })
  })
})

it('covers every person in every table', () => {
  for (const [, , , expected] of STATES)
    expect([...expected.keys()].sort()).toEqual(Object.keys(PEOPLE).sort())
})

it('has every kind of answer in it', () => {
  const letters = new Set(STATES.flatMap(([, , , expected]) => [...expected.values()].join('')))
  for (const letter of ['+', ...Object.values(LETTERS)]) expect([...letters].join('')).toContain(letter)
})

afterAll(() => {
  process.stdout.write(`The matrix of states, people and actions: ${cases} cases.\n`)
})

/** An allowed action is the one event it stands for, changes the state, and asks for the fresh revision. */
function leadsOn(situation: Situation, command: Command & { action: (typeof HERE)[number] }): void {
  const decision = decide(situation, command)
  if (!decision.ok) throw new Error('It was allowed a moment ago.')
  const { type, by } = decision.event
  expect([type, by.id]).toEqual([EVENT_OF[command.action], situation.actor.id])
  const seq = situation.state.seq + 1
  expect(fold([{ ...decision.event, seq }], situation.state)).not.toEqual({ ...situation.state, seq })

  const stale = `${situation.state.seq - 1}.${situation.draft.version}`
  expect(decide(situation, { ...command, revision: stale })).toMatchObject({
    reasons: [{ code: 'stale-revision' }],
  })
  expect(decide(situation, { ...command, revision: undefined })).toMatchObject({
    reasons: [{ code: 'revision-required' }],
  })
}

/** Reads a table as it is written above; rows that it leaves out are those of `like`. */
function table(text: string, like: Table = new Map()): Table {
  const rows = new Map(like)
  for (const line of text.split('\n').filter((line) => line.includes('|'))) {
    const [who = '', cells = ''] = line.split('|')
    rows.set(who.trim(), cells.trim().split(/\s+/).join(' '))
  }
  return rows
}

function rowOf(letters: (action: (typeof HERE)[number]) => string): string {
  return HERE.map(letters).join(' ')
}

function allowed(row: string | undefined, action: (typeof HERE)[number]): boolean {
  return row?.split(' ')[HERE.indexOf(action)] === '+'
}

function lettersOf(decision: Decision): string {
  return decision.ok ? '+' : spell(decision.reasons)
}

function offered(situation: Situation, action: Action): string {
  const offer = availableActions(situation).find((candidate) => candidate.action === action)
  if (!offer) return 'not offered'
  expect(offer.allowed).toBe(offer.reasons.length === 0)
  return offer.allowed ? '+' : spell(offer.reasons)
}

function spell(reasons: readonly Refusal[]): string {
  return reasons.map(({ code }) => LETTERS[code] ?? `<${code}>`).join('')
}
