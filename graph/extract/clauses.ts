// Responsibility clauses of a document: brackets, labelled lines, bare lists of bodies at an item's end.
import type { GazetteDocument } from '../document/tree.ts'
import type { OutlineEntry } from '../model/record.ts'
import type { Span } from '../span.ts'
import { isBody, isPlace } from './body-words.ts'
import { bracketsIn } from './brackets.ts'
import { regionsOf, type Region } from './clause-regions.ts'
import { conventionIn, type Convention } from './convention.ts'
import { contactIn, forThisItem } from './clause-scope.ts'
import { couldBeName } from './leftover.ts'
import type { Duties, DutyMention, Unread } from './mention.ts'
import { readGroups, type Groups } from './read-groups.ts'
import { hasCue } from './role-words.ts'
import { rolesOf, UNSEEN } from './roles.ts'
import { isDeadlineLine } from './targets-item-deadline.ts'

/** Reads all clauses outside tables, in text order. */
export function readClauses(document: GazetteDocument): Duties & { readonly conventions: readonly Convention[] } {
  const reader = new ClauseReader(document)
  const prose = document.paragraphs.filter(({ role }) => role === 'heading' || role === 'body')
  for (const region of regionsOf(document.text, prose)) reader.region(region)
  return reader.result()
}

// A bracket of names behind a sentence ends it: the next begins with a name or a word, never with a sign.
const AFTER_BARE = /^[。；]?(?:$|[\u4e00-\u9fff])/

// 报市有关部门（市发改委、市财政局）: the bracket tells who is meant by the word before it.
const GATHERING = /(?:部门|单位|机构|小组|专班|成员|会议|组织|地区|方面|[区县市镇乡局厅委])$/

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
    const inner = contactIn(text, region.inner) ?? forThisItem(text, region.inner)
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
    const grounds = { ...evidenceOf(text, region), rule }
    const roles = rolesOf(groups.groups, stated ?? this.convention, grounds)
    if (roles.length === 0) {
      const unseen = groups.groups.length > 0 && (stated ?? this.convention)?.kind === 'print'
      if (unseen) this.problem(region, region, UNSEEN)
      else this.miss(region, groups)
      return
    }
    for (const left of groups.leftovers) this.missed(region, left)
    if (inner.end < region.inner.end && !contactIn(text, region.inner))
      this.problem(
        region,
        { start: inner.end + 1, end: region.inner.end },
        'speaks of other items, where it is not read',
      )
    const path = this.pathOf(region)
    const deadline = groups.deadline ? { deadline: groups.deadline } : {}
    const lifted = path !== region.paragraph.path
    const item = lifted ? this.item(path) : undefined
    const about = { start: item?.start ?? this.aboutStart(region), end: region.end }
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
    // 责任单位：市住建局（排第一的为牵头单位，下同）、市财政局: it may stand in the middle of its list.
    const behind = readGroups(text, stated.end, inner.end)
    const last = before.groups.at(-1)
    const [next, ...others] = behind.groups
    if (!last || !next) return last ? before : behind
    const goesOn = next.class === 'bare' && /^[）〕]?、/.test(text.slice(stated.end, stated.end + 2))
    if (!goesOn) return before
    const list = { ...last, bodies: [...last.bodies, ...next.bodies] }
    return { ...before, groups: [...before.groups.slice(0, -1), list, ...others] }
  }

  /** A bracket at the end of an item that holds nothing but bodies: `（市商务委、市财政局）`. */
  private isBareList(region: Region): boolean {
    const { text } = this.document
    if (region.kind !== 'bracket' || !region.closed) return false
    if (contactIn(text, region.inner)) return true
    const before = text[region.start - 1] ?? ''
    const after = text.slice(region.end, Math.min(region.paragraph.end, region.end + 2))
    const last = region.end >= region.paragraph.end - 1
    const alone = region.start === region.paragraph.start && last
    const behindStop = AFTER_BARE.test(after) && '。；！\n'.includes(before)
    const within = last && !GATHERING.test(text.slice(Math.max(region.paragraph.start, region.start - 4), region.start))
    if (!alone && !behindStop && !within) return false
    const { groups, leftovers } = readGroups(text, region.inner.start, region.inner.end)
    const bodies = groups.flatMap((group) => group.bodies)
    const sure = bodies.filter((body) => isBody(body.name) || isPlace(body.name)).length
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
    return this.item(region.paragraph.path)?.start ?? region.paragraph.start
  }

  private item(path: string | null): OutlineEntry | undefined {
    return this.document.outline.find((entry) => entry.path === path)
  }

  /**
   * 任务目标：/ 1．免费接种疫苗；/ 2．建成医院10个。/ 牵头单位：市卫生健康局: lines below points that ； parts speak of all of them, of the item
   * that holds the points.
   */
  private pathOf({ kind, start, paragraph }: Region): string | null {
    const { path } = paragraph
    const slash = path?.lastIndexOf('/') ?? -1
    if (kind !== 'labelled' || start !== paragraph.start || path === null || slash < 0) return path
    const own = this.item(path)
    const before = this.document.outline.find(
      (entry) => entry.end === own?.start && entry.path.lastIndexOf('/') === slash,
    )
    const parted =
      before && own && start > own.start && this.document.text.slice(before.start, before.end).trimEnd().endsWith('；')
    const claimed = this.duties.some((duty) => duty.path === path || duty.path === before?.path)
    return parted && !claimed ? path.slice(0, slash) : path
  }

  private miss(region: Region, groups: Groups): void {
    const { text } = this.document
    const words = text.slice(region.start, region.end)
    // 完成时限：2023年6月底前 and 联系电话：… name nobody and say so; they belong to the clause beside them.
    const dated = groups.deadline !== undefined || isDeadlineLine(text, region)
    if (
      (dated || !/单位|部门|主体/.test(words)) &&
      groups.leftovers.length === 0 &&
      !hasCue(text, region.start, region.end)
    )
      return
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
    if (!couldBeName(this.document.text.slice(left.start, left.end))) return
    this.problem(region, left, 'stands in a list of bodies and is no name of one')
  }

  private problem(region: Region, { start, end }: Span, what: string): void {
    const reason = `${this.document.text.slice(start, end)} ${what}`
    this.unread.push({ start, end, path: region.paragraph.path, code: 'unresolved-role', reason })
  }
}

/** 〔责任单位：市教育局〕 is quoted without its brackets: [ ] and 〔 〕 are one sign here and two on paper. */
const evidenceOf = (text: string, { start, end, inner, closed }: Region): Span =>
  text[start] === '〔' && closed ? inner : { start, end }

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
