// The grammar of a responsibility clause: lists of bodies, each with the label before it or the predicate behind it.
import { canBeBody, endsLikeBody, isBody } from './body-words.ts'
import { joinClasses, namesIn, partsOf, type Part } from './body-list.ts'
import { jointIn } from './joint-words.ts'
import { couldBeName, isAmongBodies } from './leftover.ts'
import type { BodyMention } from './mention.ts'
import { isPerson, withoutPerson } from './persons.ts'
import { isOtherLabel, labelClass, onlyCarriesOut, predicateOf, type RoleClass } from './role-words.ts'
import { asClass, withSharedClass, withSharedTail } from './shared-class.ts'
import type { Span } from '../span.ts'

/** Bodies that share one label or predicate. */
export interface Group {
  readonly class: RoleClass | 'bare'
  readonly bodies: readonly BodyMention[]
  /** How many of the bodies stand before the first ，. */
  readonly beforeComma: number
  /** How many of them stand before the first ；, where lists on both sides of it were joined. */
  readonly beforeStop?: number
  readonly labelled: boolean
  /** A ； or 。 parts it from the group before. */
  readonly opensSubclause: boolean
  /** Something else stands among the bodies that could be one as well: whoever is left is not alone. */
  readonly partial?: true
  /** Each leads his own part, 分别负责, whoever stands first. */
  readonly each?: true
}

/** A clause taken apart. */
export interface Groups {
  readonly groups: readonly Group[]
  readonly openEnded: boolean
  readonly deadline: Span | undefined
  /** Elements that are neither names nor dates. */
  readonly leftovers: readonly Span[]
}

/**
 * Reads the inside of a clause: `省人力社保厅牵头，省经信厅、省财政厅等参与` is a lead group of one and a support group of
 * two, open-ended; `牵头单位：市财政局，配合单位：市国资委` is two labelled groups.
 */
export function readGroups(text: string, start: number, end: number): Groups {
  const reader = new GroupReader(text)
  for (const part of partsOf(text, start, end)) reader.part(part)
  return reader.result()
}

// 2023年9月底前完成, 2019年底, 长期坚持, 长期推进, 持续推进, 全年, 按时间节点完成
const DATE_WORDS = /\d{4}年|\d{1,2}月|底前|年底|时限|长期坚持|^长期(?:推进)?$|持续推进|^全年$|^持续$|^每年/

// 持续实施, 尽快出台, 每季度调度一次: how it is done, and nobody who does it.
const MANNER =
  /^(?:尽快|尽早|抓紧|适时|及时|立即|分步|分批|分期|分阶段|分年度|逐步|逐年|近期|同步|持续|长期|定期|按时|按期|按季度?|按月|按年度?|按要求|稳步|有序|滚动|常态化)(?:组织|推进|推动|推广|实施|开展|落实|启动|出台|印发|制定|完成|建设|坚持|公布|发布|报送|上报|更新|调整|整改|跟进|办理|深化|加强|巩固)*$|^每(?:半?年|季度?|月|周|旬|日)[^省市县区各厅局委部、]{0,10}$/

// 以下各项工作均需各县、区人民政府落实，不再列出。 speaks of other items and casts nobody in this one.
const REMARK = /^(?:以下|以上|上述)(?:各项|所有|全部)?(?:工作|任务|事项|措施)/

const PLAIN = { beforeComma: 1, labelled: false, opensSubclause: false } as const

class GroupReader {
  private readonly text: string
  private readonly groups: Group[] = []
  private readonly leftovers: Span[] = []
  private pending: BodyMention[] = []
  private label: RoleClass | undefined
  private commaAt: number | undefined
  /** What stands before the element. */
  private sign = ''
  private opens = false
  private joining = false
  private remark = false
  private openEnded = false
  private deadline: Span | undefined

  constructor(text: string) {
    this.text = text
  }

