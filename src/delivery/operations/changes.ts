import { operation, request } from '../operation.ts'
import { limit, namesAmong, wholeNumber } from '../parameters.ts'
import { Changes } from '../schemas/change.ts'
import { changeJson } from '../shapes.ts'

/** Seconds; shorter than what proxies commonly cut off. */
const LONGEST_WAIT = 30

export const listChanges = operation({
  id: 'listChanges',
  tag: 'changes',
  path: '/changes',
  queryParameters: {
    since: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
    limit,
    wait: wholeNumber(0, LONGEST_WAIT).default(0),
    include: namesAmong(['signed']).optional(),
  },
  body: Changes,
  refusals: ['too-many-waiting'],
  example: (reader) => request({}, { since: String(Math.max(0, reader.standing().head.seq - 2)) }),
  waits: ({ since, wait }) => ({ since, seconds: wait }),
  answer({ reader, origin }, { query }) {
    const changes = reader.changes({ since: query.since, limit: query.limit })
    const { head } = reader.standing()
    const signed = query.include?.includes('signed') ?? false
    const items = changes.map((change) => ({
      ...changeJson(change, origin),
      ...(signed && { signed: change.signed }),
    }))
    const reached = items.at(-1)?.seq ?? query.since
    return { body: { items, since: reached, more: reached < head.seq, head } }
  },
})
