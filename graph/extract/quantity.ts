// Numbers with a unit and the comparators beside them: the raw material of targets. Nothing here knows whether a
// quantity is a goal; years, ordinals, versions and telephone numbers are sorted out because they are no quantities.
import type { Comparator } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { comparatorAfter, comparatorApart, comparatorBefore } from './quantity-comparator.ts'
import { digitsAt, type Numeral, wordsAt } from './quantity-number.ts'
import { type Measure, type Unit, UNIT_STARTS, unitAt } from './quantity-unit.ts'

export interface Quantity extends Span {
  readonly value: number
  /** Upper end of a range: 24 in 16—24岁. */
  readonly valueMax: number | null
  /** As printed: `%`, `万元`, `个月`. */
  readonly unit: string
  readonly measure: Measure
  readonly comparator: Comparator
  /** Whether a word beside the number sets a floor, a ceiling or a range; 左右 sets none. */
  readonly compared: boolean
  /** Written in words (三年以上) rather than digits. Words count only where a comparator or a frequency governs them. */
  readonly words: boolean
  /** Where the number itself starts, comparators aside. */
  readonly number: number
  /** Where the unit ends. */
  readonly unitEnd: number
}

/**
 * What a quantity begins with: digits before the first character of a unit, and words before what they may count, 三个月,
 * 两年, 每年一次.
 */
export const NUMBER_START = new RegExp(
  String.raw`(?<!\d)\d{1,15}(?:[.,]\d{1,9}){0,5}(?=[%‰—–\-~～至到余多十百千万亿${UNIT_STARTS}])|百分之|` +
    '[一二两三四五六七八九十百]{1,7}(?=个工作日|个?月|年|天|日|周|个?小时|分钟|次|倍)',
  'g',
)
const WORD_RUN = /[零〇一二两三四五六七八九十百千]+/y
const RANGE = /[—–\-~～至到]{1,2}|以上(?=\d)/y
const HUNDREDTHS = '百分之'

const isYear = (value: number, length: number, unit: string): boolean =>
  unit === '年' && length === 4 && value >= 1900 && value <= 2100

/** A letter, a point or an ordinal before it makes a number part of something else: GB50016, 第5批, 7×24小时. */
const PART_OF_ANOTHER = /[0-9A-Za-z.第×*〔]/

interface Read {
  readonly value: number
  readonly valueMax: number | null
  readonly unit: string
  readonly measure: Measure
  readonly more: boolean
  readonly end: number
}

/** 16—24岁, 1-3家, 3%至5%: the second number may follow the first with or without its unit. */
const readDigits = (text: string, at: number, end: number): Read | null => {
  const first = digitsAt(text, at)
  if (!first) return null
  const own = unitAt(text, first.end, end)
  RANGE.lastIndex = own?.end ?? first.end
  const dash = RANGE.exec(text)
  const second = dash && digitsAt(text, RANGE.lastIndex)
  const unlike = own && second && betweenMagnitudes(text, first.value, own, second)
  if (unlike) return unlike
  if (second && second.end < end) {
    const unit = unitAt(text, second.end, end)
    if (unit && (!own || own.unit === unit.unit) && second.value > first.value) {
      if (isYear(second.value, 4, unit.unit)) return null
      // 1万元以上5万元以下 is one range.
      const { end: unitEnd } = unit
      const end = text.startsWith('以下', unitEnd) ? unitEnd + 2 : unitEnd
      return { value: first.value, valueMax: second.value, ...unit, end }
    }
  }
  if (!own || isYear(first.value, first.end - at, own.unit)) return null
  return { value: first.value, valueMax: null, ...own }
}

const SCALES: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 }

/** 2000元以上1万元以下 is one range as well: of 2000 to 10000 元. */
const betweenMagnitudes = (text: string, value: number, own: Unit, second: Numeral): Read | null => {
  const unit = unitAt(text, second.end, text.length)
  const [from, to] = [SCALES[own.unit], unit ? SCALES[unit.unit] : undefined]
  if (!unit || from === undefined || to === undefined || to <= from || !text.startsWith('以上', own.end)) return null
  const end = text.startsWith('以下', unit.end) ? unit.end + 2 : unit.end
  return { ...own, value, valueMax: (second.value * to) / from, end }
}

