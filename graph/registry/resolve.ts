// Registry: a printed name becomes a body. A name belongs to the place of the document that uses it; none is dropped.
import { bodyOf } from './bodies.ts'
import { collectiveName, isCollective } from './collective.ts'
import { genericFormsOf } from './generic-forms.ts'
import { NATION, upward } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { isOwnBody, keepName } from './keep.ts'
import { classOfLine, lineOfClass } from './lines.ts'
import { lookUp } from './look-up.ts'
import { placePrefixes } from './place-prefix.ts'
import { bodyClass } from './resolved.ts'
import type { ResolveContext, ResolvedDepartment } from './resolved.ts'
import { foldSurface, splitPlates } from './surface.ts'

export type { ResolveContext, ResolvedDepartment } from './resolved.ts'

// 省有关部门 in a document of 合肥市 are those of 安徽省.
const asClass = (folded: string, context: ResolveContext): ResolvedDepartment => {
  const name = collectiveName(folded)
  const prefix = placePrefixes(folded, context.jurisdiction).find(({ front }) => front !== 'bare')
  return bodyClass(name, lineOfClass(name), prefix?.place ?? context.jurisdiction, context)
}

// 发展改革委地区经济司 is a division of 国家发展改革委, whichever way the ministry is written.
const DIVISION = /^(.{2,16}[厅局委部署院])([^（）]{2,8}[司科股处])$/

const isHeld = (folded: string, { jurisdiction, date }: ResolveContext): boolean =>
  [...upward(jurisdiction), NATION].some((place) => bodyOf(place.name, [folded], date) !== undefined)

const resolve = (surface: string, context: ResolveContext): ResolvedDepartment => {
  const folded = foldSurface(surface).replace(/(?<=.)等$/, '')
  const line = classOfLine(folded)
  // 税务 alone is the class of a list; 人民银行, 妇联 and 省级财政 are held as bodies.
  if (line !== undefined && genericFormsOf(folded).length === 0 && !isHeld(folded, context)) {
    return asClass(line, context)
  }
  const exact = lookUp(folded, context)
  if (exact) return exact
  if (isCollective(folded)) return asClass(folded, context)
  const division = DIVISION.exec(folded)
  const parent = division?.[1] === undefined ? undefined : lookUp(division[1], context)
  if (division?.[2] !== undefined && parent?.registered === true) return keepName(parent.name + division[2], context)
  const { head, plates } = splitPlates(folded)
  if (plates.length === 0) return keepName(folded, context)
  return lookUp(head, context) ?? (isCollective(head) ? asClass(folded, context) : keepName(head, context))
}

// The same few hundred names come again and again; what they mean hangs on place and date (and document) alone.
const MOST = 20_000
const remembered = new Map<Jurisdiction | undefined, Map<string, ResolvedDepartment>>()

/**
 * The body that a printed name means in a document. Never fails: what the registry does not hold is kept under its own
 * name, qualified by the place, with `registered: false`. (`省发展改革委`, 浙江省) → 浙江省发展和改革委员会;
 * (`省科技厅`, 合肥市) → 安徽省科学技术厅; (`发展改革委`, 全国) → 国家发展和改革委员会; (`有关部门`, 浙江省) → a class.
 */
export const resolveDepartment = (surface: string, context: ResolveContext): ResolvedDepartment => {
  const { jurisdiction, date, document = '' } = context
  // 委员会 alone is no committee of the Party, whatever the registry holds under that form.
  if (isOwnBody(surface)) return keepName(surface, context)
  const names = remembered.get(jurisdiction) ?? new Map<string, ResolvedDepartment>()
  // No name of the registry begins or ends within a month.
  const month = date?.slice(0, 7) ?? ''
  const key = jurisdiction ? `${month}\n${surface}` : `${month}\n${document}\n${surface}`
  const known = names.get(key)
  if (known) return known
  const resolved = resolve(surface, context)
  if (names.size >= MOST || remembered.size > MOST) remembered.clear()
  else remembered.set(jurisdiction, names.set(key, resolved))
  return resolved
}
