import type { CaseView } from './caseApi.ts'
import { KIND_NAMES, STATE_NAMES } from '../../messages/workflow.ts'
import { useWords } from '../useWords.ts'
import type { Locale } from '../../messages/locale.ts'
import type { Say } from '../words.ts'
import '../statusCell/status.css'

/** Where the document stands, and whether something of it is public. */
export function StateBadge({ view }: { view: CaseView }) {
  const { locale, say } = useWords()
  return (
    <span className="qf-badges">
      <span className="qf-status" data-state={view.state}>
        {stateText(view, locale, say)}
      </span>
      {view.live && view.state !== 'released' && <span className="qf-tag">{say('live')}</span>}
      {view.changed && !view.case && <span className="qf-tag">{say('changed')}</span>}
    </span>
  )
}

/** E.g. 审核中 第1/2审, 待签发 1/2人（更正）. */
export function stateText(view: CaseView, locale: Locale, say: Say): string {
  const state = STATE_NAMES[view.state][locale]
  const open = view.case
  if (!open) return state
  const kind = open.kind === 'publish' ? '' : say('kindCase', { kind: KIND_NAMES[open.kind][locale] })
  if (open.stage !== null) return say('stageOf', { state, stage: open.stage, stages: open.stages }) + kind
  if (open.state === 'signed' || open.quorum === 1) return state + kind
  return say('signedOf', { state, count: open.signatures, quorum: open.quorum }) + kind
}
