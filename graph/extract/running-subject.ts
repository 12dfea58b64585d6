// Who is to act in running text, named as the subject of a verb: 省政府办公厅负责…, 各地、各部门要….
import type { Basis } from '../model/kinds.ts'
import type { Span } from '../span.ts'
import { actorsIn, type Actors } from './actors.ts'
import { IN_CHARGE_OF, MADE, SHARED } from './duty-words.ts'
import { partnersBehind } from './joining.ts'
import { jointStatement } from './running-joint.ts'
import type { Statement } from './running-statement.ts'
import type { Sentence } from './sentences.ts'
import { isInvited } from './supporters.ts'

interface Verb {
  readonly word: string
  /** What must not stand behind it: 要求, 应用, 将来, and the places 将乐县, 应城市, 于都县. */
  readonly not?: string
  /** Only for named bodies and fixed classes: the word alone does not make a duty. */
  readonly firm?: boolean
  /** Only with others behind it whom it joins: 商市财政局 and not 商业. */
  readonly joins?: boolean
  /** What must follow from it on: 在市政府领导下负责 and not 中储粮在浙直属企业. */
  readonly like?: RegExp
}

// 市审计局每两年开展一次专项审计, 领导小组办公室每月调度一次; 每公里补助5万元 and 每年获得资金 are no tasks.
const OFTEN =
  /^每(?:隔)?(?:\d+|[一二两三半])?个?(?:年度?|月|周|[日天]|旬|季度?|小时|学期)(?:[末初底终]|\d{1,2}月)?(?:\d{1,2}[日号])?(?:之?前)?(?:至少|定期|集中|组织|分别)*(?:要|应当|须|向|将|对|开展|召开|组织|报[送告]?|上报|通报|调度|安排|编制|公[布开]|发布|汇总|提交|提出|督[查导]|检查|抽查|巡查|巡逻|评估|考核|更新|统计|分析|研[判究]|听取|会同|牵头|演练|修订|举办|选派|制定|走访|清理|提供|核[查对]|监测|轮训|培训|总结|反馈)(?!的)/

// 市教育局在市政府领导下负责校车管理, 市编制管理机关在下达的总额内负责分配编制
const UNDER = /^在[^，负]{2,40}[下内](?:具体|统一|分级)?负责(?![人同制])/

// 省商务厅、武汉海关共同建立沟通联系机制; 相关部门共同参与的工作机制 is a thing and no task.
const TOGETHER = /^共同(?:建立|推进|做好|开展|制定|组织|研究|实施|抓好)(?![了的])/

// 市教育局负责指导，各县（市、区）人民政府组织实施: with nothing behind them.
const CARRIES_OUT: readonly string[] = ['具体组织实施', '组织实施', '具体实施', '具体落实', '具体承办']

// The order is that of reading: the first that has a subject before it counts.
const VERBS: readonly Verb[] = [
  { word: '要', not: '求素点件闻害么' },
  { word: '应当' },
  { word: '应', not: '用对急付届力邀聘变县城' },
  { word: '必须' },
  { word: '须', not: '知' },
  { word: '需要' },
  ...['具体', '主要', '全面', '统筹', '统一', '直接', '共同'].map((how) => ({ word: `${how}负责`, not: '人同' })),
  { word: '分别负责', not: '人同' },
  { word: '负责', not: '人同' },
  ...['分别', '具体', '共同', '统一', '双'].map((how) => ({ word: `${how}牵头`, not: '单部市省' })),
  { word: '牵头', not: '单部市省' },
  ...CARRIES_OUT.map((word) => ({ word })),
  ...['具体', '主要', '统一', '共同', '直接'].map((how) => ({ word: `${how}承担` })),
  { word: '承担' },
  { word: '负' },
  { word: '抓落实' },
  { word: '抓好落实' },
  { word: '将', firm: true, not: '来军乐' },
  { word: '会同' },
  ...['会商', '商', '联合', '协同'].map((word) => ({ word, firm: true, joins: true })),
  { word: '参与' },
  { word: '参加' },
  { word: '配合' },
  { word: '协助' },
  { word: '协办' },
  { word: '作为', firm: true },
  { word: '对', not: '口外应象' },
  { word: '按', firm: true },
  { word: '每', firm: true, like: OFTEN },
  { word: '根据', firm: true },
  { word: '据此', firm: true },
  { word: '于', firm: true, not: '都洪' },
  { word: '分级', firm: true },
  { word: '共同', firm: true, like: TOGETHER },
  { word: '统一', firm: true },
  { word: '贯彻落实', firm: true },
  { word: '主管', firm: true, not: '部单领' },
  { word: '依照', firm: true },
  { word: '在各自', firm: true },
  { word: '在', like: UNDER },
  { word: '依据', firm: true },
  { word: '依法', firm: true },
  { word: '是', firm: true },
  { word: '为', firm: true },
]

