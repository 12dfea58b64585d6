// Targets of a document: what is to be reached, by when, and the figures of its rules. Part of the mention stage.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import type { Span } from '../span.ts'
import type { TimeExpression } from './deadline.ts'
import { type Anchors, anchorsOf, anyWithin, worthReading } from './targets-anchors.ts'
import { readFigureTables, startsOfFigures } from './targets-figure-tables.ts'
import { readFigures, type Surroundings } from './targets-figures.ts'
import { deadlinesByItem, dueOf, type Due, duesOfRows, isDeadlineLine, isDutyBracket } from './targets-item-deadline.ts'
import type { TargetMention } from './targets-mention.ts'
import { readMilestones } from './targets-milestone.ts'
import { clausesOf, type PlainSentence, type Sentence, sentencesOf } from './targets-sentence.ts'
import { isPast, timesOf } from './targets-time.ts'
import { speaksOfThePast, tells } from './targets-told.ts'
import { GOAL_SECTION, TELLING_SECTION } from './targets-words.ts'

export type { TargetMention, TargetRule } from './targets-mention.ts'

interface Read {
  readonly paragraph: Paragraph
  /** Null where nothing in the paragraph asks to be read. */
  readonly sentences: readonly PlainSentence[] | null
}

/** Where a paragraph's own words begin, behind the marker of its item: 1.5 behind 1. is a number, 1 is none. */
const behindMarker = (text: string, { start, end, role, path }: Paragraph): number => {
  const marker = role === 'heading' ? (path?.split('/').at(-1) ?? '') : ''
  if (marker === '' || !text.startsWith(marker, start)) return start
  const after = start + marker.length
  return after < end && '、.．'.includes(text.charAt(after)) ? after + 1 : after
}

/** A goal that a paragraph opened with and that governs the sentences after it. */
interface Carried {
  readonly time: TimeExpression
  /** Path whose deeper items it governs too, where the paragraph ended in ：, '' before the first item; else null. */
  readonly into: string | null
}

const titleLike = (paragraph: Paragraph, text: string, sentence: Span, first: boolean): boolean => {
  const words = text.slice(sentence.start, sentence.end)
  if (paragraph.role === 'row') return words.length <= 12 && text.charAt(sentence.end) !== '。'
  return paragraph.role === 'heading' && first && words.length <= 30 && !words.includes('，')
}

/** A longer one is an item's own sentence and names no section. */
const LONGEST_TITLE = 14

// 2025年主要预期目标: what stands below is due in that year.
const YEAR_OF_GOALS = /(\d{4})年[^，。；：\d]{0,20}(?:目标|指标)$/

/** The last day of the year that a section of goals names, unless it was over when the document was written. */
const endOfTitledYear = (titles: string, issued: string | null): string | null => {
  const year = titles
    .split(' ')
    .reduce<string | undefined>((found, title) => YEAR_OF_GOALS.exec(title)?.[1] ?? found, undefined)
  return year === undefined || (issued !== null && year < issued.slice(0, 4)) ? null : `${year}-12-31`
}

/** All titles on the way down to a path, joined: 总体要求 发展目标. */
const titlesByPath = (document: GazetteDocument): ReadonlyMap<string, string> => {
  const titles = new Map<string, string>()
  for (const { path, title } of document.outline) {
    const above = titles.get(path.slice(0, Math.max(0, path.lastIndexOf('/')))) ?? ''
    titles.set(
      path,
      title.length > LONGEST_TITLE && !YEAR_OF_GOALS.test(title)
        ? above
        : `${above} ${title}`.slice(-4 * LONGEST_TITLE),
    )
  }
  return titles
}

const read = (document: GazetteDocument, anchors: Anchors): Read[] => {
  const { text, paragraphs } = document
  const tabled = startsOfFigures(document)
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.role === 'front' || paragraph.role === 'closing' || tabled.has(paragraph.start)) return []
    const start = behindMarker(text, paragraph)
    const worth = worthReading(anchors, { start, end: paragraph.end })
    return [{ paragraph, sentences: worth ? sentencesOf(text, paragraph, start) : null }]
  })
}

const duesOf = (document: GazetteDocument, paragraphs: readonly Read[], { times }: Anchors): Due[] => [
  ...duesOfRows(document),
  ...paragraphs.flatMap(({ paragraph, sentences }) =>
    (sentences ?? []).flatMap((sentence) => {
      if (!anyWithin(times, sentence)) return []
      const labelled = isDeadlineLine(document.text, sentence) ? [sentence] : []
      const brackets = sentence.groups.filter((group) => isDutyBracket(document.text, group))
      return [...labelled, ...brackets].flatMap((words) => dueOf(document, paragraph.path, words))
    }),
  ),
]

/** What governs a paragraph from outside. */
interface Context {
  readonly document: GazetteDocument
  readonly anchors: Anchors
  readonly itemDeadline: (path: string | null, at: number) => string | null
  /** Titles on the way down to it. */
  readonly title: string
}

