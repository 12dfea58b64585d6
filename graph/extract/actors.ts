// Who a sentence is about: named bodies, classes of bodies, and lists in which one word stands for many.
import type { Span } from '../span.ts'
import { oneOf } from '../text/code-units.ts'
import { joinClasses, namesIn, partsOf } from './body-list.ts'
import { isBody, isGuided, isJoined, isPlace } from './body-words.ts'
import type { BodyMention } from './mention.ts'
import { withSharedTail } from './shared-class.ts'

/** The subject of a sentence. */
export interface Actors extends Span {
  readonly bodies: readonly BodyMention[]
  readonly openEnded: boolean
  /** Whether all are named bodies or the classes a gazette speaks of by fixed words (各地, 有关部门, 各级政府). */
  readonly firm: boolean
}

const LONGEST_SUBJECT = 160

/**
 * Reads `text` from `start` to `end` as a list of actors and nothing else: `省委网信办、省公安厅、省通信管理局等`,
 * `各地、各有关部门`, `当地人力社保、财政部门` (two classes), `各级农业农村、发展改革等相关部门` (one class each).
 */
export function actorsIn(text: string, start: number, end: number): Actors | undefined {
  if (end - start < 2 || end - start > LONGEST_SUBJECT) return undefined
  const words = text.slice(start, end)
  if (NO_SUBJECT.test(words) || isGuided(words)) return undefined
  if (FIXED.test(words) || PLACES_AND_BELOW.test(words))
    return { start, end, bodies: [{ start, end, name: words }], openEnded: false, firm: true }
  const spread = spreadOver(text, start, end) ?? twoLists(text, start, end)
  if (spread) return spread
  const bodies: BodyMention[] = []
  let openEnded = false
  for (const part of partsOf(text, start, end)) {
    if (part.sign === '，' || part.sign === '；' || part.sign === '：') return undefined
    const list = namesIn(text, part.start, part.end)
    openEnded ||= list.openEnded
    bodies.push(...list.bodies)
  }
  const joined = prefixed(withSharedTail(text, joinClasses(text, bodies)))
  const kinds = joined.map((body) => actorKind(body.name))
  if (joined.length === 0 || kinds.includes(undefined)) return undefined
  return { start, end, bodies: joined, openEnded, firm: kinds.every((kind) => kind === 'firm') }
}

// 省、市、县（市、区）分级制定…; 市县两级要…; 各市、县（市、区）要…
const FIXED =
  /^(?:省、市、县（市、区）|省市县三级|[省市县区乡]{2,3}[两三]级|各[省市州]、[县区]?（?[市县区、]*）?|各市、县（市、区）|各区、县（市）|各县（市、区）|各县（市）区|国库|各设区市)$/

// 市、县（市、区）人民政府应当…; 盟市、旗县行政主管部门
const PLACES_AND_BELOW =
  /^(?:省|自治区)?、?(?:设区的)?(?:市、(?:区县|区|镇|县(?:级市)?)|盟市、旗县(?:市区)?|(?:市、)?区、县(?:级市)?)(?:（[^（）]{1,8}）)?级?(?:(?:人民)?政府(?:[\u4e00-\u9fff]{2,10}部门)?|[\u4e00-\u9fff]{2,10}(?:主管|管理)?(?:部门|机关))$|^各(?:团场|师市|盟市|旗县|苏木|嘎查|镇街|街镇|连队)(?:（[^（）]{1,8}）)?$/

// Words that never belong to a subject: they open a clause, a purpose, a place, or are done to the bodies behind them:
// 听取省教育厅、省财政厅等部门，按照职责分工推进的情况.
const NO_SUBJECT =
  /^(?:我[省市县区国]|全[省市县区国](?!各)|对|在|按|按照|根据|为|以|从|到|经(?![信济贸委])|将|把|通过|依托|围绕|鼓励|支持|引导|推动|加强|完善|建立|强化|落实|积极|进一步|其(?!他)|该|本|这|上述|原则上|向(?!阳|家)|(?:会议|集中)?(?:听取|审议|汇总|通报|邀请|商请|函请|征求|印送|抄送|转送|报送|发送)(?=[省市县区州国各有]))|[。；：《》]|的$/

function actorKind(name: string): 'firm' | 'class' | undefined {
  // 各配合单位 is a part in a play that brackets cast, no actor by itself.
  // 由以下单位负责：… names them behind.
  if (/牵头|配合|责任|协办|参与|^(?:以下|下列|如下)/.test(name)) return undefined
  // 由办公室负责综合协调 is an office of whoever is meant before.
  if (name === '办公室') return undefined
  // 领导小组下设办公室于市教育局: the words tell that there is one.
  if (/[下内]设(?:立)?(?:日常)?办公室$/.test(name)) return undefined
  if (FIXED.test(name) || isBody(name)) return SOMEBODY.test(name) ? undefined : 'firm'
  if (VERBS.test(name.replace(CARRIER, '')) || isJoined(name) || isGuided(name) || name.length > 26) return undefined
  // 滨海工业区、柯桥经济技术开发区负责本园区治理
  if (CLASS.test(name) || (name.length > 2 && isPlace(name))) return 'firm'
  return NOUN.test(name) && name.length >= 4 ? 'class' : undefined
}

