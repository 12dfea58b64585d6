// Undo and redo for everything that changes the graph. Each step is also a step of the browser's history.
import { useCallback, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Change, changed } from '../url/use-params.ts'

export interface History {
  /** Changes the URL and remembers how it was. */
  readonly act: (change: Change) => void
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

export function useHistory(): History {
  const [params, setParams] = useSearchParams()
  const [past, setPast] = useState<readonly string[]>([])
  const [future, setFuture] = useState<readonly string[]>([])
  const now = params.toString()
  const go = useCallback(
    (search: string) => setParams(new URLSearchParams(search), { preventScrollReset: true }),
    [setParams],
  )
  const act = useCallback(
    (change: Change) => {
      const next = changed(new URLSearchParams(now), change).toString()
      if (next === now) return
      setPast((steps) => [...steps, now])
      setFuture([])
      go(next)
    },
    [now, go],
  )
  const undo = useCallback(() => {
    const before = past.at(-1)
    if (before === undefined) return
    setPast((steps) => steps.slice(0, -1))
    setFuture((steps) => [...steps, now])
    go(before)
  }, [past, now, go])
  const redo = useCallback(() => {
    const after = future.at(-1)
    if (after === undefined) return
    setFuture((steps) => steps.slice(0, -1))
    setPast((steps) => [...steps, now])
    go(after)
  }, [future, now, go])
  return { act, undo: past.length > 0 ? undo : undefined, redo: future.length > 0 ? redo : undefined }
}
