// The times of one sentence and what they govern: a figure takes the last deadline before it.
import type { Span } from '../span.ts'
import { findTimes, type TimeExpression } from './deadline.ts'
import { notWithin } from './not-within.ts'
import { type Anchors, anyWithin } from './targets-anchors.ts'
import type { PlainSentence } from './targets-sentence.ts'

const TITLE = /《[^《》]{1,120}》/g

/** Titles in 《》: the years in them are names. */
export const titlesIn = (text: string, span: Span): Span[] => {
  const words = text.slice(span.start, span.end)
  if (!words.includes('《')) return []
  return [...words.matchAll(TITLE)].map(({ index, 0: title }) => ({
    start: span.start + index,
    end: span.start + index + title.length,
  }))
}

/** Whether a time was over when the document was written: what it speaks of is a report. */
export const isPast = (time: TimeExpression, issued: string | null): boolean => {
  const day = time.deadline ?? time.validTo
  return issued !== null && day !== null && /^\d/.test(day) && day < issued
}

const OPENS = /(?:^|[，。；：、\t\n]|年[和及与]|力争|争取|确保|计划|预计|在|于)$/

/** A bare date dates a figure only at the head of its clause: 2023年，全市新增就业10万人. */
const opensClause = (text: string, sentence: Span, time: Span): boolean => {
  // “十四五”期间，
  const start = text[time.start - 1] === '“' ? time.start - 1 : time.start
  return start <= sentence.start || OPENS.test(text.slice(Math.max(sentence.start, start - 2), start))
}

// 年内开工, 2024年6月建成投用: what is done at a time, right behind it.
const DONE_THEN =
  /^(?:前|实现|正式|全面|全部|基本|完成)*(?:开工|动工|建成|完工|竣工|通车|通航|投产|投用|投入使用|投入运营|启用|上线|封顶|交付|完成)(?![^，。；、]{0,12}的)/

// 综合利用率2023年达到83%，2024年达到85%以上: a year between what is measured and how far it gets.
const REACHED_THEN = /^(?:要|力争)?(?:达到?\d|(?:提高|提升|下降|降低|压减|增加)[到至]|不低于|稳定在|控制在|保持在)/

// 2016年基本完成各项任务, 上半年出台政策, 2015年在改革上取得决定性进展: a bare date with what is achieved by its end.
// 2020年是高水平全面建成小康社会和“十三五”规划收官之年 says what year it is.
const ACHIEVES =
  /^，?(?!是)[^，。；：的]{0,24}?(?:完成|建成|出台|开工|竣工|投产|投用|投入使用|通车|上线|取得(?:决定性|实质性|突破|显著|明显|阶段性)|(?:基本|全面)(?:形成|建立|实现|消除|建成|推开|完成|启动))(?!的|[^，。；、]{0,12}的(?:$|[，。；项企单地]))/

/** Whether a bare date says by when something is achieved: `力争2023年建成“智慧林草”平台`. */
export const isAchieved = (text: string, time: TimeExpression, end: number): boolean =>
  ACHIEVES.test(text.slice(time.end, Math.min(end, time.end + 60)))

/** The times that a sentence's own words may follow: outside titles and brackets, bare dates only where they open a clause or say when something is done. */
export const timesOf = (
  text: string,
  sentence: PlainSentence,
  anchors: Anchors,
  issued: string | null,
): TimeExpression[] => {
  if (!anyWithin(anchors.times, sentence)) return []
  const all = notWithin(notWithin(findTimes(text, sentence, issued), titlesIn(text, sentence)), sentence.groups)
  return all.filter(
    (time) =>
      time.form !== 'AT' ||
      opensClause(text, sentence, time) ||
      DONE_THEN.test(text.slice(time.end, Math.min(sentence.end, time.end + 24))) ||
      (/年$/.test(text.slice(time.start, time.end)) && REACHED_THEN.test(text.slice(time.end, time.end + 6))),
  )
}

/** What the times before a place say about it. */
export interface Governed {
  readonly deadline: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Whether a bare date stands amid its clause, 一期工程2024年底建成, and says nothing of the clauses after it. */
export const isLocal = (text: string, sentence: Span, time: TimeExpression): boolean =>
  time.form === 'AT' && !opensClause(text, sentence, time)

/** Follows the times of a sentence in text order: ask for places in text order. `running` are those of the part before ；. */
export const governedBy = (
  times: readonly TimeExpression[],
  running: readonly TimeExpression[],
): ((at: number) => Governed) => {
  let next = 0
  let deadline: TimeExpression | undefined
  let window: TimeExpression | undefined
  const take = (time: TimeExpression): void => {
    if (time.form === 'WINDOW') window = time
    else if (time.deadline !== null) deadline = time
  }
  running.forEach(take)
  return (at) => {
    for (; next < times.length && times[next]!.end <= at; next++) take(times[next]!)
    return {
      deadline: deadline?.deadline ?? null,
      validFrom: window?.validFrom ?? null,
      validTo: window?.validTo ?? null,
    }
  }
}
