// Who is to act in running text, named behind 由: 检验工作由省粮食物资局另行制定下达.
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { longestActors } from './actors.ts'
import { IN_CHARGE_OF, MADE, SHARED } from './duty-words.ts'
import { jointStatement } from './running-joint.ts'
import type { Statement } from './running-statement.ts'

/** `由省人力社保厅会同有关部门另行制定`, `租赁库点的自查结果由承租企业负责`, `由当地粮食等部门牵头检查`. */
export function byAgent(text: string, clause: Span): Statement | undefined {
  // 联席会议由省民政厅、省财政厅等10个部门组成: members, and nobody leads.
  if (/(?:组成|构成)[^，]{0,6}$/.test(text.slice(clause.start, clause.end))) return undefined
  // 副指挥长由某军分区参谋长、市地震局主要负责人担任: persons are appointed, and no body leads.
  if (/(?:担任|兼任|带队)(?:（[^（）]*）)?[^，]{0,4}$/.test(text.slice(clause.start, clause.end))) return undefined
  const last = clause.end - 3
  for (let by = indexWithin(text, '由', clause.start, last); by >= 0; by = indexWithin(text, '由', by + 1, last)) {
    if ('自理缘原不'.includes(text[by - 1] ?? '-') || '于此'.includes(text[by + 1] ?? '-')) continue
    // 学前教育审批不再由市教育局负责, 不得由市教育局收费
    if (NOT.test(text.slice(Math.max(clause.start, by - 3), by))) continue
    const actors = longestActors(text, by + 1, clause.end)
    if (!actors) continue
    const rest = text.slice(actors.end, clause.end)
    // 由失业保险基金列支 says where money comes from; 由…负责解释 who explains a text.
    if (rest.length < 2 || /^(?:列支|支付|划拨|解决|统筹列支)/.test(rest) || /负责.{0,10}解释/.test(rest)) continue
    // 由市财政局予以保障 is a duty; 由市财政给予补助 is money.
    const named = actors.bodies.every(({ name }) => /(?:[局厅部委办署室]|部门|政府)$/.test(name))
    if (/^(?:予以|给予)/.test(rest) && !(named && GRANTED.test(rest))) continue
    if (/(?:基金|资金)$/.test(text.slice(actors.start, actors.end))) continue
    // 由政府分管领导牵头 names a person.
    if (/^(?:主要|分管|有关|常务)?(?:负责人|负责同志|领导|书记|副|长|主任)/.test(rest)) continue
    // 由农业农村、财政等部门参加的领导小组, 由市教育局牵头制定的办法, 凡由市教育局负责的项目: who is in it or made it, and no duty.
    if (
      /^[^，]{0,24}(?:组成|参加|参与)的/.test(rest) ||
      MADE.test(rest) ||
      IN_CHARGE_OF.test(rest) ||
      SHARED.test(rest)
    )
      continue
    if (/^(?:等?组成|构成|变成|转|向|改|变为|组建|到)/.test(rest)) continue
    const joint = jointStatement(text, actors, actors.end, clause, true)
    if (joint) return { ...joint, verb: Math.max(joint.verb, joint.partners?.end ?? 0) }
    const lead = /^(?:负责|总|具体|统一)?牵头/.test(rest)
    const basis = lead ? ('EXPLICIT_LEAD' as const) : undefined
    return { actors, verb: actors.end, basis, partners: undefined, supports: false, role: 'LEADS' }
  }
  return undefined
}

const NOT = /(?:不[再得应宜能可要必]|无需|无须|不需要?)$/

const GRANTED =
  /^(?:予以|给予)(?:积极|重点|优先|大力|经费|资金)?(?:保障|支持|协调|落实|办理|处理|答复|指导|公布|公告|通报)/
