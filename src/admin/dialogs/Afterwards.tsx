'use client'
import { useConfig } from '@payloadcms/ui'
import { oneLine } from '../../messages/oneLine.ts'
import type { AfterWithdrawal } from '../../workflow/index.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'

interface AfterwardsProps {
  after: AfterWithdrawal
  replacement: CaseView['replacement']
}

/** What the public sees once a text is withdrawn; where it is another article, which. */
export function Afterwards({ after, replacement }: AfterwardsProps) {
  const { say } = useWords()
  const { config } = useConfig()
  return (
    <>
      <p>{say('said.after', { after: say(`after.${after}`) })}</p>
      {replacement && (
        <p>
          {say('said.replacement')}
          <a
            href={`${config.routes.admin}/collections/articles/${replacement.id}`}
            target="_blank"
            rel="noreferrer"
            data-testid="replacement"
          >
            {say('article.named', { number: replacement.number, title: oneLine(replacement.title) })}
          </a>
        </p>
      )}
      {replacement && !replacement.isPublic && <p className="qf-warning">{say('replacement.gone')}</p>}
    </>
  )
}
