// Registry: a list of names resolved in its order, so that an elided 省 of a name carries to those behind it.
import { BODIES, bodyOf } from './bodies.ts'
import { genericFormsOf, genericOf } from './generic-forms.ts'
import { NATION } from './jurisdiction.ts'
import { placePrefixes } from './place-prefix.ts'
import { resolveDepartment } from './resolve.ts'
import type { ResolveContext, ResolvedDepartment } from './resolved.ts'
import { foldSurface } from './surface.ts'
import { verticalOf } from './vertical-forms.ts'

const nationalNames = new Set(
  BODIES.filter((body) => body.jurisdiction === NATION.name).flatMap((body) => [
    body.name,
    body.short,
    ...body.aliases,
  ]),
)

const BANK = /^(?:中国)?(?:人民银行|人行)/
const BRANCH = /^.{2,8}(?:中心支行|分行|支行|营业管理部)$/

/**
 * The name with the front that the one before it lent: (`省科技厅`, `工业和信息化厅`) in a document of 合肥市 →
 * `省工业和信息化厅`; (`省委宣传部`, `组织部`) → `省委组织部`. Unchanged where it has a front of its own, where the bare form
 * is a body of the document's own place (`财政局` behind `省科技厅` in one of 合肥市), or a national body (`财政部`).
 */
export const expandElided = (previous: string | undefined, surface: string, context: ResolveContext): string => {
  if (previous === undefined) return surface
  const name = foldSurface(surface)
  const before = foldSurface(previous)
  const { jurisdiction, date } = context
  // 人民银行广州分行、深圳市中心支行: the bank's name carries to the branch behind it.
  const bank = BRANCH.test(name) ? BANK.exec(before)?.[0] : undefined
  if (bank !== undefined && !BANK.test(name)) return bank + surface
  // 河南证监局、银保监局: the bare name of the place carries to another branch of the centre there.
  const { words, rest, place } = placePrefixes(before, jurisdiction).find((prefix) => prefix.front === 'bare') ?? {}
  if (place && rest !== undefined && [rest, name].every((tail) => verticalOf(tail, place, 'place', date)))
    return `${words ?? ''}${surface}`
  // 云溪区委、区政府 in a document of 岳阳市: the place in front is theirs.
  const party = placePrefixes(before, jurisdiction).find(({ front, rest }) => front === 'place' && rest === '委')
  if (party && /^[市县区州盟旗](?:人民)?政府$/.test(name) && party.words.endsWith(name.charAt(0)))
    return `${party.words}${surface.slice(1)}`
  if (placePrefixes(name, jurisdiction).some(({ front, rest }) => front !== 'bare' && genericFormsOf(rest).length > 0))
    return surface
  const front = placePrefixes(before, jurisdiction).find((prefix) => prefix.front !== 'bare' && prefix.place)
  if (!front?.place || jurisdiction === NATION) return surface
  const office = front.rest.startsWith('委') && name.endsWith('部') && genericOf(`委${name}`, front.place, date)
  if (office) return `${front.words}委${surface}`
  if (jurisdiction && (bodyOf(jurisdiction.name, [name], date) ?? genericOf(name, jurisdiction, date))) return surface
  if (nationalNames.has(name)) return surface
  return genericOf(name, front.place, date) ? front.words + surface : surface
}

/**
 * Resolves the names of one list in their order: [`省科技厅`, `工业和信息化厅`, `市财政局`] in a document of 合肥市 →
 * 安徽省科学技术厅, 安徽省工业和信息化厅, 合肥市财政局. One result a surface, in the same order.
 */
export const resolveList = (surfaces: readonly string[], context: ResolveContext): readonly ResolvedDepartment[] => {
  let front: string | undefined
  return surfaces.map((surface) => {
    const whole = expandElided(front, surface, context)
    front = whole
    return resolveDepartment(whole, context)
  })
}
