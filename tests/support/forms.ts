import type { FormEvent, FormInput } from '../../src/form/types.ts'
import type { SignedRelease } from '../../src/ledger/release.ts'
import type { AnySnapshot, ArticleContent } from '../../src/snapshot/types.ts'

export const FORM_DIGEST = { first: '1f'.repeat(32), second: '2e'.repeat(32) }

const DOCUMENT = { collection: 'articles', id: 'article-7' }

const PEOPLE = {
  editor: { id: 'editor', name: '张晓燕', title: '提案委信息员', role: 'editor' },
  reviewer: { id: 'reviewer', name: '李建国', title: '研究室主任', role: 'reviewer' },
  reviewer2: { id: 'reviewer2', name: '赵䶮', title: '副秘书长', role: 'reviewer' },
  signer: { id: 'signer', name: '王淑芬', title: '党组成员、副主席', role: 'signer' },
  signer2: { id: 'signer2', name: '孙立军', title: '党组书记、主席', role: 'signer' },
  publisher: { id: 'publisher', name: '周敏', title: '网站编辑', role: 'publisher' },
} as const

type Name = keyof typeof PEOPLE

/** An event by a person, at the second that its number is. */
export function event(seq: number, type: string, by: Name, more: Partial<FormEvent> = {}): FormEvent {
  const at = new Date(Date.UTC(2026, 2, 1, 8, 0, seq)).toISOString()
  return { seq, type, at, by: PEOPLE[by], digest: FORM_DIGEST.first, ...more }
}

/** The public part of an event, as far as a form reads it. */
export function signedRelease(
  number: number,
  at: FormEvent,
  kind: 'publish' | 'correct' | 'withdraw' = 'publish',
): SignedRelease {
  const release: SignedRelease['release'] = {
    ...{ format: 'qianfa.release/1', at: at.at, kind, document: DOCUMENT, digest: at.digest, steps: [] },
    ledger: { seq: at.seq - 1, hash: 'c0ffee00'.repeat(8) },
    ...{ seq: number, prev: 'b'.repeat(64), hash: `${'a'.repeat(60)}${String(number).padStart(4, '0')}` },
  }
  return { release, key: '0123456789abcdef', signature: 's' }
}

/** An event that changed what is public. */
export function released(
  seq: number,
  number: number,
  more: Partial<FormEvent> & { kind?: 'publish' | 'correct' | 'withdraw' } = {},
): FormEvent {
  const { kind, ...rest } = more
  const happened = event(seq, 'released', 'publisher', rest)
  return { ...happened, release: signedRelease(number, happened, kind) }
}

/** An ordinary publication: entries 1 to 4, release 1. */
export function published(): FormEvent[] {
  return [
    event(1, 'submitted', 'editor', {
      ...{ kind: 'publish', importance: 'ordinary', contributors: ['author', 'editor'] },
    }),
    event(2, 'passed', 'reviewer', { case: 1, stage: 1, comment: '数字已与提案委核对。' }),
    event(3, 'signed', 'signer', { case: 1, minutes: '党组会议纪要〔2026〕3号' }),
    released(4, 1, { case: 1 }),
  ]
}

/** After {@link published}: a major correction by two reviews and two signatures, release 2. */
export function corrected(first = 5): FormEvent[] {
  const digest = FORM_DIGEST.second
  return [
    event(first, 'submitted', 'editor', {
      ...{ kind: 'correct', importance: 'important', contributors: ['editor'], digest },
      correction: { note: '办复率原写为98%，应为100%。', major: true },
    }),
    event(first + 1, 'passed', 'reviewer', { case: first, stage: 1, digest }),
    event(first + 2, 'passed', 'reviewer2', { case: first, stage: 2, digest, comment: '同意更正。' }),
    event(first + 3, 'signed', 'signer', { case: first, digest }),
    event(first + 4, 'signed', 'signer2', { case: first, digest, comment: '请网信办留存原件。' }),
    released(first + 5, 2, { case: first, digest, kind: 'correct' }),
  ]
}

