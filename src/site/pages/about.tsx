/** @jsxImportSource preact */
import type { SettingsContent } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { shownTime } from '../time.ts'
import { Digest } from '../views/digest.tsx'
import { Facts } from '../views/facts.tsx'
import { PageHead } from '../views/sectionHead.tsx'

/** What the site is, how an article gets here, and up to which release the site has come. */
export const about: Page = (context) => {
  const { t, siteName, origin, settings, contentLanguage } = context
  const description = settings?.about.text.slice(0, 100) || t.about.lead
  return {
    status: 200,
    title: t.about.title,
    description,
    section: 'about',
    column: { name: t.about.title, description, keywords: siteName, type: '概况信息' },
    body: (
      <div class="narrow">
        <PageHead title={t.about.title}>{t.about.lead}</PageHead>
        {settings?.about.html && (
          // Made safe by richtext/ before it was signed, and verified on its way in.
          <div
            class="body"
            lang={contentLanguage}
            dangerouslySetInnerHTML={{ __html: settings.about.html }}
          />
        )}
        {settings && <Contact context={context} settings={settings} />}
        <h2>{t.about.howTitle}</h2>
        <ol class="how">
          {t.about.how.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <RecordNow context={context} />
        <h2 id="api">{t.about.apiTitle}</h2>
        <p>{t.about.api}</p>
        <pre>
          <code>{`${origin}/api/v1/articles?limit=20`}</code>
        </pre>
      </div>
    ),
  }
}

/** Who runs the site and how to reach them. */
function Contact({
  context: { t, contentLanguage },
  settings,
}: {
  context: PageContext
  settings: SettingsContent
}) {
  const { sponsor, operator, address, postcode, contact } = settings
  const facts = [
    [t.footer.sponsor, sponsor],
    [t.footer.operator, operator],
    [t.footer.address, address],
    [t.footer.postcode, postcode],
    [t.footer.contact, contact],
  ] as const
  return (
    <>
      <h2 id="contact">{t.about.contactTitle}</h2>
      <Facts facts={facts} lang={contentLanguage} />
    </>
  )
}

/** How fresh that is, `/readyz` tells: a page says nothing that changes without a release. */
function RecordNow({ context: { reader, t } }: { context: PageContext }) {
  const { seq } = reader.standing().head
  const [newest] = reader.changes({ since: seq - 1, limit: 1 })
  if (!newest) return null
  const { hash, at } = newest.signed.release
  return (
    <>
      <h2>{t.about.standingTitle}</h2>
      <p>{t.about.head(seq, shownTime(at))}</p>
      <pre>
        <Digest value={hash} />
      </pre>
    </>
  )
}
