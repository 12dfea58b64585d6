// Brings together what stands side by side: a title, its number, and the short name it is given.
import type { Span } from '../span.ts'
import { bracketedTitles } from './citations-title.ts'
import { type DocumentNumberMention, findDocumentNumbers } from './document-number.ts'
import { notWithin } from './not-within.ts'

/** A title with what stands right beside it: 《…》（国发〔2018〕39号，以下简称《意见》）. */
export interface Titled extends Span {
  /** Between 《 and 》. */
  readonly title: string
  readonly number: DocumentNumberMention | null
  /** 意见 of 以下简称《意见》. */
  readonly shortName: string | null
  /** Both the title and its number, with the bracket around the number where it holds nothing else. */
  readonly whole: Span
}

export interface Paired {
  readonly titled: readonly Titled[]
  /** Numbers beside no title: 按照国发〔2018〕39号文件. */
  readonly alone: readonly DocumentNumberMention[]
}

const BEHIND = 80
const SHORT_NAME = /以?下(?:统一)?(?:简)?称(?:为)?[：:]?[《“]([^《》“”]{2,20})[》”]/
// 国发〔2018〕39号《…》 and 国发〔2018〕39号文件《…》: the number before its title.
const BETWEEN = /^(?:文件)?$/

const bracketBehind = (text: string, at: number, end: number): Span => {
  if (text.charAt(at) !== '（') return { start: at, end: at }
  const close = text.slice(at, Math.min(end, at + BEHIND)).indexOf('）')
  return close < 0 ? { start: at, end: at } : { start: at, end: at + close + 1 }
}

const wholeOf = (title: Span, number: Span | null, bracket: Span): Span => {
  if (!number) return title
  if (number.start < title.start) return { start: number.start, end: title.end }
  return { start: title.start, end: bracket.end === number.end + 1 ? bracket.end : number.end }
}

/** Pairs the titles of a paragraph with their numbers and short names, in text order. */
export const pairTitles = (text: string, paragraph: Span): Paired => {
  const numbers = findDocumentNumbers(text, paragraph)
  const spans = bracketedTitles(text, paragraph)
  const used = new Set<DocumentNumberMention>()
  const titled: Titled[] = []
  let next = 0
  let introduced = { name: '', end: 0 }
  for (const span of spans) {
    const title = text.slice(span.start + 1, span.end - 1)
    // 以下简称《意见》 gives a name; it does not cite once more.
    if (title === introduced.name && span.end <= introduced.end) continue
    const bracket = bracketBehind(text, span.end, paragraph.end)
    while (next < numbers.length && numbers[next]!.end <= span.start) next++
    const before = numbers[next - 1]
    const behind = numbers[next]
    const free = before && !used.has(before) && BETWEEN.test(text.slice(before.end, span.start)) ? before : null
    const inBracket = behind && behind.start >= span.end && behind.end <= Math.max(bracket.end, span.end)
    const number = inBracket || behind?.start === span.end ? behind : free
    if (number) used.add(number)
    const shortName = SHORT_NAME.exec(text.slice(bracket.start, bracket.end))?.[1] ?? null
    if (shortName !== null) introduced = { name: shortName, end: bracket.end }
    titled.push({ ...span, title, number, shortName, whole: wholeOf(span, number, bracket) })
  }
  return { titled, alone: notWithin(numbers, spans).filter((number) => !used.has(number)) }
}
