import { readdirSync, readFileSync } from 'node:fs'
import nodePath from 'node:path'

const root = nodePath.resolve(import.meta.dirname, '..')

/** Made anew with every change of a collection, under another name. */
const MIGRATION = readdirSync(nodePath.join(root, 'src/newsroom/migrations')).find((file) =>
  file.endsWith('_initial.ts'),
)

/** A test of the tables of paths, by the words its row begins with. */
const path = (only) => ({ tests: ['tests/attack/paths'], attack: true, only })
const feature = (name, only) => ({ tests: [`tests/features/${name}`], only })

/**
 * One of the newsroom's or of a site's promises, in one place of the code: how it is written, how it reads when it
 * is broken, and the tests that should notice (the beginnings of their paths; `only`: those of this name).
 * @typedef {{ guard: string, file: string, find: string, replace: string, tests: string[], attack?: boolean, only?: string }} Guard
 */

/** Every rule of the workflow is broken in the same way: it never refuses. @returns {Guard[]} */
function rules() {
  const folder = 'src/workflow/rules'
  return readdirSync(nodePath.join(root, folder))
    .filter((file) => file !== 'rule.ts')
    .flatMap((file) => {
      const text = readFileSync(nodePath.join(root, folder, file), 'utf8')
      return [...text.matchAll(/export const (\w+): Rule = /g)].map(([whole, name]) => ({
        guard: `rule ${name}`,
        file: `${folder}/${file}`,
        find: whole,
        replace: `export const ${name}: Rule = () => null\nexport const broken_${name}: Rule = `,
        tests: ['matrix', 'undoMatrix', 'undoing', 'decide'].map((name) => `src/workflow/${name}.test.ts`),
      }))
    })
}

/** @returns {Guard[]} */
export function allGuards() {
  return [...rules(), ...GUARDS]
}

/**
 * Why a guard can't be broken in this text, or null. Where it is found twice, the wrong place might be broken, and
 * tests be said to notice what they were not asked about.
 * @param {string} text
 * @param {string} find
 */
export function faultIn(text, find) {
  const places = text.split(find).length - 1
  if (places === 1) return null
  return places === 0 ? 'the guard is no longer written like this' : `written like this ${places} times`
}