  part(part: Part): void {
    this.sign = part.sign
    if ((part.sign === '；' || part.sign === '。') && (this.pending.length > 0 || this.groups.length > 0)) {
      this.close(this.label ?? 'bare')
      this.opens = true
    }
    if (part.sign === '\n' && this.label === undefined) this.close('bare')
    // 牵头领导：周某；县财政局、县教育局负责: a person's label ends with its ；.
    if (part.sign === '；' && this.label === 'nobody') this.label = undefined
    if (part.sign === '，' && this.pending.length > 0) this.commaAt ??= this.pending.length
    const words = this.text.slice(part.start, part.end)
    if ('；。\n'.includes(part.sign || '-')) this.remark = false
    if (REMARK.test(words)) {
      this.close(this.label ?? 'bare')
      this.remark = true
      this.leftovers.push({ start: part.start, end: part.end })
    }
    if (this.remark) return
    // 责任单位：市教育局 and 【责任单位】市教育局, or 责任单位 on a line of its own
    const behind = this.text[part.end] ?? '-'
    const label =
      '：】'.includes(behind) || (behind === '\n' && '\n'.includes(part.sign)) ? labelClass(words) : undefined
    const bare = /^(?:牵头|主办|责任|配合|协办|参与)(?:单位|部门)(?:为|是|[—–-]{1,2})?(?=.{2})/.exec(words)?.[0]
    if (bare && isBody(words.slice(bare.length))) {
      // 牵头单位 市教育局, 牵头单位——市教育局: a space or a dash stands for the colon.
      this.close(this.label ?? 'bare')
      this.label = labelClass(bare.replace(/(?:[为是]|[—–-]{1,2})$/, ''))
      this.element(part.start + bare.length, part.end)
    } else if (label) {
      this.close(this.label ?? 'bare')
      this.label = label
      this.opens = false
    } else if (this.text[part.end] === '：' && isOtherLabel(words)) {
      // 责任单位：市卫健委；包保单位：市教育局: what is not known to make anybody lead makes nobody.
      this.close(this.label ?? 'bare')
      this.label = 'nobody'
      this.leftovers.push({ start: part.start, end: part.end })
    } else if (this.label !== undefined && /^（[^（）]*）$/.test(words)) {
      // 责任单位：（市教育局、市财政局）
      for (const inner of partsOf(this.text, part.start + 1, part.end - 1)) this.part(inner)
    } else if (this.label === 'nobody') this.dated(part)
    else this.element(part.start, part.end)
  }

  result(): Groups {
    this.close(this.label ?? 'bare')
    const { groups, openEnded, deadline, leftovers } = this
    return { groups, openEnded, deadline, leftovers }
  }

  private element(start: number, end: number): void {
    const words = this.text.slice(start, end)
    // 责任单位：市商务局、市文旅局（6月底前完成）: the bracket dates the clause.
    const dated = /（[^（）]{2,20}）$/.exec(words)
    if (dated && dated.index > 0 && DATE_WORDS.test(dated[0])) {
      this.deadline ??= { start: start + dated.index + 1, end: end - 1 }
      this.element(start, start + dated.index)
      return
    }
    // 责任单位：1.市教育局；2.市财政局: a number counts the names.
    const count = /^(?:\d{1,2}[.、]?|（\d{1,2}）|[①-⑳])(?=[\u4e00-\u9fff])/.exec(words)?.[0].length ?? 0
    if (count > 0 && isBody(words.slice(count))) {
      this.element(start + count, end)
      return
    }
    const behind = this.cutPlace(words)
    if (behind > 0) {
      this.element(start + behind, end)
      return
    }
    const joint = jointIn(words)
    if (joint) {
      const meeting = joint.index
      // 由省科技厅牵头，会同省财政厅: the lead may stand before the ，. 省工业和信息化厅牵头会同省发展改革委: or say so itself.
      const before = meeting - (predicateOf(words.slice(0, meeting))?.length ?? 0)
      if (before > 0) this.names(start, start + before)
      const behind = start + meeting + joint.word.length
      // （市公安局、市建委协同市交通运输局负责）: many stand by the one behind 协同.
      const standBy = joint.word === '协同' && this.pending.length > 1
      this.close(standBy ? 'support' : 'lead')
      this.joining = !standBy
      this.element(behind, end)
      return
    }
    if (MANNER.test(words) && !DATE_WORDS.test(words)) return
    const predicate = predicateOf(words)
    // 市财政局负责资金保障: the last word is what is done and no predicate. In 各市平台整合牵头部门按职责分工负责 it is one.
    if (!predicate || /.{2}(?:负责|牵头(?![单部])|做好)/.test(words.slice(0, -predicate.length))) {
      this.unmarked(start, end)
      return
    }
    const stop = end - predicate.length
    if (predicate.class === 'lead' && this.picksOut(start, stop)) this.close(this.label ?? 'bare')
    if (predicate.class === 'support') this.setApart()
    if (stop > start) this.names(start, stop)
    const follows = this.opens ? this.groups.some((group) => group.class === 'lead') : this.groups.length > 0
    const names = this.pending.map((body) => body.name)
    const carriesOut = follows && onlyCarriesOut(words.slice(-predicate.length), names, this.opens)
    // 牵头单位：省发展改革委、省林业局等部门按照职能负责: the label says the more.
    const shares = predicate.class === 'division' || predicate.class === 'responsible'
    const labelled = shares && (this.label === 'lead' || this.label === 'support') ? this.label : predicate.class
    this.close(carriesOut ? 'support' : labelled, predicate.each ? { each: true } : {})
  }

