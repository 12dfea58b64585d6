// Deadlines without a figure: a task by its day (2019年3月底前，做好…), or a state to reach (到2020年底，初步形成…).
import type { Span } from '../span.ts'
import type { TimeExpression } from './deadline.ts'
import type { Figures, Surroundings } from './targets-figures.ts'
import { bareTarget, quoteOf, type TargetMention } from './targets-mention.ts'
import type { Clause, Sentence } from './targets-sentence.ts'
import { endOfRun } from './targets-shared.ts'
import { isAchieved, isLocal } from './targets-time.ts'
import { GIVES_SURELY } from './targets-words.ts'

/** Words of a state to reach, or of a task, that a time governs. */
interface Piece extends Span {
  readonly time: TimeExpression
  /** Where the clause starts in which the time stands. */
  readonly clause: number
}

/**
 * The clause a time stands in opens its piece; all that follows belongs to it, up to the next time. A bare date amid its
 * clause, 一期工程2024年底建成，新增道路10公里, has no more than that.
 */
const taskPieces = (text: string, sentence: Sentence, times: readonly TimeExpression[]): Piece[] => {
  const starts = startsOfClauses(sentence.running, times)
  return times.map((time, i) => {
    const from = i === 0 ? sentence.start : starts[i]!
    if (isLocal(text, sentence, time)) {
      const { end } = sentence.running.find((clause) => clause.start === starts[i]!) ?? sentence
      return { time, clause: starts[i]!, start: starts[i]!, end }
    }
    const to = starts[i + 1] ?? sentence.end
    return { time, clause: starts[i]!, start: from, end: to > from ? to : sentence.end }
  })
}

/** For each of some spans in text order the start of the clause it stands in. */
const startsOfClauses = (clauses: readonly Clause[], spans: readonly Span[]): number[] => {
  let at = 0
  return spans.map((span) => {
    while (at + 1 < clauses.length && clauses[at + 1]!.start <= span.start) at++
    return clauses[at]?.start ?? span.start
  })
}

// 成为全国政府数字化转型的先行区: no subject of its own, so it goes on with the clause before.
const GOES_ON = /^(?:成为|为|并|且|使|从而|进而|让|走在|同时)/

// 通过三年努力，: says how, and belongs to the clause that follows.
const LEADS_ON = /^(?:通过|经过|围绕|依托|以[^，]{0,30}为[^，的]{0,12}$|在[^，]{0,30}[上下中]$|力争用)/

// 力争到2022年或更长时间，基本消除重污染天气
const OR_LATER = /^(?:或更长时间|或更早|前后|左右|期间|时)$/

// 加强、支持、鼓励 are means; a state to reach is 形成、建成、提高.
const MEANS =
  /^(?:坚持|围绕|按照|支持|鼓励|引导|加强|强化|完善|健全|优化|深化|深入|加快|推进|推动|探索|积极|大力|着力|落实|加大|统筹|严格|各地|各级|各部门|要|其中|具体)/

// 省林业局、省海洋厅配合, and behind a goal 省自然资源厅牵头划定…: who does it, and no state to reach.
const TOLD_OF_BODIES = /^[^，]{2,40}[厅局委办部府](?:(?:积极|密切)?(?:配合|参与|协助)$|牵头|负责(?!人)|会同)/

/**
 * The states that a goal's time governs in one sentence, one a clause. In its own sentence (`own`) the first takes the
 * time in; in the sentences after it, clauses that only name means (加强…) are none.
 */
const goalPieces = (
  text: string,
  sentence: Sentence,
  time: TimeExpression,
  times: readonly TimeExpression[],
): Piece[] => {
  const own = times.includes(time)
  const run = endOfRun(text, times, time)
  const pieces: { start: number; end: number }[] = []
  let open: number | null = null
  for (const clause of sentence.running) {
    if (own && clause.end <= time.start) continue
    const words = text.slice(clause.start, clause.end)
    const start: number = open ?? clause.start
    const onlyTime =
      own && clause.start <= time.start && (clause.end <= run + 1 || OR_LATER.test(text.slice(run, clause.end)))
    open = onlyTime || LEADS_ON.test(words) ? start : null
    if (open !== null) continue
    const last = pieces.at(-1)
    if (last && GOES_ON.test(words)) last.end = clause.end
    else if ((own || !MEANS.test(words)) && !TOLD_OF_BODIES.test(words)) pieces.push({ start, end: clause.end })
  }
  if (open !== null && open < sentence.end && pieces.length === 0) pieces.push({ start: open, end: sentence.end })
  return pieces.map((piece) => ({ ...piece, time, clause: piece.start }))
}

