/**
 * Prints the latest articles of a site, checks its whole public record, and goes on checking what is released:
 *
 *     npx tsx examples/follow-releases/main.ts https://www.example.org <public key>
 */
import { qianfa } from '../../clients/typescript/qianfa.ts'
import { follow, printLatest } from './follow.ts'

const [site, publicKey] = process.argv.slice(2)
if (site === undefined || publicKey === undefined) {
  process.stderr.write('Usage: main.ts <address of the site> <public key of the newsroom>\n')
  process.exit(2)
}

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.once('SIGTERM', () => stop.abort())

const print = (line: string) => void process.stdout.write(`${line}\n`)
const api = qianfa({ site, language: 'en' })
await printLatest({ api, print })
await follow({ api, publicKey, print, signal: stop.signal })
