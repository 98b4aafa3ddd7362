'use client'
import { useConfig } from '@payloadcms/ui'

/** Where the newsroom's endpoints are, e.g. `/api`. */
export function useApi(): string {
  return useConfig().config.routes.api
}
