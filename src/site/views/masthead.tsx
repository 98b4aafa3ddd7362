/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { Section } from '../page.ts'
import { ReadingTools } from './readingTools.tsx'
import { SearchBox } from './searchBox.tsx'
import { Seal, sealText } from './seal.tsx'

/** The seal, the name, what a reader can set, and the way to every part of the site. */
export function Masthead({ context, section }: { context: PageContext; section?: Section | undefined }) {
  const { t, link, siteName, settings, translation } = context
  return (
    <header class="masthead">
      <div class="dateline">
        <div class="wrap">
          <span class="today" data-today />
          <div class="tools no-voice">
            <ReadingTools context={context} />
            <a href={translation.href} hreflang={translation.language} lang={translation.language}>
              {translation.language === 'en' ? 'English' : '中文'}
            </a>
          </div>
        </div>
      </div>
      <div class="wrap nameplate">
        <a class="brand" href={link('/')} lang={context.contentLanguage}>
          <Seal text={sealText(siteName)} />
          <span>
            <strong>{siteName}</strong>
            {settings?.tagline && <small>{settings.tagline}</small>}
          </span>
        </a>
        <nav class="nav" aria-label={t.navigation}>
          <Links context={context} section={section} />
        </nav>
        <details class="menu" data-panel>
          <summary>{t.menu}</summary>
          <nav aria-label={t.navigation}>
            <Links context={context} section={section} />
          </nav>
        </details>
        <SearchBox context={context} />
      </div>
      <span id="masthead-end" hidden />
    </header>
  )
}

function Links({ context, section }: { context: PageContext; section?: Section | undefined }) {
  const { t, link, series, contentLanguage, path } = context
  const places: { href: string; text: string; current: boolean; lang?: 'zh-CN' | undefined }[] = [
    { href: '/', text: t.nav.home, current: section === 'home' },
    ...series.map(({ content }) => ({
      href: `/series/${encodeURIComponent(content.slug)}`,
      text: content.name,
      lang: contentLanguage,
      current: typeof section === 'object' && section.series === content.slug,
    })),
    ...(['articles', 'districts', 'photos', 'about'] as const).map((name) => ({
      href: `/${name}`,
      text: t.nav[name],
      current: section === name,
    })),
  ]
  return (
    <ul>
      {places.map(({ href, text, current, lang }) => (
        <li>
          <a
            href={link(href)}
            lang={lang}
            aria-current={current ? (href === path ? 'page' : 'true') : undefined}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
