import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Before the first test: a place for the sample desk, which `startStack` loads once for all tests. */
export default function setup() {
  process.env.SAMPLE_DESK = mkdtempSync(path.join(tmpdir(), 'qianfa-sample-desk-'))
}
