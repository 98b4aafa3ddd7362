import type { Progress } from '../newsroom/evidence/verify.ts'

/** How often it is said how far it is, in ms: what is written over may be said more often. */
const PAUSE = { terminal: 200, file: 5000 }

/** One line that says how far a verification is and how fast; on a terminal it is written over. */
export function progressLine(out: NodeJS.WriteStream | null) {
  const started = performance.now()
  const pause = out?.isTTY ? PAUSE.terminal : PAUSE.file
  let last = -Infinity
  return {
    show({ entries, total, blobs, totalBlobs }: Progress): void {
      const now = performance.now()
      const ended = entries === total && blobs === totalBlobs
      if (!out || (now - last < pause && !ended)) return
      last = now
      const rate = Math.round(entries / Math.max((now - started) / 1000, 0.001))
      const text =
        blobs > 0
          ? `图片文件 files ${grouped(blobs)} / ${grouped(totalBlobs)}`
          : `台账 entries ${grouped(entries)} / ${grouped(total)}, ${grouped(rate)}/s`
      out.write(out.isTTY ? `\r\u001B[K${text}` : `${text}\n`)
    },
    end(): void {
      if (out?.isTTY) out.write('\r\u001B[K')
    },
  }
}

function grouped(value: number): string {
  return value.toLocaleString('en')
}
