/**
 * Takes the pictures in docs/screenshots/ of a running site with the sample desk: every type of page at three widths,
 * and some pages as readers may choose to see them. `--site=address` says where; `--only=name,name` takes only these.
 */
/* global document -- inside page.evaluate() */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'

const root = path.resolve(import.meta.dirname, '..')
const option = (/** @type {string} */ name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)
const site = option('site') ?? `http://127.0.0.1:${process.env.SITE_PORT ?? '8080'}`
const only = option('only')

const WIDTHS = [390, 820, 1440]
/** In bytes: many pictures, kept with the code. */
const MOST = 150_000
/** In CSS pixels: what is further down looks like what is above. */
const LONGEST = 3600

/** The addresses are the sample desk's. */
const PAGES = {
  home: '/',
  articles: '/articles',
  consultations: '/series/zhanbo',
  stories: '/series/tupian',
  districts: '/districts',
  district: '/districts/370116',
  article: '/articles/1004',
  corrected: '/articles/1020',
  story: '/articles/1023',
  proof: '/articles/1004/proof',
  photos: '/photos',
  about: '/about',
  search: '/search?q=%E5%95%86%E9%87%8F',
  'search-nothing': '/search?q=%E9%87%8F%E5%AD%90%E7%BA%A0%E7%BC%A0',
  'search-typo': '/search?q=%E4%B8%8A%E8%89%AF',
  english: '/en/articles/1004',
  'not-found': '/nowhere',
  withdrawn: '/articles/1021',
}

/** @typedef {{ name: string, path: string, width: number, dark?: boolean, mourning?: boolean, viewer?: boolean, chosen?: Record<string, string> }} Shot */

/** @type {Shot[]} */
const LOOKS = [
  { name: 'home-dark', path: '/', width: 1440, dark: true },
  { name: 'article-dark', path: PAGES.article, width: 390, dark: true },
  { name: 'home-elder', path: '/', width: 1440, chosen: { version: 'elder' } },
  { name: 'article-elder', path: PAGES.article, width: 390, chosen: { version: 'elder' } },
  { name: 'article-contrast', path: PAGES.article, width: 820, chosen: { contrast: 'high' } },
  { name: 'home-mourning', path: '/', width: 1440, mourning: true },
  { name: 'viewer', path: PAGES.story, width: 1440, viewer: true },
]

/** @type {Shot[]} */
const shots = [
  ...Object.entries(PAGES).flatMap(([name, address]) =>
    WIDTHS.map((width) => ({ name, path: address, width })),
  ),
  ...LOOKS,
].filter(({ name }) => only === undefined || only.split(',').includes(name))

const directory = path.join(root, 'docs/screenshots')
mkdirSync(directory, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
for (const shot of shots) {
  const file = `${shot.name}-${String(shot.width)}.png`
  const picture = await small(await taken(shot))
  writeFileSync(path.join(directory, file), picture)
  console.log(`${file}  ${String(Math.round(picture.byteLength / 1000))} kB`)
}
await browser.close()

/** @param {Shot} shot */
async function taken({ path: address, width, dark, mourning, viewer, chosen = {} }) {
  const height = width < 500 ? 844 : 1000
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
  })
  await context.addInitScript((kept) => {
    localStorage.setItem('qianfa.reading', kept)
  }, JSON.stringify(chosen))
  const page = await context.newPage()
  await page.goto(site + address, { waitUntil: 'networkidle' })
  // The switch itself is in the signed settings; what it does to a page is this attribute.
  if (mourning) await page.evaluate(() => (document.documentElement.dataset.mourning = ''))
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)))
  })
  if (viewer) await page.locator('.picture-open').nth(1).click()
  await page.waitForTimeout(300)
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: viewer ? height : Math.min(whole, LONGEST) }
  const picture = await page.screenshot(viewer ? {} : { fullPage: true, clip })
  await context.close()
  return picture
}

/**
 * With as many colours as fit, and smaller only where that is not enough.
 * @param {Buffer} picture
 */
async function small(picture) {
  const { width = 0 } = await sharp(picture).metadata()
  for (const scale of [1, 0.75, 0.5, 0.4]) {
    for (const colours of [256, 128, 64]) {
      const reduced = await sharp(picture)
        .resize({ width: Math.round(width * scale) })
        .png({ palette: true, colours, effort: 7, dither: 0.6 })
        .toBuffer()
      if (reduced.byteLength <= MOST || (scale === 0.4 && colours === 64)) return reduced
    }
  }
  return picture
}
