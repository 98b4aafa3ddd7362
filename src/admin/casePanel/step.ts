import type { CaseView } from './caseApi.ts'
import type { Action, CaseKind } from '../../workflow/index.ts'

/** A button: an action, and of a submission the kind of case it opens. */
export interface Step {
  action: Action
  kind: CaseKind | null
}

/** What the person can do now, in the order of the buttons: what the document waits for comes first. */
export function stepsIn(view: CaseView): Step[] {
  const awaited = view.awaits.action
  return view.actions
    .filter(({ allowed }) => allowed)
    .toSorted((one, other) => Number(other.action === awaited) - Number(one.action === awaited))
    .flatMap(({ action, kinds }): Step[] =>
      kinds
        ? kinds.filter((kind) => isUseful(view, kind)).map((kind) => ({ action, kind }))
        : [{ action, kind: null }],
    )
}

/** What is public and unchanged needs no correction. */
function isUseful(view: CaseView, kind: CaseKind): boolean {
  return kind !== 'correct' || view.changed
}
