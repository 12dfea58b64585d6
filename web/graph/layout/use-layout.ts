// Positions for a graph, computed in the worker. Until they are there, and if it is stopped, there are none.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LayoutInput, Positions } from './input.ts'
import type { Answered, Asked } from './worker.ts'

export interface LaidOut<Question> {
  /** The question that the positions answer; an earlier one while a new layout is running. */
  readonly settled: { readonly question: Question; readonly positions: Positions } | undefined
  readonly isRunning: boolean
  /** Gives up the layout that is running. */
  readonly stop: () => void
}

/** Asks again whenever the question is another object. */
export function useLayout<Question extends { readonly input: LayoutInput }>(
  question: Question | undefined,
): LaidOut<Question> {
  const worker = useRef<Worker>(undefined)
  const serial = useRef(0)
  const [settled, setSettled] = useState<{ question: Question; positions: Positions }>()
  const [stopped, setStopped] = useState<Question>()

  useEffect(() => {
    if (!question) return
    const own = (worker.current ??= startWorker())
    const asked: Asked = { serial: ++serial.current, input: question.input }
    const receive = ({ data }: MessageEvent<Answered>) => {
      if (data.serial === asked.serial) setSettled({ question, positions: data.positions })
    }
    own.addEventListener('message', receive)
    own.postMessage(asked)
    return () => own.removeEventListener('message', receive)
  }, [question])

  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = undefined
    },
    [],
  )

  const stop = useCallback(() => {
    worker.current?.terminate()
    worker.current = undefined
    setStopped(question)
  }, [question])
  return {
    settled,
    isRunning: question !== undefined && settled?.question !== question && stopped !== question,
    stop,
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
