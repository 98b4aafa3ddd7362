'use client'
import type { AdminWord } from '../../messages/admin.ts'
import type { CaseView, DocumentAddress } from '../casePanel/caseApi.ts'
import type { Step } from '../casePanel/step.ts'
import { useWords } from '../useWords.ts'
import { FrozenTextView } from './FrozenTextView.tsx'
import { useFrozenText } from './useFrozenText.ts'

interface AboutProps {
  address: DocumentAddress
  view: CaseView
  step: Step
  /** Then the refusal says what is wrong, and this does not say it twice. */
  refused: boolean
}

/** What a step does, and the frozen text it is about. */
export function About({ address, view, step, refused }: AboutProps) {
  const { say } = useWords()
  const open = view.case
  const { withdrawal, correction } = open ?? {}
  const unfit = step.action === 'submit' && step.kind !== 'withdraw' && !refused ? view.unfit : []
  return (
    <>
      <p>{say(explanation(view, step))}</p>
      {withdrawal && <p>{say('withdrawal', { reason: withdrawal.reason })}</p>}
      {correction && <p>{say('correction', { note: correction.note })}</p>}
      {unfit.length > 0 && (
        <div className="qf-refusal">
          <p>{say('unfit')}</p>
          <ul>
            {unfit.map(({ message }, index) => (
              <li key={index}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {open && DECISIONS.has(step.action) && <FrozenText address={address} digest={open.digest} />}
    </>
  )
}

/** The steps that are about a frozen text, which is therefore shown. */
const DECISIONS: ReadonlySet<Step['action']> = new Set(['pass', 'return', 'sign', 'release'])

function FrozenText({ address, digest }: { address: DocumentAddress; digest: string }) {
  return <FrozenTextView digest={digest} state={useFrozenText(address, digest)} />
}

function explanation(view: CaseView, { action, kind }: Step): AdminWord {
  if (action === 'submit') return `about.submit.${kind ?? 'publish'}`
  if (action === 'release' && view.case?.kind === 'withdraw') return 'about.release.withdraw'
  return `about.${action}`
}
