// Duties that stand under a body's name: 市教育局：负责…；配合…, or a heading （一）市委宣传部 with its items below.
import type { GazetteDocument, Paragraph } from '../document/tree.ts'
import type { Basis } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { actorsIn, type Actors } from './actors.ts'
import { joinClasses, namesIn, partsOf } from './body-list.ts'
import { canBeBody, isBody, isClassName } from './body-words.ts'
import { DOES, opensDuty } from './duty-words.ts'
import { goesOn, isNameLine, LONGEST_HEAD, opensList } from './headed-lines.ts'
import type { DutyMention } from './mention.ts'
import { labelClass } from './role-words.ts'
import { LISTS_DUTIES } from './running-listing.ts'
import { afterMarker, sentencesIn } from './sentences.ts'
import { supportersOf } from './supporters.ts'

/** Reads all of them; `taken` are the spans of clauses, whose items say themselves who is responsible. */
export function readHeadedDuties(document: GazetteDocument, taken: readonly Span[]): DutyMention[] {
  const duties: DutyMention[] = []
  let open: Open | undefined
  // Whether the paragraph before belonged to a list of bodies and their duties.
  let amongHeads = false
  let shared: string | null = null
  const listing = document.outline.filter(({ title }) => LISTS_DUTIES.test(title)).map(({ path }) => path)
  for (const [index, paragraph] of document.paragraphs.entries()) {
    if (paragraph.role !== 'heading' && paragraph.role !== 'body') continue
    const listed = listedBelow(document.text, paragraph)
    if (listed) {
      open = { actors: listed, path: paragraph.path }
      amongHeads = true
      continue
    }
    const amongDuties = isNameLine(document, index) && (amongHeads || opensList(document, index))
    const lists = listing.some((above) => isWithin(paragraph.path, above))
    const head = headOf(document.text, paragraph, amongDuties, lists)
    amongHeads = head !== undefined || (open !== undefined && isUnder(paragraph, open.path))
    if (head) {
      // A heading of the same or an upper rank closes the section; the name opens its own.
      open =
        head.rest >= paragraph.end - 1
          ? { actors: head.actors, path: paragraph.path, whole: paragraph.role === 'heading', lone: amongDuties }
          : undefined
      duties.push(...dutiesOf(document.text, head.actors, { start: head.rest, end: paragraph.end }, paragraph, lists))
      continue
    }
    // （五）有关职责分工。 below 主要职责是： tells the duties of several, each by its name.
    if (paragraph.role === 'heading' && SHARED.test(document.text.slice(paragraph.start, paragraph.end)))
      shared = paragraph.path
    if (shared !== null && isWithin(paragraph.path, shared) && !isWithin(open?.path ?? null, shared)) continue
    const lone = open?.lone === true
    const first = lone && open?.actors.end === paragraph.start - 1
    if (!open || !isUnder(paragraph, open.path) || (lone && !first && !goesOn(document.text, paragraph))) {
      open = undefined
      continue
    }
    const free = !taken.some((span) => span.start < paragraph.end && paragraph.start < span.end)
    if (free && open.whole && paragraph.role === 'heading' && isTask(document.text, paragraph)) {
      duties.push(taskOf(open.actors, paragraph, afterMarker(document.text, paragraph)))
      continue
    }
    if (free)
      duties.push(
        ...dutiesOf(
          document.text,
          open.actors,
          { start: afterMarker(document.text, paragraph), end: paragraph.end },
          paragraph,
        ),
      )
  }
  return duties
}

/** The body under whose name what follows stands. */
interface Open {
  readonly actors: Actors
  readonly path: string | null
  /** Its name is the heading of an item. */
  readonly whole?: boolean
  /** Its name stands on a line of its own, and its task on the next. */
  readonly lone?: boolean
}

/** An item under a body's own heading that opens with no verb of a duty: `1.建设3所学校。` is its task all the same. */
const isTask = (text: string, paragraph: Paragraph): boolean =>
  !DOES.test(text.slice(afterMarker(text, paragraph), paragraph.end)) &&
  /[。；]$/.test(text.slice(paragraph.start, paragraph.end))

