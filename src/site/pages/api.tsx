/** @jsxImportSource preact */
import { API_PATH } from '../../delivery/addresses.ts'
import { OPERATIONS } from '../../delivery/operations/index.ts'
import { STATUS } from '../../delivery/problem.ts'
import { PROBLEM_CODES } from '../../delivery/schemas/problem.ts'
import { apiMessages } from '../../messages/api.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { OperationSection } from '../views/operation.tsx'
import { PageHead } from '../views/sectionHead.tsx'

/** The public API for people: every operation with its parameters, and an example that this very site answers. */
export const apiPage: Page = (context) => {
  const { siteName, language } = context
  const t = apiMessages(language)
  return {
    status: 200,
    title: t.title,
    description: t.about,
    section: 'about',
    column: { name: t.title, description: t.about, keywords: `${siteName},API`, type: '概况信息' },
    body: (
      <div class="narrow api">
        <PageHead title={t.title}>{t.about}</PageHead>
        <p>
          <a class="button" href={`${API_PATH}/openapi.json`}>
            {t.page.description}
          </a>
        </p>
        <nav aria-labelledby="operations">
          <h2 id="operations">{t.page.operations}</h2>
          <ul class="api-list">
            {OPERATIONS.map(({ id, path }) => (
              <li>
                <a href={`#${id}`}>
                  {t.operations[id as keyof typeof t.operations].summary} <code>{path}</code>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {OPERATIONS.map((operation) => (
          <OperationSection context={context} operation={operation} />
        ))}
        <Problems context={context} />
        <Feeds context={context} />
      </div>
    ),
  }
}

/** Where the `type` of a problem document leads. */
function Problems({ context: { language } }: { context: PageContext }) {
  const t = apiMessages(language)
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{t.page.problems}</h2>
      <p>{t.page.problemsNote}</p>
      <dl class="api-parameters">
        {PROBLEM_CODES.map((code) => (
          <div id={code}>
            <dt>
              <code>{code}</code> <small>{STATUS[code]}</small>
            </dt>
            <dd>
              {t.problems[code].title}
              {t.colon}
              {t.problems[code].detail}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Feeds({ context: { language } }: { context: PageContext }) {
  const t = apiMessages(language)
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{t.page.feeds}</h2>
      <p>{t.page.feedsNote}</p>
      <ul class="api-list">
        {['/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml'].map((path) => (
          <li>
            <a href={path}>
              <code>{path}</code>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
