// Registry: short forms that hold in any place of a level: 发展改革委 → 发展和改革委员会, 委组织部 → 中共…委组织部.
import type { DepartmentKind, Level } from '../model/kinds.ts'
import { isMunicipality, provinceOf } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import data from './generic-forms.json' with { type: 'json' }
import { inForce, ofDate } from './validity.ts'

/** What stands behind 省, 市, 县, and how the full name is built of it. */
export interface GenericForm {
  readonly short: string
  readonly full: string
  /** `{place}发展和改革委员会`, `中共{place}委组织部`. */
  readonly template: string
  readonly levels: readonly Level[]
  readonly kind: DepartmentKind
  readonly line?: string
  /** Bare names of the provinces it is used in; without, everywhere. */
  readonly region?: readonly string[]
  /** Other full names the short form can have: it is not expanded. */
  readonly ambiguous?: readonly string[]
  /** Date from which it is ambiguous; without, always. */
  readonly ambiguousFrom?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly source: string
}

/** All generic forms. */
export const GENERIC_FORMS = data.records as readonly GenericForm[]

// 中共{place}委组织部 is also printed 省委组织部: the part behind the place is a form of its own.
const formsOf = (form: GenericForm): readonly string[] => {
  const tail = form.template.slice(form.template.indexOf('}') + 1)
  const whole = form.template.startsWith('{place}') || form.template.startsWith('中共{place}')
  return [...new Set(whole ? [form.short, tail] : [form.short, form.full])]
}

const grouped = (keysOf: (form: GenericForm) => readonly string[]): ReadonlyMap<string, readonly GenericForm[]> => {
  const map = new Map<string, GenericForm[]>()
  for (const form of GENERIC_FORMS) {
    for (const key of keysOf(form)) {
      const held = map.get(key)
      if (held) held.push(form)
      else map.set(key, [form])
    }
  }
  return map
}

const byForm = grouped(formsOf)
const byTemplate = grouped((form) => [form.template])

/** All generic forms that a folded form can be, whatever the place and date. */
export const genericFormsOf = (form: string): readonly GenericForm[] => byForm.get(form) ?? []

// Municipalities and their districts stand between the levels: where they have no form of their own they use a city's.
const ofLevel = (forms: readonly GenericForm[], place: Jurisdiction): readonly GenericForm[] => {
  const own = forms.filter((form) => form.levels.includes(place.level))
  const between = isMunicipality(place) || (place.level === 'COUNTY' && !!place.parent && isMunicipality(place.parent))
  return own.length > 0 || !between ? own : forms.filter((form) => form.levels.includes('CITY'))
}

/** What a short form comes to in a place. */
export interface GenericMatch {
  readonly form: GenericForm
  /** False where the short form can have other full names and nothing decides. */
  readonly certain: boolean
}

/**
 * The full form of a short one in a place on a date: (`财政局`, 合肥市) → 财政局 of the city; undefined where no such
 * form is in use at that level. What is printed in full is always certain.
 */
export const genericOf = (short: string, place: Jurisdiction, date: string | null): GenericMatch | undefined => {
  const province = provinceOf(place)?.bare
  const fitting = ofLevel(genericFormsOf(short), place).filter(
    (form) => !form.region || (province !== undefined && form.region.includes(province)),
  )
  if (fitting.length === 0) return undefined
  const inFull = fitting.filter((form) => form.template.endsWith('}' + short))
  const here = fitting.filter((form) => form.region)
  const candidates = ofDate(inFull.length > 0 ? inFull : here.length > 0 ? here : fitting, date)
  const form = candidates[0]
  if (!form) return undefined
  const rivals = new Set(candidates.map((candidate) => candidate.template))
  const doubtful =
    form.ambiguous !== undefined &&
    !form.region &&
    inFull.length === 0 &&
    (form.ambiguousFrom === undefined || inForce({ validFrom: form.ambiguousFrom }, date))
  return { form, certain: rivals.size === 1 && !doubtful }
}

/** The usual short form of a body in its place, whichever was printed: 市发展改革委, 团市委, 自治区党委组织部. */
export const usualShort = (form: GenericForm, place: Jurisdiction): string => {
  const word = levelWordOf(place)
  if (form.short === '团委') return `团${word}委`
  const province = provinceOf(place)?.bare
  const same = (byTemplate.get(form.template) ?? []).filter((other) => other.levels.includes(place.level))
  const here = same.find((other) => other.region && province !== undefined && other.region.includes(province))
  const { short } = here ?? same.find((other) => !other.region) ?? form
  return word === '自治区' && /^委(?!员)/.test(short) ? `${word}党${short}` : word + short
}
