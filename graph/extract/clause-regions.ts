// Where clauses may stand: brackets, labelled lines, sentences of names and predicates only.
import type { Paragraph } from '../document/tree.ts'
import { overlaps, type Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { boxedLabel, partsOf } from './body-list.ts'
import { isBody, isClassName } from './body-words.ts'
import { bracketsIn, stopOutside, type Bracket } from './brackets.ts'
import { readGroups } from './read-groups.ts'
import { hasCue, isLeadMark, labelClass, opensSentences, predicateOf } from './role-words.ts'
import { afterMarker, sentencesIn } from './sentences.ts'

/** Words that may be a clause. */
export interface Region extends Span {
  readonly paragraph: Paragraph
  readonly kind: 'bracket' | 'labelled' | 'plain'
  readonly inner: Span
  readonly closed: boolean
}

/** Regions of the paragraphs, in text order. No two overlap, but a bracket without a cue inside a sentence of names. */
export function regionsOf(text: string, paragraphs: readonly Paragraph[]): Region[] {
  const regions: Region[] = []
  let label = -1
  let below = false
  for (const paragraph of paragraphs) {
    const brackets = bracketsIn(text, paragraph.start, paragraph.end)
    const labelled = labelledRuns(text, paragraph, brackets)
    // 责任单位 / 市教育局 / 市财政局: the names stand below their label.
    below = isLoneLabel(text, paragraph) || (below && isList(text, paragraph))
    if (below) labelled.push({ start: paragraph.start, end: paragraph.end })
    const first = regions.length
    const marks: Region[] = []
    for (const run of labelled) {
      const last = regions[label]
      // 牵头单位：…。 / 责任单位：…。 / 完成时限：… one behind the other are one clause of the item they stand under.
      if (last && last.end <= run.start && /^(?:[。；]?\n|[。；])$/.test(text.slice(last.end, run.start))) {
        regions[label] = { ...last, end: run.end, inner: { start: last.start, end: run.end } }
      } else label = regions.push({ ...run, paragraph, kind: 'labelled', inner: run, closed: true }) - 1
    }
    for (const bracket of brackets) {
      if (labelled.some((run) => bracket.start >= run.start && bracket.end <= run.end)) continue
      const end = bracket.closed ? bracket.inner.end : stopOutside(text, '。', bracket.inner.start, bracket.inner.end)
      const inner = { start: bracket.inner.start, end }
      const whole = { start: bracket.start, end: bracket.closed ? bracket.end : end }
      const mark = isLeadMark(text.slice(inner.start, inner.end))
      ;(mark ? marks : regions).push({ ...whole, paragraph, kind: 'bracket', inner, closed: bracket.closed })
    }
    const merged = regions[label]
    const cued = [...(merged ? [merged] : []), ...regions.slice(first)]
      .filter(({ start, end }) => hasCue(text, start, end))
      .sort((a, b) => a.start - b.start)
    let next = 0
    for (const sentence of plainClauses(text, paragraph)) {
      // 各县（市）区人民政府按职责分工负责: a bracket of a name is no clause.
      while (next < cued.length && cued[next]!.end <= sentence.start) next++
      const region = cued[next]
      if (region && overlaps(region, sentence)) continue
      regions.push({ ...sentence, paragraph, kind: 'plain', inner: sentence, closed: true })
    }
    // 市教育局（牵头）、市财政局负责。 is one clause.
    regions.push(...marks.filter((mark) => !regions.slice(first).some((region) => overlaps(region, mark))))
  }
  return regions.sort((a, b) => a.start - b.start)
}

/** Sentences of names and predicates only, `教育部、财政部按职责分工负责。`: a clause that lost its brackets. */
function plainClauses(text: string, paragraph: Paragraph): Span[] {
  if (!hasCue(text, paragraph.start, paragraph.end)) return []
  const plain = sentencesIn(text, afterMarker(text, paragraph), paragraph.end).filter(({ start, end }) => {
    const words = text.slice(start, end)
    if (end - start > LONGEST_PLAIN || !hasCue(text, start, end) || !predicateOf(words) || TITLES.test(words))
      return false
    const { groups, leftovers } = readGroups(text, start, end)
    const stated = groups.some((group) => group.class !== 'bare' && group.class !== 'support')
    const bodies = groups.flatMap((group) => group.bodies)
    const named = bodies.every((body) => isBody(body.name) || isClassName(body.name))
    // 县发改局负责编制规划，县财政局配合: a predicate with an object is a sentence and no clause.
    const whole = partsOf(text, start, end).every((part) => !OBJECT.test(text.slice(part.start, part.end)))
    return stated && leftovers.length === 0 && named && whole
  })
  return plain.reduce<Span[]>((clauses, { start, end }) => {
    const last = clauses.at(-1)
    // 市教育局牵头，市财政局配合；市公安局、市司法局按职责分工负责。 is one clause, as it is in brackets.
    if (last && text.slice(last.end, start) === '；') clauses[clauses.length - 1] = { start: last.start, end }
    else clauses.push({ start, end })
    return clauses
  }, [])
}

const LONGEST_PLAIN = 200

// （三）成员单位职责分工, （五）有关职责分工: the title of a section.
const TITLES = /^(?!.*(?:按|依|根据|结合|各自|各司)).*(?:职责|职能|任务|责任)(?:分工)?。?$/

const OBJECT = /(?:负责|牵头|做好)(?![）〕]|(?:负责|落实|组织|实施|组织实施|推进|办理|协调|抓总|抓好落实)?$)/

/** Stretches of a paragraph that open with a label outside brackets: `责任单位：省教育厅、省财政厅`, up to 。 */
function labelledRuns(text: string, paragraph: Paragraph, brackets: readonly Bracket[]): Span[] {
  const runs: Span[] = []
  const first = afterMarker(text, paragraph)
  let from = paragraph.start
  for (const bracket of brackets) {
    // 【责任单位】市教育局、市财政局
    if (text[bracket.start] !== '【' || bracket.start < from || !boxedLabel(text, bracket.start, bracket.end)) continue
    const end = stopOutside(text, '。', bracket.end, paragraph.end)
    runs.push({ start: bracket.start, end })
    from = end
  }
  if (runs.length > 0) return runs
  for (const sentence of sentencesIn(text, first, paragraph.end)) {
    // 责任单位为市教育局、市财政局。 has no colon.
    const said = UNCOLONED.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 40)))
    if (said?.[1] === undefined || !isBody(said[1])) continue
    runs.push({ start: sentence.start, end: sentence.end })
    from = sentence.end
  }
  for (
    let colon = indexWithin(text, '：', from, paragraph.end);
    colon >= 0;
    colon = indexWithin(text, '：', colon + 1, paragraph.end)
  ) {
    if (colon < from || brackets.some((bracket) => bracket.start < colon && colon < bracket.end)) continue
    let start = colon
    while (start > first && !'，、；。！？：\n'.includes(text[start - 1] ?? '') && colon - start < 20) start--
    if (text[start] === '（' && text.lastIndexOf('）', colon) > start) start = text.lastIndexOf('）', colon) + 1
    while (start < colon && BULLETS.includes(text[start] ?? '-')) start++
    // 做好培训。1.牵头单位：…: a number in the line.
    start += /^(?:\d{1,2}[.、]|（\d{1,2}）)/.exec(text.slice(start, start + 5))?.[0].length ?? 0
    // 牵头：… alone is a label only inside a bracket or a cell.
    if (colon - start < 4 || labelClass(text.slice(start, colon)) === undefined) continue
    const end = stopOutside(text, '。', colon, paragraph.end)
    if (opensSentences(text.slice(start, colon)) && !namesOnly(text, colon + 1, end)) continue
    runs.push({ start, end })
    from = end
  }
  return runs
}

