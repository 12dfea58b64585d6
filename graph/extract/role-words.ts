// The words that give a role: labels before a list (牵头单位：) and predicates behind one (按职责分工负责).
import { remembering } from '../registry/remembering.ts'

/** What a label or predicate makes of the bodies beside it, before the rest of the clause is known. */
export type RoleClass = 'lead' | 'responsible' | 'division' | 'support' | 'nobody'

/** Any of these makes a bracket, a line or a sentence worth reading; none of them alone makes an edge. */
export const CUES = [
  '牵头',
  '负责',
  '责任单位',
  '责任部门',
  '主办',
  '协办',
  '配合',
  '参与',
  '参加',
  '会同',
  '协助',
  '分工',
  '承办',
  '责任主体',
  '责任科室',
  '责任处室',
  '责任股室',
  '组织实施',
  '落实单位',
  '落实部门',
  '实施单位',
  '实施部门',
  '支持单位',
  '支持部门',
  '协同单位',
  '协作单位',
] as const

const CUE = new RegExp(CUES.join('|'))

/** Whether the text holds a cue between `start` and `end`. */
export const hasCue = (text: string, start: number, end: number): boolean => CUE.test(text.slice(start, end))

const LABEL =
  /^(?:工作|任务|项目|整改|行业|属地|业务|具体|直接)?(?:(?:省|市|县|区|乡|镇|州|市直|省直|县直)级?|总)?(牵头|总牵头|主办|主责|第一责任|第二责任|主体责任|主要责任|协同责任|主要负责|主管|责任|负责|实施|落实|推进|承办|配合|协办|会办|联办|参与|参加|协助|支持|协同|协作|成员|完成|办理|整改|报送|督办|督导|指导|监督|监管|技术支持|申报|建设|运营|组长|召集|验收|销号|审核|核查|评估|考核|调度)(?:落实|责任|实施|配合)?(?:单位|部门|地区|主体|处室|科室|股室|市领导|省领导|县领导|区领导|领导|人|时限|时间|期限)(?:（[^（）]{1,12}）)?$/

// 牵头：市教育局；配合：市财政局
const SHORT_LABEL = /^(牵头|总牵头|主办|主责|责任|承办|配合|协办|会办|参与|参加|协助|协同|协作|支持|落实)$/

// 责任分工：市教育局（牵头）、市财政局 and 该项工作由以下单位负责：市教育局、市财政局
const DIVIDED =
  /^(?:责任|任务|工作|职责)?分工$|由(?:以下|下列)(?:单位|部门)(?:共同|具体|分别|分工)?(负责|牵头|承担|落实|组织实施)$/

// 挂点领导：张某, 联系人：李某, 联系电话：…
const PERSON_LABEL = /^(?:[\u4e00-\u9fff]{2,6}领导|联系人|联系电话|电话)$/

// 责任单位及责任人：市教育局 张三
const AND_PERSONS = /(?<=单位|部门)(?:及|和|与|\/|（)(?:具体|第一|直接)?(?:责任人|负责人|责任领导|联系人)）?$/

/** The role a label gives: `牵头单位`, `牵头单位为` lead, `责任单位` responsible, `配合单位` support; `完成时限`, `责任人` name no body. */
export function labelClass(printed: string): RoleClass | undefined {
  const words = printed.replace(AND_PERSONS, '').replace(/(?<=单位|部门|主体)(?:为|是|如下|包括)$/, '')
  const match = LABEL.exec(words) ?? SHORT_LABEL.exec(words)
  if (PERSON_LABEL.test(words)) return 'nobody'
  const divided = DIVIDED.exec(words)
  if (divided) return divided[1] === '牵头' ? 'lead' : 'responsible'
  if (!match?.[1]) return undefined
  if (/(?:领导|人|时限|时间|期限)(?:（[^（）]*）)?$/.test(words)) return 'nobody'
  if (/^(?:牵头|总牵头|主办|主责|第一责任|主体责任|主要责任|主要负责|主管|组长|召集)$/.test(match[1])) return 'lead'
  if (/^(?:责任|负责|实施|落实|推进|承办|整改|建设|运营)$/.test(match[1])) return 'responsible'
  if (/^(?:完成|办理|报送)$/.test(match[1])) return 'nobody'
  if (/^(?:督办|督导|指导|监督|监管|技术支持|申报|验收|销号|审核|核查|评估|考核|调度)$/.test(match[1])) return 'nobody'
  return 'support'
}

// 包保单位：市卫健委, 省级对口单位：省卫健委
const OTHER_LABEL = /^(?![省市县区]直|各)[\u4e00-\u9fff]{2,8}(?:单位|部门|主体)$/

/** Whether a label may stand before sentences as well as before names: `责任分工：市教育局负责方案，市财政局负责经费`. */
export const opensSentences = (label: string): boolean => DIVIDED.test(label)

