// The figures of one sentence as targets: quantities that are a result or a rule, and full coverage said in words.
import type { Span } from '../span.ts'
import type { Recurrence, TimeExpression } from './deadline.ts'
import { notWithin } from './not-within.ts'
import { findQuantities, type Quantity } from './quantity.ts'
import { type Anchors, anyWithin } from './targets-anchors.ts'
import { wordedGoals } from './targets-coverage.ts'
import { isDutyBracket } from './targets-item-deadline.ts'
import { kindOf, settingOf } from './targets-kind.ts'
import { bareTarget, quoteOf, type TargetMention } from './targets-mention.ts'
import type { Clause, Sentence } from './targets-sentence.ts'
import { dealtDeadlines, trailingDeadline, withSharedComparators } from './targets-shared.ts'
import { type Governed, governedBy, isLocal, titlesIn } from './targets-time.ts'
import { CONDITION_START, GIVES } from './targets-words.ts'

/** What a sentence stands in. */
export interface Surroundings {
  readonly text: string
  readonly anchors: Anchors
  readonly issued: string | null
  readonly path: string | null
  /** Deadline of the goals that the paragraph opened with, 到2020年底; it governs the sentences after it too. */
  readonly carried: string | null
  /** Times of the part before ；, which run on. */
  readonly running: readonly TimeExpression[]
  /** Deadline of the item that holds a place of the text. */
  readonly itemDeadline: (at: number) => string | null
  /** A heading's own words: full coverage in them names the matter, it does not promise it. */
  readonly title: boolean
}

// 由企业职工参加失业保险3年以上放宽至1年以上: the value before the change is no target.
const OLD_VALUE =
  /^(?:左右|统一|逐步|分别|再)?(?:提高|提升|增加|扩大|放宽|延长|降低|下降|降|压缩|缩短|缩减|减少|压减|精简|调整|上调|下调|优化)(?:到|至|为)/

// 完成42项整改任务的70%以上: of what the share is.
const WHOLE = /^[^，。；、的\d]{0,10}的\d+(?:\.\d+)?%/

const NAME_REACH = 10

/** “15分钟”生活圈 is a name; a figure in a longer quotation is not. */
const inName = (text: string, { number, unitEnd }: Quantity): boolean => {
  const before = text.slice(Math.max(0, number - NAME_REACH), number)
  const after = text.slice(unitEnd, unitEnd + NAME_REACH)
  const open = before.lastIndexOf('“')
  const close = after.indexOf('”')
  return open > before.lastIndexOf('”') && close >= 0 && !/[，；]/.test(before.slice(open) + after.slice(0, close))
}

const isCondition = (text: string, clause: Clause): boolean =>
  (CONDITION_START.test(text.slice(clause.start, clause.start + 4)) &&
    !WATCHED.test(text.slice(Math.max(clause.start, clause.end - 16), clause.end))) ||
  text.charAt(clause.end - 1) === '的'

// 对地区生产总值增长5%以上、…完成情况进行监测和督导: what is watched is a goal and no condition.
const WATCHED = /进行(?:监测|督导|督查|考核|评估|监督|检查|调度)[^，]{0,8}$/

const RECURRING: readonly (readonly [RegExp, Recurrence])[] = [
  [/每半年/, 'HALF_YEARLY'],
  [/每年|年均/, 'YEARLY'],
  [/每个?季度?/, 'QUARTERLY'],
  [/每个?月|月均/, 'MONTHLY'],
  [/每个?周/, 'WEEKLY'],
  [/每[日天]|日均/, 'DAILY'],
]

const recurrenceIn = (before: string): Recurrence | null =>
  RECURRING.find(([pattern]) => pattern.test(before))?.[1] ?? null

/** 5年内重点引进100名: a term that counts from no fixed day, at the head of its clause. */
export const isOwnTerm = (text: string, clause: Span, quantity: Quantity): boolean =>
  quantity.unit === '年' &&
  text.charAt(quantity.end - 1) === '内' &&
  /^(?:力争|争取|计划|用|力争用)?$/.test(text.slice(clause.start, quantity.start)) &&
  !GIVES.test(text.slice(quantity.end, quantity.end + 24))

/** A quantity with the clause that it stands in. */
interface Placed extends Quantity {
  readonly clause: Clause
}

const placedIn = (text: string, clauses: readonly Clause[], { numbers }: Anchors): Placed[] => {
  const found: Placed[] = []
  for (const clause of clauses) {
    if (!anyWithin(numbers, clause)) continue
    for (const quantity of findQuantities(text, clause)) found.push({ ...quantity, clause })
  }
  return found
}

