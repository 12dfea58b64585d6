// Which sentences report what was, where others say what shall be: 2016年，全省实现地区生产总值3.12万亿元 sets no target.
import type { TimeExpression } from './deadline.ts'
import { isPast } from './targets-time.ts'
import { LOOKS_BACK } from './targets-words.ts'

// 取得显著成效 and 同比增长8% report; 到2025年，…数字技术与实体经济融合取得显著成效 and 力争同比增长8% promise.
const ACHIEVED = /取得(?:的|显著|明显)|同比/
const PROMISES = /力争|确保|争取|目标/

/** Whether a sentence opens with a time that is over: 2016年，全省实现…. */
export const speaksOfThePast = (times: readonly TimeExpression[], issued: string | null): boolean =>
  times.some((time) => time.form === 'AT' && isPast(time, issued))

/** What a sentence says of time. */
export interface Telling {
  readonly words: string
  readonly times: readonly TimeExpression[]
  /** Those of `times` that lie ahead. */
  readonly ahead: readonly TimeExpression[]
  /** Whether a goal that opened the paragraph governs it. */
  readonly carried: boolean
  /** Whether the part before ； spoke of the past: 2016年，全省…增长7.9%；新增城镇就业77.4万人. */
  readonly before: boolean
}

/** Whether a sentence, or the part of one up to ；, tells what has been reached already. */
export const tells = ({ words, times, ahead, carried, before }: Telling, issued: string | null): boolean =>
  speaksOfThePast(times, issued) ||
  (before && times.length === 0) ||
  LOOKS_BACK.test(words) ||
  (ACHIEVED.test(words) && ahead.length === 0 && !carried && !PROMISES.test(words))