const readParagraph = ({ paragraph, sentences }: Read, from: Carried | null, context: Context): Outcome => {
  const { text, date: issued } = context.document
  const { anchors } = context
  const { path } = paragraph
  const targets: TargetMention[] = []
  let carried = from
  let running: readonly TimeExpression[] = []
  let past = false
  for (const [i, sentence] of (
    sentences ?? (from ? sentencesOf(text, paragraph, behindMarker(text, paragraph)) : [])
  ).entries()) {
    if ((carried === null && !worthReading(anchors, sentence)) || isDeadlineLine(text, sentence)) {
      if (sentence.full) running = []
      past &&= !sentence.full
      continue
    }
    const times = timesOf(text, sentence, anchors, issued)
    const ahead = times.filter((time) => !isPast(time, issued))
    const opening = ahead.find((time) => time.form === 'GOAL')
    const leads = text.charAt(paragraph.end - 1) === '：'
    if (opening && opens(paragraph, sentence, opening, i, context.title)) {
      carried = { time: opening, into: leads ? path : null }
    } else if (leads && sentence.end === paragraph.end && GOALS_FOLLOW.test(text.slice(sentence.start, sentence.end))) {
      const year = ahead.findLast((time) => time.form === 'AT')
      if (year) carried = { time: year, into: path ?? '' }
    }
    const around = {
      ...{ text, anchors, issued, path, running },
      carried: carried?.time.deadline ?? null,
      itemDeadline: (at: number) => context.itemDeadline(path, at) ?? endOfTitledYear(context.title, issued),
      title: titleLike(paragraph, text, sentence, i === 0),
    }
    const found = readSentence(
      clausesOf(text, sentence),
      ahead,
      carried?.time.form === 'GOAL' ? carried.time : null,
      around,
    )
    const words = text.slice(sentence.start, sentence.end)
    const told = tells({ words, times, ahead, carried: carried !== null, before: past }, issued)
    if (!told) for (const target of found) targets.push(target)
    running = sentence.full || told ? [] : [...running, ...ahead].slice(-MOST_RUNNING)
    past = !sentence.full && (speaksOfThePast(times, issued) || (past && told))
  }
  return { targets, carried }
}

const readSentence = (
  sentence: Sentence,
  times: readonly TimeExpression[],
  carried: TimeExpression | null,
  around: Surroundings,
): readonly TargetMention[] => {
  const figures = readFigures(sentence, times, around)
  const milestones = readMilestones(sentence, times, figures, carried, around)
  return milestones.length === 0 ? figures.targets : [...figures.targets, ...milestones]
}

interface Outcome {
  readonly targets: readonly TargetMention[]
  readonly carried: Carried | null
}

/** A deadline and a window, and what they replaced: more times than this never govern what follows ；. */
const MOST_RUNNING = 4

/** 到2020年底 opens a paragraph of goals: at its head, or right behind the title of a section of goals. */
const opens = (paragraph: Paragraph, sentence: Span, time: TimeExpression, index: number, title: string): boolean =>
  time.start <= sentence.start + 3 &&
  (paragraph.role === 'heading' ? index <= 1 && GOAL_SECTION.test(title) : index === 0 || GOAL_SECTION.test(title))

// 2017年全省经济社会发展的主要预期目标是： dates the figures below.
const GOALS_FOLLOW = /(?:目标|指标)(?:任务)?(?:是|为|如下)?：$/

/** Goals run on into another paragraph only from one that ended in ：, and only into its own item. */
const runsOn = (carried: Carried | null, path: string | null): carried is Carried =>
  carried !== null &&
  carried.into !== null &&
  ((path ?? '') === carried.into || (carried.into !== '' && path?.startsWith(`${carried.into}/`) === true))

/**
 * The targets of a document, in text order: figures with what they count, milestones without one, windows of validity.
 * Each span is the words to quote. 到2020年底，…80%以上事项实现掌上办 gives an OUTCOME of `>=` 80 `%` by `2020-12-31`;
 * 省财政给予每家30万元的一次性奖补 a STANDARD of 30 `万元`; 2019年3月底前，做好准备工作 a MILESTONE.
 */
export const extractTargets = (document: GazetteDocument): TargetMention[] => {
  const anchors = anchorsOf(document.text)
  const paragraphs = read(document, anchors)
  const itemDeadline = deadlinesByItem(duesOf(document, paragraphs, anchors))
  const titles = titlesByPath(document)
  const targets: TargetMention[] = readFigureTables(document)
  let carried: Carried | null = null
  for (const each of paragraphs) {
    const { path } = each.paragraph
    const title = titles.get(path ?? '') ?? ''
    if (TELLING_SECTION.test(title)) continue
    const outcome: Outcome = readParagraph(each, runsOn(carried, path) ? carried : null, {
      document,
      anchors,
      itemDeadline,
      title,
    })
    for (const target of outcome.targets) targets.push(target)
    carried = outcome.carried
  }
  return targets.sort((a, b) => a.start - b.start || a.end - b.end)
}
