/** The tools in the masthead and at the head of an article. Every word is in the page: scripts carry none. */
const root = document.documentElement

/** Storage may be refused; a choice then lasts for the page. */
function remember() {
  const { version, text, contrast } = root.dataset
  try {
    localStorage.setItem('qianfa.reading', JSON.stringify({ version, text, contrast }))
  } catch {
    return
  }
}

/** `text=large` → what is chosen, and whether it is what was chosen before; no value stands for the usual. */
const choiceOf = (button) => button.dataset.choose.split('=')
const isChosen = ([name, value]) => (root.dataset[name] ?? '') === value

function choose([name, value]) {
  if (value) root.dataset[name] = value
  else delete root.dataset[name]
  remember()
  showChoices()
}

function showChoices() {
  for (const button of document.querySelectorAll('[data-choose]'))
    button.setAttribute('aria-pressed', String(isChosen(choiceOf(button))))
}

for (const button of document.querySelectorAll('[data-choose]'))
  button.addEventListener('click', () => {
    const [name, value] = choiceOf(button)
    // The one button outside a group takes its choice back.
    choose('toggle' in button.dataset && isChosen([name, value]) ? [name, ''] : [name, value])
  })
showChoices()

/** A panel under its summary is left as a menu is: with Escape, or by pressing elsewhere. */
const panels = document.querySelectorAll('details[data-panel]')
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const panel of panels) {
    if (!panel.open) continue
    panel.open = false
    panel.querySelector('summary').focus()
  }
})
document.addEventListener('click', ({ target }) => {
  for (const panel of panels) if (!panel.contains(target)) panel.open = false
})

/** Today in Jinan. It is not in the page itself, which may be kept for longer than a day. */
for (const element of document.querySelectorAll('[data-today]'))
  element.textContent = new Intl.DateTimeFormat(root.lang, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'full',
  }).format()

for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => window.print())

for (const button of document.querySelectorAll('[data-speak]'))
  button.addEventListener('click', async () => {
    const { speak } = await import('./speech.js')
    speak(button.dataset.speak)
  })

const address = document.querySelector('[data-address]')
if (address) {
  const copy = document.querySelector('[data-copy]')
  const send = document.querySelector('[data-send]')
  // Browsers offer both on HTTPS and localhost only.
  copy.hidden = !navigator.clipboard
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address.textContent)
      document.querySelector('[data-copied]').textContent = copy.dataset.done
    } catch {
      // The browser may refuse; then it is there to be copied by hand.
      getSelection().selectAllChildren(address)
    }
  })
  send.hidden = !navigator.share
  send.addEventListener('click', () =>
    navigator.share({ title: document.title, url: address.textContent }).catch(() => undefined),
  )
}
