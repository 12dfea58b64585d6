// The grammar of a responsibility clause: lists of bodies, each with the label before it or the predicate behind it.
import { namesIn, partsOf, type Part } from './body-list.ts'
import { isBody } from './body-words.ts'
import { GroupList, type Group } from './group-list.ts'
import { jointIn } from './joint-words.ts'
import { isOtherLabel, labelClass, onlyCarriesOut, predicateOf } from './role-words.ts'
import type { Span } from '../span.ts'

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

class GroupReader {
  private readonly text: string
  private readonly list: GroupList
  /** What stands before the element. */
  private sign = ''
  private remark = false
  private deadline: Span | undefined

  constructor(text: string) {
    this.text = text
    this.list = new GroupList(text)
  }

  part(part: Part): void {
    this.sign = part.sign
    if ((part.sign === '；' || part.sign === '。') && (this.list.pending.length > 0 || this.list.groups.length > 0)) {
      this.list.close(this.list.label ?? 'bare')
      this.list.opens = true
    }
    if (part.sign === '\n' && this.list.label === undefined) this.list.close('bare')
    // 牵头领导：周某；县财政局、县教育局负责: a person's label ends with its ；.
    if (part.sign === '；' && this.list.label === 'nobody') this.list.label = undefined
    if (part.sign === '，' && this.list.pending.length > 0) this.list.commaAt ??= this.list.pending.length
    const words = this.text.slice(part.start, part.end)
    if ('；。\n'.includes(part.sign || '-')) this.remark = false
    if (REMARK.test(words)) {
      this.list.close(this.list.label ?? 'bare')
      this.remark = true
      this.list.leftovers.push({ start: part.start, end: part.end })
    }
    if (this.remark) return
    // 责任单位：市教育局 and 【责任单位】市教育局, or 责任单位 on a line of its own
    const behind = this.text[part.end] ?? '-'
    const label =
      '：】'.includes(behind) || (behind === '\n' && '\n'.includes(part.sign)) ? labelClass(words) : undefined
    const bare = /^(?:牵头|主办|责任|配合|协办|参与)(?:单位|部门)(?:为|是|[—–-]{1,2})?(?=.{2})/.exec(words)?.[0]
    if (bare && isBody(words.slice(bare.length))) {
      // 牵头单位 市教育局, 牵头单位——市教育局: a space or a dash stands for the colon.
      this.list.close(this.list.label ?? 'bare')
      this.list.label = labelClass(bare.replace(/(?:[为是]|[—–-]{1,2})$/, ''))
      this.element(part.start + bare.length, part.end)
    } else if (label) {
      this.list.close(this.list.label ?? 'bare')
      this.list.label = label
      this.list.opens = false
    } else if (this.text[part.end] === '：' && isOtherLabel(words)) {
      // 责任单位：市卫健委；包保单位：市教育局: what is not known to make anybody lead makes nobody.
      this.list.close(this.list.label ?? 'bare')
      this.list.label = 'nobody'
      this.list.leftovers.push({ start: part.start, end: part.end })
    } else if (this.list.label !== undefined && /^（[^（）]*）$/.test(words)) {
      // 责任单位：（市教育局、市财政局）
      for (const inner of partsOf(this.text, part.start + 1, part.end - 1)) this.part(inner)
    } else if (this.list.label === 'nobody') this.dated(part)
    else this.element(part.start, part.end)
  }

  result(): Groups {
    this.list.close(this.list.label ?? 'bare')
    const { groups, openEnded, leftovers } = this.list
    const { deadline } = this
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
      if (before > 0) this.list.names(start, start + before)
      const behind = start + meeting + joint.word.length
      // （市公安局、市建委协同市交通运输局负责）: many stand by the one behind 协同.
      const standBy = joint.word === '协同' && this.list.pending.length > 1
      this.list.close(standBy ? 'support' : 'lead')
      this.list.joining = !standBy
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
    if (predicate.class === 'lead' && this.picksOut(start, stop)) this.list.close(this.list.label ?? 'bare')
    if (predicate.class === 'support') this.list.setApart()
    if (stop > start) this.list.names(start, stop)
    const follows = this.list.opens
      ? this.list.groups.some((group) => group.class === 'lead')
      : this.list.groups.length > 0
    const names = this.list.pending.map((body) => body.name)
    const carriesOut = follows && onlyCarriesOut(words.slice(-predicate.length), names, this.list.opens)
    // 牵头单位：省发展改革委、省林业局等部门按照职能负责: the label says the more.
    const shares = predicate.class === 'division' || predicate.class === 'responsible'
    const labelled =
      shares && (this.list.label === 'lead' || this.list.label === 'support') ? this.list.label : predicate.class
    this.list.close(carriesOut ? 'support' : labelled, predicate.each ? { each: true } : {})
  }

  /**
   * Whether an element says who of those named before it leads: `责任单位：市教育局、市财政局，由市教育局牵头`,
   * `市教育局、市财政局，市教育局牵头负责`; not `市教育局，市财政局牵头`, where nobody is named twice.
   */
  private picksOut(start: number, stop: number): boolean {
    if (this.sign !== '，' || this.list.pending.length === 0) return false
    if (this.text[start] === '由') return true
    const { bodies } = namesIn(this.text, start, stop)
    return bodies.length > 0 && bodies.every(({ name }) => this.list.pending.some((body) => body.name === name))
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
      if (behind > start) this.list.names(start, behind)
      this.deadline ??= { start: behind, end }
      return
    }
    const inner = /^(.{2,24}?)(牵头(?![单部])|负责|做好)(?=.{2})/.exec(words)
    if (inner?.[1] && isBody(inner[1].replace(/等$/, ''))) {
      this.list.names(start, start + inner[1].length)
      this.list.close(inner[2] === '牵头' ? 'lead' : 'responsible')
      return
    }
    this.list.names(start, end)
  }

  private dated(part: Part): void {
    if (DATE_WORDS.test(this.text.slice(part.start, part.end))) this.deadline ??= { start: part.start, end: part.end }
  }
}
