/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'

/** The commands with which anybody can check the proof file: jq, sha256sum and OpenSSL, none of them ours. */
export function CheckYourself({ context: { t, link }, number }: { context: PageContext; number: number }) {
  const file = `proof-${number}.json`
  return (
    <section aria-labelledby="self">
      <h2 id="self">{t.proof.selfTitle}</h2>
      <p>{t.proof.selfNote}</p>
      <p>
        <a class="button" href={`/api/v1/articles/${number}/proof`} download={file}>
          {t.proof.download}
        </a>
      </p>
      <Command label={t.proof.selfDigest} lines={[`jq -rj .snapshot ${file} | sha256sum`]} />
      <Command label={t.proof.selfChain} lines={[`jq -cSj '.release | del(.hash)' ${file} | sha256sum`]} />
      <Command label={t.proof.selfSignature} lines={signatureCommands(file)} />
      <Command
        label={t.proof.selfAll}
        lines={[`node verify-proof.mjs ${file} --article ${number} --key '<${t.proof.selfKey}>'`]}
      />
      <p>
        <a class="more" href={link(`/articles/${number}`)}>
          {t.proof.back}
        </a>
      </p>
    </section>
  )
}

/**
 * OpenSSL wants the key as DER (RFC 8410: twelve fixed bytes, then the key) and plain base64. jq's sorted compact
 * output equals RFC 8785 here, since a release holds no fractions and its member names are ASCII.
 */
function signatureCommands(file: string): string[] {
  const decode = (field: string, padding: string) =>
    `(jq -rj .${field} ${file} | tr '_-' '/+'; echo '${padding}') | base64 -d`
  return [
    `(jq -rj .release.format ${file}; echo; jq -cSj .release ${file}) > message`,
    `${decode('signature', '==')} > signature`,
    `(echo MCowBQYDK2VwAyEA | base64 -d; ${decode('publicKey', '=')}) > key`,
    'openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in message -sigfile signature',
  ]
}

function Command({ label, lines }: { label: string; lines: string[] }) {
  return (
    <>
      <p class="command-label">{label}</p>
      <pre>
        <code>{lines.join('\n')}</code>
      </pre>
    </>
  )
}
