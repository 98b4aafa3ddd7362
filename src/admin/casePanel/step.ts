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

const UNDOING: ReadonlySet<Action> = new Set(['revoke', 'cancel-schedule', 'withdraw-now'])

/** Whether a step undoes what others decided, or takes down what the public sees: it stands apart. */
export function isGrave({ action, kind }: Step): boolean {
  return UNDOING.has(action) || kind === 'withdraw'
}

/** What everybody without the step's role, or in another state, would be told: of no use to this person. */
const EVIDENT: ReadonlySet<string> = new Set([
  ...['wrong-role', 'wrong-state', 'not-public', 'no-schedule', 'nothing-to-ratify'],
  ...['not-submitter', 'not-signatory'],
])

/** The steps that this person might expect to take and can't, with the reasons. */
export function withheldFrom(view: CaseView): { action: Action; reasons: string[] }[] {
  return view.actions
    .filter(({ allowed, reasons }) => !allowed && !reasons.some(({ code }) => EVIDENT.has(code)))
    .map(({ action, reasons }) => ({ action, reasons: reasons.map(({ message }) => message) }))
}
