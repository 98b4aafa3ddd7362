export type CheckResult = 'pass' | 'fail' | 'skip'

/** A proof as `/api/v1/articles/<number>/proof` gives it. */
export interface ProofFile {
  snapshot: string
  release: object
  key: string
  signature: string
  publicKey: string
  /** The release right after it, and the newest, where there are such. */
  later: { release: object; key: string; signature: string }[]
}

export function canonicalJson(value: unknown): string

/**
 * @param proof the proof file
 * @param shown the digest that the proof page names, and the HTML of the article's page
 */
export function verifyProof(
  proof: ProofFile,
  shown: { digest: string; pageHtml: string },
): Promise<Record<'digest' | 'page' | 'chain' | 'signature' | 'later', CheckResult>>
