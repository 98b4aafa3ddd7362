import { createHash } from 'node:crypto'
import { doc, p, type photo } from '../../../src/richtext/compose.ts'
import { type Desk, draftArticle, jpeg, type Made, openDesk, release, take } from '../../support/desk.ts'
import type { Newsroom, Person } from '../../support/newsroom.ts'

/** Everybody who could try something: the nine accounts of the sample desk, and somebody without one. */
export const PEOPLE = [
  'anonymous',
  'editor',
  'laiwu',
  'reviewer',
  'reviewer2',
  'signer',
  'signer2',
  'publisher',
  'admin',
  'auditor',
] as const
export type Who = (typeof PEOPLE)[number]

/** Every state that a document can be in. */
export const STATES = [
  'draft',
  'in_review',
  'awaiting_signoff',
  'signed',
  'scheduled',
  'cancelling',
  'released',
  'correcting',
  'withdrawing',
  'withdrawn',
  'emergency',
] as const
export type State = (typeof STATES)[number]

export interface AttackDesk extends Desk {
  people: Record<Who, Person>
  /** An article of 莱芜区 in each state. */
  articles: Record<State, Made>
  /** Names that the table of attempts uses, and what they stand for here. */
  names: Record<string, string>
}

/** A day on which no test runs any more. */
const FAR = new Date(Date.now() + 300 * 24 * 3600 * 1000).toISOString()

const STEPS: Record<State, (desk: Desk, made: Made) => Promise<void>> = {
  draft: async () => undefined,
  in_review: (desk, made) => steps(desk, made, 'submit'),
  awaiting_signoff: (desk, made) => steps(desk, made, 'submit', 'pass'),
  signed: (desk, made) => steps(desk, made, 'submit', 'pass', 'sign'),
  scheduled: async (desk, made) => {
    await steps(desk, made, 'submit', 'pass')
    await must(take(desk.signer, made, 'sign', { releaseAt: FAR }))
  },
  cancelling: async (desk, made) => {
    await STEPS.scheduled(desk, made)
    await must(take(desk.publisher, made, 'cancel-schedule', { reason: '会议改期' }))
  },
  released: (desk, made) => release(desk, made),
  correcting: async (desk, made) => {
    await release(desk, made)
    await must(desk.editor.patch(made.path, { title: '更正后的题目' }))
    await steps(desk, made, 'submit')
  },
  withdrawing: async (desk, made) => {
    await release(desk, made)
    await must(take(desk.editor, made, 'submit', { kind: 'withdraw', reason: '有误' }))
  },
  withdrawn: async (desk, made) => {
    await STEPS.withdrawing(desk, made)
    await must(take(desk.reviewer, made, 'pass'))
    await must(take(desk.signer, made, 'sign'))
    await must(take(desk.publisher, made, 'release'))
  },
  emergency: async (desk, made) => {
    await release(desk, made)
    await must(take(desk.publisher, made, 'withdraw-now', { reason: '泄密' }))
  },
}

/** A desk with all nine people, an article in every state, and photos that are public and that are not. */
export async function openAttackDesk(newsroom: Newsroom): Promise<AttackDesk> {
  const desk = await openDesk(newsroom)
  const laiwu = await newsroom.person('laiwu', ['editor'], { districts: [desk.district] })
  const { editor, reviewer, reviewer2, signer, signer2, publisher, admin, auditor } = desk
  const staff = { editor, laiwu, reviewer, reviewer2, signer, signer2, publisher, admin, auditor }
  const articles = {} as AttackDesk['articles']
  for (const state of STATES) {
    articles[state] = await draftArticle(desk, { title: `${state}之稿` })
    await must(editor.patch(articles[state].path, { kicker: '第二版' }))
    await STEPS[state](desk, articles[state])
  }
  return {
    ...desk,
    people: { anonymous: newsroom.anonymous, ...staff },
    articles,
    names: await namesOf(newsroom, desk, staff, articles),
  }
}

async function namesOf(
  newsroom: Newsroom,
  desk: Desk,
  staff: Record<Exclude<Who, 'anonymous'>, Person>,
  articles: Record<State, Made>,
): Promise<Record<string, string>> {
  const names: Record<string, string> = { district: desk.district }
  for (const [state, { id }] of Object.entries(articles)) {
    names[state] = id
    const { body } = await desk.reviewer.get(`/articles/${id}/case`)
    names[`${state}.digest`] = body.timeline.at(-1)?.digest ?? 'none'
    names[`${state}.version`] = await firstVersion(desk.reviewer, id)
    names[`${state}.number`] = String((await desk.reviewer.get(`/articles/${id}`)).body.number)
  }
  for (const [who, { id }] of Object.entries(staff)) names[who] = id
  const other = await must(
    desk.editor.post('/districts', { name: '历下区', code: '370102', position: 1, organ: '历下区政协' }),
  )
  names.elsewhere = other.body.doc.id
  const foreign = await draftArticle(desk, { district: names.elsewhere, title: '外区' })
  names.foreign = foreign.id
  for (const name of ['photo', 'photo-public'] as const) {
    const { body } = await must(uploadPhoto(desk.editor, name))
    names[name] = body.doc.id
    names[`${name}.file`] = body.doc.filename
    names[`${name}.blob`] = body.doc.renditions[0].sha256
    if (name === 'photo-public') await release(desk, { id: body.doc.id, path: `/photos/${body.doc.id}` })
  }
  const { docs } = await newsroom.payload.find({ collection: 'ledger' as never, sort: '-seq', limit: 1 })
  names.entry = String((docs[0] as { id: unknown }).id)
  const record = { type: { equals: 'logged_in' } }
  const { docs: records } = await newsroom.payload.find({ collection: 'ledger' as never, where: record })
  names.record = String((records[0] as { id: unknown }).id)
  names.nothing = createHash('sha256').update('nothing').digest('hex')
  return names
}

export async function uploadPhoto(person: Person, name: string) {
  const hue = createHash('sha256').update(name).digest()[0] ?? 0
  const file = { data: await jpeg(640 + hue, 400), name: `${name}.jpg`, type: 'image/jpeg' }
  const words = { caption: `2025年6月，${name}`, alt: '一处泉池', takenOn: '2025-06-18', photographer: '甲' }
  return person.upload('/photos', file, words)
}

/** A text that shows this photo. */
export function textWith(photoId: string, node: typeof photo) {
  return doc(p('正文如下。'), node(photoId))
}

async function firstVersion(person: Person, id: string): Promise<string> {
  const { body } = await person.get(`/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`)
  return String(body.docs[0].id)
}

async function steps(desk: Desk, made: Made, ...actions: ('submit' | 'pass' | 'sign')[]): Promise<void> {
  const by = { submit: desk.editor, pass: desk.reviewer, sign: desk.signer }
  for (const action of actions) await must(take(by[action], made, action))
}

/** @throws Error where the step was refused: nothing below it would mean anything */
export async function must<T extends { status: number; body: unknown }>(answer: Promise<T>): Promise<T> {
  const given = await answer
  if (given.status >= 300) throw new Error(`Refused: ${JSON.stringify(given.body)}`)
  return given
}
