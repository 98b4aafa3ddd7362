'use client'
import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { deskTime } from '../../messages/time.ts'
import { askNewsroom, type Problem } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { useApi } from './useApi.ts'

/** What the newsroom says of where its ledger ends, signed with its key. */
interface SignedHead {
  statement: { at: string; ledger: { seq: number; hash: string }; releases: { seq: number; hash: string } }
}

/** Where the ledger ends now: to be kept outside, so that a later loss of its end is found. */
export function HeadNow() {
  const { locale, say } = useWords()
  const id = useId()
  const api = useApi()
  const [head, setHead] = useState<SignedHead | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const read = async (): Promise<void> => {
    const answer = await askNewsroom<SignedHead>(`${api}/evidence/head`)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setHead(answer.value)
  }
  return (
    <section className="qf-head" aria-labelledby={id}>
      <h2 id={id}>{say('head')}</h2>
      <p>{say('head.about')}</p>
      <Button
        type="button"
        buttonStyle="secondary"
        margin={false}
        extraButtonProps={{ 'data-testid': 'read-head' }}
        onClick={() => void read()}
      >
        {say('head.read')}
      </Button>
      {problem && <p role="alert">{problem.reasons[0]?.message ?? say('unreachable')}</p>}
      {head && (
        <>
          <p>
            {say('head.at', { time: deskTime(head.statement.at, locale) })}
            <code data-testid="head">{written(head)}</code>
          </p>
          <p className="qf-links">
            <button
              type="button"
              onClick={() => void copy(written(head)).then(() => toast.success(say('copied')))}
            >
              {say('head.copy')}
            </button>
            <a href={fileOf(head)} download={`qianfa-head-${String(head.statement.ledger.seq)}.json`}>
              {say('head.save')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

/** As a person writes it down, and as the verification takes it. */
function written({ statement: { ledger } }: SignedHead): string {
  return `${String(ledger.seq)}:${ledger.hash}`
}

function fileOf(head: SignedHead): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(head, null, 2))}`
}

/** Over plain HTTP a browser has no clipboard for pages: then the text is there to be marked. */
async function copy(text: string): Promise<void> {
  if (globalThis.isSecureContext) await navigator.clipboard.writeText(text)
}
