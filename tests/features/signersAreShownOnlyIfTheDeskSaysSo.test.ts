import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { checkProof, inWords } from '../../scripts/verify-proof.mjs'
import { doc, p } from '../../src/richtext/compose.ts'
import { type Desk, draftArticle, type Made, openDesk, release } from '../support/desk.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { siteWith } from '../support/siteOf.ts'

let newsroom: Newsroom
let desk: Desk
let settings: Made

beforeAll(async () => {
  newsroom = await openNewsroom()
  desk = await openDesk(newsroom)
  const { body } = await desk.editor.post('/settings', {
    siteName: '商量',
    sponsor: '莱芜区政协',
    about: doc(p('关于本站。')),
    signingOrgan: '莱芜区政协党组',
    showSigners: false,
  })
  settings = { id: body.doc?.id, path: `/settings/${String(body.doc?.id)}` }
}, 60_000)
afterAll(() => newsroom.close())

/** Releases an article, and reads what a reader gets as its proof. */
async function proofOfNew(title: string) {
  const made = await draftArticle(desk, { title })
  await release(desk, made)
  const { body } = await desk.editor.get(made.path)
  const site = await siteWith(newsroom)
  const text = await (await site.get(`/api/v1/articles/${String(body.number)}/proof`)).text()
  await site.close()
  return JSON.parse(text)
}

test('without signed settings nobody is named, whatever the draft of the settings says', async () => {
  await desk.editor.patch(settings.path, { showSigners: true })
  const proof = await proofOfNew('没有签发的设置')
  expect(proof.release.approval).toBeUndefined()
})

test('the organ is named by default, and no person; once the desk signed that it wants it, the signers are', async () => {
  await desk.editor.patch(settings.path, { showSigners: false })
  await release(desk, settings)
  const silent = await proofOfNew('只写单位')
  expect(silent.release.approval).toEqual({ organ: '莱芜区政协党组' })
  expect(JSON.stringify(silent.release)).not.toContain('signer职务')

  await desk.editor.patch(settings.path, { showSigners: true })
  const unsigned = await proofOfNew('改了设置，还没有签发')
  expect(unsigned.release.approval).toEqual({ organ: '莱芜区政协党组' })

  await release(desk, settings)
  const named = await proofOfNew('写明签发人')
  expect(named.release.approval).toEqual({
    organ: '莱芜区政协党组',
    signers: [{ name: 'signer', title: 'signer职务' }],
  })
  const verdict = checkProof(named, { key: named.publicKey })
  expect([verdict.holds, inWords(verdict, named).includes('signer，signer职务')]).toEqual([true, true])
})

test('what counts are the settings in the ledger, also while the lists do not show them yet', async () => {
  // What another process sees between a release and its copy in the lists, and everybody after a crash there.
  const data = { live: false, status: 'approved', updatedAt: null }
  await newsroom.payload.db.updateOne({ collection: 'settings', id: settings.id, data })
  const proof = await proofOfNew('设置刚刚发布')
  expect(proof.release.approval).toMatchObject({ organ: '莱芜区政协党组' })
})

test('settings that were withdrawn name nobody any more', async () => {
  const { body } = await desk.signer.get(`${settings.path}/case`)
  const terms = { revision: body.revision, reason: '有误', after: 'gone' }
  expect((await desk.signer.post(`${settings.path}/actions/withdraw-now`, terms)).status).toBe(200)
  expect((await proofOfNew('设置已撤下')).release.approval).toBeUndefined()
})
