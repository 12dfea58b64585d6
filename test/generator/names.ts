// Part of the generator: lists of bodies as clauses print them, with 等, classes at the end and elided prefixes.
import fc from 'fast-check'
import type { Body, Place } from './places.ts'

/** A list as printed, and whom it names. */
export interface NameList {
  readonly text: string
  readonly bodies: readonly Body[]
  readonly openEnded: boolean
  readonly beforeComma: number
}

/** How a list is to be printed. */
export interface ListStyle {
  readonly etc: '' | '等' | '等部门' | '等相关部门'
  /** Leaves 省 out behind the first name that has it: `省科技厅、财政厅`. */
  readonly elided: boolean
  /** What parts the last name from those before it. */
  readonly last: '、' | '和' | '及' | '以及'
}

export const anyListStyle: fc.Arbitrary<ListStyle> = fc.record({
  etc: fc.oneof(
    { arbitrary: fc.constant('' as const), weight: 6 },
    {
      arbitrary: fc.constantFrom('等' as const, '等部门' as const, '等相关部门' as const),
      weight: 2,
    },
  ),
  elided: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
  last: fc.oneof(
    { arbitrary: fc.constant('、' as const), weight: 4 },
    { arbitrary: fc.constantFrom('和' as const, '及' as const, '以及' as const), weight: 1 },
  ),
})

/** Different bodies of a place, classes not among them. */
export const anyBodies = (place: Place, least: number, most: number): fc.Arbitrary<Body[]> =>
  fc.uniqueArray(fc.constantFrom(...place.bodies), {
    minLength: least,
    maxLength: most,
    selector: (body) => body.id,
  })

/** Prints a list; `comma` puts a ， in the place of 、 behind so many names (逗号前为牵头单位). */
export function nameList(
  place: Place,
  named: readonly Body[],
  class_: Body | undefined,
  style: ListStyle,
  comma?: number,
): NameList {
  const open = style.etc
  const bodies = [...named, ...(class_ && open === '' ? [class_] : [])]
  let fronted = false
  const words = bodies.map((body) => {
    const bare = fronted && style.elided && body.elidable
    fronted = fronted || body.elidable
    return bare ? body.printed.slice(place.word.length) : body.printed
  })
  const joined = words.reduce((text, word, index) => {
    const last = index === words.length - 1 && open === '' ? style.last : '、'
    return text + (index === comma ? '，' : last) + word
  })
  return { text: joined + open, bodies, openEnded: open !== '', beforeComma: comma ?? bodies.length }
}
