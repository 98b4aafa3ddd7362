/** @jsxImportSource preact */

/** Two characters in a square: filled for the site's mark or a proof that holds, outlined otherwise. */
export function Seal({ text, outlined }: { text: string; outlined?: boolean }) {
  return (
    <span class={outlined ? 'seal seal-outlined' : 'seal'} aria-hidden="true" lang="zh-CN">
      {[...text].map((character) => (
        <span>{character}</span>
      ))}
    </span>
  )
}

/** The last two Han characters of the site's name: 泉城商量 is marked 商量. */
export function sealText(siteName: string): string {
  const characters = siteName.match(/\p{Script=Han}/gu) ?? []
  return characters.length < 2 ? '签发' : characters.slice(-2).join('')
}
