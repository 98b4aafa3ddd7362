'use client'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { shortDigest } from '../casePanel/Timeline.tsx'

/** Both ends of a digest, as people compare them; the whole of it to who points at it. */
export function DigestCell({ cellData }: DefaultCellComponentProps<TextFieldClient>) {
  return typeof cellData === 'string' && cellData ? (
    <code title={cellData}>{shortDigest(cellData)}</code>
  ) : null
}
