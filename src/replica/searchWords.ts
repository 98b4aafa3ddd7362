import { soundOf } from '../search/sound.ts'
import type { Connection } from './database.ts'
import { createFilter } from './seenFilter.ts'

/** Longer words are not mistaken for others. Terms of several Chinese characters are words of the dictionary. */
const WORD = /^\p{Script=Han}{2,4}$/u
/** Words that sound alike or differ by one character, at most. */
const MOST_ALIKE = 12

/**
 * Keeps the dictionary's words that stand in articles, with their sounds. They are words of the language and say
 * nothing of an article that is gone; whether one stands anywhere now, the index knows.
 */
export function wordKeeper(connection: Connection): (terms: readonly string[]) => void {
  const keep = connection.prepare('insert or ignore into search_words values (?, ?, ?)')
  const isNew = createFilter()
  return (terms) => {
    for (const term of terms) {
      if (WORD.test(term) && isNew(term)) keep.run(term, soundOf(term), withoutFirst(term))
    }
  }
}

/** Finds the words that may have been meant. */
export interface WordReader {
  soundingLike(sound: string): string[]
  /** Those that differ from this word in one character. */
  oneCharacterFrom(word: string): string[]
}

export function wordReader(connection: Connection): WordReader {
  const found = 'select word from search_words where'
  const sounding = connection.prepare(`${found} sound = ? limit ${String(MOST_ALIKE)}`)
  const ending = connection.prepare(`${found} rest = ? limit ${String(MOST_ALIKE)}`)
  const beginning = connection.prepare(`
    ${found} word >= ?1 and word < ?2 and word like ?3 limit ${String(MOST_ALIKE)}`)
  const wordsIn = (rows: unknown[]) => (rows as { word: string }[]).map(({ word }) => word)
  return {
    soundingLike: (sound) => wordsIn(sounding.all(sound)),
    oneCharacterFrom(word) {
      const characters = [...word]
      const later = characters.slice(1).flatMap((_, index) => {
        const same = characters.slice(0, index + 1).join('')
        const pattern = [same, '_', ...characters.slice(index + 2)].join('')
        return wordsIn(beginning.all(same, `${same}\u{10ffff}`, pattern))
      })
      return [...wordsIn(ending.all(withoutFirst(word))), ...later]
    },
  }
}

function withoutFirst(word: string): string {
  return [...word].slice(1).join('')
}
