/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { Live } from '../../replica/reader.ts'

/** The districts in administrative order with their brands; the current one is marked. */
export function DistrictGrid({
  context: { link, contentLanguage },
  districts,
  current,
}: {
  context: PageContext
  districts: Live<'districts'>[]
  /** The code of the district whose page this is. */
  current?: string
}) {
  return (
    <ul class="district-grid" lang={contentLanguage}>
      {districts.map(({ content }) => (
        <li>
          <a
            href={link(`/districts/${content.code}`)}
            aria-current={content.code === current ? 'page' : undefined}
          >
            <strong>{shortName(content.name)}</strong>
            <span>{content.brand ?? content.organ}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 莱芜区 → 莱芜, as the districts are called in lists; a name of two characters stays whole. */
export function shortName(name: string): string {
  return name.length > 2 ? name.replace(/[区县市]$/u, '') : name
}
