import { revisionOf } from '../situation.ts'
import type { Rule } from './rule.ts'

/**
 * Who decides names what they had before them. An edit of the working copy makes only a submission stale: a
 * case is about its frozen snapshot, which no edit reaches.
 */
export const freshRevision: Rule = (situation, { revision }, { decidesOn }) => {
  if (!revision) return { code: 'revision-required' }
  const current = revisionOf(situation)
  const fresh = decidesOn === 'draft' ? revision === current : seqOf(revision) === seqOf(current)
  return fresh ? null : { code: 'stale-revision', detail: { revision: current } }
}

function seqOf(revision: string): string | undefined {
  return revision.split('.')[0]
}
