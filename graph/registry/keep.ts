// Registry: names that the registry does not hold. They stay bodies of their own, under the name as printed.
import { genericFormsOf } from './generic-forms.ts'
import { NATION } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { kindOf } from './kind-of.ts'
import { levelWordOf } from './level-word.ts'
import { placePrefixes } from './place-prefix.ts'
import { bodyClass, singleBody } from './resolved.ts'
import type { ResolveContext, ResolvedDepartment } from './resolved.ts'

const NATIONAL = /^(?:国家|国务院|中国|全国|中华|中央|中共中央|最高人民)/

// 委督查室 behind 省 is 中共浙江省委督查室; 政府督查室 is 浙江省人民政府督查室.
const qualified = (rest: string, place: Jurisdiction): string => {
  const both = /^委.?(?:[省市县区州旗]|自治区)政府(.+)$/.exec(rest)?.[1]
  if (both !== undefined) return `中共${place.name}委${place.name}人民政府${both}`
  if (/^委(?!员)./.test(rest)) return `中共${place.name}${rest}`
  if (/^政府./.test(rest)) return `${place.name}人民${rest}`
  return place.name + rest
}

// 市发改委 of a place nobody names: its form can be spelled out all the same, where it has but one.
const spelledOut = (word: string, rest: string): string => {
  const names = new Set(
    genericFormsOf(rest)
      .filter((form) => form.ambiguous === undefined && !form.template.includes('{city}'))
      .map((form) => form.template.replace('{place}', word)),
  )
  return names.size === 1 ? [...names][0]! : word + rest
}

/**
 * A body that is not held: `市投资服务中心` in a document of 合肥市 → 合肥市投资服务中心, `registered: false`. 市财政局 in one
 * of 浙江省 is no single body but that of each city, a class. Takes a folded name.
 */
export const keepName = (form: string, context: ResolveContext): ResolvedDepartment => {
  const { jurisdiction } = context
  const unheld = (name: string, shortName: string, place: Jurisdiction | undefined): ResolvedDepartment =>
    singleBody(
      {
        name,
        shortName,
        jurisdiction: place?.name ?? '',
        level: place?.level,
        kind: kindOf(name),
        line: undefined,
        registered: false,
      },
      context,
    )
  if (NATIONAL.test(form)) return unheld(form, form, NATION)
  const prefix = placePrefixes(form, jurisdiction)[0]
  if (prefix?.place && prefix.front !== 'bare') {
    return unheld(qualified(prefix.rest, prefix.place), levelWordOf(prefix.place) + prefix.rest, prefix.place)
  }
  if (prefix?.front === 'level') {
    const name = spelledOut(prefix.words, prefix.rest)
    return jurisdiction ? bodyClass(name, undefined, jurisdiction, context) : unheld(name, form, undefined)
  }
  if (prefix?.place) return unheld(form, form, prefix.place)
  if (!jurisdiction || jurisdiction === NATION) return unheld(form, form, jurisdiction)
  return unheld(jurisdiction.name + form, form, jurisdiction)
}
