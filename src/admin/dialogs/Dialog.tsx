'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import './dialog.css'

interface DialogProps {
  title: string
  /** Set to false, it closes. */
  open: boolean
  /** As wide as a page, for a text that is read in it. */
  wide?: boolean
  /** Called when it has closed, by Esc too; then the parent stops rendering it. */
  onClosed: () => void
  children: ReactNode
}

/**
 * A modal dialog: the browser keeps the focus inside, closes it on Esc and gives the focus back. It stands
 * at the end of the page, since its form may not stand inside Payload's.
 */
export function Dialog({ title, open, wide, onClosed, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open === dialog.current?.open) return
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return createPortal(
    <dialog
      ref={dialog}
      className="qf-dialog"
      data-wide={wide ? '' : undefined}
      aria-labelledby={heading}
      onClose={onClosed}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>,
    document.body,
  )
}
