// Duties in a section that is there to list them, where any verb behind a name tells one.
import type { Span } from '../span.ts'
import { actorsIn, type Actors } from './actors.ts'
import { isBody } from './body-words.ts'
import { DOES } from './duty-words.ts'
import type { Statement } from './running-statement.ts'

/** A title whose section is there to list duties: `5、部门主要职责`. */
export const LISTS_DUTIES = /职责|(?:责任|任务)分工$/

/** Where the words behind such a title begin, `部门主要职责：省民政厅…`; `start` without one. */
export function behindTitle(text: string, start: number, end: number): number {
  const colon = text.slice(start, Math.min(end, start + 20)).indexOf('：')
  return colon > 0 && LISTS_DUTIES.test(text.slice(start, start + colon)) ? start + colon + 1 : start
}

/** In a list of duties: `省民政厅组织、协调救灾工作`, `抢险转移安置组负责转移灾民`. */
export function byListing(text: string, { start, end }: Span): Statement | undefined {
  const group = /^[\u4e00-\u9fff、]{2,14}组(?=负责)/.exec(text.slice(start, start + 20))?.[0]
  const actors = group ? actorsOfGroup(start, group) : listedActors(text, start, end)
  return actors && { actors, verb: actors.end, basis: undefined, partners: undefined, supports: false, role: 'LEADS' }
}

const LONGEST_LISTED = 40

/** The longest name at `start` with what is to be done behind it. */
function listedActors(text: string, start: number, end: number): Actors | undefined {
  for (let stop = Math.min(end, start + LONGEST_LISTED); stop >= start + 2; stop--) {
    const actors = actorsIn(text, start, stop)
    if (!actors?.firm) continue
    if (DOES.test(text.slice(stop, end))) return actors
    // 市委宣传部：… is not 市委 that 宣传: the name of a body is never cut.
    const [body, second] = actors.bodies
    if (body && !second && isBody(body.name)) return undefined
  }
  return undefined
}

const actorsOfGroup = (start: number, name: string): Actors => {
  const end = start + name.length
  return { start, end, bodies: [{ start, end, name }], openEnded: false, firm: true }
}
