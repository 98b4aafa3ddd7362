import { findUnfit } from '../richtext/unfit.ts'
import type { Check } from './check.ts'

/** Nothing is in the text that its public form would have to drop or disarm: links, characters, headings. */
export const richTextFits: Check = ({ richText }) => {
  if (!richText) return []
  const codes = new Map(findUnfit(richText).map(({ code, detail }) => [code, detail]))
  return [...codes].map(([code, detail]) => ({
    code: `content/${code}` as const,
    detail: { detail },
  }))
}
