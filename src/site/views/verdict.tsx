/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import { Seal } from './seal.tsx'

const CHECKS = ['digest', 'page', 'chain', 'signature', 'later'] as const

/** Until the reader's browser has found its own, each result is the site's. */
const RESULTS = ['site', 'pass', 'fail', 'skip'] as const

/**
 * Who checked, when, and with what result. Without JavaScript it says what the site checked; `browser/proof.js`
 * shows the state that fits what the reader's own browser found.
 */
export function Verdict({ context }: { context: PageContext }) {
  const { t } = context
  const { proof } = t
  return (
    <>
      <section class="verdict" aria-live="polite">
        <span data-state="site checking checked partial unreachable">
          <Seal text={t.signoff.seal} />
        </span>
        <span data-state="failed" hidden>
          <Seal text={t.signoff.seal} outlined />
        </span>
        {/* One above the other, as high as the longest: what is found moves nothing below. */}
        <div class="verdict-states">
          <State states="site" title={proof.siteTitle} note={proof.siteNote} />
          <State states="checking" title={proof.siteTitle} note={proof.checking} hidden />
          <State states="checked" title={proof.checkedTitle} note={proof.checkedNote} hidden />
          <State states="partial" title={proof.partialTitle} note={proof.partialNote} hidden />
          <State states="failed" title={proof.failedTitle} note={proof.failedNote} hidden />
          <State states="unreachable" title={proof.unreachableTitle} note={proof.unreachableNote} hidden />
        </div>
      </section>
      <ul class="checks" aria-label={proof.resultsTitle}>
        {CHECKS.map((check) => (
          <li data-check={check}>
            <span>{proof.checks[check]}</span>
            {RESULTS.map((result) => (
              <strong data-result={result} hidden={result !== 'site'}>
                {proof.results[result]}
              </strong>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function State({
  states,
  title,
  note,
  hidden,
}: {
  states: string
  title: string
  note: string
  hidden?: boolean
}) {
  return (
    <div data-state={states} hidden={hidden}>
      <p class="verdict-title">{title}</p>
      <p class="verdict-note">{note}</p>
    </div>
  )
}
