/** @jsxImportSource preact */
import type { Page } from '../page.ts'
import { Picture } from '../views/picture.tsx'
import { PageHead } from '../views/sectionHead.tsx'

/** Every district with its brand and the first words of its introduction, in administrative order. */
export const districts: Page = (context) => {
  const { reader, t, link, siteName, contentLanguage } = context
  const all = reader.districts()
  // All or none: a grid with a picture here and there falls apart.
  const illustrated = all.every(({ content }) => content.cover)
  return {
    status: 200,
    title: t.districts.title,
    description: `${siteName} ${t.districts.title}`,
    section: 'districts',
    column: {
      name: t.districts.title,
      description: t.districts.note,
      keywords: all.map(({ content }) => content.name).join(',') || siteName,
      type: '概况信息',
    },
    body: (
      <div class="wrap">
        <PageHead title={t.districts.title}>{t.districts.note}</PageHead>
        {all.length === 0 && <p class="empty">{t.districts.none}</p>}
        <ol class="district-list" lang={contentLanguage}>
          {all.map(({ content }) => (
            <li>
              {illustrated && content.cover && (
                <Picture photo={content.cover} sizes="(min-width: 60rem) 370px, 100vw" alt="" />
              )}
              <h2>
                <a href={link(`/districts/${content.code}`)}>{content.name}</a>
                {content.brand && <small>{content.brand}</small>}
              </h2>
              {/* Chinese puts no space between two sentences, not even where a paragraph ended. */}
              <p>{content.introduction.text.replace(/(?<=[。！？；：”」』）])\s+/gu, '')}</p>
            </li>
          ))}
        </ol>
      </div>
    ),
  }
}
