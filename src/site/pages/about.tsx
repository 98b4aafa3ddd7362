/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { Digest } from '../views/digest.tsx'
import { PageHead } from '../views/sectionHead.tsx'

/** What the site is, how an article gets here, and how the site stands with the newsroom just now. */
export const about: Page = (context) => {
  const { t, siteName, origin, settings, contentLanguage } = context
  return {
    status: 200,
    title: t.about.title,
    description: t.about.lead,
    section: 'about',
    column: { name: t.about.title, description: t.about.lead, keywords: siteName, type: '概况信息' },
    body: (
      <div class="narrow">
        <PageHead title={t.about.title}>{t.about.lead}</PageHead>
        <h2>{t.about.howTitle}</h2>
        <ol class="how">
          {t.about.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <StandingNow context={context} />
        <h2 id="api">{t.about.apiTitle}</h2>
        <p>{t.about.api}</p>
        <pre>
          <code>{`${origin}/api/v1/articles?limit=20`}</code>
        </pre>
        {settings?.contact && (
          <>
            <h2>{t.about.contactTitle}</h2>
            <p lang={contentLanguage}>{settings.contact}</p>
          </>
        )}
      </div>
    ),
  }
}

function StandingNow({ context: { reader, t } }: { context: PageContext }) {
  const { head, checkedAt, refused } = reader.standing()
  return (
    <>
      <h2>{t.about.standingTitle}</h2>
      <p>{t.about.head(head.seq)}</p>
      <pre>
        <Digest value={head.hash} />
      </pre>
      {checkedAt && <p class="meta">{t.about.checked(shownTime(checkedAt))}</p>}
      {refused && <p class="correction">{t.about.refused(shownTime(refused.at))}</p>}
    </>
  )
}
