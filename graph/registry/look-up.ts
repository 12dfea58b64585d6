// Registry: finds a folded name among all that the registry holds: bodies, generic forms, branches of central bodies.
import { bodyNamed, bodyOf } from './bodies.ts'
import type { BodyRecord } from './bodies.ts'
import { branchOffice } from './branch-office.ts'
import { genericOf, usualShort } from './generic-forms.ts'
import type { GenericForm } from './generic-forms.ts'
import { NATION, placesBare, placesNamed, upward } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import { namedByTemplate } from './named-by-template.ts'
import { nearestPlace } from './nearest-place.ts'
import { placePrefixes } from './place-prefix.ts'
import type { PlacePrefix } from './place-prefix.ts'
import { qualifiedName } from './qualified-name.ts'
import { singleBody } from './resolved.ts'
import type { ResolveContext, ResolvedDepartment } from './resolved.ts'
import { fillTemplate, placeOfText } from './slot-pattern.ts'
import { verticalNamed, verticalOf } from './vertical-forms.ts'
import type { VerticalMatch } from './vertical-forms.ts'

// 自治区党委宣传部, 内蒙古党委宣传部 are what 省委宣传部 is in a province.
const REGION_PARTY = /^(中共)?([^委]{0,8}自治区|内蒙古|广西|西藏|宁夏|新疆)(?:党委|(?<=自治区)委员会)(?=.|(?<=党委)$)/
const asProvince = (form: string): string =>
  form.replace(REGION_PARTY, (_, party: string | undefined, region: string) => {
    const whole = region.endsWith('自治区') ? region : placesBare(region)[0]?.name
    return `${party ?? ''}${whole ?? region}委`
  })

// 中共延安市委, 中国共产党延安市委员会: two ways of writing 中共延安市委员会.
const PARTY = /^(?:中共|中国共产党)(?!中央)([^委]{2,20})委(?:员会)?$/

const held = (body: BodyRecord, context: ResolveContext): ResolvedDepartment =>
  singleBody(
    {
      name: body.name,
      shortName: body.short,
      jurisdiction: body.jurisdiction,
      level: body.level,
      kind: body.kind,
      line: body.line,
      registered: true,
    },
    context,
  )

const branch = (match: VerticalMatch, context: ResolveContext): ResolvedDepartment => {
  const known = bodyOf(match.place.name, [match.name], context.date)
  if (known) return held(known, context)
  return singleBody(
    {
      name: match.name,
      shortName: fillTemplate(match.form.short[0] ?? match.form.template, match.place),
      jurisdiction: match.place.name,
      level: match.place.level,
      kind: match.form.kind,
      line: match.form.line,
      registered: true,
    },
    context,
  )
}

const ofForm = (
  form: GenericForm,
  printed: string | undefined,
  place: Jurisdiction,
  context: ResolveContext,
): ResolvedDepartment => {
  const certain = printed === undefined
  const name = certain ? fillTemplate(form.template, place) : qualifiedName(printed, place)
  const known = certain ? bodyOf(place.name, [name], context.date) : undefined
  if (known) return held(known, context)
  return singleBody(
    {
      name,
      shortName: printed === undefined ? usualShort(form, place) : levelWordOf(place) + printed,
      jurisdiction: place.name,
      level: place.level,
      kind: form.kind,
      line: form.line,
      registered: certain,
    },
    context,
  )
}

// 财政局 in 合肥市; what could be several full names stays under the form itself.
const expandedIn = (short: string, place: Jurisdiction, context: ResolveContext): ResolvedDepartment | undefined => {
  const match = genericOf(short, place, context.date)
  return match && ofForm(match.form, match.certain ? undefined : short, place, context)
}

// All that the registry knows of `rest` as a body of `place`, printed with the level word, the place or nothing before.
const bodyIn = (
  rest: string,
  place: Jurisdiction,
  front: PlacePrefix['front'],
  context: ResolveContext,
): ResolvedDepartment | undefined => {
  const { date } = context
  const known = bodyOf(
    place.name,
    [levelWordOf(place), place.ownName, place.bare].map((words) => words + rest),
    date,
  )
  if (known) return held(known, context)
  if (front !== 'bare') {
    const generic = expandedIn(rest, place, context)
    if (generic) return generic
    const office = branchOffice(rest, place, date)
    if (office) return singleBody(office, context)
  }
  const vertical = verticalOf(rest, place, front === 'level' ? 'level' : 'place', date)
  if (vertical) return branch(vertical, context)
  // 组织部 alone, in a list after 省委宣传部, is a Party body too.
  return rest.endsWith('部') && front !== 'bare' && !rest.startsWith('委')
    ? expandedIn(`委${rest}`, place, context)
    : undefined
}

// 呼伦贝尔市 in a list of those responsible: the place itself, its government and all under it.
const ofPlace = (place: Jurisdiction, context: ResolveContext): ResolvedDepartment =>
  singleBody(
    {
      name: place.name,
      shortName: place.ownName,
      jurisdiction: place.name,
      level: place.level,
      kind: 'GOVERNMENT',
      line: undefined,
      registered: true,
    },
    context,
  )

/**
 * The body of a folded name as a document of some place uses it, or undefined where the registry holds nothing that
 * fits. A place or level word in front decides; without one it is the nearest place upward that has such a body.
 */
export const lookUp = (folded: string, context: ResolveContext): ResolvedDepartment | undefined => {
  const { jurisdiction, date } = context
  const form = asProvince(folded).replace(PARTY, '中共$1委员会')
  const whole = placeOfText(form, jurisdiction)
  if (whole && whole !== NATION && placesNamed(form).includes(whole)) return ofPlace(whole, context)
  const full = bodyNamed(form)
  const own = bodyOf(full?.jurisdiction ?? jurisdiction?.name ?? '', [form], date)
  if (own) return held(own, context)
  for (const { place, rest, front } of placePrefixes(form, jurisdiction)) {
    const found = place && bodyIn(rest, place, front, context)
    if (found) return found
  }
  for (const place of upward(jurisdiction)) {
    const known = bodyOf(place.name, [form], date)
    if (known) return held(known, context)
    const found = place === NATION ? undefined : bodyIn(form, place, 'level', context)
    if (found) return found
  }
  const national = bodyOf(NATION.name, [form], date)
  if (national) return held(national, context)
  // 南京 in a list of those responsible in 江苏省
  const below = nearestPlace(placesBare(form), jurisdiction)
  if (below && below !== NATION && upward(below).some((place) => place === jurisdiction)) return ofPlace(below, context)
  const vertical = verticalNamed(form, jurisdiction, date)
  if (vertical) return branch(vertical, context)
  const built = namedByTemplate(form, jurisdiction, date)
  return built && ofForm(built.form, undefined, built.place, context)
}
