import { readFileSync } from 'node:fs'
import type { KeyObject } from 'node:crypto'
import { isSignedHead, type SignedHead } from '../../ledger/headStatement.ts'
import type { Anchor } from './anchors.ts'
import { anchorIn } from './givenAnchor.ts'

/** What was given as an anchor is none. */
export class AnchorUnfit extends Error {
  override name = 'AnchorUnfit'
  readonly code = 'anchor-unfit'
  constructor(given: string) {
    super(
      `"${given}" is no anchor: write <seq>:<hash>, or name a file that \`npm run ledger:head\` made with this newsroom's key. “${given}”不是链头：请写“序号:哈希”，或写 ledger:head 生成的文件名。`,
    )
  }
}

/** An anchor as it is given on the command line: `<seq>:<hash>`, or a file with a signed head. @throws AnchorUnfit */
export function anchorGiven(given: string, keys: ReadonlyMap<string, KeyObject>): Anchor {
  return anchorIn(given, given) ?? anchorInFile(given, keys)
}

function anchorInFile(file: string, keys: ReadonlyMap<string, KeyObject>): Anchor {
  try {
    const signed = JSON.parse(readFileSync(file, 'utf8')) as SignedHead
    if (isSignedHead(signed, keys)) return { from: file, head: signed.statement.ledger }
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  throw new AnchorUnfit(file)
}
