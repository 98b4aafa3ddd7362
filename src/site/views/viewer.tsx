/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** What `browser/pictures.js` shows pictures in. As a template it is nothing where no script runs. */
export function Viewer({ context: { t } }: { context: PageContext }) {
  const { story } = t
  return (
    <template data-viewer={story.open}>
      <dialog class="viewer" aria-label={story.dialog}>
        <ol class="viewer-track" data-part="track" tabIndex={0} aria-label={story.keys} />
        <p class="viewer-count" role="status" data-part="count" />
        <button type="button" data-part="previous">
          {story.previous}
        </button>
        <button type="button" data-part="next">
          {story.next}
        </button>
        <button type="button" data-part="close">
          {story.close}
        </button>
      </dialog>
    </template>
  )
}
