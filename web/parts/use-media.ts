// Whether a media query holds, for the few cases in which the markup differs and not only its style.
import { useCallback, useSyncExternalStore } from 'react'

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (notify: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', notify)
      return () => media.removeEventListener('change', notify)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

/** A phone, or a window as narrow: tables are cards, panels are sheets. */
export const NARROW = '(max-width: 720px)'

/** Panels stack below each other instead of standing side by side. */
export const STACKED = '(max-width: 1180px)'
