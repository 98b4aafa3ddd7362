'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/**
 * Loads the page anew when the document becomes frozen or editable: the rich text keeps the access that it
 * was first rendered with, and neither a refresh of the route nor a reset of the form changes it. Nothing
 * can be lost, since nobody submits with unsaved changes, and what is frozen can't be changed.
 */
export function useFormFollows(): void {
  const { hasSavePermission } = useDocumentInfo()
  const rendered = useRef(hasSavePermission)
  useEffect(() => {
    if (rendered.current !== hasSavePermission) window.location.reload()
  }, [hasSavePermission])
}
