// The thread on which layouts are computed.
import type { LayoutInput, Positions } from './input.ts'
import { runLayout } from './run-layout.ts'

/** `serial` tells which question an answer belongs to: a later one makes the earlier pointless. */
export interface Asked {
  readonly serial: number
  readonly input: LayoutInput
}

export interface Answered {
  readonly serial: number
  readonly positions: Positions
}

addEventListener('message', (event: MessageEvent<Asked>) => {
  const { serial, input } = event.data
  postMessage({ serial, positions: runLayout(input) } satisfies Answered)
})