// 完成 and 并长期坚持 beside a date say no more than the date: they stand in a table's column of deadlines. 主要目标是：
// only announces what follows.
const NOTHING_MORE =
  /^.{0,3}$|^[，、]?(?:并|且)?(?:长期坚持|持续推进|持续实施|落实到位|取得实效|基本完成|全面完成)$|(?:目标|任务|指标)(?:(?:是|为|如下)：?|：)$|^[^，。完成]{0,20}(?:目标|任务|指标)$|(?:如下|以下)[^，]{0,6}：?$/

// 对2022年6月30日前完成的项目: the date tells which, not by when.
const WHICH = /^(?:对|对于|凡|凡是|符合)|的$/

/** Whether the words of a piece state more than its time, and the time is a deadline for them. */
const saysSomething = (text: string, piece: Piece): boolean => {
  const { time } = piece
  if (time.start < piece.start || time.start >= piece.end) return true
  if (NOTHING_MORE.test(text.slice(piece.start, time.start) + text.slice(time.end, piece.end))) return false
  const clause = text.slice(piece.clause, piece.end).split('，', 1)[0]!
  return !WHICH.test(clause)
}

// 2022年12月31日前，对按期完成任务的，每村奖补20万元: a day until which a rule is open, and no task.
const isEntitlement = (text: string, piece: Piece, targets: readonly TargetMention[]): boolean =>
  GIVES_SURELY.test(text.slice(piece.start, piece.end)) && without([piece], targets).length === 0

/** The pieces in which no target stands; both in text order. */
const without = <T extends Span>(pieces: readonly T[], targets: readonly TargetMention[]): T[] => {
  let at = 0
  return pieces.filter((piece) => {
    while (at < targets.length && targets[at]!.end <= piece.start) at++
    const target = targets[at]
    return target === undefined || target.start >= piece.end
  })
}

/** What a quote must keep: the time, or past a dash the first words. */
const headOf = ({ time, start, end }: Piece): Span => {
  if (time.start >= start && time.end <= end) return time
  const head = Math.min(start + 3, end)
  return { start: head, end: head }
}

const milestone = (text: string, piece: Piece, around: Surroundings, from: string | null): TargetMention => {
  const { time } = piece
  const rule = time.form === 'TERM' ? 'own-term' : time.form === 'GOAL' ? 'goal-clause' : 'deadline'
  return {
    ...bareTarget(quoteOf(text, piece, headOf(piece)), 'MILESTONE', around.path, rule),
    ...(time.value === null ? {} : { comparator: '<=', value: time.value, unit: time.unit }),
    deadline: time.deadline,
    recurrence: time.recurrence,
    validFrom: from,
  }
}

/**
 * The deadlines of a sentence that came without a figure. Where a figure has taken a deadline, the deadline makes no
 * milestone of its own; a window of validity without figures is a rule; 5年内 without any is a milestone without a day.
 */
export const readMilestones = (
  sentence: Sentence,
  times: readonly TimeExpression[],
  figures: Figures,
  carried: TimeExpression | null,
  around: Surroundings,
): TargetMention[] => {
  const { text, path } = around
  const held = figures.targets.toSorted((a, b) => a.start - b.start)
  const outcomes = held.filter((target) => target.kind === 'OUTCOME')
  const goal = times.find((time) => time.form === 'GOAL')
  const tasks = times.filter(
    (time) =>
      time.form === 'BY' || time.form === 'TERM' || (time.form === 'AT' && isAchieved(text, time, sentence.end)),
  )
  // 自2024年4月1日起施行，有效期至2026年12月31日: the window that ends.
  const windows = times.filter((time) => time.form === 'WINDOW')
  const window = windows.find((time) => time.validTo !== null) ?? windows[0]
  const governing = goal ?? (times.length === 0 ? carried : null)
  const goals = governing ? without(goalPieces(text, sentence, governing, times), held) : []
  const tied = taskPieces(text, sentence, tasks).filter((piece) => !isEntitlement(text, piece, held))
  const done = [...goals, ...without(tied, outcomes)]
    .filter((piece) => saysSomething(text, piece))
    .map((piece) => milestone(text, piece, around, window?.validFrom ?? null))
  const rest = { start: window ? startsOfClauses(sentence.running, [window])[0]! : sentence.start, end: sentence.end }
  if (window?.validTo && done.length === 0 && without([rest], held).length > 0) {
    const { validFrom, validTo } = window
    return [{ ...bareTarget(quoteOf(text, rest, window), 'STANDARD', path, 'validity'), validFrom, validTo }]
  }
  const term = figures.terms[0]
  if (!term || outcomes.length > 0 || done.length > 0) return done
  const { value, unit } = term
  return [
    { ...bareTarget(quoteOf(text, sentence, term), 'MILESTONE', path, 'own-term'), comparator: '<=', value, unit },
  ]
}
