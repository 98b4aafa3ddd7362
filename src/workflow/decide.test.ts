import { describe, expect, it } from '@jest/globals'
import { before, DIGEST, DOCUMENT, LAIWU, NOW, stateAfter } from '../../tests/support/histories.ts'
import { editorOf, person } from '../../tests/support/people.ts'
import { TEXT_LIMIT } from './rules/textsWithinLimit.ts'
import {
  ACTION_NAMES,
  type AfterWithdrawal,
  availableActions,
  type CaseKind,
  type Command,
  decide,
  type Draft,
  REFUSALS,
  revisionOf,
  type Situation,
  statusOf,
  UNTOUCHED,
  FLOWS,
} from './index.ts'

const editor = person('editor', 'editor')
const reviewer = person('reviewer', 'reviewer')
const signer = person('signer', 'signer')
const publisher = person('publisher', 'publisher')

const SUBMITTED = { submitted: 'publish' } as const
const IN_REVIEW = stateAfter(SUBMITTED)
const AWAITING = stateAfter(SUBMITTED, { passed: 'somebody' })
const SIGNED = stateAfter(SUBMITTED, { passed: 'somebody' }, { signed: 'somebody-else' })
const RELEASED = stateAfter(
  { submitted: 'publish', digest: DIGEST.public },
  { passed: 'somebody' },
  { signed: 'somebody-else' },
  { released: 'a-third' },
)

function on(situation: Situation, command: Command) {
  return decide(situation, { revision: revisionOf(situation), ...command })
}

function eventOf(situation: Situation, command: Command) {
  const decision = on(situation, command)
  if (!decision.ok) throw new Error(`Refused: ${decision.reasons.map(({ code }) => code).join(', ')}`)
  return decision.event
}

function reasonsOf(situation: Situation, command: Command) {
  const decision = on(situation, command)
  return decision.ok ? [] : decision.reasons
}

function codesOf(situation: Situation, command: Command) {
  return reasonsOf(situation, command).map(({ code }) => code)
}

describe('a submission', () => {
  it('is everything that is known about it, frozen', () => {
    const chief = { ...editor, title: '编辑部主任' }
    expect(eventOf(before(chief, UNTOUCHED), { action: 'submit' })).toEqual({
      type: 'submitted',
      at: NOW,
      by: { id: 'editor', name: 'name of editor', title: '编辑部主任', role: 'editor' },
      document: DOCUMENT,
      digest: DIGEST.working,
      kind: 'publish',
      importance: 'ordinary',
      flow: FLOWS.ordinary,
      version: 'v7',
      contributors: ['contributor', 'editor'],
    })
  })

  it('counts the submitter among the contributors, once, in order', () => {
    const situation = before(editor, UNTOUCHED, { contributors: ['zhao', 'editor', 'chen', 'zhao'] })
    expect(eventOf(situation, { action: 'submit' })).toMatchObject({
      contributors: ['chen', 'editor', 'zhao'],
    })
  })

  it('is a publication where nothing is public, a correction where something is', () => {
    expect(eventOf(before(editor, UNTOUCHED), { action: 'submit' })).toMatchObject({ kind: 'publish' })
    expect(eventOf(before(editor, RELEASED), { action: 'submit' })).toMatchObject({ kind: 'correct' })
  })

  it.each<[CaseKind, string, string[]]>([
    ['publish', 'draft', []],
    ['correct', 'draft', ['kind-unfit']],
    ['withdraw', 'draft', ['kind-unfit']],
    ['publish', 'released', ['kind-unfit']],
    ['correct', 'released', []],
    ['withdraw', 'released', []],
    ['everything' as CaseKind, 'released', ['kind-unfit']],
  ])('to %s a %s text is answered with %j', (kind, name, codes) => {
    const situation = before(editor, name === 'draft' ? UNTOUCHED : RELEASED)
    expect(codesOf(situation, { action: 'submit', kind, reason: 'An error.' })).toEqual(codes)
  })

  it('of content that is not fit is refused with every fault of it', () => {
    const unfit: Draft['unfit'] = [
      { code: 'content/missing', detail: { field: 'title' } },
      { code: 'content/photo-alt', detail: { photo: 'p' } },
    ]
    expect(reasonsOf(before(editor, UNTOUCHED, { unfit }), { action: 'submit' })).toEqual(unfit)
  })

  it('that would change nothing is refused', () => {
    const same = { digest: DIGEST.public }
    expect(codesOf(before(editor, RELEASED, same), { action: 'submit' })).toEqual(['nothing-changed'])
  })

  it('may bring back unchanged what was withdrawn', () => {
    const withdrawn = { ...UNTOUCHED, seq: 8, withdrawnAt: NOW, releasedVersion: 'v6' }
    const same = { digest: DIGEST.public }
    expect(eventOf(before(editor, withdrawn, same), { action: 'submit' })).toMatchObject({ kind: 'publish' })
  })
})

