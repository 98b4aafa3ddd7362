import { describe, expect, it } from '@jest/globals'
import {
  articleSnapshot,
  corrected,
  event,
  FORM_DIGEST,
  formInput,
  published,
  released,
  signedRelease,
  withdrawn,
  withdrawnNow,
} from '../../tests/support/forms.ts'
import { approvalForm } from './approvalForm.ts'
import type { AnySnapshot } from '../snapshot/types.ts'
import type { FormEvent } from './types.ts'

const formOf = (events: FormEvent[], release: number, changes = {}) =>
  approvalForm(formInput({ events, release, ...changes }))

describe('the form of a publication', () => {
  const form = approvalForm(formInput())

  it('says what was published, where it is from and who sent it in', () => {
    expect(form).toMatchObject({
      kind: 'publish',
      importance: 'ordinary',
      unit: '莱芜区政协',
      signingOrgan: '莱芜区政协党组',
      source: '莱芜区政协',
      title: '“商量”展播 | 商量在莱芜：月月有协商 件件有回音',
      opening: { seq: 1, by: { name: '张晓燕' } },
      correction: null,
      withdrawal: null,
      affected: null,
    })
    expect(form.body.characters).toBe(40)
  })

  it('names whoever worked on it, the submitter as the submission froze them', () => {
    expect(form.contributors).toEqual([
      { name: '陈思远', recorded: true },
      { name: '张晓燕', recorded: true },
    ])
  })

  it('shows every step with person, title, role, time and words, as the events froze them', () => {
    expect(form.steps.map(({ seq, type, by }) => [seq, type, by.name, by.title, by.role])).toEqual([
      [1, 'submitted', '张晓燕', '提案委信息员', 'editor'],
      [2, 'passed', '李建国', '研究室主任', 'reviewer'],
      [3, 'signed', '王淑芬', '党组成员、副主席', 'signer'],
      [4, 'released', '周敏', '网站编辑', 'publisher'],
    ])
    expect(form.steps[1]).toMatchObject({ stage: { number: 1, key: null }, comment: '数字已与提案委核对。' })
    expect(form.steps[2]).toMatchObject({
      minutes: '党组会议纪要〔2026〕3号',
      at: '2026-03-01T08:00:03.000Z',
    })
  })

  it('carries what it can be checked by', () => {
    expect(form.evidence).toEqual({
      seq: 4,
      digest: FORM_DIGEST.first,
      release: {
        seq: 1,
        at: '2026-03-01T08:00:04.000Z',
        hash: `${'a'.repeat(60)}0001`,
        key: '0123456789abcdef',
      },
      first: 1,
      last: 4,
      head: { seq: 3, hash: 'c0ffee00'.repeat(8) },
    })
    expect(form.proof).toEqual({
      path: '/articles/1007/proof',
      address: 'https://www.example.org/articles/1007/proof',
    })
  })

  it('has no address to check at where the newsroom does not know the site, and none for other documents', () => {
    expect(approvalForm(formInput({ publicUrl: null })).proof).toEqual({
      path: '/articles/1007/proof',
      address: null,
    })
    const snapshot: AnySnapshot = {
      ...{ format: 'qianfa.snapshot/1', document: { collection: 'series', id: 's' }, blobs: [] },
      content: { id: 's', slug: 's', name: '商量', introduction: null, position: 1, order: 'date' },
    }
    expect(approvalForm(formInput({ snapshot }))).toMatchObject({
      proof: null,
      title: '商量',
      source: null,
      unit: '政协济南市委员会',
    })
  })

  it('is the same whatever came later', () => {
    const later = [...published(), ...corrected()]
    expect(formOf(later, 1)).toEqual(form)
    expect(formOf([...published(), ...withdrawnNow()], 1)).toEqual(form)
  })

  it('tells what was returned or recalled before it, since the release before', () => {
    const before = [
      event(5, 'submitted', 'editor', { kind: 'correct', contributors: [] }),
      event(6, 'returned', 'reviewer', { case: 5, comment: '日期请再核。' }),
      event(7, 'submitted', 'editor', { kind: 'correct', contributors: [] }),
      event(8, 'recalled', 'editor', { case: 7 }),
    ]
    const all = [...published(), ...before, ...corrected(9)]
    expect(formOf(all, 2).earlier.map(({ seq, comment }) => [seq, comment])).toEqual([
      [6, '日期请再核。'],
      [8, null],
    ])
    expect(formOf(all, 1).earlier).toEqual([])
  })
})

describe('the form of a correction', () => {
  const previous = articleSnapshot({ title: '旧标题' })
  const form = formOf([...published(), ...corrected()], 2, { previous })

  it('has its note, and what it replaced', () => {
    expect(form).toMatchObject({
      kind: 'correct',
      correction: { note: '办复率原写为98%，应为100%。', major: true },
      affected: {
        release: 1,
        digest: FORM_DIGEST.first,
        title: '“商量”展播 | 商量在莱芜：旧标题',
        characters: 40,
      },
      evidence: { digest: FORM_DIGEST.second, first: 5, last: 10 },
    })
  })

  it('shows both reviews and both signatures, and nothing of the case before', () => {
    expect(form.steps.map(({ seq }) => seq)).toEqual([5, 6, 7, 8, 9, 10])
    expect(form.steps.map(({ stage }) => stage?.number ?? null)).toEqual([null, 1, 2, null, null, null])
  })

  it('names stages as the flow of its submission did', () => {
    const [opening, ...rest] = corrected()
    const flow = { stages: [{ key: 'second_review' }, { key: 'third_review' }] }
    const events = [...published(), { ...(opening as FormEvent), flow }, ...rest]
    expect(
      formOf(events, 2)
        .steps.map(({ stage }) => stage?.key ?? null)
        .slice(1, 3),
    ).toEqual(['second_review', 'third_review'])
  })
})

