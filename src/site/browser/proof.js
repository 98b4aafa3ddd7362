import { verifyProof } from './verify.js'

const root = document.querySelector('[data-proof]')

/** Shows what belongs to a state and hides what belongs to the others. */
function show(state) {
  for (const element of root.querySelectorAll('[data-state]'))
    element.hidden = !element.dataset.state.split(' ').includes(state)
}

function showResults(results) {
  for (const [check, result] of Object.entries(results)) {
    const line = root.querySelector(`[data-check="${check}"]`)
    line.dataset.outcome = result
    for (const element of line.querySelectorAll('[data-result]'))
      element.hidden = element.dataset.result !== result
  }
}

async function fetched(address) {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

async function check() {
  const [proof, pageHtml] = await Promise.all([
    fetched(root.dataset.proof).then(JSON.parse),
    fetched(root.querySelector('[data-article]').href),
  ])
  return verifyProof(proof, { digest: root.dataset.digest, pageHtml })
}

function stateOf(results) {
  const outcomes = Object.values(results)
  if (outcomes.includes('fail')) return 'failed'
  return outcomes.includes('skip') ? 'partial' : 'checked'
}

// Browsers offer WebCrypto on HTTPS and localhost only; elsewhere the site's own sentence stands.
if (root && globalThis.crypto?.subtle) {
  show('checking')
  check().then(
    (results) => {
      showResults(results)
      show(stateOf(results))
    },
    () => show('unreachable'),
  )
}
