// Registry: the choice among places of one name: 鼓楼区 is several, in a document of 南京市 it is the one there.
import { NATION, placesUnder, upward } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'

/** Whether a place is above another, the same, or right under it. */
export const isClose = (place: Jurisdiction, from: Jurisdiction | undefined): boolean =>
  from !== undefined && (upward(from).includes(place) || placesUnder(from).includes(place))

const isWithin = (place: Jurisdiction, from: Jurisdiction | undefined): boolean =>
  from !== undefined && from !== NATION && upward(place).includes(from)

/**
 * The one of several places that a document of `from` means: the only one, the one on its own line or right under it,
 * the only one within it. Of a province and a lesser place the province, 海南 and 吉林; undefined where a doubt is left.
 */
export const nearestPlace = (
  found: readonly Jurisdiction[],
  from: Jurisdiction | undefined,
): Jurisdiction | undefined => {
  const [first, second] = found
  if (!first || !second) return first
  const close = found.find((place) => isClose(place, from))
  if (close) return close
  const within = found.filter((place) => isWithin(place, from))
  if (within.length > 0) return within.length === 1 ? within[0] : undefined
  return first.level !== second.level && first.level !== 'COUNTY' ? first : undefined
}
