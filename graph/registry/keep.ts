// Registry: names that the registry does not hold. They stay bodies of their own, under the name as printed.
import { BODIES } from './bodies.ts'
import { genericFormsOf } from './generic-forms.ts'
import { NATION, placesUnder } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { kindOf } from './kind-of.ts'
import { levelWordOf } from './level-word.ts'
import { placePrefixes } from './place-prefix.ts'
import { qualifiedName } from './qualified-name.ts'
import { bodyClass, documentScope, singleBody } from './resolved.ts'
import type { ResolveContext, ResolvedDepartment } from './resolved.ts'

const NATIONAL = /^(?:国家|国务院|中国|全国|中华|中央|中共中央|最高人民)/

// 市发改委 of a place nobody names: its form can be spelled out all the same, where it has but one.
const spelledOut = (word: string, rest: string): string => {
  const names = new Set(
    genericFormsOf(rest)
      .filter((form) => form.ambiguous === undefined && !form.template.includes('{city}'))
      .map((form) => form.template.replace('{place}', word)),
  )
  return names.size === 1 ? [...names][0]! : word + rest
}

// 海关总署广东分署, 民航中南地区管理局: parts of national bodies, whatever place the document is of.
const nationalHeads = BODIES.filter((body) => body.jurisdiction === NATION.name)
  .flatMap((body) => [body.name, body.short])
  .filter((name) => name.length >= 3 && genericFormsOf(name).length === 0)
const isNational = (form: string): boolean => NATIONAL.test(form) || nationalHeads.some((head) => form.startsWith(head))

// 中国移动河南公司, 海关总署广东分署: the place within the name.
const placeWithin = (form: string): Jurisdiction | undefined =>
  placesUnder(NATION).find(({ bare }) => form.indexOf(bare) > 1)

const CUSTOMS = /^[^省市县区]{2,4}海关$/
// Names that open with the force or company they are part of; 国网永安供电所 is no 永安市国网永安供电所.
const PRINTED = /^(?:武警|民航|国网|驻|解放军|[东南西北中]部战区|中铁|中石|中储)/
// 领导小组, 办公室, 委员会 alone are those that the document sets up or is about, and no committee of the Party.
const OWN = /^(?:工作|协调)?(?:办公室|领导小组|协调小组|工作组|指挥部|专班|联席会议|委员会)(?:办公室)?$/

/** Whether a name means a body of the very document that uses it: `领导小组办公室`, `指挥部`. */
export const isOwnBody = (surface: string): boolean => OWN.test(surface)

/**
 * A body that is not held: `市投资服务中心` in a document of 合肥市 → 合肥市投资服务中心, `registered: false`. 市财政局 in one
 * of 浙江省 is no single body but that of each city, a class. Takes a folded name.
 */
export const keepName = (form: string, context: ResolveContext): ResolvedDepartment => {
  const { jurisdiction } = context
  const unheld = (name: string, shortName: string, place: Jurisdiction | undefined, scope = ''): ResolvedDepartment =>
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
      scope,
    )
  if (isNational(form)) return unheld(form, form, placeWithin(form) ?? NATION)
  if (isOwnBody(form)) return unheld(form, form, jurisdiction, documentScope(context) || jurisdiction?.name)
  if (CUSTOMS.test(form)) return unheld(`中华人民共和国${form}`, form, jurisdiction)
  const prefix = placePrefixes(form, jurisdiction)[0]
  if (prefix?.place && prefix.front !== 'bare') {
    return unheld(qualifiedName(prefix.rest, prefix.place), levelWordOf(prefix.place) + prefix.rest, prefix.place)
  }
  if (prefix?.front === 'level') {
    const name = spelledOut(prefix.words, prefix.rest)
    return jurisdiction ? bodyClass(name, undefined, jurisdiction, context) : unheld(name, form, undefined)
  }
  if (prefix?.place) return unheld(form, form, prefix.place)
  if (!jurisdiction || jurisdiction === NATION) return unheld(form, form, jurisdiction)
  // A company's name tells no place: it stays as printed, and apart from those of other places.
  const tellsPlace = form.includes(jurisdiction.bare)
  if (PRINTED.test(form) || kindOf(form) === 'ENTERPRISE' || tellsPlace) {
    return unheld(form, form, jurisdiction, tellsPlace ? '' : jurisdiction.name)
  }
  return unheld(jurisdiction.name + form, form, jurisdiction)
}
