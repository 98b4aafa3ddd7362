import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { EnvironmentError, type Environment } from '../env.ts'
import { drawPlaceholder } from '../images/placeholder.ts'
import { keptSecret } from '../newsroom/secrets.ts'
import { doc, p } from '../richtext/compose.ts'
import type { SampleArticle, SampleState } from './article.ts'
import { ARTICLES } from './articles.ts'
import { login, session, type Session } from './client.ts'
import { DISTRICTS, organOf } from './districts.ts'
import { accountsOf, PEOPLE, type PersonKey, type SamplePerson } from './people.ts'
import { PHOTOS } from './photos.ts'
import { FEATURED, SERIES, SETTINGS } from './site.ts'

type Desk = Record<PersonKey, Session> & { password: string }
type Created = { doc: { id: string } }

/**
 * Fills an empty newsroom the way its people would: by logging in and taking the real actions, one person a
 * step. What it releases is signed like anything else.
 * @returns whether this newsroom holds the sample desk
 */
export async function loadSampleDesk(environment: Environment): Promise<boolean> {
  const mark = path.join(environment.dataDir, 'sample-desk')
  if (existsSync(mark)) {
    if (readFileSync(mark, 'utf8') === 'complete') return true
    throw new EnvironmentError([
      `Loading the sample desk was interrupted. Start again with an empty DATA_DIR (now ${environment.dataDir}), or set SAMPLE=none. 示例内容没有装完，请清空 DATA_DIR 后重新启动。`,
    ])
  }
  const api = `http://127.0.0.1:${String(environment.newsroomPort)}/api`
  const { initialized } = await session(api).get<{ initialized: boolean }>('/users/init')
  if (initialized) return false
  writeFileSync(mark, 'loading')
  await load(api, passwordOf(environment))
  writeFileSync(mark, 'complete')
  return true
}

/** The lines that tell a newcomer how to log in. */
export function sampleAccounts(environment: Environment): string[] {
  const password = passwordOf(environment)
  return ['', `示例账号 Sample accounts（密码 password: ${password}）`, ...accountsOf()]
}

function passwordOf({ dataDir, samplePassword }: Environment): string {
  return samplePassword ?? keptSecret(dataDir, 'sample-password', () => randomBytes(12).toString('base64url'))
}

async function load(api: string, password: string): Promise<void> {
  say('Loading the sample desk. 正在装入示例内容')
  const drawn = drawPhotos()
  const desk = await people(api, password)
  const photos = await loadPhotos(desk, drawn)
  const districts = await loadDistricts(desk, photos)
  await giveDistrict(desk, districts.get('370116') ?? '')
  const series = new Map<string, string>()
  for (const one of SERIES)
    series.set(one.slug, await released(desk, 'series', await create(desk.editor, 'series', one)))
  const articles = new Map<string, string>()
  for (const article of ARTICLES)
    articles.set(article.title, await loadArticle(desk, article, { photos, districts, series }))
  const featured = FEATURED.map((title) => articles.get(title))
  await released(desk, 'settings', await create(desk.editor, 'settings', { ...SETTINGS, featured }))
  say('\n')
}

async function people(api: string, password: string): Promise<Desk> {
  const { admin, ...others } = PEOPLE
  await session(api).send('POST', '/users/first-register', { ...admin, password })
  const first = await login(api, admin.email, password)
  const desk: Partial<Desk> = { admin: first, password }
  for (const [key, person] of Object.entries(others)) {
    desk[key as PersonKey] = await join(first, api, person, password)
    say('.')
  }
  await confirmAll(desk.signer as Session, password)
  return desk as Desk
}

/** The administrator makes the account, and its person chooses the password that they keep. */
async function join(admin: Session, api: string, person: SamplePerson, password: string): Promise<Session> {
  const initial = randomBytes(12).toString('base64url')
  const { doc } = await admin.send<Created>('POST', '/users', { ...person, password: initial })
  const session = await login(api, person.email, initial)
  await session.send('PATCH', `/users/${doc.id}`, { password, currentPassword: initial })
  return session
}

async function confirmAll(signer: Session, password: string): Promise<void> {
  const { waiting } = await signer.get<{ waiting: { id: string; revision: string }[] }>('/accounts')
  for (const { id, revision } of waiting)
    await signer.send('POST', `/accounts/${id}/confirm`, { revision, password })
}

/** From now on the correspondent of 莱芜区 writes for that district only. */
async function giveDistrict({ admin }: Desk, district: string): Promise<void> {
  const { docs } = await admin.get<{ docs: { id: string }[] }>(
    '/users?where[email][equals]=laiwu@example.org',
  )
  await admin.send('PATCH', `/users/${docs[0]?.id ?? ''}`, { districts: [district] })
}

