/** @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string'
import { nowhere, type PageContext } from '../context.ts'
import type { ShownPage } from '../page.ts'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Masthead } from './masthead.tsx'

/** The whole HTML document of a page. */
export function documentHtml(given: PageContext, page: ShownPage): string {
  const context = page.status === 404 || page.status === 405 ? nowhere(given) : given
  return `<!doctype html>\n${renderToString(
    <html lang={context.language} data-mourning={context.settings?.mourning ? '' : undefined}>
      <Head context={context} page={page} />
      <body>
        <a class="skip" href="#main">
          {context.t.skip}
        </a>
        <Masthead context={context} section={page.section} />
        <main id="main" tabIndex={-1}>
          {page.body}
        </main>
        <Footer context={context} />
      </body>
    </html>,
  )}\n`
}