// Words that make a duty of a class wherever in a sentence it is the subject: 政府性融资担保基金应…, 上一级主管单位负连带责任.
const ANYWHERE: readonly string[] = [
  '要',
  '应当',
  '应',
  '必须',
  '须',
  '负',
  '抓落实',
  '抓好落实',
  '参与',
  '参加',
  '配合',
  '协助',
  '协办',
  ...CARRIES_OUT,
]

/** `省政府办公厅负责…`, `各地、各部门要…`, `省财政厅按规定…`, `中储粮浙江分公司负连带责任`. */
export function bySubject(text: string, clause: Span, index: number, sentence: Sentence): Statement | undefined {
  const found = earliestVerb(text, clause)
  if (!found) return undefined
  const { actors, at, verb } = found
  if (
    !actors.firm &&
    (verb.firm === true || (index > 0 && !ANYWHERE.includes(verb.word) && !afterDate(text, sentence, index)))
  )
    return undefined
  if (verb.joins) return jointStatement(text, actors, at, clause, false)
  const rest = text.slice(at, clause.end)
  if (!states(verb.word, rest)) return undefined
  if (/^(?:参与|参加|配合|协助|协办|为(?:配合|协办|参与))/.test(rest) && isInvited(actors)) return undefined
  if (/^(?:参与|参加|配合|协助|协办|为(?:配合|协办|参与))/.test(rest))
    return { actors, verb: at, basis: 'PARTICIPANT', partners: undefined, supports: true, role: 'SUPPORTS' }
  // 省直有关部门要积极配合做好…: a duty of its own, and one of support.
  if (/^(?:要|应当|应|须)(?:积极|主动|密切|全力|认真)?(?:配合|协助)/.test(rest))
    return { actors, verb: at, basis: 'PARTICIPANT', partners: undefined, supports: false, role: 'SUPPORTS' }
  // 规划、建设等行政主管部门按照各自职责，协助做好…: how they act stands first, that they support behind.
  const following = sentence.clauses[index + 1]
  if (HOW_ONLY.test(rest) && following && SUPPORTING.test(text.slice(following.start, following.end)))
    return { actors, verb: at, basis: 'PARTICIPANT', partners: undefined, supports: false, role: 'SUPPORTS' }
  const meeting = MEETING.exec(rest)
  const partners = meeting ? partnersBehind(text, at + meeting[0].length, clause.end) : undefined
  const basis = basisOf(rest, partners !== undefined)
  return { actors, verb: at, basis, partners, supports: false, role: 'LEADS' }
}

const HOW_ONLY = /^(?:要|应当?|须|必须|将)?(?:按照?|根据|依据|结合|依照)[^，]{2,20}$/
// 要按照各自职责，密切配合，共同做好工作: all of them act.
const SUPPORTING = /^(?!(?:密切|相互|互相|通力|紧密|协同)配合$)(?:积极|主动|密切|全力|共同)?(?:配合|协助|参与)/

// 应当会同市财政局…, 要商市财政局…, 牵头会同…
const MEETING = /^(?:.{0,5}(?=会同)|(?:要|应当?|须|必须|将)?(?:负责|牵头)?(?=会商|商|联合))/

// Nobody reads a subject longer than this many characters.
const FURTHEST_VERB = 160

function earliestVerb(text: string, clause: Span): { actors: Actors; at: number; verb: Verb } | undefined {
  const end = Math.min(clause.end, clause.start + FURTHEST_VERB + 1)
  for (let at = clause.start + 2; at < end; at++) {
    const verb = VERBS_BY_FIRST.get(text.charCodeAt(at))?.find((each) => isThere(text, at, clause.end, each))
    const joins = verb?.joins !== true || partnersBehind(text, at, clause.end)
    // 除应急任务外，市教育局还应当建立档案
    const also = verb && '还也均都'.includes(text[at - 1] ?? '-') && MODAL.test(verb.word) ? 1 : 0
    const late =
      verb && MODAL.test(verb.word) ? (LATE.exec(text.slice(Math.max(clause.start, at - 12), at))?.[0].length ?? 0) : 0
    const actors = verb && joins && actorsIn(text, clause.start, at - (late || also))
    if (actors) return { actors, at, verb }
  }
  return undefined
}

