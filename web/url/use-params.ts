// The view's state is the URL: read it and change it in one step. Going back undoes the change.
import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What to change; null or `''` removes the parameter. */
export type Change = Readonly<Record<string, string | null>>

/** Changes search parameters. `replace` leaves no step to go back to, for what follows the keyboard or the pointer. */
export type ChangeParams = (change: Change, options?: { replace?: boolean }) => void

/**
 * The search parameters and how to change them.
 * `const [params, change] = useParams()`; `change({ duty: '浙政发〔2018〕48号#五/（三）/1' })`
 */
export function useParams(): [URLSearchParams, ChangeParams] {
  const [params, setParams] = useSearchParams()
  const change = useCallback<ChangeParams>(
    (changes, options) => {
      setParams((before) => changed(before, changes), { replace: options?.replace ?? false, preventScrollReset: true })
    },
    [setParams],
  )
  return useMemo(() => [params, change], [params, change])
}

/** A copy of `before` with the changes made. */
export function changed(before: URLSearchParams, changes: Change): URLSearchParams {
  const after = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') after.delete(name)
    else after.set(name, value)
  }
  return after
}

/** A comma-separated parameter as a set: `kind=LEADS,SUPPORTS`. */
export function listOf(params: URLSearchParams, name: string): ReadonlySet<string> {
  return new Set((params.get(name) ?? '').split(',').filter((part) => part !== ''))
}