describe('a correction', () => {
  it('carries its note, trimmed, and whether it is a major one', () => {
    const command = { action: 'submit', correctionNote: ' 数字有误。 ', major: true } as const
    expect(eventOf(before(editor, RELEASED), command)).toMatchObject({
      correction: { note: '数字有误。', major: true },
    })
  })

  it('is minor unless it is said to be major', () => {
    const command = { action: 'submit', correctionNote: '错字。' } as const
    expect(eventOf(before(editor, RELEASED), command)).toMatchObject({ correction: { major: false } })
  })

  it('needs no note; a note on a first publication is left out', () => {
    expect(eventOf(before(editor, RELEASED), { action: 'submit', correctionNote: ' ' })).not.toHaveProperty(
      'correction',
    )
    expect(eventOf(before(editor, UNTOUCHED), { action: 'submit', correctionNote: 'x' })).not.toHaveProperty(
      'correction',
    )
  })
})

describe('a withdrawal', () => {
  const withdraw = (more: Partial<Command>): Command => ({ action: 'submit', kind: 'withdraw', ...more })
  const situation = before(editor, RELEASED, { digest: DIGEST.working })

  it('is about the text that is public, not about the working copy', () => {
    expect(eventOf(situation, withdraw({ reason: 'An error.' }))).toMatchObject({ digest: DIGEST.public })
  })

  it('leaves nothing behind unless it says what, and keeps its reason trimmed', () => {
    expect(eventOf(situation, withdraw({ reason: ' An error. ' }))).toHaveProperty('withdrawal', {
      reason: 'An error.',
      after: 'gone',
    })
  })

  it('may leave a notice, or lead to another text', () => {
    expect(eventOf(situation, withdraw({ reason: 'r', after: 'notice', replacedBy: 'x' }))).toHaveProperty(
      'withdrawal',
      { reason: 'r', after: 'notice' },
    )
    const away = withdraw({ reason: 'r', after: 'redirect', replacedBy: 'article-2' })
    expect(eventOf({ ...situation, replacementIsPublic: true }, away)).toHaveProperty('withdrawal', {
      reason: 'r',
      after: 'redirect',
      replacedBy: 'article-2',
    })
  })

  it('leads to nothing but another text that is public', () => {
    const to = (replacedBy: string) => withdraw({ reason: 'r', after: 'redirect', replacedBy })
    expect(codesOf(situation, to('article-2'))).toEqual(['replacement-not-public'])
    expect(codesOf({ ...situation, replacementIsPublic: true }, to(DOCUMENT.id))).toEqual([
      'replacement-not-public',
    ])
  })

  it.each<[string, Partial<Command>, string[]]>([
    ['no reason', {}, ['reason-required']],
    ['a blank reason', { reason: ' \n' }, ['reason-required']],
    ['an unknown ending', { reason: 'r', after: 'burnt' as AfterWithdrawal }, ['after-unfit']],
    ['a redirect to nowhere', { reason: 'r', after: 'redirect' }, ['replacement-required']],
    ['a redirect to a blank', { reason: 'r', after: 'redirect', replacedBy: ' ' }, ['replacement-required']],
    [
      'neither a reason nor where it leads',
      { after: 'redirect' },
      ['reason-required', 'replacement-required'],
    ],
  ])('with %s is refused', (_, more, codes) => {
    expect(codesOf(situation, withdraw(more))).toEqual(codes)
  })

  it('of content that is not fit is possible: that may be why', () => {
    const unfit = before(editor, RELEASED, { unfit: [{ code: 'content/missing' }], digest: DIGEST.public })
    expect(on(unfit, withdraw({ reason: 'r' })).ok).toBe(true)
  })
})

