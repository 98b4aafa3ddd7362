/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import type { Live } from '../../replica/reader.ts'
import { shownTime } from '../time.ts'
import { DigestEnds } from './digest.tsx'
import { QrCode } from './qrCode.tsx'
import { Seal } from './seal.tsx'

/** The strip that closes every article: whose Party group signed (and who, where the release carries names), when, what exactly, and the way to the proof. */
export function Signoff({ context, article }: { context: PageContext; article: Live<'articles'> }) {
  const { t, link, origin, contentLanguage } = context
  const { content, signedAt, release, digest } = article
  const proof = `/articles/${content.number}/proof`
  const approval = context.reader.proof(content.number)?.signed.release.approval
  const organ = approval?.organ ?? signingOrgan(context, article)
  return (
    <aside class="signoff" aria-label={t.signoff.signed}>
      <Seal text={t.signoff.seal} outlined />
      <div class="signoff-text">
        {organ && (
          <p class="signoff-organ" lang={contentLanguage && 'en'}>
            {t.signoff.by(organ)}
          </p>
        )}
        <dl>
          {signedAt && (
            <div>
              <dt>{t.signoff.signed}</dt>
              <dd>
                <time dateTime={signedAt}>{shownTime(signedAt)}</time>
              </dd>
            </div>
          )}
          {approval?.signers && (
            <div>
              <dt>{t.signoff.signers}</dt>
              <dd lang={contentLanguage}>{approval.signers.map(nameOf).join('、')}</dd>
            </div>
          )}
          <div>
            <dt>{t.signoff.released}</dt>
            <dd>
              <time dateTime={release.at}>{shownTime(release.at)}</time>
            </dd>
          </div>
          <div class="signoff-digest">
            <dt>{t.signoff.digest}</dt>
            <dd>
              <DigestEnds value={digest} />
            </dd>
          </div>
        </dl>
      </div>
      <a class="button" href={link(proof)}>
        {t.signoff.verify}
      </a>
      <div class="signoff-paper">
        <QrCode address={`${origin}${link(proof)}`} label={t.signoff.verify} />
        <p>{t.signoff.verify}</p>
      </div>
    </aside>
  )
}

const nameOf = ({ name, title }: { name: string; title: string | null }) =>
  title ? `${name}（${title}）` : name

/** Where the release does not say: a district's article is signed by the Party group of the district's own committee, the city's by the city's. */
function signingOrgan({ t, settings }: PageContext, { content }: Live<'articles'>): string | null {
  return content.district ? t.signoff.partyGroup(content.district.organ) : (settings?.signingOrgan ?? null)
}
