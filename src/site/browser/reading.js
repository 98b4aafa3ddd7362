const { largeText, print } = document.querySelector('script[data-large-text]').dataset
const root = document.documentElement
const STORED = 'qianfa.text'

function button(label, onClick) {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', () => onClick(element))
  return element
}

/** Storage may be refused; the choice then lasts for the page. */
function stored(value) {
  try {
    if (value === undefined) return localStorage.getItem(STORED)
    localStorage.setItem(STORED, value)
  } catch {
    return null
  }
}

function setLarge(large, toggle) {
  root.dataset.text = large ? 'large' : 'normal'
  toggle.setAttribute('aria-pressed', String(large))
  stored(root.dataset.text)
}

const toggle = button(largeText, (self) => setLarge(root.dataset.text !== 'large', self))
setLarge(stored() === 'large', toggle)
document.querySelector('[data-tools]')?.prepend(toggle)
document.querySelector('[data-print-here]')?.append(button(print, () => window.print()))
