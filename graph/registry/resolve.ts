// Registry: a printed name becomes a body. A name belongs to the place of the document that uses it; none is dropped.
import type { DepartmentKind, Level } from '../model/kinds.ts'
import { bodyOf } from './bodies.ts'
import type { BodyRecord } from './bodies.ts'
import { collectiveName, isCollective } from './collective.ts'
import { genericOf, usualShort } from './generic-forms.ts'
import { NATION, upward } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { kindOf } from './kind-of.ts'
import { levelWordOf } from './level-word.ts'
import { lineIn } from './lines.ts'
import { namedByTemplate } from './named-by-template.ts'
import { placePrefixes } from './place-prefix.ts'
import type { PlacePrefix } from './place-prefix.ts'
import { fillTemplate } from './slot-pattern.ts'
import { foldSurface, splitPlates } from './surface.ts'
import { verticalNamed, verticalOf } from './vertical-forms.ts'
import type { VerticalMatch } from './vertical-forms.ts'

/** What a printed name is read in. */
export interface ResolveContext {
  /** Place of the document's issuer, see `jurisdictionOf`; undefined when it is not known. */
  readonly jurisdiction: Jurisdiction | undefined
  /** ISO date of the document, `2018-12-28`; null where the text states none. */
  readonly date: string | null
  /** Id or title of the document; keeps the bodies of two documents of unknown places apart. */
  readonly document?: string
}

/** A body, ready to be a Department node; its aliases are the surfaces the caller met. */
export interface ResolvedDepartment {
  /** `department:浙江省发展和改革委员会`; a class is `department:浙江省·有关部门`. Equal for all surfaces of one body. */
  readonly id: string
  /** Full name; for a class the words as written, brackets and 政府 folded to one form. */
  readonly name: string
  /** Usual short form in a document of its place: `省发展改革委`. */
  readonly shortName: string
  /** Name of the place: `浙江省`, `上海市宝山区`, `全国`; empty where it is unknown. */
  readonly jurisdiction: string
  readonly level: Level | undefined
  readonly kind: DepartmentKind
  /** Function line, 条线: `人力社保`. */
  readonly line?: string
  readonly collective: boolean
  /** False: the registry holds neither the name nor its form, or the form could mean several. */
  readonly registered: boolean
}

const single = (fields: Omit<ResolvedDepartment, 'id' | 'collective'>, scope = ''): ResolvedDepartment => ({
  id: `department:${scope}${fields.name}`,
  ...fields,
  collective: false,
})

const withLine = (line: string | undefined): { line?: string } => (line === undefined ? {} : { line })

const held = (body: BodyRecord): ResolvedDepartment =>
  single({
    name: body.name,
    shortName: body.short,
    jurisdiction: body.jurisdiction,
    level: body.level,
    kind: body.kind,
    ...withLine(body.line),
    registered: true,
  })

const branch = (match: VerticalMatch, date: string | null): ResolvedDepartment => {
  const known = bodyOf(match.place.name, match.name, date)
  if (known) return held(known)
  const short = match.form.short[0] ?? match.form.template
  return single({
    name: match.name,
    shortName: fillTemplate(short, match.place),
    jurisdiction: match.place.name,
    level: match.place.level,
    kind: match.form.kind,
    ...withLine(match.form.line),
    registered: true,
  })
}

const expanded = (short: string, place: Jurisdiction, date: string | null): ResolvedDepartment | undefined => {
  const match = genericOf(short, place, date)
  if (!match) return undefined
  const { form, certain } = match
  const name = certain ? fillTemplate(form.template, place) : place.name + short
  const known = certain ? bodyOf(place.name, name, date) : undefined
  if (known) return held(known)
  return single({
    name,
    shortName: levelWordOf(place) + (certain ? usualShort(form, place) : short),
    jurisdiction: place.name,
    level: place.level,
    kind: form.kind,
    ...withLine(form.line),
    registered: certain && place.code !== null,
  })
}

// All that the registry knows of `rest` as a body of `place`, printed with the level word, the place or nothing before.
const bodyIn = (
  rest: string,
  place: Jurisdiction,
  front: PlacePrefix['front'],
  date: string | null,
): ResolvedDepartment | undefined => {
  const word = levelWordOf(place)
  const known = bodyOf(place.name, word + rest, date) ?? bodyOf(place.name, place.ownName + rest, date)
  if (known) return held(known)
  if (front !== 'bare') {
    const generic = expanded(rest, place, date)
    if (generic) return generic
  }
  const vertical = verticalOf(rest, place, front === 'level' ? 'level' : 'place', date)
  if (vertical) return branch(vertical, date)
  // 组织部 alone, in a list after 省委宣传部, is a Party body too.
  return rest.endsWith('部') && front !== 'bare' && !rest.startsWith('委')
    ? expanded(`委${rest}`, place, date)
    : undefined
}

