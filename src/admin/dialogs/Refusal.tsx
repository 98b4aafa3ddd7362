'use client'
import { Button } from '@payloadcms/ui'
import type { Problem } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'

/** Why an action was refused; where somebody was faster, with a way to see what happened. */
export function Refusal({ problem, onReload }: { problem: Problem; onReload: () => void }) {
  const { say } = useWords()
  const messages = problem.reasons.map(({ message }) => message)
  return (
    <div className="qf-refusal" role="alert" data-code={problem.code}>
      {(messages.length > 0 ? messages : [say('unreachable')]).map((message, index) => (
        <p key={index}>{message}</p>
      ))}
      {problem.status === 409 && (
        <Button type="button" size="small" buttonStyle="secondary" margin={false} onClick={onReload}>
          {say('reload')}
        </Button>
      )}
    </div>
  )
}