describe('what is sent with an action', () => {
  it('is kept trimmed', () => {
    expect(eventOf(before(reviewer, IN_REVIEW), { action: 'pass', comment: ' 同意。\n' })).toMatchObject({
      type: 'passed',
      stage: 1,
      case: 1,
      digest: DIGEST.reviewed,
      comment: '同意。',
    })
    expect(eventOf(before(reviewer, IN_REVIEW), { action: 'return', comment: ' 重写。 ' })).toMatchObject({
      comment: '重写。',
    })
    expect(eventOf(before(signer, AWAITING), { action: 'sign', minutes: ' 〔2026〕3号 ' })).toMatchObject({
      type: 'signed',
      minutes: '〔2026〕3号',
    })
  })

  it('is left out where it is blank', () => {
    expect(eventOf(before(reviewer, IN_REVIEW), { action: 'pass', comment: ' ' })).not.toHaveProperty(
      'comment',
    )
    expect(eventOf(before(signer, AWAITING), { action: 'sign', minutes: ' ' })).not.toHaveProperty('minutes')
  })

  it.each([undefined, '', ' \n\t', '\u3000'])(
    'must be a reason where a text is returned: not %j',
    (comment) => {
      expect(codesOf(before(reviewer, IN_REVIEW), { action: 'return', comment })).toEqual([
        'comment-required',
      ])
    },
  )

  it.each(['comment', 'reason', 'correctionNote', 'minutes', 'replacedBy'] as const)(
    'is at most so long: %s',
    (field) => {
      const situation = before(reviewer, IN_REVIEW)
      const text = 'x'.repeat(TEXT_LIMIT)
      expect(codesOf(situation, { action: 'pass', [field]: text })).toEqual([])
      expect(reasonsOf(situation, { action: 'pass', [field]: `${text}x` })).toEqual([
        { code: 'text-too-long', detail: { field, limit: TEXT_LIMIT } },
      ])
    },
  )
})

describe('a decision on a case', () => {
  it('names the second stage in a second review', () => {
    const state = stateAfter({ submitted: 'publish', importance: 'important' }, { passed: 'somebody' })
    expect(eventOf(before(reviewer, state), { action: 'pass' })).toMatchObject({ stage: 2 })
  })

  it('is about the snapshot of the case, whatever the working copy has become', () => {
    const edited = { digest: 'd'.repeat(64), version: 'v9', importance: 'important' } as const
    expect(eventOf(before(signer, AWAITING, edited), { action: 'sign' })).toMatchObject({
      digest: DIGEST.reviewed,
    })
    expect(eventOf(before(publisher, SIGNED, edited), { action: 'release' })).toEqual({
      type: 'released',
      at: NOW,
      by: { id: 'publisher', name: 'name of publisher', title: null, role: 'publisher' },
      document: DOCUMENT,
      digest: DIGEST.reviewed,
      case: 1,
    })
  })

  it('names the role in which it was made', () => {
    const many = person('many', 'editor', 'reviewer', 'signer', 'publisher')
    const roles = [
      eventOf(before(many, UNTOUCHED), { action: 'submit' }),
      eventOf(before(many, IN_REVIEW), { action: 'pass' }),
      eventOf(before(many, IN_REVIEW), { action: 'return', comment: 'No.' }),
      eventOf(before(many, AWAITING), { action: 'return', comment: 'No.' }),
      eventOf(before(many, AWAITING), { action: 'sign' }),
      eventOf(before(many, SIGNED), { action: 'release' }),
    ].map(({ by }) => by.role)
    expect(roles).toEqual(['editor', 'reviewer', 'reviewer', 'signer', 'signer', 'publisher'])
  })
})

describe('a person whose account is not surely theirs', () => {
  const doubt = { code: 'account-unconfirmed' as const, detail: { name: 'somebody' } }

  it('writes and takes back what they wrote, and decides nothing', () => {
    const all = { ...person('all', 'editor', 'reviewer', 'signer', 'publisher'), doubt }
    const refused = availableActions(before(all, IN_REVIEW))
      .filter(({ reasons }) => reasons.some(({ code }) => code === doubt.code))
      .map(({ action }) => action)
    expect(refused).toEqual(ACTION_NAMES.filter((action) => action !== 'submit' && action !== 'recall'))
  })

  it('is told so', () => {
    expect(reasonsOf(before({ ...reviewer, doubt }, IN_REVIEW), { action: 'pass' })).toEqual([doubt])
  })
})

describe('a revision', () => {
  const edited = { version: 'v8' }

  it('that an edit has overtaken makes a submission stale', () => {
    const seen = revisionOf(before(editor, UNTOUCHED))
    const now = before(editor, UNTOUCHED, edited)
    expect(reasonsOf(now, { action: 'submit', revision: seen })).toEqual([
      { code: 'stale-revision', detail: { revision: revisionOf(now) } },
    ])
  })

  it('that an edit has overtaken leaves decisions on the frozen snapshot alone', () => {
    const cases = [
      [reviewer, IN_REVIEW, 'pass'],
      [reviewer, IN_REVIEW, 'return'],
      [person('submitter', 'editor'), IN_REVIEW, 'recall'],
      [signer, AWAITING, 'sign'],
      [publisher, SIGNED, 'release'],
    ] as const
    for (const [actor, state, action] of cases) {
      const revision = revisionOf(before(actor, state))
      const command = { action, revision, comment: 'Seen.' }
      expect([action, codesOf(before(actor, state, edited), command)]).toEqual([action, []])
    }
  })

  it('that an event has overtaken makes every decision stale', () => {
    const revision = revisionOf(before(reviewer, stateAfter(SUBMITTED)))
    const now = stateAfter(SUBMITTED, { recalled: 'submitter' }, SUBMITTED)
    expect(codesOf(before(reviewer, now), { action: 'pass', revision })).toEqual(['stale-revision'])
  })

  it.each([undefined, ''])('must be named: %j will not do', (revision) => {
    expect(codesOf(before(reviewer, IN_REVIEW), { action: 'pass', revision })).toEqual(['revision-required'])
  })

  it.each(['x', '2', '02.v7', '2.v7 ', ' 2.v7', '22.v7', '2.v77'])(
    'of somebody’s own making is stale: %j',
    (revision) => {
      expect(
        codesOf(before(editor, stateAfter(SUBMITTED, { recalled: 'x' })), { action: 'submit', revision }),
      ).toEqual(['stale-revision'])
    },
  )
})