// 有效期三年, 试行两年, 免征五年: a term in words.
const TERM_BEFORE = /(?:有效期|试行期?|执行期|实施期|期限|为期|免征|顺延)(?:限)?(?:为|至)?$/

const readWords = (text: string, at: number, end: number): Read | null => {
  const share = text.startsWith(HUNDREDTHS, at)
  const numeral = wordsAt(text, share ? at + HUNDREDTHS.length : at, end)
  if (!numeral) return null
  if (share)
    return { value: numeral.value, valueMax: null, unit: '%', measure: 'PERCENT', more: false, end: numeral.end }
  const unit = unitAt(text, numeral.end, end)
  return unit && { value: numeral.value, valueMax: null, ...unit }
}

/** 2 0家, 3，000个: print has torn the number, and what is left of it would be a wrong one. */
const isTorn = (text: string, at: number): boolean =>
  (text.charAt(at - 1) === ' ' && isDigit(text, at - 2)) || (text.charAt(at) === '0' && isDigit(text, at + 1))

/** A day of the month is no duration, 12月31日; what is compared is one, 公示期不少于7日. */
const isDayOfMonth = (text: string, at: number, read: Read, from: number): boolean =>
  read.unit === '日' &&
  (text.charAt(at - 1) === '月' ||
    (!/内|前/.test(text.slice(read.end, read.end + 2)) && comparatorBefore(text, at, from) === null))

interface Comparison extends Span {
  readonly comparator: Comparator
  readonly compared: boolean
  readonly number: number
  readonly unitEnd: number
}

const compare = (text: string, at: number, read: Read, span: Span): Comparison => {
  const before = comparatorBefore(text, at, span.start) ?? comparatorApart(text, at, span.start)
  const after = comparatorAfter(text, read.end, span.end)
  const start = before && before.edge > at - 8 ? before.edge : at
  const end = after?.edge ?? read.end
  const found = read.valueMax !== null ? 'range' : (after?.comparator ?? before?.comparator)
  // 达到100% can be met, never exceeded.
  const whole = before?.word.startsWith('达') === true && read.unit === '%' && read.value === 100
  const comparator: Comparator = whole ? '=' : (found ?? (read.more ? '>=' : '='))
  return {
    start,
    end,
    comparator,
    compared: comparator !== '=' || whole,
    number: at,
    unitEnd: read.end,
  }
}

const nextStart = (part: string, from: number): number => {
  NUMBER_START.lastIndex = from
  return NUMBER_START.exec(part)?.index ?? -1
}

const isDigit = (text: string, at: number): boolean => text.charAt(at) >= '0' && text.charAt(at) <= '9'

/** Offset after the digits or numeral words at `at`, so that no part of a number is read as another one. */
const runEnd = (text: string, at: number): number => {
  WORD_RUN.lastIndex = at
  return digitsAt(text, at)?.end ?? (WORD_RUN.test(text) ? WORD_RUN.lastIndex : at + 1)
}

/**
 * The quantities of a stretch of clean text, in text order. Numbers in words come only with a comparator (三年以上) or
 * counted in times (每年一次): 一个 and 两类 are no quantities.
 * `findQuantities('80%以上事项实现掌上办', {start: 0, end: 13})` gives one: 80, `%`, `>=`, over `80%以上`.
 */
export const findQuantities = (text: string, span: Span): Quantity[] => {
  const found: Quantity[] = []
  // A slice keeps the search inside the span: what lies behind it is not scanned again for every span before it.
  const part = text.slice(span.start, span.end)
  let next = 0
  for (let offset = nextStart(part, next); offset >= 0; offset = nextStart(part, next)) {
    const at = span.start + offset
    const words = !isDigit(text, at)
    const read = words ? readWords(text, at, span.end) : readDigits(text, at, span.end)
    next = (read?.end ?? runEnd(text, at)) - span.start
    const attached = (at > span.start && PART_OF_ANOTHER.test(text.charAt(at - 1))) || isTorn(text, at)
    if (!read || attached || isDayOfMonth(text, at, read, span.start)) continue
    const { value, valueMax, unit, measure } = read
    const quantity = { ...compare(text, at, read, span), value, valueMax, unit, measure, words }
    const term = measure === 'DURATION' && TERM_BEFORE.test(text.slice(Math.max(span.start, at - 6), at))
    if (!words || quantity.compared || measure === 'TIMES' || measure === 'PERCENT' || term) found.push(quantity)
  }
  return found
}
