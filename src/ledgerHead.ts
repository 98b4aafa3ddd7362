import { writeFileSync } from 'node:fs'
import { closedNewsroom } from './launch/closedNewsroom.ts'
import { headNow } from './newsroom/evidence/headNow.ts'

/**
 * `npm run ledger:head -- head.json`: writes down where the ledger ends now, signed, to be kept elsewhere. Without
 * a name it is printed. Verify the ledger first: this says what is there, not that it holds.
 */
async function ledgerHead(): Promise<void> {
  const [file] = process.argv.slice(2)
  const text = `${JSON.stringify(await headNow(await closedNewsroom()), null, 2)}\n`
  if (file === undefined) process.stdout.write(text)
  // A head that was noted before is never written over: it may be the one that shows the cut.
  else writeFileSync(file, text, { flag: 'wx' })
}

ledgerHead().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error((error as NodeJS.ErrnoException).code === 'EEXIST' ? (error as Error).message : error)
    process.exit(2)
  },
)
