/** @jsxImportSource preact */
import { articleNumberIn } from '../../delivery/articleNumber.ts'
import type { Live } from '../../replica/reader.ts'
import type { PageContext } from '../context.ts'
import type { Page } from '../page.ts'
import { Breadcrumb } from '../views/breadcrumb.tsx'
import { Digest } from '../views/digest.tsx'
import { CheckYourself } from '../views/checkYourself.tsx'
import { ProofSteps } from '../views/proofSteps.tsx'
import { Verdict } from '../views/verdict.tsx'
import { articleColumn } from './columns.ts'
import { notFound, withdrawn } from './problem.tsx'

/** The proof of one article: the answer, how it came about, and how to check it without this site. */
export const proof: Page = (context, { params }) => {
  const { reader, t } = context
  const number = articleNumberIn(params['number'])
  const found = number === null ? null : reader.article(number)
  if (number === null || !found) return notFound(context)
  if (!('content' in found)) return withdrawn(context, found)
  const evidence = reader.proof(number)
  if (!evidence) return notFound(context)
  const { release, key } = evidence.signed
  return {
    status: 200,
    title: `${t.proof.kicker}：${found.content.title}`,
    description: t.proof.holds,
    section: found.content.series ? { series: found.content.series.slug } : 'articles',
    column: articleColumn(context, found.content),
    scripts: ['proof.js'],
    body: (
      <div class="narrow proof" data-proof={`/api/v1/articles/${number}/proof`} data-digest={found.digest}>
        <Answer context={context} article={found} />
        <Verdict context={context} />
        <h2>{t.proof.stepsTitle}</h2>
        <ProofSteps context={context} release={release} />
        <h2>{t.proof.digestTitle}</h2>
        <pre>
          <Digest value={found.digest} />
        </pre>
        <h2>{t.proof.chainTitle}</h2>
        <p>{t.proof.chainNote(release.seq)}</p>
        <pre>
          <Digest value={release.hash} />
        </pre>
        <h2>{t.proof.keyTitle}</h2>
        <pre>
          <code class="digest">{evidence.publicKey}</code>
        </pre>
        <p class="note">{t.proof.keyNote(key)}</p>
        <CheckYourself context={context} number={number} />
      </div>
    ),
  }
}

/** The page's one h1 is the answer; the script shows the other one where the reader's browser disagrees. */
function Answer({ context, article }: { context: PageContext; article: Live<'articles'> }) {
  const { t, link, contentLanguage } = context
  const { number, title } = article.content
  return (
    <header class="page-head">
      <Breadcrumb
        context={context}
        places={[{ text: title, href: `/articles/${number}`, signed: true }, { text: t.proof.kicker }]}
      />
      <p class="kicker">{t.proof.kicker}</p>
      <h1>
        <span data-state="site checking checked partial unreachable">{t.proof.holds}</span>
        <span data-state="failed" hidden>
          {t.proof.fails}
        </span>
      </h1>
      <p class="lead">
        <a href={link(`/articles/${number}`)} lang={contentLanguage} data-article>
          {title}
        </a>
      </p>
    </header>
  )
}