const SOMEBODY = /(?:负责人|领导|同志|人员|群众|企业家)$/
const VERBS =
  /(?:负责|牵头|配合|推进|加强|开展|完善|落实|推动|建立|健全|实施|做好|制定|确保|应当|可以|要求|属于|包括|作为|进行|达到|符合|参照|设在|^[现兹特]将)/

// 政策实施部门, 项目实施单位: what they carry out names them.
const CARRIER = /(?<=[\u4e00-\u9fff]{2})(?:实施|制定|推进)(?=单位$|部门$|主体$|机构$)/

const CLASS =
  /^(?:各地|各地区|各部门|各单位|各级|各市县|各县市|各有关(?:部门|单位|方面)|各相关(?:部门|单位)|有关(?:部门|单位|地区|方面)|相关(?:部门|单位)|其他(?:有关|相关)?(?:行政)?(?:主管)?(?:部门|单位)|全[省市县区]各地|[省市县区]级(?:有关|相关|各)?(?:部门|单位)|县级以上(?:人民)?政府|各级(?:人民)?政府|地方(?:各级)?(?:人民)?政府|当地(?:人民)?政府|各设区市(?:人民)?政府|群团组织|各级供销社|[省市县区乡镇]{1,3}级(?:人民)?政府|各[\u4e00-\u9fff]{2,8}组|各市州|各州市|所在(?:地)?(?:街道|乡镇|镇街)(?:（[^（）]{1,8}）)?|市场主体|(?!.*[和及与、])[\u4e00-\u9fff]{2,6}[两三四五六七八九十][市县]|(?!.*[和及与、])[\u4e00-\u9fff]{0,8}(?:毗邻|沿线|沿边|受灾|试点|先行)地区)$/

// 人力资源服务机构, 粮食承储企业, 工伤保险经办机构, 人力社保部门, 政府性融资担保基金
const NOUN = /^[\u4e00-\u9fff（）、“”]+(?:部门|单位|机构|机关|企业|组织|基金|政府|公司|供销社|系统|财政|主管单位)$/

const PREFIX =
  /^(各级|各市（州）|各市州|各县（市、区）|各地|当地|各市县|各设区市|各市|县级以上|所在地|属地|省级|市级|县级)/

/** `各地财政部门和工伤保险经办机构`: what one prefix opens holds for the classes behind it. */
function prefixed(bodies: readonly BodyMention[]): BodyMention[] {
  const prefix = PREFIX.exec(bodies[0]?.name ?? '')?.[1]
  if (!prefix || !/(?:部门|机构)$/.test(bodies[0]?.name ?? '')) return [...bodies]
  return bodies.map((body, index) =>
    index > 0 &&
    /(?:部门|机构)$/.test(body.name) &&
    !PREFIX.test(body.name) &&
    !/^(?:各|有关|相关|其他)/.test(body.name)
      ? { ...body, name: prefix + body.name }
      : body,
  )
}

const SPREAD_END =
  /(等)?(?:相关|有关)?(?:行政)?(?:主管|管理)?(?:部门和单位|部门、单位|部门|单位)(?:（(?:部门|单位)）)?$/

/** 经信、教育、科技等部门和单位: a list of function lines with one 部门 behind them all. */
function spreadOver(text: string, start: number, end: number): Actors | undefined {
  const words = text.slice(start, end)
  const tail = SPREAD_END.exec(words)
  if (!tail) return undefined
  const listEnd = end - tail[0].length
  const parts = partsOf(text, start, listEnd)
  if (parts.length === 0 || (parts.length === 1 && !tail[1])) return undefined
  if (parts.some((part) => part.sign !== '' && part.sign !== '、')) return undefined
  const prefix = PREFIX.exec(words)?.[1] ?? ''
  const bodies: BodyMention[] = []
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    const line = text.slice(part.start, part.end).replace(index === 0 ? PREFIX : /^$/, '')
    const span =
      last && !tail[1] ? { start: part.start, end } : last && parts.length === 1 ? { start: part.start, end } : part
    if (isBody(text.slice(part.start, part.end)) && !PREFIX.test(text.slice(part.start, part.end)))
      bodies.push({ start: part.start, end: part.end, name: text.slice(part.start, part.end) })
    else if (isLine(line)) bodies.push({ start: span.start, end: span.end, name: `${prefix}${line}部门` })
    else return undefined
  }
  return { start, end, bodies, openEnded: tail[1] !== undefined, firm: true }
}

