// A value that follows another once that has stood still.
import { useEffect, useState } from 'react'

/** `useDebounced(text, 150)` is the text of 150 ms ago, unless it changed since. */
export function useDebounced<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay)
    return () => clearTimeout(timer)
  }, [value, delay])
  return settled
}
