// Responsibility clauses of a document: brackets, labelled lines, bare lists of bodies at an item's end.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import { overlaps, type Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'
import { boxedLabel, partsOf } from './body-list.ts'
import { bracketsIn, stopOutside, type Bracket } from './brackets.ts'
import { isBody, isClassName } from './body-words.ts'
import { conventionIn, type Convention } from './convention.ts'
import type { Duties, DutyMention, Unread } from './mention.ts'
import { readGroups, type Groups } from './read-groups.ts'
import { hasCue, labelClass, predicateOf } from './role-words.ts'
import { afterMarker, sentencesIn } from './sentences.ts'
import { rolesOf } from './roles.ts'

/** Reads all clauses outside tables, in text order. */
export function readClauses(document: GazetteDocument): Duties & { readonly conventions: readonly Convention[] } {
  const reader = new ClauseReader(document)
  const prose = document.paragraphs.filter(({ role }) => role === 'heading' || role === 'body')
  for (const region of regionsOf(document.text, prose)) reader.region(region)
  return reader.result()
}

/** Words that may be a clause. */
interface Region extends Span {
  readonly paragraph: Paragraph
  readonly kind: 'bracket' | 'labelled' | 'plain'
  readonly inner: Span
  readonly closed: boolean
}

function regionsOf(text: string, paragraphs: readonly Paragraph[]): Region[] {
  const regions: Region[] = []
  let label = -1
  for (const paragraph of paragraphs) {
    const brackets = bracketsIn(text, paragraph.start, paragraph.end)
    const labelled = labelledRuns(text, paragraph, brackets)
    const first = regions.length
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
      regions.push({ ...whole, paragraph, kind: 'bracket', inner, closed: bracket.closed })
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
  }
  return regions.sort((a, b) => a.start - b.start)
}

/** Sentences of names and predicates only, `教育部、财政部按职责分工负责。`: a clause that lost its brackets. */
function plainClauses(text: string, paragraph: Paragraph): Span[] {
  if (!hasCue(text, paragraph.start, paragraph.end)) return []
  return sentencesIn(text, afterMarker(text, paragraph), paragraph.end).filter(({ start, end }) => {
    if (end - start > LONGEST_PLAIN || !hasCue(text, start, end) || !predicateOf(text.slice(start, end))) return false
    const { groups, leftovers } = readGroups(text, start, end)
    const stated = groups.some((group) => group.class !== 'bare' && group.class !== 'support')
    const bodies = groups.flatMap((group) => group.bodies)
    const named = bodies.every((body) => isBody(body.name) || isClassName(body.name))
    // 县发改局负责编制规划，县财政局配合: a predicate with an object is a sentence and no clause.
    const whole = partsOf(text, start, end).every((part) => !OBJECT.test(text.slice(part.start, part.end)))
    return stated && leftovers.length === 0 && named && whole
  })
}

const LONGEST_PLAIN = 200

const OBJECT = /(?:负责|牵头|做好)(?!(?:负责|落实|组织|实施|组织实施|推进|办理|协调|抓总|抓好落实)?$)/

// A bracket of names behind a sentence ends it: the next begins with a name or a word, never with a sign.
const AFTER_BARE = /^[。；]?(?:$|[\u4e00-\u9fff])/

// 报市有关部门（市发改委、市财政局）: the bracket tells who is meant by the word before it.
const GATHERING = /(?:部门|单位|机构|小组|专班|成员|会议|组织|地区|方面|[区县市镇乡局厅委])$/

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
    runs.push({ start, end })
    from = end
  }
  return runs
}

const UNCOLONED = /^(?:牵头|责任|主办|承办)(?:单位|部门)(?:为|是)?([^为是：，、；。]{2,30})(?=[，、；。]|$)/

const BULLETS = '—–-●◆■※★☆·•注'

class ClauseReader {
  private readonly document: GazetteDocument
  private readonly duties: DutyMention[] = []
  private readonly unread: Unread[] = []
  private convention: Convention | undefined
  /** All that hold beyond their own clause, in the order they came. */
  private readonly conventions: Convention[] = []
  /** End of the last clause of the item that is open. */
  private covered = { path: null as string | null, end: 0 }

  constructor(document: GazetteDocument) {
    this.document = document
    this.convention = statedInText(document)
    if (this.convention) this.conventions.push(this.convention)
  }

  result(): Duties & { readonly conventions: readonly Convention[] } {
    return { duties: this.duties, unread: this.unread, conventions: this.conventions }
  }