/** The quantities of a sentence clause by clause, but for those in titles, in dates, and in names. */
const placed = (
  { text, anchors }: Surroundings,
  sentence: Sentence,
  times: readonly TimeExpression[],
): readonly Placed[] => {
  if (!anyWithin(anchors.numbers, sentence)) return []
  const running = notWithin(placedIn(text, sentence.running, anchors), sentence.groups)
  const bracketed = placedIn(text, sentence.bracketed, anchors)
  const all = bracketed.length === 0 ? running : [...running, ...bracketed].sort((a, b) => a.start - b.start)
  return notWithin(notWithin(all, titlesIn(text, sentence)), times).filter((quantity) => !inName(text, quantity))
}

/** Which brackets of a sentence name those responsible, by their index. */
const dutyBrackets = (text: string, sentence: Sentence): readonly boolean[] =>
  sentence.groups.map((group) => isDutyBracket(text, group))

/** Results are due; rules are valid for a time. */
const dates = (kind: TargetMention['kind'], governed: Governed, other: string | null): Governed => {
  if (kind !== 'OUTCOME') return { ...governed, deadline: null }
  return { ...governed, deadline: governed.deadline ?? governed.validTo ?? other }
}

/** The targets that the figures of a sentence make, and the terms (5年内) that may stand for one where it has none. */
export interface Figures {
  readonly targets: readonly TargetMention[]
  readonly terms: readonly Quantity[]
}

/** Reads the figures of a sentence; `times` are its own, see `timesOf`. */
export const readFigures = (sentence: Sentence, times: readonly TimeExpression[], around: Surroundings): Figures => {
  const { text, path, itemDeadline, carried } = around
  const local = times.filter((time) => isLocal(text, sentence, time))
  const governed = governedBy(notWithin(times, local), around.running)
  const targets: TargetMention[] = []
  const terms: Quantity[] = []
  const duty = dutyBrackets(text, sentence)
  let listed = false
  const quantities = withSharedComparators(text, placed(around, sentence, times))
  const trailing = trailingDeadline(text, sentence, times)
  const dealt = dealtDeadlines(text, sentence, times, quantities)
  for (const quantity of quantities) {
    const { clause, comparator, value, valueMax, unit } = quantity
    if (quantity.measure !== 'DURATION' && clause.group !== null && duty[clause.group]) continue
    if (OLD_VALUE.test(text.slice(quantity.end, Math.min(clause.end, quantity.end + 8)))) continue
    if (quantity.measure === 'COUNT' && WHOLE.test(text.slice(quantity.end, Math.min(clause.end, quantity.end + 16))))
      continue
    if (isOwnTerm(text, clause, quantity)) {
      terms.push(quantity)
      continue
    }
    const found = governed(quantity.start)
    const amid = local.findLast((time) => time.start > clause.start && time.end <= quantity.start)
    const at = { ...found, deadline: dealt.get(quantity) ?? amid?.deadline ?? found.deadline }
    const due = at.deadline ?? at.validTo ?? carried ?? trailing ?? itemDeadline(quantity.start)
    const setting = settingOf(text, clause, quantity, {
      dated: due !== null,
      condition: isCondition(text, clause),
      listed,
    })
    const kind = kindOf(quantity, setting)
    if (kind === null) continue
    listed = kind === 'OUTCOME'
    targets.push({
      ...bareTarget(quoteOf(text, clause, quantity), kind, path, 'quantity'),
      ...{ comparator, value, valueMax, unit },
      ...dates(kind, at, due),
      recurrence: recurrenceIn(setting.before),
    })
  }
  return { targets: around.title ? targets : [...targets, ...inWords(sentence, times, around, targets)], terms }
}

/** Full coverage said in words, where no figure of the clause says 100% already. */
const inWords = (
  sentence: Sentence,
  times: readonly TimeExpression[],
  { text, path, anchors, running, carried, itemDeadline }: Surroundings,
  figures: readonly TargetMention[],
): TargetMention[] => {
  if (!anyWithin(anchors.worded, sentence)) return []
  const governed = governedBy(times, running)
  const whole = figures.filter((figure) => figure.value === 100 && figure.unit === '%')
  const goals = sentence.running.flatMap((clause) =>
    wordedGoals(text, clause).map((goal) => ({ ...goal, quote: quoteOf(text, clause, goal) })),
  )
  return notWithin(goals, whole).map((goal) => ({
    ...bareTarget(goal.quote, 'OUTCOME', path, goal.rule),
    ...{ comparator: '=' as const, value: goal.value, unit: goal.unit },
    ...dates(
      'OUTCOME',
      governed(goal.start),
      carried ?? trailingDeadline(text, sentence, times) ?? itemDeadline(goal.start),
    ),
  }))
}