const unheld = (
  name: string,
  shortName: string,
  place: Jurisdiction | undefined,
  context: ResolveContext,
): ResolvedDepartment =>
  single(
    {
      name,
      shortName,
      jurisdiction: place?.name ?? '',
      level: place?.level,
      kind: kindOf(name),
      ...withLine(lineIn(name)),
      registered: false,
    },
    place || context.document === undefined ? '' : `${context.document}·`,
  )

const group = (name: string, context: ResolveContext): ResolvedDepartment => {
  const place = context.jurisdiction
  const scope = place?.name ?? context.document ?? ''
  return {
    id: `department:${scope === '' ? '' : `${scope}·`}${name}`,
    name,
    shortName: name,
    jurisdiction: place?.name ?? '',
    level: place?.level,
    kind: 'COLLECTIVE',
    ...withLine(lineIn(name)),
    collective: true,
    registered: true,
  }
}

// 委督查室 behind 省 is 中共浙江省委督查室; 政府督查室 is 浙江省人民政府督查室.
const qualified = (rest: string, place: Jurisdiction): string => {
  if (/^委(?!员)./.test(rest)) return `中共${place.name}${rest}`
  if (/^政府./.test(rest)) return `${place.name}人民${rest}`
  return place.name + rest
}

const lookUp = (form: string, context: ResolveContext): ResolvedDepartment | undefined => {
  const { jurisdiction, date } = context
  const line = upward(jurisdiction)
  const prefixes = placePrefixes(form, jurisdiction)
  const direct = jurisdiction && bodyOf(jurisdiction.name, form, date)
  if (direct) return held(direct)
  for (const prefix of prefixes) {
    const found = prefix.place && bodyIn(prefix.rest, prefix.place, prefix.front, date)
    if (found) return found
  }
  // With no place in front, the nearest place that has such a body: 财政局 of the city, 科技厅 of the province above it.
  for (const place of line) {
    const known = bodyOf(place.name, form, date)
    if (known) return held(known)
    const found = place === NATION ? undefined : bodyIn(form, place, 'level', date)
    if (found) return found
  }
  const national = bodyOf(NATION.name, form, date)
  if (national) return held(national)
  const vertical = verticalNamed(form, jurisdiction, date)
  if (vertical) return branch(vertical, date)
  const whole = namedByTemplate(form, jurisdiction, date)
  return whole && expanded(whole.short, whole.place, date)
}

const NATIONAL = /^(?:国家|国务院|中国|全国|中华|中央|中共中央|最高人民)/

const keep = (form: string, context: ResolveContext): ResolvedDepartment => {
  const { jurisdiction } = context
  const prefix = placePrefixes(form, jurisdiction)[0]
  if (NATIONAL.test(form)) return unheld(form, form, NATION, context)
  if (prefix?.place && prefix.front !== 'bare') {
    const { place, rest } = prefix
    return unheld(qualified(rest, place), levelWordOf(place) + rest, place, context)
  }
  if (prefix?.front === 'level' && jurisdiction) return group(form, context)
  if (prefix?.front === 'bare' || !jurisdiction || jurisdiction === NATION) {
    return unheld(form, form, prefix?.front === 'bare' ? prefix.place : jurisdiction, context)
  }
  return unheld(jurisdiction.name + form, form, jurisdiction, context)
}

/**
 * The body that a printed name means in a document. Never fails: what the registry does not hold is kept under its own
 * name, qualified by the place, with `registered: false`. (`省发展改革委`, 浙江省) → 浙江省发展和改革委员会;
 * (`省科技厅`, 合肥市) → 安徽省科学技术厅; (`发展改革委`, 全国) → 国家发展和改革委员会; (`有关部门`, 浙江省) → a class.
 */
export const resolveDepartment = (surface: string, context: ResolveContext): ResolvedDepartment => {
  const folded = foldSurface(surface).replace(/等$/, '')
  const exact = lookUp(folded, context)
  if (exact) return exact
  if (isCollective(folded)) return group(collectiveName(folded), context)
  const { head, plates } = splitPlates(folded)
  if (plates.length === 0) return keep(folded, context)
  return lookUp(head, context) ?? (isCollective(head) ? group(collectiveName(folded), context) : keep(head, context))
}
