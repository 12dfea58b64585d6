// Registry: a printed name taken apart into the place in front and what stands behind it.
import { NATION, placesBare, placesNamed, placesUnder } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { LEVEL_WORDS, placeOfWord } from './level-word.ts'
import { isClose, nearestPlace } from './nearest-place.ts'
import { remembering } from './remembering.ts'

/** One way to read the front of a name. */
export interface PlacePrefix {
  /** `place` 浙江省…, `bare` 浙江…, `level` 省… */
  readonly front: 'place' | 'bare' | 'level'
  /** The words in front: 浙江省, 浙江, 省. */
  readonly words: string
  /** Undefined for a level word that means no single place: 市财政局 in a document of 浙江省. */
  readonly place: Jurisdiction | undefined
  readonly rest: string
}

const LONGEST = 16

// 上海市宝山区, 浙江省杭州市: a place written with those above it.
const deeper = (place: Jurisdiction, rest: string): PlacePrefix | undefined => {
  for (const below of placesUnder(place)) {
    if (below.level !== place.level && rest.startsWith(below.ownName) && rest.length > below.ownName.length) {
      const tail = rest.slice(below.ownName.length)
      const further = deeper(below, tail)
      return further
        ? { ...further, words: below.ownName + further.words }
        : { front: 'place', words: below.ownName, place: below, rest: tail }
    }
  }
  return undefined
}

const named = (folded: string, from: Jurisdiction | undefined): PlacePrefix | undefined => {
  for (let length = Math.min(LONGEST, folded.length - 1); length >= 2; length--) {
    const words = folded.slice(0, length)
    const place = nearestPlace(placesNamed(words), from)
    if (!place || place === NATION) continue
    const rest = folded.slice(length)
    const further = deeper(place, rest)
    return further ? { ...further, words: words + further.words } : { front: 'place', words, place, rest }
  }
  return undefined
}

const bare = (folded: string, from: Jurisdiction | undefined): PlacePrefix | undefined => {
  for (let length = Math.min(8, folded.length - 1); length >= 2; length--) {
    const words = folded.slice(0, length)
    const place = nearestPlace(placesBare(words), from)
    // A county's bare name is trusted near the county only: 公安 is one in 湖北.
    if (!place || place === NATION || (place.level === 'COUNTY' && !isClose(place, from))) continue
    // 南昌街道 and 北京路街道 are where the document is, whatever they are called after.
    if (CALLED_AFTER.test(folded.slice(length))) continue
    return { front: 'bare', words, place, rest: folded.slice(length) }
  }
  return undefined
}

const CALLED_AFTER = /^[东西南北中]?路?(?:街道|镇|乡|社区|村)(?:办事处|(?:人民)?政府|党委|党工委)?$/

/**
 * The ways to read the front of a folded name in a document of `from`, the likelier first:
 * `上海市宝山区财政局` → 上海市宝山区 + 财政局; `省科技厅` → 省 + 科技厅; `浙江银保监局` → 浙江 + 银保监局.
 */
export const placePrefixes = (folded: string, from: Jurisdiction | undefined): readonly PlacePrefix[] => {
  const known = remembered.get(from)
  if (known) return known(folded)
  if (remembered.size >= MOST_PLACES) remembered.clear()
  const reading = remembering((name) => read(name, from), MOST_NAMES)
  remembered.set(from, reading)
  return reading(folded)
}

// The files of a run come from few places.
const MOST_PLACES = 50
const MOST_NAMES = 2_000
const remembered = new Map<Jurisdiction | undefined, (folded: string) => readonly PlacePrefix[]>()

const read = (folded: string, from: Jurisdiction | undefined): readonly PlacePrefix[] => {
  const found: PlacePrefix[] = []
  const full = named(folded, from)
  if (full) found.push(full)
  const word = LEVEL_WORDS.find((candidate) => folded.startsWith(candidate) && folded.length > candidate.length)
  if (word) found.push({ front: 'level', words: word, place: placeOfWord(word, from), rest: folded.slice(word.length) })
  const short = bare(folded, from)
  if (short) found.push(short)
  return found
}