  region(region: Region): void {
    const { text } = this.document
    const { inner } = region
    const cue = region.kind !== 'bracket' || hasCue(text, inner.start, inner.end)
    if (!cue && !this.isBareList(region)) return
    const stated = conventionIn(text, inner.start, inner.end)
    const groups = this.groups(inner, stated)
    if (stated && groups.groups.length === 0) {
      // Stated in a bracket of its own it holds from here on, 下同 or not.
      this.hold(stated)
      return
    }
    if (stated?.onward) this.hold(stated)
    const rule = region.kind !== 'bracket' ? `${region.kind}-units` : cue ? 'responsible-units' : 'bare-units'
    const grounds = { start: region.start, end: region.end, rule }
    const roles = rolesOf(groups.groups, stated ?? this.convention, grounds)
    if (roles.length === 0) {
      this.miss(region, groups)
      return
    }
    for (const left of groups.leftovers) this.missed(region, left)
    const { path } = region.paragraph
    const deadline = groups.deadline ? { deadline: groups.deadline } : {}
    const about = { start: this.aboutStart(region), end: region.end }
    this.covered = { path, end: region.end }
    this.duties.push({
      start: region.start,
      end: region.end,
      path,
      kind: 'clause',
      about,
      roles,
      openEnded: groups.openEnded,
      ...deadline,
    })
  }

  private hold(convention: Convention): void {
    this.convention = convention
    this.conventions.push(convention)
  }

  private groups(inner: Span, stated: Convention | undefined): Groups {
    const { text } = this.document
    if (!stated) return readGroups(text, inner.start, inner.end)
    // （责任单位：省科技厅、省财政厅（列第一位的为牵头单位）): the bracket around the statement is no part of a name.
    let end = stated.start
    while (end > inner.start && '（〔，；。'.includes(text[end - 1] ?? '-')) end--
    const before = readGroups(text, inner.start, end)
    return before.groups.length > 0 ? before : readGroups(text, stated.end, inner.end)
  }

  /** A bracket at the end of an item that holds nothing but bodies: `（市商务委、市财政局）`. */
  private isBareList(region: Region): boolean {
    const { text } = this.document
    if (region.kind !== 'bracket' || !region.closed) return false
    const before = text[region.start - 1] ?? ''
    const after = text.slice(region.end, Math.min(region.paragraph.end, region.end + 2))
    const last = region.end >= region.paragraph.end - 1
    const alone = region.start === region.paragraph.start && last
    const behindStop = AFTER_BARE.test(after) && '。；！\n'.includes(before)
    const within = last && !GATHERING.test(text.slice(Math.max(region.paragraph.start, region.start - 4), region.start))
    if (!alone && !behindStop && !within) return false
    const { groups, leftovers } = readGroups(text, region.inner.start, region.inner.end)
    const bodies = groups.flatMap((group) => group.bodies)
    const sure = bodies.filter((body) => isBody(body.name)).length
    if (leftovers.length > 0 || sure === 0) return false
    // …服务水平（市商务委、市财政局）。 is a clause; …报省教育厅（省学位办）。 says a name in other words.
    if (!alone && !behindStop && sure < 2) return false
    return sure === bodies.length || sure >= 3 * (bodies.length - sure)
  }

  private aboutStart(region: Region): number {
    const { path, end } = this.covered
    // …发展（省财政厅负责）。推进…: the stop behind the first clause belongs to its sentence.
    if (path === region.paragraph.path && end > 0)
      return '。；，\n'.includes(this.document.text[end] ?? '-') ? end + 1 : end
    const item = this.document.outline.find((entry) => entry.path === region.paragraph.path)
    return item?.start ?? region.paragraph.start
  }

  private miss(region: Region, groups: Groups): void {
    const { text } = this.document
    const words = text.slice(region.start, region.end)
    // 完成时限：2023年6月底前 names nobody and says so; it belongs to the clause beside it.
    if (groups.deadline && groups.leftovers.length === 0 && !hasCue(text, region.start, region.end)) return
    const reason = groups.leftovers.length > 0 ? 'holds no name of a body' : 'names nobody'
    const code = groups.leftovers.length > 0 ? 'unresolved-role' : region.closed ? 'empty-clause' : 'unclosed-bracket'
    this.unread.push({
      start: region.start,
      end: region.end,
      path: region.paragraph.path,
      code,
      reason: `${words} ${reason}`,
    })
  }

  private missed(region: Region, left: Span): void {
    const words = this.document.text.slice(left.start, left.end)
    if (words.length < 2 || /^(?:下同|不再.{0,8}列出)$/.test(words) || !canMatter(words)) return
    this.unread.push({
      start: left.start,
      end: left.end,
      path: region.paragraph.path,
      code: 'unresolved-role',
      reason: `${words} stands in a list of bodies and is no name of one`,
    })
  }
}

/** Whether words left over in a clause could have been a name: not dates, not remarks such as 该激励措施暂定实施1年. */
const canMatter = (words: string): boolean => words.length <= 20 && !/[\d]|实施|执行|完成/.test(words)

/** A convention in running text or in a title's note holds for the whole document, wherever it stands. */
function statedInText(document: GazetteDocument): Convention | undefined {
  for (const { start, end, role } of document.paragraphs) {
    if (role === 'row' || role === 'closing') continue
    const stated = conventionIn(document.text, start, end)
    if (!stated) continue
    const inside = bracketsIn(document.text, start, end).some(
      (bracket) => bracket.start < stated.start && stated.end <= bracket.end,
    )
    // 重点任务分工表（排在第一位的为牵头单位）: a title has its note in a bracket.
    if (!inside || role === 'front') return stated
  }
  return undefined
}