  /**
   * Whether an element says who of those named before it leads: `责任单位：市教育局、市财政局，由市教育局牵头`,
   * `市教育局、市财政局，市教育局牵头负责`; not `市教育局，市财政局牵头`, where nobody is named twice.
   */
  private picksOut(start: number, stop: number): boolean {
    if (this.sign !== '，' || this.pending.length === 0) return false
    if (this.text[start] === '由') return true
    const { bodies } = namesIn(this.text, start, stop)
    return bodies.length > 0 && bodies.every(({ name }) => this.pending.some((body) => body.name === name))
  }

  /** `市住建局、各区人民政府，市财政局配合`: where nobody else leads, those before the ， are not who supports. */
  private setApart(): void {
    const before = this.pending.slice(0, this.commaAt ?? 0)
    if (before.length === 0 || this.joining || (this.label === undefined && !this.first())) return
    const behind = this.pending.slice(before.length)
    this.pending = before
    this.close(this.label ?? 'bare')
    this.pending = behind
  }

  /** Whether no list of this side of the ； has closed yet. */
  private first(): boolean {
    return this.opens || this.groups.length === 0
  }

  /** 省级层面由省教育厅牵头: where the name behind 由 begins, 0 where no words stand before it. */
  private cutPlace(words: string): number {
    const by = words.indexOf('由')
    return by > 0 &&
      !/不再?$/.test(words.slice(0, by)) &&
      !isBody(words.slice(0, by)) &&
      /^(?:[省市县区乡镇]|各|国|中)/.test(words.slice(by + 1))
      ? by + 1
      : 0
  }

  /** An element without a predicate at its end: a name, a date, or a name with a duty of its own, `省公安厅负责交通管制`. */
  private unmarked(start: number, end: number): void {
    const words = this.text.slice(start, end)
    if (DATE_WORDS.test(words)) {
      // 市财政局2023年底前完成: the date stands behind a name.
      const name = /^[^\d]{2,24}/.exec(words)?.[0] ?? ''
      const behind = isBody(name) ? start + name.length : start
      if (behind > start) this.names(start, behind)
      this.deadline ??= { start: behind, end }
      return
    }
    const inner = /^(.{2,24}?)(牵头(?![单部])|负责|做好)(?=.{2})/.exec(words)
    if (inner?.[1] && isBody(inner[1].replace(/等$/, ''))) {
      this.names(start, start + inner[1].length)
      this.close(inner[2] === '牵头' ? 'lead' : 'responsible')
      return
    }
    this.names(start, end)
  }

  private names(start: number, end: number): void {
    const list = namesIn(this.text, start, end)
    if (list.openEnded) this.openEnded = true
    this.pending.push(...list.bodies.map(withoutPerson))
    // 经信、教育等部门: what stands before 等部门 and is no name by itself is a class of its own.
    const words = this.text.slice(start, end)
    if (/等(?:有关|相关)?(?:部门|单位)/.test(words) && !this.pending.some((body) => isBody(body.name)))
      this.pending = this.pending.map(asClass)
  }

  private dated(part: Part): void {
    if (DATE_WORDS.test(this.text.slice(part.start, part.end))) this.deadline ??= { start: part.start, end: part.end }
  }

  private close(wanted: RoleClass | 'bare', how: Pick<Group, 'each'> = {}): void {
    // 省科技厅会同省财政厅、省商务厅负责: whatever closes the list, whom 会同 adds supports.
    const kind = this.joining && this.pending.length > 0 ? 'support' : wanted
    const all = withSharedTail(this.text, withSharedClass(this.text, joinClasses(this.text, this.pending)))
    const bodies = all.filter((body) => canBeBody(body.name) || isAmongBodies(body, all))
    const left = all.filter((body) => !bodies.includes(body) && !isPerson(body.name))
    this.leftovers.push(...left)
    const partial = left.some(({ name }) => couldBeName(name)) ? { partial: true as const } : {}
    const labelled = this.label !== undefined && kind === this.label
    // 推进“一带一路”建设工作领导小组办公室牵头，商务部负责: a body that is not read leads, and not 商务部.
    if ((bodies.length > 0 && kind !== 'nobody') || (kind === 'lead' && left.some(({ name }) => endsLikeBody(name)))) {
      // 市教育局（牵头）、市财政局: the bracket is about one name of the list.
      const leading = kind === 'support' ? [] : bodies.filter((body) => body.leads)
      const others = bodies.filter((body) => !leading.includes(body))
      const beforeComma = Math.min(this.commaAt ?? others.length, others.length)
      if (leading.length > 0) this.groups.push({ ...PLAIN, class: 'lead', bodies: leading, opensSubclause: this.opens })
      const group = {
        class: kind,
        bodies: others,
        beforeComma,
        labelled,
        opensSubclause: this.opens && leading.length === 0,
      }
      if (others.length > 0 || leading.length === 0) this.groups.push({ ...group, ...partial, ...how })
      this.opens = false
    }
    this.pending = []
    this.joining = false
    this.commaAt = undefined
    // A predicate closes its list for good; a label holds until the next one.
    if (!labelled) this.label = undefined
  }
}
