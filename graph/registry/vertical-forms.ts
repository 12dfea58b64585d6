// Registry: bodies of a central line in a place: 浙江省税务局 = 国家税务总局浙江省税务局, 人行杭州中心支行, 青岛海关.
import type { DepartmentKind, Level } from '../model/kinds.ts'
import { isMunicipality, seatOf } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { fillTemplate, placeInTemplate, placeOfText, slotPattern } from './slot-pattern.ts'
import { ofDate } from './validity.ts'
import data from './vertical-forms.json' with { type: 'json' }

/** Patterns of one central body's branches. */
export interface VerticalForm {
  /** Printed patterns: `{bare}银保监局`, `{level}税务局`, `财政部{bare}监管局`. */
  readonly short: readonly string[]
  readonly template: string
  readonly levels: readonly Level[]
  readonly kind: DepartmentKind
  readonly line?: string
  readonly parent?: string
  /** Bare names of the only places that have it. */
  readonly places?: readonly string[]
  readonly validFrom?: string
  readonly validTo?: string
  readonly source: string
}

/** All vertical forms. */
export const VERTICAL_FORMS = data.records as readonly VerticalForm[]

/** A branch found: its full name, the place it is for, the form it was found by. */
export interface VerticalMatch {
  readonly name: string
  readonly place: Jurisdiction
  readonly form: VerticalForm
}

interface Entry {
  readonly form: VerticalForm
  readonly slot: string
  readonly head: string
  readonly tail: string
}

const entries: readonly Entry[] = VERTICAL_FORMS.flatMap((form) =>
  [...form.short, form.template].flatMap((pattern) => {
    const parts = slotPattern(pattern)
    return parts ? [{ form, ...parts }] : []
  }),
)

const group = (list: readonly Entry[], key: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> => {
  const map = new Map<string, Entry[]>()
  for (const entry of list) map.set(key(entry), [...(map.get(key(entry)) ?? []), entry])
  return map
}

const byTail = group(
  entries.filter((entry) => entry.head === ''),
  (entry) => entry.tail,
)
const several = VERTICAL_FORMS.filter((form) => !slotPattern(form.template))
const infix = entries.filter((entry) => entry.head !== '')

// A branch named after a provincial capital is the province's where the line has provincial branches.
const placeFor = ({ form, slot }: Entry, place: Jurisdiction): Jurisdiction | undefined => {
  if (form.places && !form.places.includes(place.bare)) return undefined
  const above = place.parent
  const capital = above?.level === 'PROVINCIAL' && seatOf(above) === place
  if (slot === 'seat' && capital && form.levels.includes('PROVINCIAL')) return above
  if (slot === 'seat' && place.level === 'PROVINCIAL' && !isMunicipality(place)) return undefined
  return form.levels.includes(place.level) ? place : undefined
}

const choose = (list: readonly Entry[], place: Jurisdiction, date: string | null): VerticalMatch | undefined => {
  const fitting = list.flatMap((entry) => {
    const target = placeFor(entry, place)
    return target ? [{ ...entry.form, form: entry.form, target }] : []
  })
  const best = ofDate(fitting, date)[0]
  return best && { name: fillTemplate(best.template, best.target), place: best.target, form: best.form }
}

/**
 * The branch that a form behind a place or a level word names: (税务局, 浙江省, level) → 国家税务总局浙江省税务局;
 * (银保监局, 浙江省, place) → 中国银行保险监督管理委员会浙江监管局. `level` also stands for a form with nothing in front.
 */
export const verticalOf = (
  tail: string,
  place: Jurisdiction,
  front: 'place' | 'level',
  date: string | null,
): VerticalMatch | undefined => {
  const fitting = (byTail.get(tail) ?? []).filter((entry) => (entry.slot === 'level') === (front === 'level'))
  return choose(fitting, place, date)
}

/**
 * The branch of a name that holds its place within: 国家税务总局浙江省税务局, 财政部浙江监管局, 人行杭州中心支行.
 * `from` decides between places of one name.
 */
export const verticalNamed = (
  folded: string,
  from: Jurisdiction | undefined,
  date: string | null,
): VerticalMatch | undefined => {
  const found = new Map<Jurisdiction, Entry[]>()
  for (const entry of infix) {
    const { head, tail } = entry
    if (folded.length <= head.length + tail.length || !folded.startsWith(head) || !folded.endsWith(tail)) continue
    const place = placeOfText(folded.slice(head.length, folded.length - tail.length), from)
    if (place) found.set(place, [...(found.get(place) ?? []), entry])
  }
  for (const [place, list] of found) {
    const match = choose(list, place, date)
    if (match) return match
  }
  for (const form of several) {
    const place = placeInTemplate(form.template, folded)
    if (place) return { name: folded, place, form }
  }
  return undefined
}

/** What stands behind a place or level word in vertical names: 税务局, 银保监局, 消防救援总队. */
export const verticalTails = (): readonly string[] => [...byTail.keys()]