function taskOf(actors: Actors, paragraph: Paragraph, start: number): DutyMention {
  const words = { start, end: paragraph.end }
  const grounds = [
    { ...words, rule: 'headed-task' },
    { start: actors.start, end: actors.end, rule: 'heading-names-body' },
  ]
  const basis = actors.bodies.length === 1 ? ('SOLE' as const) : ('JOINT' as const)
  return {
    ...words,
    path: paragraph.path,
    kind: 'sentence',
    about: words,
    title: words,
    roles: actors.bodies.map((body) => ({ body, role: 'LEADS', basis, grounds })),
    openEnded: actors.openEnded,
  }
}

/** `第九条 发展改革部门履行下列安全生产工作职责：`: whose duties the items below are. */
function listedBelow(text: string, paragraph: Paragraph): Actors | undefined {
  const start = afterMarker(text, paragraph)
  const said = LISTED.exec(text.slice(start, Math.min(paragraph.end, start + LONGEST_HEAD + 40)))
  if (said?.[1] !== undefined) return actorsIn(text, start, start + said[1].length)
  const own = DUTIES_OF.exec(text.slice(start, Math.min(paragraph.end, start + LONGEST_HEAD)))?.[1]
  if (own !== undefined) return actorsIn(text, start, start + own.length)
  // 第三条 盟林业和草原局贯彻落实党中央关于…的方针政策，…。主要职责是：
  if (!OWN_DUTIES.test(text.slice(Math.max(start, paragraph.end - 16), paragraph.end))) return undefined
  const subject = OF_OFFICE.exec(text.slice(start, Math.min(paragraph.end, start + LONGEST_HEAD)))?.[1]
  return subject === undefined ? undefined : actorsIn(text, start, start + subject.length)
}

// 第三条 县林业局的主要职责是：, 县防指主要职责：
const DUTIES_OF = /^(?!.{0,24}各)([^，。：；]{2,30}?(?<!单位|部门))的?(?:主要)?(?:工作)?职责(?:是|为|包括|如下)?：$/

const OWN_DUTIES = /[。；，](?:其)?主要职责(?:是|为|包括|如下)?：$/
const OF_OFFICE =
  /^([^，。：；]{2,30}?)(?:贯彻|负责|是(?=[^，。]{2,30}(?:部门|机构|单位|机关))|为(?=[^，。]{2,30}(?:部门|机构|单位|机关)))/

const LISTED =
  /^([^，。：；]{2,60}?)(?:应当|应)?(?:依法|按照下列规定)?(?:主要)?(?:履行|承担|负责|行使)(?:(?:下列|以下|如下)[^，。：；]{0,24}|[^，。：；]{0,16}职责)：$/

const SHARED = /^.{0,40}职责分工(?:[。：]|$)/

const isWithin = (path: string | null, above: string): boolean =>
  path !== null && (path === above || path.startsWith(`${above}/`))

const isUnder = (paragraph: Paragraph, path: string | null): boolean =>
  paragraph.path === path
    ? paragraph.role === 'body'
    : path !== null && (paragraph.path?.startsWith(`${path}/`) ?? false)

interface Head {
  readonly actors: Actors
  /** Where the words behind the name begin. */
  readonly rest: number
}

/** A paragraph that opens with the name of a body, then ：, 。 or nothing. */
function headOf(text: string, paragraph: Span, amongDuties: boolean, lists = false): Head | undefined {
  const start = afterMarker(text, paragraph)
  // （主办单位：市教育局；…）is a clause on a line of its own.
  if ('（〔【'.includes(text[start] ?? '-')) return undefined
  let end = start
  while (end < paragraph.end && !'：。，；'.includes(text[end] ?? '')) end++
  if (end - start > LONGEST_HEAD) return undefined
  const sign = text[end]
  const whole = end === paragraph.end
  if (!whole && sign !== '：' && sign !== '。') return undefined
  // A lone line in running text may be a signature or a heading of another kind: an item's number makes it one, or the
  // place in a list of duties, 县气象局 / 负责气象预报预警。
  if (whole && start === paragraph.start && !amongDuties) return undefined
  // 主管部门：市教育局 labels a list; it heads no duties.
  if (labelClass(text.slice(start, end)) !== undefined || /^(?:主管|监督)(?:部门|单位)$/.test(text.slice(start, end)))
    return undefined
  const named = start + text.slice(start, end).replace(BEHIND_NAME, '').length
  const actors = actorsIn(text, start, named) ?? (lists && sign === '：' ? namedIn(text, start, end) : undefined)
  const heads = (name: string): boolean =>
    isBody(name) ||
    (named === end && (/(?:部门|单位)$/.test(name) || (sign === '：' && COMPANIES.test(name)))) ||
    // 工作职责 / 奉发集团：…, 各镇、街道、开发区：…
    (lists && sign === '：' && (canBeBody(name) || isClassName(name)))
  if (!actors?.bodies.every(({ name }) => heads(name) && !/^(?:部门|单位|成员单位)$/.test(name))) return undefined
  return { actors, rest: whole ? end : end + 1 }
}