describe('a refusal', () => {
  it('gives every reason at once: first the person, then the moment, then what was sent', () => {
    const situation = before(editorOf('elsewhere', 'nobody'), IN_REVIEW, {
      unfit: [{ code: 'content/missing', detail: { field: 'title' } }],
    })
    const stranger = { ...situation, actor: { ...situation.actor, roles: [] } }
    const command: Command = {
      action: 'submit',
      kind: 'correct',
      revision: '0.v1',
      comment: 'x'.repeat(TEXT_LIMIT + 1),
    }
    expect(codesOf(stranger, command)).toEqual([
      'wrong-role',
      'outside-districts',
      'wrong-state',
      'stale-revision',
      'kind-unfit',
      'text-too-long',
      'content/missing',
    ])
  })

  it('says what its sentence needs', () => {
    expect(reasonsOf(before(editor, IN_REVIEW), { action: 'sign' })).toEqual([
      { code: 'wrong-role', detail: { role: 'signer' } },
      { code: 'wrong-state', detail: { state: 'in_review', action: 'sign' } },
    ])
    expect(reasonsOf(before(person('somebody', 'signer'), AWAITING), { action: 'sign' })).toEqual([
      { code: 'already-acted', detail: { act: 'passed' } },
    ])
  })

  it('has the status of its code; a fault of the content has 422', () => {
    expect(statusOf('own-work')).toBe(403)
    expect(statusOf('stale-revision')).toBe(409)
    expect(statusOf('content/missing')).toBe(422)
    expect(Object.values(REFUSALS).every((status) => status >= 400 && status < 500)).toBe(true)
  })

  it('changes nothing that it was given', () => {
    const situation = before(editor, IN_REVIEW)
    const copy = structuredClone(situation)
    on(situation, { action: 'sign' })
    on(situation, { action: 'submit' })
    expect(situation).toEqual(copy)
  })
})

describe('an editor of one district', () => {
  const laiwu = editorOf(LAIWU, 'laiwu')

  it.each<[string, Draft['scope'], string[]]>([
    ['submits what belongs to it', { district: LAIWU }, []],
    ['does not submit what belongs to another', { district: 'district-pingyin' }, ['outside-districts']],
    ['submits what is shared', 'shared', []],
    ['does not submit what belongs to the desk', 'desk', ['outside-districts']],
  ])('%s', (_, scope, codes) => {
    expect(codesOf(before(laiwu, UNTOUCHED, { scope }), { action: 'submit' })).toEqual(codes)
    expect(codesOf(before(editor, UNTOUCHED, { scope }), { action: 'submit' })).toEqual([])
  })
})

describe('what can be done', () => {
  it('lists every action, in the order of the flow', () => {
    expect(availableActions(before(editor, UNTOUCHED)).map(({ action }) => action)).toEqual([...ACTION_NAMES])
  })

  it('names the kinds of case that can be opened, with submit only', () => {
    const kinds = (situation: Situation) => availableActions(situation).map((offer) => offer.kinds)
    expect(kinds(before(editor, UNTOUCHED))[0]).toEqual(['publish'])
    expect(kinds(before(editor, RELEASED))[0]).toEqual(['correct', 'withdraw'])
    expect(
      kinds(before(editor, RELEASED))
        .slice(1)
        .every((named) => named === undefined),
    ).toBe(true)
  })

  it('asks for the password to sign, and for nothing else', () => {
    const asking = availableActions(before(signer, AWAITING)).filter(({ password }) => password)
    expect(asking.map(({ action }) => action)).toEqual(['sign'])
  })

  it('does not depend on what could be sent with it', () => {
    const unfit = before(editor, UNTOUCHED, { unfit: [{ code: 'content/missing' }] })
    expect(availableActions(unfit)[0]).toMatchObject({ action: 'submit', allowed: true, reasons: [] })
  })
})
