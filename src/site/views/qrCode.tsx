/** @jsxImportSource preact */
import { encode } from 'uqr'

/** An address as a QR code, drawn here and now: no service is asked, and no picture is fetched. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} stroke="#000" />
    </svg>
  )
}

/** The dark runs of one row, as strokes along its middle. */
function rowPath(row: readonly boolean[], y: number): string {
  const runs: string[] = []
  // The light border ends the last run of every row.
  for (let x = row.indexOf(true); x !== -1; x = row.indexOf(true, x)) {
    const end = row.indexOf(false, x)
    runs.push(`M${x} ${y}.5h${end - x}`)
    x = end
  }
  return runs.join('')
}
