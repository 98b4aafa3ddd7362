'use client'
import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'
import { STATE_NAMES } from '../../messages/workflow.ts'
import { useWords } from '../useWords.ts'
import './status.css'

/** A document's state in a list: a dot of its own shape and colour, and the word. */
export function StatusCell({ cellData }: DefaultCellComponentProps<SelectFieldClient>) {
  const { locale } = useWords()
  const state = isState(cellData) ? cellData : 'draft'
  return (
    <span className="qf-status" data-state={state}>
      {STATE_NAMES[state][locale]}
    </span>
  )
}

function isState(value: unknown): value is keyof typeof STATE_NAMES {
  return typeof value === 'string' && value in STATE_NAMES
}
