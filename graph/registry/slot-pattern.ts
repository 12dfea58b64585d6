// Registry: name patterns with one place in them, `财政部{bare}监管局`, taken apart and filled.
import { placesBare, placesNamed, provinceOf, seatOf } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import { nearestPlace } from './nearest-place.ts'

/** A pattern with a single placeholder: what stands before it, which one it is, what stands behind. */
export interface SlotPattern {
  readonly head: string
  readonly slot: string
  readonly tail: string
}

/** `财政部{bare}监管局` → head 财政部, slot bare, tail 监管局; undefined for a pattern with several placeholders or none. */
export const slotPattern = (pattern: string): SlotPattern | undefined => {
  const parts = /^([^{}]*)\{(\w+)\}([^{}]*)$/.exec(pattern)
  return parts ? { head: parts[1]!, slot: parts[2]!, tail: parts[3]! } : undefined
}

/** Fills a template for a place: (`中共{place}委组织部`, 合肥市) → 中共合肥市委组织部. */
export const fillTemplate = (template: string, place: Jurisdiction): string =>
  // An autonomous region has no 委 for short: 中共广西壮族自治区委员会宣传部.
  (place.ownName.endsWith('自治区')
    ? template.replace(/^中共\{place\}委(?!员)/, '中共{place}委员会')
    : template
  ).replace(/\{(\w+)\}/g, (whole, slot: string) => {
    switch (slot) {
      case 'place':
        return place.name
      case 'bare':
      case 'countyBare':
        return place.bare
      case 'seat':
        return seatOf(place).bare
      case 'level':
        return levelWordOf(place)
      case 'city':
        return place.parent?.name ?? ''
      case 'province':
        return provinceOf(place)?.name ?? ''
      default:
        return whole
    }
  })

/**
 * The place a printed word means, seen from another place: 杭州, 杭州市, 上海市宝山区; 鼓楼区 in a document of 南京市.
 * Undefined when none is held or several are and none of them is near.
 */
export const placeOfText = (text: string, from: Jurisdiction | undefined): Jurisdiction | undefined => {
  const named = placesNamed(text)
  return nearestPlace(named.length > 0 ? named : placesBare(text), from)
}

/**
 * The place of a full name whose template holds several: (`国网{province}电力有限公司{bare}供电公司`,
 * `国网安徽省电力有限公司合肥供电公司`) → 合肥市. Undefined where filling the template does not give the name.
 */
export const placeInTemplate = (template: string, name: string): Jurisdiction | undefined => {
  const parts = /\}([^{}]+)\{\w+\}([^{}]+)$/.exec(template)
  if (!parts || !name.endsWith(parts[2]!)) return undefined
  const end = name.length - parts[2]!.length
  const start = name.lastIndexOf(parts[1]!, end) + parts[1]!.length
  const text = name.slice(start, end)
  return [...placesNamed(text), ...placesBare(text)].find((place) => fillTemplate(template, place) === name)
}
