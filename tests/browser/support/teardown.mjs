import { rmSync } from 'node:fs'

/** After the last test: takes away what `setup.mjs` made. */
export default function teardown() {
  rmSync(process.env.SAMPLE_DESK, { recursive: true, force: true })
}
