import type { CaseKind } from '../events.ts'
import type { DocumentState } from '../state.ts'
import type { Rule } from './rule.ts'

/** The kinds of case that can be opened now; the first is the default. */
export function kindsFor({ live }: DocumentState): readonly CaseKind[] {
  return live ? ['correct', 'withdraw'] : ['publish']
}

export const kindFits: Rule = ({ state }, { kind }) =>
  kind === undefined || kindsFor(state).includes(kind)
    ? null
    : { code: 'kind-unfit', detail: { kind, live: state.live ? 'yes' : 'no' } }
