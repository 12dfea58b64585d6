// What a document is cited for, from the words around its title.
import type { CitationPurpose } from '../model/kinds.ts'
import type { Span } from '../span.ts'

const REACH = 60

const VERBS: readonly (readonly [RegExp, CitationPurpose])[] = [
  [/废止|停止执行|失效/, 'REPEALS'],
  [/贯彻|落实|实施|执行/, 'IMPLEMENTS'],
  [/根据|依据/, 'BASIS'],
  [/按照|依照|遵照|参照|对照|按/, 'FOLLOWS'],
]

const VERB = /废止|停止执行|失效|贯彻|落实|实施|执行|根据|依据|按照|依照|遵照|参照|对照|按/g
const FILLER = 14

// 同时废止 behind a title, or behind a list with it, with no other clause between; of 根据《教育法》，现废止《…》 the verb belongs to
// what follows.
const REPEALED =
  /^(?:(?:、|和|及|与|以及)?《[^》]{0,80}》|（[^）]{0,40}）)*[^。；《]{0,16}(?:废止|停止执行|不再执行|失效)(?!《)/

/** 根据建办市函〔2020〕12号、银发〔2020〕3号: of a number before another one only the verb stays. */
const listed = (number: string): string =>
  /^[^〔]*(?:根据|依据|按照|依照|遵照|参照|对照|贯彻|落实|执行)/.exec(number)?.[0] ?? ''

/** 落实《A》（国发〔2018〕1号）、《B》: what stands between the verb and a later title of the same list. */
const withoutTitles = (words: string): string =>
  words
    .replace(/《[^《》]*》/g, '')
    .replace(/[\u4e00-\u9fff]{1,12}(?:〔\d{4}〕|\d{4}年第|第)\d{1,5}号/g, listed)
    .replace(/（[^（）]*）/g, '')
    .replace(/^.*[》）]/, '')
    .replace(/[、和及与]/g, '')

/**
 * The purpose of the title at `title` within its paragraph: 根据 BASIS, 贯彻落实 IMPLEMENTS, 按照 FOLLOWS, 废止 REPEALS;
 * null where the text gives none.
 */
export const purposeOf = (text: string, paragraph: Span, title: Span): CitationPurpose | null => {
  if (REPEALED.test(text.slice(title.end, Math.min(paragraph.end, title.end + 2 * REACH)))) return 'REPEALS'
  const back = text.slice(Math.max(paragraph.start, title.start - 3 * REACH), title.start)
  const clause = withoutTitles(back.slice(Math.max(back.lastIndexOf('。'), back.lastIndexOf('；')) + 1))
  let last: RegExpExecArray | undefined
  for (const match of clause.matchAll(VERB)) last = match
  if (!last || clause.length - last.index - last[0].length > FILLER) return null
  if (/[，：]/.test(clause.slice(last.index))) return null
  const verb = last[0]
  return VERBS.find(([pattern]) => pattern.test(verb))?.[1] ?? null
}
