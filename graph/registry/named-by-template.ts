// Registry: full names that hold their place within, 中共浙江省委组织部, 中国共产主义青年团浙江省委员会, and 团省委.
import { GENERIC_FORMS } from './generic-forms.ts'
import type { GenericForm } from './generic-forms.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { placeOfWord } from './level-word.ts'
import { placeInTemplate, placeOfText, slotPattern } from './slot-pattern.ts'
import { inForce } from './validity.ts'

/** A generic form found in a full name, with the place that stands in it. */
export interface TemplateMatch {
  readonly form: GenericForm
  readonly place: Jurisdiction
}

const patterns = GENERIC_FORMS.flatMap((form) => {
  const parts = slotPattern(form.template)
  return parts && parts.head !== '' ? [{ form, ...parts }] : []
})

const several = GENERIC_FORMS.filter((form) => !slotPattern(form.template))

const LEAGUE = GENERIC_FORMS.find((form) => form.short === '团委')
const YOUTH = /^(?:团|共青团)(.+?)委(?:员会)?$/

/**
 * The form and place of a name built by a template with words in front of the place: `中共合肥市委组织部` → 委组织部 of
 * 合肥市; `团省委`, `共青团浙江省委` → 团委. Undefined for other names.
 */
export const namedByTemplate = (
  folded: string,
  from: Jurisdiction | undefined,
  date: string | null,
): TemplateMatch | undefined => {
  const youth = YOUTH.exec(folded)?.[1]
  if (youth !== undefined) {
    const place = placeOfWord(youth, from) ?? placeOfText(youth, from)
    return place && LEAGUE && { form: LEAGUE, place }
  }
  const found = patterns.flatMap(({ form, head, tail }) => {
    if (folded.length <= head.length + tail.length || !folded.startsWith(head) || !folded.endsWith(tail)) return []
    const place = placeOfText(folded.slice(head.length, folded.length - tail.length), from)
    return place && form.levels.includes(place.level) ? [{ form, place }] : []
  })
  for (const form of several) {
    const place = placeInTemplate(form.template, folded)
    if (place) return { form, place }
  }
  const best = found.find(({ form }) => inForce(form, date)) ?? found[0]
  return best && { form: best.form, place: best.place }
}
