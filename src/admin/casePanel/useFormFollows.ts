'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** For whoever is on their way to another page: by then they are there. In ms. */
const GONE_BY = 3000

/**
 * Loads the page anew when the document becomes frozen or editable: the rich text keeps the access that it
 * was first rendered with, and neither a refresh of the route nor a reset of the form changes it. Nothing
 * can be lost, since nobody submits with unsaved changes, and what is frozen can't be changed. Who already
 * goes somewhere else is not called back.
 */
export function useFormFollows(): void {
  const { hasSavePermission } = useDocumentInfo()
  const rendered = useRef(hasSavePermission)
  const leaves = useRef(false)
  useEffect(() => {
    const note = (): void => {
      leaves.current = true
    }
    window.addEventListener('beforeunload', note)
    return () => window.removeEventListener('beforeunload', note)
  }, [])
  useEffect(() => {
    if (rendered.current === hasSavePermission) return
    const timer = setTimeout(() => window.location.reload(), leaves.current ? GONE_BY : 0)
    return () => clearTimeout(timer)
  }, [hasSavePermission])
}
