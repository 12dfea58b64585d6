// Who supports in running text: whom 会同 joins to a lead, and the clauses that say 配合 and nothing else.
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { actorsIn, type Actors } from './actors.ts'
import { joinClasses, namesIn, partsOf } from './body-list.ts'
import { canBeBody } from './body-words.ts'
import { partnersBehind } from './joining.ts'
import type { RoleMention } from './mention.ts'
import { predicateOf } from './role-words.ts'
import type { Sentence } from './sentences.ts'

/** Whether a clause only invites: 网络游戏企业参与防沉迷系统建设. */
export const isInvited = (actors: Actors): boolean => actors.bodies.some((body) => INVITED.test(body.name))

/**
 * The actors of a clause that says who supports and nothing else: `市公安局、市自然资源局等参加`; behind a lead
 * (`led`) also `市中心小学积极配合`.
 */
export function supportersIn(text: string, clause: Span, led = true): Actors | undefined {
  const predicate = predicateOf(text.slice(clause.start, clause.end))
  if (!predicate) return undefined
  // 市考核办牵头，市人社局、市统计局具体实施: behind a lead also who carries out.
  const carriesOut = led && /^具体(?:落实|实施)$/.test(text.slice(clause.end - predicate.length, clause.end))
  // 与卫生部门密切配合 says of somebody else that he works with them.
  if ((predicate.class !== 'support' && !carriesOut) || '与同'.includes(text[clause.start] ?? '-')) return undefined
  const at = clause.end - predicate.length
  const actors = actorsIn(text, clause.start, at) ?? (led ? byPlace(text, clause.start, at) : undefined)
  return actors && isInvited(actors) ? undefined : actors
}

/** Behind a lead the place in the sentence makes a supporter of what is no body by its shape: a school, a hospital. */
function byPlace(text: string, start: number, end: number): Actors | undefined {
  const lists = partsOf(text, start, end).map((part) => namesIn(text, part.start, part.end))
  const bodies = joinClasses(
    text,
    lists.flatMap((list) => list.bodies),
  )
  const possible =
    bodies.length > 0 &&
    bodies.every(({ name }) => !INVITED.test(name) && !SENTENCE.test(name) && (canBeBody(name) || SCHOOL.test(name)))
  return possible ? { start, end, bodies, openEnded: lists.some((list) => list.openEnded), firm: false } : undefined
}

// 市教育局要协调市财政局、市公安局做好保障; 所需经费由市财政局予以保障: a sentence of its own is no name.
const SENTENCE = /(?<!自)由(?=[省市县区州国各有相])|[厅局委办部府](?:要|应当|应|须|将|负责|协调|配合|组织|指导|督促)/

const SCHOOL = /^[\u4e00-\u9fff]{2,14}(?:小学|中学|学校|医院|卫生院|服务站|工作站|派出所|广播站)$/

// Whom a text invites, it does not oblige.
const INVITED = /^(?!各|有关|相关).*(?:企业|公众|社会力量|群众|个人|协会|媒体|居民|志愿者)$/

/** The roles of actors that support, for the words that say so. */
export const supportRoles = (actors: Actors, words: Span): RoleMention[] =>
  actors.bodies.map((body) => ({
    body,
    role: 'SUPPORTS',
    basis: 'PARTICIPANT',
    grounds: [{ start: words.start, end: words.end, rule: 'running-support' }],
  }))

/** All who support in a sentence whose subject stands elsewhere: `会同市公安局开展整治`, `负责学校安全，市公安局配合`. */
export function supportersOf(text: string, sentence: Sentence): RoleMention[] {
  return sentence.clauses.flatMap((clause) => {
    const meeting = indexWithin(text, '会同', clause.start, clause.end)
    const partners = meeting >= 0 ? partnersBehind(text, meeting, clause.end) : undefined
    const actors = partners ?? supportersIn(text, clause)
    return actors ? supportRoles(actors, clause) : []
  })
}