// 市应急局接报后应在30分钟内报告: when stands between who and must.
const LATE = /(?:接报|接警|接到[\u4e00-\u9fff]{2,6}|收到[\u4e00-\u9fff]{2,6}|获悉)后$/

const MODAL = /^(?:要|应当|应|必须|须|需要)$/

const isThere = (text: string, at: number, end: number, { word, not, like }: Verb): boolean =>
  text.startsWith(word, at) &&
  not?.includes(text[at + word.length] ?? '-') !== true &&
  like?.test(text.slice(at, end)) !== false

/** The verbs by their first character, in their order. */
const VERBS_BY_FIRST: ReadonlyMap<number, readonly Verb[]> = new Map(
  VERBS.map(({ word }) => [word.charCodeAt(0), VERBS.filter((verb) => verb.word.startsWith(word.charAt(0)))]),
)

/** Whether the words from the verb on state a duty. */
function states(verb: string, rest: string): boolean {
  if (!/^(?:要|应|须|必须|需要)/.test(rest) && /^[^，]{2,24}了(?![解然不得])/.test(rest)) return false
  // 市教育局负有校车安全监管责任
  if (/^负有[^，]{0,24}(?:责任|职责)$/.test(rest)) return true
  if (verb === '负') return /^负(?:全责|总责|主要责任|连带责任|直接责任|主体责任|领导责任|监管责任)/.test(rest)
  if (verb === '具体负责') return true
  if (CARRIES_OUT.includes(verb)) return rest === verb
  if (verb === '在各自') return /范围内?[^，]{4,}/.test(rest)
  if (verb === '对') return /(?:进行|负责|予以|实施|开展|给予|负|加强)/.test(rest)
  if (verb === '作为') return /(?:承担|负责|牵头)/.test(rest)
  if (IN_CHARGE_OF.test(rest) || SHARED.test(rest)) return false
  if (verb === '负责' || verb === '分别负责') return !/^(?:分别)?负责(?:制(?![定作订造])|的|.{0,10}解释)/.test(rest)
  if (['参与', '参加', '配合', '协助', '协办'].includes(verb)) return true
  if (verb === '将') return !/^将(?:是|会(?!同)|成为|达到|不)/.test(rest)
  if (verb === '是' || verb === '为')
    return /^[是为][^，]{0,20}(?:责任主体|(?:牵头|责任|配合|协办|参与)(?:单位|部门))$/.test(rest)
  // 省交通运输厅牵头的2个项目; 市教育局牵头起草了…: a report of what was done.
  if (/^牵头的/.test(rest) || MADE.test(rest)) return false
  if (verb.endsWith('牵头') || ['抓落实', '抓好落实'].includes(verb)) return true
  return rest.length >= verb.length + 2 || /^为/.test(rest)
}

function basisOf(rest: string, joined: boolean): Basis | undefined {
  if (
    joined ||
    /^(?:负责|要|应当|应)?(?:负责|分别|具体|共同|统一|双)?牵头/.test(rest) ||
    /^(?:作为|是|为)[^，]*(?:牵头|第一责任)(?:单位|部门)$/.test(rest)
  )
    return 'EXPLICIT_LEAD'
  if (/^负(?:连带)/.test(rest)) return 'JOINT'
  if (/^.{0,4}(?:按照?|根据|依据|依照?|在)(?:各自)?(?:的)?(?:法定)?职[责权](?:分工|范围)?/.test(rest)) return 'DIVISION'
  return undefined
}

/** 2019年4月底前，县级以上政府要…: a date before the subject does not make it less of one. */
function afterDate(text: string, sentence: Sentence, index: number): boolean {
  return sentence.clauses
    .slice(0, index)
    .every((clause) => /(?:\d|年|月|日|期间|起|前|后|同时|此外|原则上)/.test(text.slice(clause.start, clause.end)))
}
