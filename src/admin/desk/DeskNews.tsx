'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Role } from '../../workflow/index.ts'
import { useWords } from '../useWords.ts'
import { AccountNews } from '../account/AccountNews.tsx'
import { Emergencies } from './Emergencies.tsx'
import { FlowNews } from './FlowNews.tsx'
import { Blocked, Scheduled } from './Schedules.tsx'
import { useDeskNews } from './useDeskNews.ts'

interface DeskNewsProps {
  roles: readonly Role[]
  person: string
  /** The person's own queues, between what is urgent and what happens by itself. */
  children: ReactNode
}

/** What everybody sees on the dashboard, whoever's task it is. */
export function DeskNews({ roles, person, children }: DeskNewsProps) {
  const { say } = useWords()
  const { desk, flow, failed, reload } = useDeskNews()
  const mayAgree = roles.includes('signer') || roles.includes('publisher')
  return (
    <>
      {failed && (
        <p role="alert">
          {say('deskUnread')}{' '}
          <Button
            type="button"
            size="small"
            buttonStyle="secondary"
            margin={false}
            onClick={() => void reload()}
          >
            {say('retry')}
          </Button>
        </p>
      )}
      {desk && <Emergencies list={desk.emergencies} mayRatify={roles.includes('signer')} person={person} />}
      {desk && <Blocked list={desk.scheduled} />}
      <AccountNews />
      {flow && <FlowNews flow={flow} roles={roles} reload={reload} />}
      {children}
      {desk && <Scheduled list={desk.scheduled} mayAgree={mayAgree} person={person} />}
    </>
  )
}
