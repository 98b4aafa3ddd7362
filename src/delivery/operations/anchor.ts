import { operation, request } from '../operation.ts'
import { Anchor } from '../schemas/anchor.ts'

/**
 * The newest release that this site verified. It names the head of the newsroom's ledger that it follows, so whoever
 * asks several sites can tell whether that ledger was cut or rewritten since.
 */
export const getAnchor = operation({
  id: 'getAnchor',
  tag: 'changes',
  path: '/anchor',
  body: Anchor,
  example: () => request(),
  answer({ reader }) {
    const { head } = reader.standing()
    const [newest] = reader.changes({ since: Math.max(0, head.seq - 1), limit: 1 })
    return { body: { format: 'qianfa.anchor/1' as const, newest: newest?.signed ?? null } }
  },
})