/** Whether words are names with their marks and predicates, and say nothing of what is done. */
function namesOnly(text: string, start: number, end: number): boolean {
  const { groups, leftovers } = readGroups(text, start, end)
  return (
    groups.length > 0 &&
    leftovers.length === 0 &&
    partsOf(text, start, end).every((part) => !OBJECT.test(text.slice(part.start, part.end)))
  )
}

/** A label that is all of its paragraph: `责任单位`, as a page prints it that sets every cell on a line of its own. */
const isLoneLabel = (text: string, { start, end }: Paragraph): boolean =>
  end - start <= LONGEST_LABEL && LONE_LABEL.test(text.slice(start, end))

const LONGEST_LABEL = 8
const LONE_LABEL = /^(?:牵头|主办|责任|承办|配合|协办|参与)(?:责任)?(?:单位|部门)$/

/** Whether a paragraph is a list of names and nothing else. */
const isList = (text: string, { start, end }: Paragraph): boolean =>
  end - start <= LONGEST_PLAIN &&
  partsOf(text, start, end).every((part) => {
    const name = text.slice(part.start, part.end)
    return isBody(name) || isClassName(name)
  })

const UNCOLONED = /^(?:牵头|责任|主办|承办)(?:单位|部门)(?:为|是)?([^为是：，、；。]{2,30})(?=[，、；。]|$)/

const BULLETS = '—–-*●◆■▲△▪▶➤※★☆·•注'
