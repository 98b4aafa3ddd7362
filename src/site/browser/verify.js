/**
 * Checks a proof with nothing but the platform's WebCrypto, in a browser or in Node. It repeats on purpose what the
 * site did when the release came in, sharing no code with it.
 */

/** RFC 8785 for what a release holds: text, whole numbers, lists and objects. */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`
}

async function sha256(data) {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytesOf(base64url) {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

const verdict = (holds) => (holds ? 'pass' : 'fail')

/** The snapshot is the released one, and the one that the page named. */
async function checkDigest({ snapshot, release }, digest) {
  const found = await sha256(snapshot)
  return verdict(found === release.digest && found === digest)
}

/** The article's page shows the snapshot's own HTML, character for character, and every line around it. */
function checkPage({ snapshot }, pageHtml) {
  const { html, titleLines, kicker, subtitle, source, editorsNote, credit } = JSON.parse(snapshot).content
  const lines = [...titleLines, kicker, ...subtitle, source, editorsNote, credit].filter((line) => line)
  const [, shown = ''] = pageHtml.split('<main')
  const words = wordsOf(shown)
  return verdict(shown.includes(html) && lines.every((line) => words.includes(line)))
}

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }

/** What is read of HTML: without its tags, its entities resolved. */
function wordsOf(html) {
  return html.replace(/<[^>]*>/g, '\n').replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity])
}

async function isSealed({ hash, ...linked }) {
  return (await sha256(canonicalJson(linked))) === hash
}

const checkChain = async ({ release }) => verdict(await isSealed(release))

/** `skip` where this browser has no Ed25519 (before Chrome 137, Firefox 129, Safari 17). */
async function checkSignature({ release, key, signature }, publicKey) {
  const raw = bytesOf(publicKey)
  if ((await sha256(raw)).slice(0, 16) !== key) return 'fail'
  let imported
  try {
    imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  } catch (error) {
    if (error.name === 'NotSupportedError') return 'skip'
    throw error
  }
  const message = new TextEncoder().encode(`${release.format}\n${canonicalJson(release)}`)
  return verdict(await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), message))
}

/**
 * The releases that came with the proof, the one right after it and the newest: they stand behind it in the chain,
 * signed, and neither corrects or withdraws the article. `skip` also where another key signed them since.
 */
async function checkLater({ release, key, publicKey, later }) {
  const { collection, id } = release.document
  let result = 'pass'
  let before = release
  for (const signed of later) {
    const next = signed.release
    const follows = next.seq > before.seq && (next.seq > before.seq + 1 || next.prev === before.hash)
    const another = next.document.collection !== collection || next.document.id !== id
    if (!follows || !another || !(await isSealed(next))) return 'fail'
    const found = signed.key === key ? await checkSignature(signed, publicKey) : 'skip'
    if (found === 'fail') return 'fail'
    if (found === 'skip') result = 'skip'
    before = next
  }
  return result
}

/** A check that trips over malformed input has not passed. */
async function settled(check) {
  try {
    return await check()
  } catch {
    return 'fail'
  }
}

/** Each check's result: `pass`, `fail` or `skip`. */
export async function verifyProof(proof, { digest, pageHtml }) {
  return {
    digest: await settled(() => checkDigest(proof, digest)),
    page: await settled(() => checkPage(proof, pageHtml)),
    chain: await settled(() => checkChain(proof)),
    signature: await settled(() => checkSignature(proof, proof.publicKey)),
    later: await settled(() => checkLater(proof)),
  }
}
