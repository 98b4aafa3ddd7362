/** Reads the page's main part aloud, with a voice of the reader's own system: nothing is sent anywhere. */
const SPOKEN = 'h1, h2, h3, h4, p, li, figcaption, th, td, dt, dd'
const SILENT = 'nav, pre, button, summary, .no-voice, [hidden], [aria-hidden="true"]'
const synthesis = window.speechSynthesis

let queue = []
let current = null
let speed = 1
let state = 'silent'
/** Counts the readings, so that the end of one that was broken off is not taken for a sentence's end. */
let reading = 0

/** The elements that hold words of their own, in the order of the page. */
function spokenElements() {
  return [...document.querySelectorAll(`main :is(${SPOKEN})`)].filter(
    (element) =>
      !element.closest(SILENT) &&
      !element.querySelector(SPOKEN) &&
      element.textContent.trim() !== '' &&
      element.getClientRects().length > 0,
  )
}

/** By sentences: long utterances are broken off by some browsers. */
function sentencesOf(element) {
  return element.textContent.trim().match(/[^。！？；!?]+[。！？；!?]*[”’」』）)]*/g) ?? []
}

function mark(element) {
  current?.classList.remove('being-read')
  current = element
  current?.classList.add('being-read')
  current?.scrollIntoView({ block: 'nearest' })
}

function next(number) {
  if (number !== reading) return
  const item = queue.shift()
  if (!item) return stop()
  if (item.element !== current) mark(item.element)
  const utterance = new SpeechSynthesisUtterance(item.sentence)
  utterance.lang = item.element.closest('[lang]').lang
  utterance.rate = speed
  utterance.addEventListener('end', () => next(number))
  utterance.addEventListener('error', () => number === reading && stop())
  synthesis.speak(utterance)
}

function start() {
  synthesis.cancel()
  queue = spokenElements().flatMap((element) =>
    sentencesOf(element).map((sentence) => ({ element, sentence })),
  )
  show('speaking')
  next(++reading)
}

function stop() {
  reading++
  queue = []
  synthesis.cancel()
  mark(null)
  show('silent')
}

/** Shows the buttons that mean something now; the focus stays on a button that is still there. */
function show(now) {
  state = now
  for (const toggle of document.querySelectorAll('[data-speak="toggle"]'))
    toggle.setAttribute('aria-pressed', String(state !== 'silent'))
  for (const button of document.querySelectorAll('[data-speak-when]')) {
    const hide = !button.dataset.speakWhen.split(' ').includes(state)
    const focused = hide && button === document.activeElement
    button.hidden = hide
    if (focused) button.parentElement.querySelector('[data-speak]:not([hidden])')?.focus()
  }
}

const COMMANDS = {
  start,
  stop,
  toggle: () => (state === 'silent' ? start() : stop()),
  pause: () => {
    synthesis.pause()
    show('paused')
  },
  resume: () => {
    synthesis.resume()
    show('speaking')
  },
  slower: () => void (speed = Math.max(0.5, speed - 0.25)),
  faster: () => void (speed = Math.min(2, speed + 0.25)),
}

/** @param command what the reader pressed: one of the names above */
export function speak(command) {
  COMMANDS[command]()
}

// A page that is left falls silent; some browsers read on.
window.addEventListener('pagehide', () => synthesis.cancel())
