/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** Who runs the site and under which registrations: only what the settings say, nothing made up. */
export function Footer({ context }: { context: PageContext }) {
  const { t, link, settings, siteName, contentLanguage } = context
  const sample = settings === null || settings.sample
  const records = [settings?.icp, settings?.publicSecurity].filter((record) => record != null)
  return (
    <footer class="footer">
      <div class="wrap footer-columns">
        <section lang={contentLanguage}>
          <h2>{siteName}</h2>
          <Fields
            context={context}
            fields={[
              [t.footer.sponsor, settings?.sponsor],
              [t.footer.operator, settings?.operator],
              [t.footer.address, settings?.address],
              [t.footer.postcode, settings?.postcode],
              [t.footer.contact, settings?.contact],
            ]}
          />
          {sample && <p class="sample-mark">{t.sample}</p>}
        </section>
        <section>
          <h2>{t.footer.site}</h2>
          <ul>
            <li>
              <a href={link('/about')}>{t.about.title}</a>
            </li>
            {settings && (
              <li>
                <a href={link('/about#contact')}>{t.about.contactTitle}</a>
              </li>
            )}
            <li>
              <a href={link('/articles')}>{t.articles.title}</a>
            </li>
            <li>
              <a href={link('/api')}>{t.footer.api}</a>
            </li>
          </ul>
        </section>
        {settings && (records.length > 0 || settings.siteCode || settings.copyright) && (
          <section lang={contentLanguage}>
            <h2>{t.footer.record}</h2>
            <ul>
              {records.map((record) => (
                <li>{record}</li>
              ))}
            </ul>
            <Fields context={context} fields={[[t.footer.siteCode, settings.siteCode]]} />
            {settings.institutionMark && (
              <p>
                <a href={settings.institutionMark}>{t.footer.institutionMark}</a>
              </p>
            )}
            {settings.copyright && <p>{settings.copyright}</p>}
          </section>
        )}
      </div>
    </footer>
  )
}

type Field = [label: string, value: string | null | undefined]

function Fields({ context: { t }, fields }: { context: PageContext; fields: Field[] }) {
  return (
    <ul class="fields">
      {fields.map(
        ([label, value]) =>
          value && (
            <li>
              {label}
              {t.footer.colon}
              {value}
            </li>
          ),
      )}
    </ul>
  )
}