/** As large as the largest rendition. */
const DRAWN = { width: 1440, height: 900 }

interface Drawn {
  photo: (typeof PHOTOS)[number]
  drawing: Promise<Buffer>
}

/** Begins with all of them at once, so that they are drawn while the newsroom is busy with the people. */
function drawPhotos(): Drawn[] {
  return PHOTOS.map((photo) => {
    const drawing = drawPlaceholder(photo.seed ?? photo.key, DRAWN)
    // One that fails is told where it is waited for.
    drawing.catch(() => undefined)
    return { photo, drawing }
  })
}

async function loadPhotos(desk: Desk, drawn: readonly Drawn[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { photo, drawing } of drawn) {
    const { key, seed: _, ...fields } = photo
    const file = { data: await drawing, name: `${key}.jpg`, type: 'image/jpeg' }
    const by = key === 'farming' || key === 'medicine' ? desk.laiwu : desk.editor
    const { doc } = await by.upload<Created>('/photos', file, { ...fields, photographer: '示例' })
    ids.set(key, await released(desk, 'photos', doc.id, by))
  }
  return ids
}

async function loadDistricts(desk: Desk, photos: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const covers = [...photos.values()]
  const ids = new Map<string, string>()
  for (const [index, { introduction, ...district }] of DISTRICTS.entries()) {
    const id = await create(desk.editor, 'districts', {
      ...district,
      position: index + 1,
      organ: organOf(district),
      introduction: doc(...introduction.map((text) => p(text))),
      cover: covers[index % covers.length],
    })
    ids.set(district.code, await released(desk, 'districts', id))
  }
  return ids
}

interface Ids {
  photos: ReadonlyMap<string, string>
  districts: ReadonlyMap<string, string>
  series: ReadonlyMap<string, string>
}

async function loadArticle(desk: Desk, article: SampleArticle, ids: Ids): Promise<string> {
  const { by, state, body, district, series, correction, withdrawal, ...fields } = article
  const author = desk[by]
  const id = await create(author, 'articles', {
    ...fields,
    body: body((key) => ids.photos.get(key) ?? ''),
    district: district && ids.districts.get(district),
    series: ids.series.get(series),
  })
  await walk(desk, 'articles', id, STEPS[state], author)
  if (correction) {
    const { note, summary } = correction
    await author.send('PATCH', `/articles/${id}`, { summary, body: doc(p(summary)) })
    await walk(
      desk,
      'articles',
      id,
      releasedAs({ kind: 'correct', correctionNote: note, major: true }),
      author,
    )
  }
  if (withdrawal) await walk(desk, 'articles', id, releasedAs({ kind: 'withdraw', ...withdrawal }), author)
  return id
}

type Step = [PersonKey | 'author', string, object?]

const SUBMITTED: Step[] = [['author', 'submit']]
const REVIEWED: Step[] = [...SUBMITTED, ['reviewer', 'pass', { comment: '事实与数字已核对。' }]]
const SIGNED: Step[] = [...REVIEWED, ['signer', 'sign', { minutes: '党组会纪要〔2026〕1号' }]]

/** Who does what until a document has come so far. */
const STEPS: Readonly<Record<SampleState, readonly Step[]>> = {
  draft: [],
  returned: [...SUBMITTED, ['reviewer', 'return', { comment: '请补充亩均节水的出处。' }]],
  in_review: SUBMITTED,
  awaiting_signoff: REVIEWED,
  signed: SIGNED,
  released: [...SIGNED, ['publisher', 'release']],
}

/** The whole way once more, with these words at its beginning. */
function releasedAs(submission: object): Step[] {
  return STEPS.released.map(([who, action, more = {}]) => [
    who,
    action,
    action === 'submit' ? submission : more,
  ])
}

async function released(desk: Desk, collection: string, id: string, author = desk.editor): Promise<string> {
  await walk(desk, collection, id, STEPS.released, author)
  return id
}

async function walk(
  desk: Desk,
  collection: string,
  id: string,
  steps: readonly Step[],
  author: Session,
): Promise<void> {
  for (const [who, action, more] of steps) {
    const person = who === 'author' ? author : desk[who]
    const { revision } = await person.get<{ revision: string }>(`/${collection}/${id}/case`)
    const password = action === 'sign' ? { password: desk.password } : {}
    await person.send('POST', `/${collection}/${id}/actions/${action}`, { revision, ...password, ...more })
  }
  say('.')
}

async function create(author: Session, collection: string, fields: object): Promise<string> {
  return (await author.send<Created>('POST', `/${collection}`, fields)).doc.id
}

function say(text: string): void {
  process.stdout.write(text)
}