describe('the form of a withdrawal', () => {
  it('has its reason, what the public sees afterwards, and what was taken down', () => {
    const form = formOf([...published(), ...withdrawn()], 2, { previous: articleSnapshot() })
    expect(form).toMatchObject({
      kind: 'withdraw',
      withdrawal: { reason: '活动延期，原文所述时间不再有效。', after: 'notice', target: null },
      affected: { release: 1 },
      proof: null,
    })
  })

  it('names the article that it leads to', () => {
    const [opening, ...rest] = withdrawn()
    const withdrawal = { reason: '重复。', after: 'redirect', replacedBy: 'article-8' } as const
    const target = { number: 1008, title: '正式稿' }
    const events = [...published(), { ...(opening as FormEvent), withdrawal }, ...rest]
    expect(formOf(events, 2, { target }).withdrawal).toMatchObject({ after: 'redirect', target })
  })

  it('in an emergency is the one event, of the people whose work was public', () => {
    const form = formOf([...published(), ...withdrawnNow()], 2, { previous: articleSnapshot() })
    expect(form).toMatchObject({
      kind: 'withdraw_now',
      opening: { seq: 5, by: { name: '王淑芬' } },
      withdrawal: { reason: '误发未成年人照片。', after: 'gone', ratified: false },
      frozenBy: 1,
      evidence: { seq: 5, first: 5, last: 5 },
    })
    expect(form.steps.map(({ seq, type }) => [seq, type])).toEqual([[5, 'withdrawn_now']])
    expect(form.contributors.map(({ name }) => name)).toEqual(['陈思远', '张晓燕'])
  })

  it('in an emergency shows its ratification once there is one, whenever that is', () => {
    const ratified = event(90, 'ratified', 'signer2', { withdrawal: 5, comment: '同意。' })
    const form = formOf([...published(), ...withdrawnNow(), ratified], 2)
    expect(form.withdrawal?.ratified).toBe(true)
    expect(form.steps.map(({ seq, comment }) => [seq, comment])).toEqual([
      [5, '误发未成年人照片。'],
      [90, '同意。'],
    ])
  })

  it('leaves nothing that a later publication could be said to replace', () => {
    const again = [
      event(9, 'submitted', 'editor', { kind: 'publish', contributors: ['editor'] }),
      event(10, 'signed', 'signer', { case: 9 }),
      released(11, 3, { case: 9 }),
    ]
    expect(formOf([...published(), ...withdrawn(), ...again], 3)).toMatchObject({
      kind: 'publish',
      affected: null,
    })
  })
})

describe('events of later kinds', () => {
  const [opening, passed] = published() as [FormEvent, FormEvent]

  it('a signature that was revoked says so, and the revocation names it', () => {
    const events = [
      opening,
      passed,
      event(3, 'signed', 'signer', { case: 1 }),
      event(4, 'revoked', 'signer', { case: 1, signature: 3, reason: '尚需核实。' }),
      event(5, 'signed', 'signer2', { case: 1, releaseAt: '2026-03-02T01:00:00.000Z' }),
      event(6, 'cancel_asked', 'publisher', { case: 1, reason: '改期。' }),
      event(7, 'schedule_cancelled', 'signer', { case: 1 }),
      released(8, 1, { case: 1, ordered: 5 }),
    ]
    const { steps } = formOf(events, 1)
    expect(steps.map(({ type }) => type)).toEqual(events.map(({ type }) => type))
    expect(steps[2]?.revokedBy).toBe(4)
    expect(steps[3]).toMatchObject({ revokes: 3, comment: '尚需核实。' })
    expect(steps[4]).toMatchObject({ revokedBy: null, releaseAt: '2026-03-02T01:00:00.000Z' })
    expect(steps[7]).toMatchObject({ ordered: 5 })
  })

  it('one that nobody has heard of yet is a step like the others', () => {
    const unheard = event(3, 'countersealed', 'signer2', { case: 1, comment: '加盖公章。' })
    const { steps } = formOf([opening, passed, unheard, released(4, 1, { case: 1 })], 1)
    expect(steps[2]).toMatchObject({ type: 'countersealed', comment: '加盖公章。', by: { name: '孙立军' } })
  })
})

it('is refused where there is no such release, or its submission is missing', () => {
  expect(() => approvalForm(formInput({ release: 2 }))).toThrow(RangeError)
  const alone = event(4, 'released', 'publisher', { case: 1 })
  expect(() => formOf([{ ...alone, release: signedRelease(1, alone) }], 1)).toThrow(RangeError)
})
