/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

/** What is known, name by name; what is not known is left out. */
export function Facts({
  facts,
  lang,
}: {
  facts: readonly (readonly [label: string, value: ComponentChildren])[]
  lang?: string | undefined
}) {
  return (
    <dl class="facts" lang={lang}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
