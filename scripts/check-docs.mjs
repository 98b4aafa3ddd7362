/** Says every relative link in the project's Markdown that leads nowhere, and ends with 1 where there is one. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ELSEWHERE = new Set(['node_modules', '.git', '.next', 'data', 'media', 'coverage'])
/** `[text](target)`, `![alt](target "title")` and `[name]: target`. */
const LINKS = /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/gm
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm

/** The relative links of `file` whose target is missing: a file, a folder, or a heading within a document. */
export function brokenLinks(file) {
  const text = readFileSync(file, 'utf8').replace(CODE, '')
  return [...text.matchAll(LINKS)]
    .map((match) => match[1] ?? match[2])
    .filter((target) => !/^[a-z][a-z+.-]*:|^\/\//i.test(target))
    .filter((target) => !leadsSomewhere(file, decodeURI(target)))
}

function leadsSomewhere(file, target) {
  const [place, heading] = target.split('#')
  const found = place ? path.resolve(path.dirname(file), place) : file
  if (!existsSync(found)) return false
  return !heading || !found.endsWith('.md') || anchorsOf(found).has(heading)
}

/** The anchors that a code host derives from headings: lower case, punctuation dropped, blanks as hyphens. */
function anchorsOf(file) {
  const headings = readFileSync(file, 'utf8').replace(CODE, (code) => (code.includes('\n') ? '' : code))
  return new Set(
    [...headings.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  )
}

/** Every Markdown file under `folder`. */
export function documentsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) return ELSEWHERE.has(entry.name) ? [] : documentsIn(place)
    return entry.name.endsWith('.md') ? [place] : []
  })
}

function main() {
  const root = path.resolve(import.meta.dirname, '..')
  const broken = documentsIn(root).flatMap((file) =>
    brokenLinks(file).map((target) => `${path.relative(root, file)}: no such place: ${target}`),
  )
  for (const line of broken) console.error(line)
  if (broken.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
