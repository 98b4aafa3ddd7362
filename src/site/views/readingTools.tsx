/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/**
 * What a reader can set for themselves (网站适老化与无障碍规范: large text, high contrast, read aloud, a simplified
 * version). All of it is the browser's work, so it is shown only where scripts run.
 */
export function ReadingTools({ context: { t } }: { context: PageContext }) {
  const { reading } = t
  return (
    <>
      <Choice choose="version=elder" toggle>
        {reading.elder}
      </Choice>
      <button type="button" class="needs-speech" data-speak="toggle" aria-pressed="false">
        {reading.aloud}
      </button>
      <details class="access needs-script" data-panel>
        <summary>{reading.tools}</summary>
        <div class="access-panel">
          <Group title={reading.version}>
            <Choice choose="version=">{reading.standard}</Choice>
            <Choice choose="version=elder">{reading.elder}</Choice>
          </Group>
          <Group title={reading.text}>
            <Choice choose="text=">{reading.usual}</Choice>
            <Choice choose="text=large">{reading.large}</Choice>
            <Choice choose="text=larger">{reading.larger}</Choice>
          </Group>
          <Group title={reading.contrast}>
            <Choice choose="contrast=">{reading.usual}</Choice>
            <Choice choose="contrast=high">{reading.high}</Choice>
          </Group>
          <Speech context={{ t }} />
        </div>
      </details>
    </>
  )
}

function Group({ title, children }: { title: string; children: preact.ComponentChildren }) {
  return (
    <div class="access-group" role="group" aria-label={title}>
      <span>{title}</span>
      <div>{children}</div>
    </div>
  )
}

function Choice({
  choose,
  toggle,
  children,
}: {
  /** `name=value`; without a value it stands for the usual. */
  choose: string
  /** Stands alone, and takes back what it chose. */
  toggle?: boolean
  children: string
}) {
  return (
    <button
      type="button"
      class={toggle ? 'needs-script' : undefined}
      data-choose={choose}
      data-toggle={toggle ? '' : undefined}
      aria-pressed="false"
    >
      {children}
    </button>
  )
}

function Speech({ context: { t } }: { context: Pick<PageContext, 't'> }) {
  const { reading } = t
  return (
    <div class="access-group needs-speech" role="group" aria-label={reading.aloud}>
      <span>{reading.aloud}</span>
      <div>
        <button type="button" data-speak="start" data-speak-when="silent">
          {reading.start}
        </button>
        <button type="button" data-speak="pause" data-speak-when="speaking" hidden>
          {reading.pause}
        </button>
        <button type="button" data-speak="resume" data-speak-when="paused" hidden>
          {reading.resume}
        </button>
        <button type="button" data-speak="stop" data-speak-when="speaking paused" hidden>
          {reading.stop}
        </button>
        <button type="button" data-speak="slower">
          {reading.slower}
        </button>
        <button type="button" data-speak="faster">
          {reading.faster}
        </button>
      </div>
    </div>
  )
}
