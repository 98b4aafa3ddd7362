/** @jsxImportSource preact */

/** A title with the line breaks that its author chose. */
export function TitleLines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}
