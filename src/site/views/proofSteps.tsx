/** @jsxImportSource preact */
import type { SiteReader } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import { shownTime } from '../time.ts'

type Release = NonNullable<ReturnType<SiteReader['proof']>>['signed']['release']

/** The steps of the case with their times, never with names: the public record holds none. */
export function ProofSteps({ context: { t }, release }: { context: PageContext; release: Release }) {
  const { steps, stepNotes } = t.proof
  return (
    <ol class="steps">
      {release.steps.map(({ type, at }) => (
        <Step title={steps[type]} at={at} note={stepNotes[type]} done={type === 'signed'} />
      ))}
      <Step
        title={release.kind === 'correct' ? steps.corrected : steps.released}
        at={release.at}
        note={stepNotes.released(release.seq)}
        done
      />
    </ol>
  )
}

function Step({ title, at, note, done }: { title: string; at: string; note: string; done: boolean }) {
  return (
    <li class={done ? 'step step-done' : 'step'}>
      <strong>{title}</strong>
      <p>
        <time dateTime={at}>{shownTime(at)}</time>
        <span>{note}</span>
      </p>
    </li>
  )
}
