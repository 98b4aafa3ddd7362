/**
 * Pictures at the size of the screen: turned with the arrow keys, by a swipe (the browser's own scrolling, snapped),
 * or with buttons. In a photo story the arrow keys and a swipe also lead from picture to picture on the page itself.
 */
const template = document.querySelector('template[data-viewer]')
const frame = document.querySelector('[data-pictures]')
const figures = [...frame.querySelectorAll('figure')]
const isStory = frame.dataset.pictures === 'story'
const gently = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth')

document.body.append(template.content.cloneNode(true))
const viewer = document.querySelector('.viewer')
const part = (name) => viewer.querySelector(`[data-part="${name}"]`)
const track = part('track')
let shown = 0

/** The figure again, as wide as the screen. */
function slideOf(figure) {
  const slide = document.createElement('li')
  const picture = figure.querySelector('picture').cloneNode(true)
  for (const source of picture.children) source.sizes = '100vw'
  const words = document.createElement('p')
  words.textContent = figure.querySelector('figcaption')?.textContent ?? ''
  slide.append(picture, words)
  return slide
}

function turnTo(index, behavior = gently()) {
  track.scrollTo({ left: index * track.clientWidth, behavior })
}

function tell() {
  shown = Math.round(track.scrollLeft / track.clientWidth)
  part('count').textContent = `${shown + 1} / ${figures.length}`
  part('previous').disabled = shown === 0
  part('next').disabled = shown === figures.length - 1
}

function open(index) {
  if (track.children.length === 0) track.append(...figures.map(slideOf))
  viewer.showModal()
  turnTo(index, 'instant')
  tell()
}

for (const [index, figure] of figures.entries()) {
  const picture = figure.querySelector('picture')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'picture-open'
  button.setAttribute('aria-label', `${template.dataset.viewer}：${picture.querySelector('img').alt}`)
  picture.replaceWith(button)
  button.append(picture)
  button.addEventListener('click', () => open(index))
}

track.addEventListener('scroll', tell, { passive: true })
part('previous').addEventListener('click', () => turnTo(shown - 1))
part('next').addEventListener('click', () => turnTo(shown + 1))
part('close').addEventListener('click', () => viewer.close())
viewer.addEventListener('close', () => {
  const button = figures[shown].querySelector('button')
  button.focus({ preventScroll: true })
  button.scrollIntoView({ block: 'nearest' })
})

/** The picture nearest to the middle of the window. */
function nearest() {
  const distance = (figure) => {
    const { top, height } = figure.getBoundingClientRect()
    return Math.abs(top + height / 2 - innerHeight / 2)
  }
  return figures.reduce(
    (best, figure, index) => (distance(figure) < distance(figures[best]) ? index : best),
    0,
  )
}

function lead(step) {
  figures[nearest() + step]?.scrollIntoView({ block: 'center', behavior: gently() })
}

const STEPS = { ArrowLeft: -1, ArrowRight: 1 }
document.addEventListener('keydown', (event) => {
  const step = STEPS[event.key]
  if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (viewer.open) {
    event.preventDefault()
    turnTo(shown + step)
  } else if (isStory && !event.target.closest('input, select, textarea, [contenteditable]')) lead(step)
})

if (isStory) {
  let from = null
  frame.addEventListener('touchstart', ({ touches }) => (from = touches.length === 1 ? touches[0] : null), {
    passive: true,
  })
  frame.addEventListener('touchend', ({ changedTouches: [to] }) => {
    if (!from) return
    const [x, y] = [to.clientX - from.clientX, to.clientY - from.clientY]
    if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) lead(x < 0 ? 1 : -1)
  })
}
