import { pinyin } from 'pinyin-pro'

/** What many speakers don't tell apart, and so mistype: zh and z, ch and c, sh and s, ing and in, eng and en, ang and an. */
const ALIKE: readonly [RegExp, string][] = [
  [/([zcs])h/g, '$1'],
  [/([aei]n)g/g, '$1'],
]

/** How a Chinese word sounds, without tones and without what is often confused: the same for 截流 and 节流. */
export function soundOf(word: string): string {
  return blurred(pinyin(word, { toneType: 'none', type: 'array', v: true }).join(''))
}

/** The sound that was typed in letters, or null where these can't be pinyin. */
export function soundTyped(letters: string): string | null {
  return /^[a-z]{2,40}$/.test(letters) ? blurred(letters) : null
}

function blurred(sound: string): string {
  return ALIKE.reduce((text, [sounds, instead]) => text.replace(sounds, instead), sound.toLowerCase())
}