/** 教育、公安等部门和工会、共青团等组织: two lists, each with its own word for all. */
function twoLists(text: string, start: number, end: number): Actors | undefined {
  const seam = /(?<=等(?:有关|相关)?部门)(?:和|以及|及|与)(?=[^和及与]*等(?:群团|社会)?组织$)/.exec(
    text.slice(start, end),
  )
  if (!seam) return undefined
  const lines = spreadOver(text, start, start + seam.index)
  const from = start + seam.index + seam[0].length
  const others = namesOf(text, from, text.lastIndexOf('等', end))
  if (!lines || !others.every((body) => isLine(body.name))) return undefined
  return { start, end, bodies: [...lines.bodies, ...others], openEnded: true, firm: true }
}

const namesOf = (text: string, start: number, end: number): BodyMention[] =>
  partsOf(text, start, end).flatMap((part) => namesIn(text, part.start, part.end).bodies)

/**
 * A function line: 农业农村, 文化和旅游, 地方金融监管. 粮食局会同 in 由发展改革委、粮食局会同有关部门负责落实 is none: the word behind the
 * name joins others to it.
 */
const isLine = (words: string): boolean =>
  /^[\u4e00-\u9fff]{2,8}$/.test(words) &&
  !VERBS.test(words) &&
  !isJoined(words) &&
  !/[各有其该此由]|^(?:部门|单位)/.test(words)

/** The longest list of actors that begins at `start` and is followed by a predicate. */
export function longestActors(text: string, start: number, end: number): Actors | undefined {
  const limit = Math.min(end, start + 60)
  for (let stop = limit; stop >= start + 2; stop--) {
    if (!endsName(text.charCodeAt(stop - 1)) || SPLIT.test(text.slice(stop - 1, stop + 1))) continue
    if (
      stop < end &&
      /(?:^|[、和及])[\u4e00-\u9fff]{1,2}委$/.test(text.slice(start, stop)) &&
      !FOLLOWS_NAME.test(text.slice(stop, stop + 4))
    )
      continue
    if (!isWhole(text.slice(start, stop))) continue
    const actors = actorsIn(text, start, stop)
    // 由市民政局局长任组长 names a person and no body at all.
    if (actors?.firm && PERSON.test(text.slice(stop, stop + 8))) return undefined
    if (actors && (actors.firm || PREDICATE_OF_CLASS.test(text.slice(stop, stop + 3)))) return actors
  }
  return undefined
}

/** Whether brackets close: 发展改革委地区经济司（国家促进中部地区崛起工作办公室 is no whole name. */
const isWhole = (words: string): boolean => words.lastIndexOf('（') <= words.lastIndexOf('）')

// 由市公安局依法予以处罚, 由市教育局会同…, 由市教育局办理, 会同有关监管部门: no name ends inside a word.
const SPLIT = /处[理罚置分以]|办[理法]|部[署门分]|组[织建]|会[同商]|所[需有属]|行使|科[技学研创普]|司[法机]|股[份权]/

const endsName = oneOf(
  '厅局委办部会署院行社府门位构业织地库政组区市县站队司级关心方面）统室学校团所场馆台处科股园协盟旗州省网军',
)

// What can stand behind the agent of 由…: the name is never cut, so of 由市委督查室负责 the 市委 is no agent.
const FOLLOWS_NAME =
  /^(?:负责|负|牵头|会同|商|组织|统|另行|制|提|根据|按|结合|下达|下发|承|审|确|具体|分别|分级|共同|联合|等|在|于|向|对|将|报|发布|公布|实施|开展|建立|进行|落实|管理|监|指导|协|办理|给予|批准|决定|研究|编|汇总|出具|核|认定|安排|依|参|主|作|每|定期|及时|适时|逐|通过|予以|划|拨|代|收|支付|保障|提供|受理|做|抓|拟|印发|起草|完成|完善|健全|优化|强化|深化|规范|推|加强|督|检|验|评|考|兼|自行|分头|全|直接|采取|派|选|聘|集中|责|处|查|调|配|为|并|和|及|与|、|，)/

const PERSON =
  /^(?:(?:[局厅部处院校区县市州镇乡省站台]|董事|秘书|理事|参谋|总队|支队|大队|指挥)?长|司令员|政委|政治委员|总工程师|主任|书记|(?:主要|分管|有关|常务|党组)?(?:负责人|负责同志|领导|副[省市县区州局厅主]))/

const PREDICATE_OF_CLASS = /^(?:负责|牵头|承担)/
