import type { Progress } from '../newsroom/evidence/verify.ts'

/** One line that says how far a verification is and how fast; on a terminal it is written over. */
export function progressLine(out: NodeJS.WriteStream | null) {
  const started = performance.now()
  const pause = out?.isTTY ? 200 : 5000
  let last = 0
  return {
    show({ entries, total, blobs, totalBlobs }: Progress): void {
      const now = performance.now()
      if (!out || now - last < pause) return
      last = now
      const rate = Math.round(entries / ((now - started) / 1000))
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
