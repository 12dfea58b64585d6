// Registry: all places that a text names in full.
import { nameMatcher } from './aho-corasick.ts'
import type { NameMatcher } from './aho-corasick.ts'
import { JURISDICTIONS, placesNamed } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'

// Some eight thousand names; made when first asked for.
let matcher: NameMatcher | undefined

/** Called for each name found with the places that bear it and the offset behind it. */
export type VisitPlaces = (places: readonly Jurisdiction[], end: number) => void

/** Visits the places that a text names, 浙江省, 上海市宝山区, 鼓楼区 (several), from left to right. */
export const placesIn = (text: string, visit: VisitPlaces): void => {
  matcher ??= nameMatcher([...new Set(JURISDICTIONS.flatMap((place) => [place.ownName, place.name]))])
  const { names, findLongest } = matcher
  findLongest(text, (name, _start, end) => visit(placesNamed(names[name]!), end))
}
