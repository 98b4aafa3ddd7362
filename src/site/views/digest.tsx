/** @jsxImportSource preact */

/** A digest in full, in groups of eight that can be compared by eye and break on a narrow screen. */
export function Digest({ value }: { value: string }) {
  return <code class="digest">{(value.match(/.{1,8}/g) ?? []).join(' ')}</code>
}

/** The two ends of a digest: enough to recognise it. */
export function DigestEnds({ value }: { value: string }) {
  const group = (text: string) => `${text.slice(0, 4)} ${text.slice(4)}`
  return <code title={value}>{`${group(value.slice(0, 8))} … ${group(value.slice(-8))}`}</code>
}
