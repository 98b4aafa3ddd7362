import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004): rows of modules, true for black, with the quiet zone around it. */
export type Modules = boolean[][]

/** Longer addresses make modules that are too small to be read off paper. */
const MOST_CHARACTERS = 300

/** The code for a text, or null where it would be too fine to be read. */
export function qrModules(text: string): Modules | null {
  if (text.length > MOST_CHARACTERS) return null
  return encode(text, { ecc: 'M', border: 2 }).data
}