/** After {@link published}: its withdrawal by the whole way, entries 5 to 8, release 2. */
export function withdrawn(): FormEvent[] {
  return [
    event(5, 'submitted', 'editor', {
      ...{ kind: 'withdraw', importance: 'ordinary', contributors: ['editor'] },
      withdrawal: { reason: '活动延期，原文所述时间不再有效。', after: 'notice' },
    }),
    event(6, 'passed', 'reviewer', { case: 5, stage: 1 }),
    event(7, 'signed', 'signer', { case: 5 }),
    released(8, 2, { case: 5, kind: 'withdraw' }),
  ]
}

/** After {@link published}: taken down at once by one person, entry 5, release 2. */
export function withdrawnNow(): FormEvent[] {
  const happened = event(5, 'withdrawn_now', 'signer', { reason: '误发未成年人照片。', after: 'gone' })
  return [{ ...happened, release: signedRelease(2, happened, 'withdraw') }]
}

export function articleSnapshot(changes: Partial<ArticleContent> = {}): AnySnapshot {
  const text = '全年立案的提案都按期办复，委员满意率百分之百。'
  return {
    format: 'qianfa.snapshot/1',
    document: { collection: 'articles', id: DOCUMENT.id },
    blobs: [],
    content: {
      ...{
        layout: 'text',
        number: 1007,
        title: '月月有协商 件件有回音',
        titleLines: ['月月有协商 件件有回音'],
      },
      ...{ kicker: '“商量”展播 | 商量在莱芜', subtitle: [], source: '莱芜区政协', publishedAt: null },
      ...{ editorsNote: null, summary: null, keywords: [], html: `<p>${text}</p>`, text },
      ...{ credit: '（莱芜区政协提案委员会办公室供稿）', series: null, heldOn: null, photos: [] },
      district: {
        ...{ id: 'laiwu', code: '370116', name: '莱芜区', organ: '莱芜区政协', brand: '莱商量', position: 9 },
      },
      ...changes,
    },
  }
}

export function formInput(changes: Partial<FormInput> = {}): FormInput {
  return {
    events: published(),
    release: 1,
    snapshot: articleSnapshot(),
    previous: null,
    issuer: { sponsor: '政协济南市委员会', signingOrgan: '莱芜区政协党组' },
    names: new Map([['author', { name: '陈思远', recorded: true }]]),
    target: null,
    publicUrl: 'https://www.example.org',
    ...changes,
  }
}

const SENTENCE = '区政协坚持把协商于民、协商为民落到实处，围绕“一老一小”、城市更新、乡村振兴等议题开展协商。'

/** As much of everything as anybody can type, and more: nothing of it may need a second page. */
export function fullInput(word = SENTENCE): FormInput {
  const much = (length: number) => word.repeat(Math.ceil(length / word.length)).slice(0, length)
  const digest = FORM_DIGEST.second
  const many = Array.from({ length: 40 }, (_, index) => `${word.slice(0, 12)}${String(index)}`)
  const [opening, ...rest] = corrected(6)
  const events: FormEvent[] = [
    ...published(),
    event(5, 'returned', 'reviewer', { comment: much(2000), case: 3, digest }),
    { ...(opening as FormEvent), correction: { note: much(2000), major: true }, contributors: many },
    ...rest.map((one) => ({
      ...{ ...one, comment: much(2000), minutes: much(200) },
      by: { ...one.by, name: much(40), title: much(60) },
    })),
  ]
  const long = { title: much(400), text: much(200_000), kicker: much(60), source: much(60) }
  return formInput({
    events,
    release: 2,
    snapshot: articleSnapshot({ ...long, subtitle: [much(200), much(200)] }),
    previous: articleSnapshot(),
    names: new Map(many.map((id, index) => [id, { name: id, recorded: index > 0 }])),
    issuer: { sponsor: much(80), signingOrgan: much(80) },
  })
}
