// The nearest names to a text that nothing is called by; asked only when needed.
import { useMemo } from 'react'
import type { Named } from '../parts/names.tsx'
import { useDirectory } from './directory.ts'
import { nearest } from './nearest.ts'

/** Empty while `enabled` is false, while names are on their way, and when nothing is near. */
export function useNearest(text: string, enabled: boolean): readonly Named[] {
  const directory = useDirectory(enabled)
  return useMemo(() => (enabled ? nearest(text, directory) : []), [enabled, text, directory])
}
