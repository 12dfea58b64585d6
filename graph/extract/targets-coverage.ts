// Full coverage said in words: 掌上执法、掌上基层应用实现市县全覆盖 is 100%, 三清零 is zero.
import type { Span } from '../span.ts'

export interface WordedGoal extends Span {
  readonly value: number
  readonly unit: string | null
  readonly rule: 'full-coverage' | 'down-to-zero'
}

/** What every goal of full coverage holds. */
export const WORDED_GOAL = /覆盖|清零/g
const LOOK_BACK = 7

// 全覆盖, 全面覆盖, 全业务覆盖: 全 stands close before, nothing but its kind between.
const FULLY = /(?:全|应[^，。、]{1,2}尽)[^，。；、的“”覆]{0,5}$/

// 全覆盖工作 and 全面覆盖政府职能的体系 describe; a goal ends with the word, or with 的目标.
const ENDS = /^(?:$|[，。；、！）〕”\t和与及并且]|的?目标)/

// 按照全覆盖、无死角的要求: a manner of working, not a result.
const MANNER = /(?:要求|原则|思路|理念|方针|标准|方式|模式)$/
const MANNER_START = /^(?:按照|坚持|本着|遵循|围绕)/

/** The goals of full coverage in one clause. A clause that holds 100% already says so itself and is left to the number. */
export const wordedGoals = (text: string, clause: Span): WordedGoal[] => {
  const words = text.slice(clause.start, clause.end)
  if (words.length > LONGEST_CLAUSE || (MANNER_START.test(words) && MANNER.test(words))) return []
  const found: WordedGoal[] = []
  for (const match of words.matchAll(WORDED_GOAL)) {
    const before = words.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    const end = match.index + match[0].length
    const after = words.slice(end, end + 4)
    if (!ENDS.test(after)) continue
    const span = { start: clause.start + match.index, end: clause.start + end }
    if (match[0] === '清零') {
      if (GOAL.test(words.slice(0, match.index))) found.push({ ...span, value: 0, unit: null, rule: 'down-to-zero' })
    } else if (FULLY.test(before)) {
      found.push({ ...span, value: 100, unit: '%', rule: 'full-coverage' })
    }
  }
  return found.slice(0, 1)
}

const GOAL = /实现|力争|确保|保持|达到|完成/

const LONGEST_CLAUSE = 400