/** In a list of duties whatever stands before the ： is a name: 奉发集团, 各镇、街道、开发区. */
function namedIn(text: string, start: number, end: number): Actors | undefined {
  const lists = partsOf(text, start, end).map((part) => namesIn(text, part.start, part.end))
  const bodies = joinClasses(
    text,
    lists.flatMap((list) => list.bodies),
  )
  return bodies.length === 0
    ? undefined
    : { start, end, bodies, openEnded: lists.some((list) => list.openEnded), firm: false }
}

// 供水供电企业：要立足自身业务; 培育引进龙头企业 is what is to be done for them.
const COMPANIES =
  /^(?!培育|培植|引进|扶持|支持|壮大|做[强大优]|发展|激发|帮扶|服务|鼓励|引导|招引|打造|推动|促进|加[强快大]|规范|减轻|惠及)[\u4e00-\u9fff]{2,20}(?:公司|企业)$/

// 县发展和改革局（共2项）, 县农业农村局职责, 县示范区管委会牵头工作（8项）
const BEHIND_NAME = /(?:主要|工作|牵头)?(?:职责|任务|工作)?(?:（(?:共)?\d+[项条件个]）)?$/

/** `lists` says that the section is there to list duties, whatever they open with: 挖掘地域文化，传承历史文脉. */
function dutiesOf(text: string, actors: Actors, span: Span, paragraph: Paragraph, lists = false): DutyMention[] {
  let own = actors
  return sentencesIn(text, span.start, span.end)
    .map((sentence) => {
      // （1）市委宣传部：负责新闻宣传。（2）市公安局：负责治安。 has several heads in a line.
      const head = headOf(text, sentence, false)
      const next = head !== undefined && text[head.rest - 1] === '：' ? head : undefined
      own = next?.actors ?? own
      return { ...sentence, actors: own, start: next?.rest ?? afterMarker(text, sentence) }
    })
    .filter(({ start, end }) => {
      const words = text.slice(start, end)
      return words.length >= 4 && (opensDuty(words) || (lists && words.length >= SHORTEST_TASK && !REMARK.test(words)))
    })
    .map(({ actors, ...sentence }) => {
      const { role, basis } = roleOf(text.slice(sentence.start, sentence.end), actors)
      const grounds = [
        { start: sentence.start, end: sentence.end, rule: 'headed-duty' },
        { start: actors.start, end: actors.end, rule: 'heading-names-body' },
      ]
      return {
        start: sentence.start,
        end: sentence.end,
        path: paragraph.path,
        kind: 'sentence',
        about: { start: sentence.start, end: sentence.end },
        title: { start: sentence.start, end: sentence.end },
        roles: [...actors.bodies.map((body) => ({ body, role, basis, grounds })), ...supportersOf(text, sentence)],
        openEnded: actors.openEnded,
      } satisfies DutyMention
    })
}

const SHORTEST_TASK = 6
const REMARK = /^(?:联系|电话|主要负责人|负责人|分管|组长|副组长|成员|办公地点|地址)/

function roleOf(words: string, actors: Actors): { role: 'LEADS' | 'SUPPORTS'; basis: Basis } {
  if (/^(?:主要)?(?:负责)?(?:配合|协助|参与)/.test(words)) return { role: 'SUPPORTS', basis: 'PARTICIPANT' }
  if (/^(?:主要)?(?:负责)?牵头/.test(words)) return { role: 'LEADS', basis: 'EXPLICIT_LEAD' }
  if (/^(?:按照?|根据|依据)(?:各自)?(?:的)?职责(?:分工)?/.test(words)) return { role: 'LEADS', basis: 'DIVISION' }
  return { role: 'LEADS', basis: actors.bodies.length === 1 ? 'SOLE' : 'JOINT' }
}
