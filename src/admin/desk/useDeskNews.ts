'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import type { DeskView } from '../../newsroom/endpoints/deskView.ts'
import type { FlowView } from '../../newsroom/endpoints/flowEndpoints.ts'
import { askNewsroom } from '../casePanel/caseApi.ts'
import { useLookAgain } from './useLookAgain.ts'

export interface DeskNews {
  desk: DeskView | null
  flow: FlowView | null
  /** The newsroom gave no answer. */
  failed: boolean
  reload: () => Promise<void>
}

/** What everybody at the desk should see; read again every minute, and when the page comes to the front. */
export function useDeskNews(): DeskNews {
  const { config } = useConfig()
  const { api } = config.routes
  const [news, setNews] = useState<Omit<DeskNews, 'reload'>>({ desk: null, flow: null, failed: false })
  const reload = useCallback(async () => {
    const [desk, flow] = await Promise.all([
      askNewsroom<DeskView>(`${api}/desk`),
      askNewsroom<FlowView>(`${api}/flow`),
    ])
    setNews((before) => ({
      desk: desk.ok ? desk.value : before.desk,
      flow: flow.ok ? flow.value : before.flow,
      failed: !desk.ok || !flow.ok,
    }))
  }, [api])
  useLookAgain(reload)
  return { ...news, reload }
}
