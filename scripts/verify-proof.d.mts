export function canonicalJson(value: unknown): string
export function sha256(data: string | Uint8Array): string

export interface Verdict {
  holds: boolean
  /** Whether the reader said which key it should be. */
  keyNamed: boolean
  results: { check: string; holds: boolean }[]
  snapshot: unknown
  release: unknown
  reached: unknown
}

export function checkProof(
  proof: unknown,
  given?: {
    key?: string
    page?: string
    article?: number
    changes?: unknown[]
    head?: { seq: number; hash: string }
  },
): Verdict
export function inWords(verdict: Verdict, proof?: { publicKey?: string }): string
