import type { Row, Say } from '../sheet.ts'
import type { ApprovalForm } from '../types.ts'
import { label, LABEL_SPAN, value, wide, wideFact } from './cells.ts'
import { ends, inGroups } from './say.ts'
import { GRID } from '../page.ts'

/** Wide enough for a code of 23 mm that a telephone reads off paper. */
const QR_SPAN = 3
const QR_LINES = 5

/** By what the form can be checked against the ledger, and the ledger against the public. */
export function evidenceRows({ evidence, proof }: ApprovalForm, say: Say): Row[] {
  const { digest, release, first, last, head } = evidence
  return [
    wideFact(say('digest'), inGroups(digest)),
    wideFact(say('record'), inGroups(release.hash)),
    wideFact(
      say('ledger'),
      say('ledgerPlace', { first, last, head: head.seq, hash: ends(head.hash), key: release.key }),
    ),
    verificationRow(digest, proof, say),
  ]
}

function verificationRow(digest: string, proof: ApprovalForm['proof'], say: Say): Row {
  const inside = say('verifyLedger', { digest: ends(digest) })
  if (!proof) return wide(say('verification'), inside, undefined, 2)
  const outside = say('verifyOnline', { address: proof.address ?? proof.path })
  const text = `${outside}\n${inside}`
  if (!proof.address) return wide(say('verification'), text, undefined, 4)
  const span = GRID.columns - LABEL_SPAN - QR_SPAN
  return {
    floor: QR_LINES,
    cells: [
      label(say('verification')),
      value(span, text),
      { kind: 'qr', span: QR_SPAN, text: proof.address },
    ],
  }
}