/** Whether a bracket behind a name says that it leads: 市教育局（牵头）. */
export const isLeadMark = (inner: string): boolean => /^(?:总?牵头|主办|主责|牵头单位|牵头部门)$/.test(inner)

/** Whether words before a ： are a label whose part in the play nobody knows: `包保单位`, `归口管理单位`. */
export const isOtherLabel = (words: string): boolean => OTHER_LABEL.test(words) && labelClass(words) === undefined

/** A predicate at the end of a list element. */
export interface Predicate {
  readonly class: RoleClass
  /** Code units it takes at the end of the element. */
  readonly length: number
  /** Each for himself, 分别负责: no order of the list counts. */
  readonly each: boolean
}

const HOW =
  '(?:共同|双|联合|各自|主体|具体|统筹|总体|总|主要|全面|直接|积极|密切|依法|协同|一并|予以|给予|做好|全力|主动|结合实际|认真|严格|抓好)?'
const SHARE =
  '(?:(?:按照?|根据|依据|结合|依)?(?:各自|部门|任务|工作)?(?:的)?(?:职责|职能|责任|任务)(?:和|及|与)?(?:任务|权限|职能)?(?:进行)?(?:分工)?(?:分别|分头)?|分工|分别|分头|各负其责|各司其职|(?:按照?|根据)分工)'
// 各县（市、区）人民政府、市直各单位按职责完成有关工作; 市财政局、市公安局共同推进
const PREDICATE = new RegExp(
  `${HOW}(?:(${SHARE})(?:${HOW}(?:负责|牵头(?:负责)?|落实|组织实施|实施|推进|参与|配合|抓好落实|做好|完成|开展|办理)(?:做好)?(?:(?:相关|有关|各自)(?:工作|任务))?)?|` +
    `(牵头|负责牵头|负总责|主办|主责|主抓|抓总|统筹|为主|为(?:总?牵头|主办)(?:单位|部门))(?:负责|组织实施|组织|实施|落实|推进|办理|抓总|协调|抓好落实|抓)?|` +
    `(负责|抓落实|(?<=共同|具体|分别)抓|为责任(?:单位|部门)|承办|分解落实|组织落实|办理|组织实施|实施|落实|具体实施|抓好落实|推进落实|(?:共同|联合|合力)(?:推进|做好)|完成(?:相关|有关|各自)(?:工作|任务))(?:落实|实施|推进|组织实施|组织|办理)?|` +
    `(配合|为(?:配合|协办|参与)(?:单位|部门)|参与|参加|协助|协办|会办|支持|协同推进|协同|协作|参与配合|配合参与|协同配合|配合支持|配合落实|配合实施|配合抓好|参与落实|参与实施|协助实施|协助办理|配合做好|协助做好|协助配合|保障)(?:做好|抓)?(?:相关|有关)?(?:工作)?|(指导|督导|监督|督促|督办|督促指导|指导督促|监督指导|指导监督|监督检查|督促落实|督促检查))$`,
)

/**
 * Whether a predicate says of `names` that they carry out what another, named before them, answers for:
 * `省税务局负责，各市州政府落实`. Behind ；, and by 负责落实 and 组织实施, only all places of a kind do:
 * `县农业农村局牵头；各乡镇党委、政府负责落实`, `市住建局负责，各区政府负责落实`.
 */
export const onlyCarriesOut = (predicate: string, names: readonly string[], opensSubclause: boolean): boolean =>
  (/^(?:结合实际|具体|负责|抓好|组织)*(?:落实|实施)$/.test(predicate) &&
    names.every((name) => /^各|^(?:人民)?政府$/.test(name))) ||
  (!opensSubclause && /^(?:结合实际|抓好|具体|具体抓)?落实$/.test(predicate))

const LONGEST_PREDICATE = 20

/** The predicate an element ends in: `省税务局等按职责分工负责` division, `省教育厅牵头` lead, `省财政厅等参与` support. */
export const predicateOf = (words: string): Predicate | undefined => predicateIn(words.slice(-LONGEST_PREDICATE))

const predicateIn = remembering((tail: string): Predicate | undefined => {
  const match = PREDICATE.exec(tail)
  if (!match || match[0] === '') return undefined
  const [whole, division, lead, responsible, , guidance] = match
  const said: readonly (readonly [string | undefined, RoleClass])[] = [
    [division, /参与|配合/.test(whole) ? 'support' : 'division'],
    [lead, 'lead'],
    [responsible, 'responsible'],
    [guidance, 'nobody'],
  ]
  const kind = said.find(([words]) => words !== undefined)?.[1] ?? 'support'
  return { class: kind, length: whole.length, each: /^分[别头]$/.test(division ?? '') }
})