/** Those outside the workflow's rules. @type {Guard[]} */
const GUARDS = [
  {
    guard: 'the schedule’s signers must still stand',
    file: 'src/workflow/decide.ts',
    find: 'if (reasons.length > 0) return { ok: false, reasons }\n  const happened',
    replace: 'const happened',
    tests: ['src/workflow/undoMatrix'],
  },
  {
    guard: 'a schedule waits for its time',
    file: 'src/workflow/decide.ts',
    find: 'if (at > now)',
    replace: 'if (at === now + now)',
    tests: ['src/workflow/undoMatrix'],
  },
  {
    guard: 'a revocation takes the schedule with it',
    file: 'src/workflow/fold.ts',
    find: "state: 'awaiting_signoff', schedule: null, cancelling: null }",
    replace: "state: 'awaiting_signoff', cancelling: null }",
    tests: ['src/workflow/undoing', 'src/workflow/undoMatrix'],
  },
  {
    guard: 'the quorum',
    file: 'src/workflow/fold.ts',
    find: 'standing.length < current.flow.signoff.quorum',
    replace: 'standing.length < 1',
    tests: ['src/workflow/matrix', 'src/workflow/undoMatrix', 'src/workflow/state'],
  },
  {
    guard: 'a step belongs to the open case',
    file: 'src/workflow/fold.ts',
    find: 'if (state.case?.id !== event.case) {',
    replace: 'if (event.seq < 0) {',
    tests: ['src/workflow/state', 'src/workflow/invariants'],
  },
  {
    guard: 'contributors include the submitter',
    file: 'src/workflow/decide.ts',
    find: '...authors, actor.id])',
    replace: '...authors])',
    tests: ['src/workflow'],
  },
  {
    guard: 'the replica checks signatures',
    file: 'src/ledger/release.ts',
    find: "? null : 'wrong-signature'",
    replace: '? null : null',
    tests: ['src/ledger', 'src/replica/forgery'],
  },
  {
    guard: 'the replica knows its keys',
    file: 'src/ledger/release.ts',
    find: "if (!key) return 'unknown-key'",
    replace: 'if (!key) return null',
    tests: ['src/ledger', 'src/replica/forgery'],
  },
  {
    guard: 'the chain’s numbers',
    file: 'src/ledger/chain.ts',
    find: "if (entry.seq !== head.seq + 1) return 'wrong-seq'",
    replace: '',
    tests: ['src/ledger', 'src/replica/forgery'],
  },
  {
    guard: 'the chain’s links',
    file: 'src/ledger/chain.ts',
    find: "if (entry.prev !== head.hash) return 'wrong-prev'",
    replace: '',
    tests: ['src/ledger', 'src/replica/forgery'],
  },
  {
    guard: 'the chain’s hashes',
    file: 'src/ledger/chain.ts',
    find: "isSealed(entry) ? null : 'wrong-hash'",
    replace: 'isSealed(entry) ? null : null',
    tests: ['src/ledger', 'src/replica/forgery'],
  },
  {
    guard: 'a snapshot is its digest',
    file: 'src/replica/verify.ts',
    find: 'if (sha256(bytes) !== release.digest) {',
    replace: 'if (release.seq < 0) {',
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a snapshot is canonical',
    file: 'src/replica/verify.ts',
    find: 'if (canonicalJson(value) !== text)',
    replace: 'if (text === null)',
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a snapshot is of the released document',
    file: 'src/replica/verify.ts',
    find: "throw new Refused('wrong-document'",
    replace: "if (seq < 0) throw new Refused('wrong-document'",
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a blob shown is listed',
    file: 'src/replica/verify.ts',
    find: 'if (stray) throw',
    replace: 'if (stray === 0) throw',
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a feed only grows',
    file: 'src/replica/readChain.ts',
    find: 'if (nothingCame && withheld) throw',
    replace: 'if (nothingCame && withheld) return',
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a feed does not fork',
    file: 'src/replica/readChain.ts',
    find: 'if (theirs.seq === ours.seq && theirs.hash !== ours.hash) {',
    replace: 'if (theirs.seq < 0) {',
    tests: ['src/replica/forgery'],
  },
  {
    guard: 'a row is what was signed',
    file: 'src/replica/signedRows.ts',
    find: 'if (!isSame) throw',
    replace: "if (!isSame && row.document === '') throw",
    ...feature('alteredStoreIsNotShown'),
  },
  {
    guard: 'a picture in the store is its digest',
    file: 'src/replica/shownBlobs.ts',
    find: 'if (!blobs.holdsNow(sha256)) throw',
    replace: "if (sha256 === '') throw",
    ...feature('alteredStoreIsNotShown'),
  },
  {
    guard: 'a text in the store is its digest',
    file: 'src/replica/signedRows.ts',
    find: 'if (sha256(row.snapshot) !== row.digest) throw',
    replace: "if (row.digest === '') throw",
    ...feature('alteredStoreIsNotShown'),
  },
  {
    guard: 'a release in the store is signed',
    file: 'src/replica/signedReleases.ts',
    find: '|| signatureFaultOf(signed, keys) !== null',
    replace: "|| signatureFaultOf(signed, keys) === 'unknown-key'",
    ...feature('alteredStoreIsNotShown'),
  },
  {
    guard: 'a file was released',
    file: 'src/replica/shownBlobs.ts',
    find: 'if (!snapshot.blobs.includes(sha256)) continue',
    replace: "if (sha256 === '') continue",
    ...feature('alteredStoreIsNotShown'),
  },
  {
    guard: 'the store is gone through',
    file: 'src/replica/patrol.ts',
    find: '      findFault(release)\n',
    replace: '',
    ...feature('alteredStoreIsNotShown', 'what is public'),
  },
  {
    guard: 'another origin uses no login',
    file: 'src/newsroom/access/askedFrom.ts',
    find: 'return !URL.canParse(origin)',
    replace: "return origin === '' && !URL.canParse(origin)",
    tests: ['src/newsroom/access'],
  },
  {
    guard: 'TRUSTED_PROXIES are believed',
    file: 'src/launch/frontDoor.ts',
    find: "  server.set('trust proxy', environment.trustedProxies)\n",
    replace: '',
    ...feature('addressIsNotForged'),
  },
  {
    guard: 'nobody but TRUSTED_PROXIES is believed',
    file: 'src/launch/frontDoor.ts',
    find: "'trust proxy', environment.trustedProxies",
    replace: "'trust proxy', true",
    ...feature('addressIsNotForged'),
  },
  {
    guard: 'the address is the server’s word',
    file: 'src/launch/frontDoor.ts',
    find: 'request.headers[ADDRESS_HEADER] = plainAddress',
    replace: 'request.headers[ADDRESS_HEADER] ??= plainAddress',
    ...feature('addressIsNotForged'),
  },
  {
    guard: 'access staff',
    file: 'src/newsroom/access/access.ts',
    find: '(actorOf(req)?.roles.length ?? 0) > 0',
    replace: '(actorOf(req)?.roles.length ?? 0) >= 0',
    ...path('READING GET /articles'),
  },
  {
    guard: 'access nobody',
    file: 'src/newsroom/access/access.ts',
    find: 'nobody = (): boolean => false',
    replace: 'nobody = (): boolean => true',
    ...path('EVIDENCE'),
  },
  {
    guard: 'access readersOfLedger',
    file: 'src/newsroom/access/evidence.ts',
    find: '&& { type: { in: [...WORKFLOW_TYPES] } }',
    replace: '',
    ...path('EVIDENCE GET /ledger'),
  },
  {
    guard: 'access admins',
    file: 'src/newsroom/access/access.ts',
    find: "admins: Access = ({ req }) => has(req, 'admin')",
    replace: "admins: Access = ({ req }) => has(req, 'admin') || true",
    ...path('ADMINISTRATION'),
  },
  {
    guard: 'access adminsOnlyField',
    file: 'src/newsroom/access/access.ts',
    find: "adminsOnlyField: FieldAccess = ({ req }) => has(req, 'admin')",
    replace: "adminsOnlyField: FieldAccess = ({ req }) => has(req, 'admin') || true",
    ...path('ADMINISTRATION'),
  },
  {
    guard: 'access ownAccount',
    file: 'src/newsroom/access/accounts.ts',
    find: "has(req, 'admin') || { id",
    replace: 'true || { id',
    ...path('ADMINISTRATION'),
  },
  {
    guard: 'access editorsOf',
    file: 'src/newsroom/access/access.ts',
    find: "if (!actor?.roles.includes('editor')) return false\n    if (actor.districts.length === 0) return EDITABLE",
    replace: 'if (!actor || actor.districts.length === 0) return EDITABLE',
    ...path('WRITING PATCH /articles'),
  },
  {
    guard: 'access creatorsOf',
    file: 'src/newsroom/access/access.ts',
    find: "if (!actor?.roles.includes('editor')) return false\n    if (actor.districts.length === 0 ||",
    replace: 'if (!actor) return false\n    if (actor.districts.length === 0 ||',
    ...path('WRITING POST /articles'),
  },
  {
    guard: 'access ownedBy',
    file: 'src/newsroom/access/access.ts',
    find: 'return { createdBy: { equals: person } }',
    replace: 'return { createdBy: { exists: true } }',
    ...feature('correspondentWritesForOwnDistrict'),
  },
  {
    guard: 'columns copied from the ledger',
    file: 'src/newsroom/documents/documentCollection.ts',
    find: 'COPIED = { create: nobody, update: nobody }',
    replace: 'COPIED = { create: () => true, update: () => true }',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'hook noBulk',
    file: 'src/newsroom/hooks/noBulk.ts',
    find: 'if (!changes ||',
    replace: 'if (changes ||',
    ...feature('evidenceIsNeverChanged'),
  },
  {
    guard: 'hook onlyOne',
    file: 'src/newsroom/hooks/onlyOne.ts',
    find: 'if (totalDocs === 0) return args',
    replace: 'if (totalDocs >= 0) return args',
    ...path('WRITING POST /settings'),
  },
  {
    guard: 'hook enforcePasswordPolicy',
    file: 'src/newsroom/hooks/passwordPolicy.ts',
    find: "if (typeof password !== 'string' ||",
    replace: "if (typeof password === 'string' ||",
    ...feature('badInputIsRefused'),
  },
  {
    guard: 'hook stampAuthor',
    file: 'src/newsroom/hooks/documentHooks.ts',
    find: 'updatedBy: author, createdBy }',
    replace: 'createdBy }',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'hook keepDistrict',
    file: 'src/newsroom/hooks/documentHooks.ts',
    find: "return data\n    throw refusalError(req, { code: 'outside-districts' })",
    replace: 'return data\n    return data',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'hook keepStatus',
    file: 'src/newsroom/documents/documentCollection.ts',
    find: '[keepStatus(slug), ',
    replace: '[',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'hook guardOpenCases, edits',
    file: 'src/newsroom/hooks/documentHooks.ts',
    find: "throw refusalError(req, { code: 'case-open' })",
    replace: 'return args',
    ...feature('evidenceIsNeverChanged'),
  },
  {
    guard: 'hook processPhoto, a file is fixed',
    file: 'src/newsroom/photos/uploadHooks.ts',
    find: "if (operation === 'update') throw",
    replace: "if (operation === 'delete') throw",
    ...feature('photoUpload'),
  },
  {
    guard: 'hook processPhoto, a photo is a file',
    file: 'src/newsroom/photos/uploadHooks.ts',
    find: "if (operation === 'create' && req.user) throw",
    replace: "if (operation === 'create' && !req.user) throw",
    ...path('WRITING POST /photos'),
  },
  {
    guard: 'hook onlyByMail',
    file: 'collections/users.ts',
    find: '      onlyByMail,\n',
    replace: '',
    ...path('ACCOUNTS POST /users/forgot-password'),
  },
  {
    guard: 'hook onlyActive',
    file: 'collections/users.ts',
    find: 'beforeLogin: [onlyActive]',
    replace: 'beforeLogin: []',
    ...feature('attemptsAreOnRecord'),
  },
  {
    guard: 'hook limitLogins',
    file: 'collections/users.ts',
    find: '      limitLogins,\n',
    replace: '',
    ...feature('attemptsAreOnRecord'),
  },
  {
    guard: 'adapter: evidence',
    file: 'src/newsroom/evidence/guard.ts',
    find: 'if (isEvidence(collection) && !allowed())',
    replace: "if (collection === '' && !allowed())",
    ...feature('evidenceIsNeverChanged'),
  },
  {
    guard: 'adapter: no order by a secret',
    file: 'src/newsroom/access/guardAccounts.ts',
    find: 'for (const method of READS) noSecretOrder(database, method)',
    replace: '',
    ...path('ACCOUNTS GET /articles.sort'),
  },
  {
    guard: 'adapter: a login writes sessions only',
    file: 'src/newsroom/access/guardAccounts.ts',
    find: '      onlySessions(database)\n',
    replace: '',
    tests: ['tests/attack/races'],
    attack: true,
    only: 'an account that is closed',
  },
  {
    guard: 'feed: isPublic',
    file: 'src/newsroom/endpoints/feedEndpoints.ts',
    find: 'isDigest(digest) && (await isPublic(payload, digest))',
    replace: 'isDigest(digest)',
    ...path('FEED GET /snapshots'),
  },
  {
    guard: 'feed: isPublicBlob',
    file: 'src/newsroom/endpoints/feedEndpoints.ts',
    find: '|| !(await isPublicBlob(req.payload, sha256))',
    replace: '',
    ...path('FEED GET /blobs'),
  },
  {
    guard: 'the password at the sign-off',
    file: 'src/newsroom/cases/perform.ts',
    find: 'if (!ACTIONS[command.action].password) return null',
    replace: 'if (command.action) return null',
    ...feature('attemptsAreOnRecord'),
  },
  {
    guard: 'a whole number',
    file: 'src/newsroom/fields/wholeNumber.ts',
    find: 'Number.isInteger(value) && ',
    replace: '',
    ...path('WRITING POST /districts'),
  },
  {
    guard: 'contributors: restores',
    file: 'src/newsroom/documents/contributors.ts',
    find: "['-updatedAt', '-id']",
    replace: "['-createdAt', '-id']",
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'contributors: photos, district, series',
    file: 'src/newsroom/documents/contributors.ts',
    find: '[...authors, ...shown.flat()]',
    replace: '[...authors]',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'contributors: saves that were cut off',
    file: 'src/newsroom/documents/contributors.ts',
    find: 'if (isSaved(stored, versions[0]?.version))',
    replace: 'if (versions[0] ?? isSaved(stored, undefined))',
    ...feature('everyContributionCounts'),
  },
  {
    guard: 'only a signer adopts a flow',
    file: 'src/newsroom/endpoints/flowEndpoints.ts',
    find: "if (!actor.roles.includes('signer')) {",
    replace: 'if (actor.roles.length === 0) {',
    ...feature('flowNeedsASecondPerson'),
  },
  {
    guard: 'a flow is adopted as it was seen',
    file: 'src/newsroom/endpoints/flowEndpoints.ts',
    find: "  if (revision !== digestOf(proposed)) return { code: 'stale-revision' }\n",
    replace: '',
    ...feature('flowNeedsASecondPerson'),
  },
  {
    guard: 'two that come to one entry add it once',
    file: 'src/newsroom/evidence/ledger.ts',
    find: 'if (await isTaken(payload, entry.seq)) return false',
    replace: 'if ((await ledgerHead(payload)).hash === entry.hash) return true',
    ...feature('twoActAtOnce'),
  },
  {
    guard: 'the current password, before a new one',
    file: 'src/newsroom/hooks/currentPassword.ts',
    find: 'if (!refusal) return args',
    replace: 'if (!refusal || req) return args',
    ...feature('ownPasswordIsChanged'),
  },
  {
    guard: 'an unknown address is locked like a known one',
    file: 'src/newsroom/records/unknownAddresses.ts',
    find: 'if (!takeTry(',
    replace: 'if (!address && !takeTry(',
    ...feature('strangerLearnsNoAddress'),
  },
  {
    guard: 'an account is confirmed by a third person',
    file: 'src/workflow/accounts.ts',
    find: 'return by !== subject && isThird && ',
    replace: 'return by !== subject && ',
    tests: ['src/workflow/accounts'],
  },
  {
    guard: 'who is not confirmed confirms nobody',
    file: 'src/workflow/accounts.ts',
    find: ' && doubtOf(by, found) === null',
    replace: '',
    tests: ['src/workflow/accounts'],
  },
  {
    guard: 'what an account that waits does is theirs who touched it',
    file: 'src/workflow/accounts.ts',
    find: 'one.by.id !== by && !one.behind.includes(by)',
    replace: 'one.by.id !== by',
    tests: ['src/workflow/accounts'],
  },
  {
    guard: 'a confirmation is of what was seen',
    file: 'src/workflow/accounts.ts',
    find: 'event.seen === before.revision && ',
    replace: '',
    tests: ['src/workflow/accounts'],
  },
  {
    guard: 'who is not confirmed adopts no flow',
    file: 'src/newsroom/endpoints/flowEndpoints.ts',
    find: 'if (doubt) return doubt',
    replace: "if (doubt && actor.id === '') return doubt",
    ...feature('accountIsConfirmedByAnother'),
  },
  {
    guard: 'a draft is deleted by an entry',
    file: 'src/newsroom/documents/documentCollection.ts',
    find: '[commitDeletion(slug), ',
    replace: '[',
    ...feature('deletedOrSubmitted'),
  },
  {
    guard: 'what was deleted is not submitted',
    file: 'src/newsroom/cases/situation.ts',
    find: 'events.length === 0 && (await isDeleted(',
    replace: 'events.length < 0 && (await isDeleted(',
    ...feature('deletedOrSubmitted'),
  },
  {
    guard: 'seq is unique',
    file: `src/newsroom/migrations/${MIGRATION}`,
    find: 'CREATE UNIQUE INDEX \\`ledger_seq_idx',
    replace: 'CREATE INDEX \\`ledger_seq_idx',
    tests: ['tests/attack/processes'],
    attack: true,
  },
  {
    guard: 'commit reads the head first',
    file: 'src/newsroom/cases/commit.ts',
    find: '    const head = await ledgerHead(payload)\n    const decided = await decideNow()\n    if (!decided.ok) return decided\n',
    replace:
      '    const decided = await decideNow()\n    if (!decided.ok) return decided\n    const head = await ledgerHead(payload)\n',
    tests: ['tests/attack/processes'],
    attack: true,
  },
]
