'use client'
import { useEffect } from 'react'

/** In ms: a page that stays open all day still tells of an emergency. */
const AGAIN = 60_000

/**
 * Looks at once, again every minute, and when the page comes to the front.
 * @param changed looks again when this changes, too
 */
export function useLookAgain(reload: () => Promise<void>, changed?: unknown): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void reload()
    }
    // Not in the effect itself, which must not set a state.
    const first = setTimeout(look, 0)
    const again = setInterval(look, AGAIN)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(first)
      clearInterval(again)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload, changed])
}
