// Where in a text a target can be at all: one pass for each kind of trace, so that sentences without any are not read.
import type { Span } from '../span.ts'
import { TIME_START } from './deadline.ts'
import { NUMBER_START } from './quantity.ts'
import { WORDED_GOAL } from './targets-coverage.ts'

/** Places in text order. */
type Places = readonly number[]

/** The traces of a text. */
export interface Anchors {
  readonly times: Places
  readonly numbers: Places
  /** Full coverage and the like, said in words. */
  readonly worded: Places
}

const placesOf = (pattern: RegExp, text: string): Places => {
  const places: number[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) places.push(match.index)
  return places
}

/** Finds the traces of a whole text. */
export const anchorsOf = (text: string): Anchors => ({
  times: placesOf(TIME_START, text),
  numbers: placesOf(NUMBER_START, text),
  worded: placesOf(WORDED_GOAL, text),
})

/** Whether one of some places lies in a span. */
export const anyWithin = (places: Places, { start, end }: Span): boolean => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < start) low = middle + 1
    else high = middle
  }
  const place = places[low]
  return place !== undefined && place < end
}

/** Whether a span holds any trace of a target. */
export const worthReading = ({ times, numbers, worded }: Anchors, span: Span): boolean =>
  anyWithin(numbers, span) || anyWithin(times, span) || anyWithin(worded, span)
