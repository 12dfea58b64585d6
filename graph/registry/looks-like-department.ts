// Registry: whether words have the shape of a body's name, so that a bracket of nothing but bodies is told from a remark.
import { BODIES } from './bodies.ts'
import { isCollective } from './collective.ts'
import { genericFormsOf } from './generic-forms.ts'
import { placesNamed } from './jurisdiction.ts'
import { placePrefixes } from './place-prefix.ts'
import { foldSurface, splitPlates } from './surface.ts'
import { verticalNamed, verticalTails } from './vertical-forms.ts'

const known = new Set(BODIES.flatMap((body) => [body.name, body.short, ...body.aliases].map(foldSurface)))
const tails = new Set(verticalTails())

// Endings that alone make a name; the others need a place, a level word or 国家, 中央 … in front.
const STRONG =
  /(?:管理局|监督局|监管局|发展局|促进局|服务局|事务局|委员会|办公室|人民政府|管委会|法院|检察院|管理中心|(?:政务|行政|便民|公共|审批|会计|征收|考试|人才|就业)[^的]{0,4}服务中心|交易中心|指挥部|领导小组|研究院|总工会|联合会|红十字会|海关|(?:分|支)行|[总支大]队|分局|分署|街道办事处|办事处|.{2,6}厅)$/
const WEAK =
  /(?:厅|局|委|办|部|院|署|(?:委员|联合|协|学|商|工|红十字|基金|理事|监事|组委|管委|贸促|常委|监|保监)会|(?:供销|合作|联|总|报|通讯|出版)社|(?:妇|残|侨|文|工商|社科|台|青)联|(?:科|作|记|消|政)协|(?:银|分|支|商)行|(?:总|支|大|中|调查|执法|消防)队|(?:电视|电|总|气象)台|总?站|(?:派出|研究|司法|管理|检验|交易|财政|税务|供电|卫生|服务|监管|监督)所|室|处|馆|校|[小中]学|幼儿园|中心|公司|政府|大学|集团|小组|专班|海关|单位|部门|街道|新区|开发区|度假区|军区|军分区|兵团)$/
const FRONT = /^(?:国家|国务院|中央|中共|中国|全国|中华|最高|团|共青团|武警|民航|国网|各|有关|相关|其他)/
// Words that end like a body and are none.
const NEVER =
  /(?:责任人|负责人|同志|干部|[内全局外中东西南北]部|[全布格结开大]局|部署|签署|[大餐展客]厅|网站|车站|场馆|[好各到]处|教室|团队|[主承协举督交经申代兴开联领帮通易即快能好网]办|一次办|网上办|就近办|掌上办|马上办|建设|企业家|龙头企业|^[省市县区镇]中心)$/
const VERBS =
  /(?:负责|牵头|配合|推进(?!(?:办|办公室|中心|专班)$)|加强|开展|完善|落实|推动|建立|健全|实施|按照|根据|做好|制定|确保|应当|鼓励|打造|引导|涉及|编制(?![委办部管])|拟订|制订|跨部门|网上银行)/
const VERB_FIRST =
  /^(?:会同|协同|联合(?!会)|建设(?![厅局委部])|实现|形成|奖励|普及|明确|支持|构建|搭建|培育|提供|帮助|动员|推广|依托|通过|利用|深入|及时|进一步|全面(?!依法|深化)|[由向以按将与或及在为要可]|对(?![外口])|和(?![平田县硕静林龙政顺])|从(?!化|江)|含(?!山)|报(?!社)|应(?!急|县|城))/

// 省推进职能转变协调领导小组办公室, 国务院推进政府职能转变和“放管服”改革协调小组办公室 hold the verb of their task.
const GROUP = /(?:领导小组|协调小组|工作组|指挥部|联席会议|委员会|专班)(?:办公室)?$/
// 推进“一带一路”建设工作领导小组办公室, 推动长江经济带发展领导小组办公室 begin with it.
const OF_TASK = /^(?:推进|推动|促进|支持)(?!成立|设立|建立|组建)[^，。、的]{4,24}(?:领导小组|协调小组)(?:办公室)?$/
const OF_STATE = /^(?:国务院|国家|中央|全国)/

// 师市公安局, 石河子气象局: a form that is held, behind a place that is not.
// 县防指, 省抗震指办公室: headquarters by their short name.
const HEADQUARTERS =
  /^[省市县区州旗盟乡镇](?:防|森防|抗震|[\u4e00-\u9fff]防控|抗|抗旱|防汛|森林|消防|应急|安全|救援|防火|防凌|抢险)指(?:办(?:公室)?)?$/

const endsInKnown = (name: string): boolean => {
  for (let at = 1; at <= Math.min(6, name.length - 3); at++) {
    const rest = name.slice(at)
    if (genericFormsOf(rest).length > 0 || tails.has(rest)) return true
  }
  return false
}

const bodyShape = (name: string): boolean => {
  if (name.length < 2) return false
  if (known.has(name) || genericFormsOf(name).length > 0 || tails.has(name)) return true
  if (name.length > 30 || /[。；;：:，,、《》]/.test(name) || NEVER.test(name)) return false
  const prefixes = placePrefixes(name, undefined)
  if (OF_TASK.test(name)) return true
  if (GROUP.test(name) && (prefixes.length > 0 || OF_STATE.test(name)) && !/负责|牵头|配合/.test(name)) return true
  if (VERBS.test(name) || VERB_FIRST.test(name)) return false
  if (prefixes.some(({ rest }) => genericFormsOf(rest).length > 0 || tails.has(rest))) return true
  if (verticalNamed(name, undefined, null)) return true
  if (STRONG.test(name) || HEADQUARTERS.test(name) || endsInKnown(name)) return true
  const fronted = FRONT.test(name) || prefixes.some(({ rest }) => rest.length >= 2)
  return fronted && WEAK.test(name)
}

// 各市、县（市、区）人民政府 and 有关部门 stand in lists of bodies; 龙头企业 and 承储企业 do not.
const CLASSES =
  /^(?:各|有关|相关|其他|全省各|全市各|全县各|全区各|当地|所在地|属地|地方|县级以上|省级|市级|县级|省有关|市有关|区有关|县有关|省直|市直)/

const CLASS_END =
  /(?:部门|单位|政府|方面|各?地|区|县|市|机构|镇|乡|街道|办事处|园区|企业|委办局|街|村|社区|集团|公司|学校|医院)(?:（[^（）]*）)?$/

// 县（市、区）人民政府, 乡镇（街道）
const PLACES = /^[省市县区旗州盟乡镇村街道级连队、]+(?:（[^（）]+）(?:人民政府|政府|办事处)?|人民政府)$/

const classShape = (name: string): boolean => {
  if (PLACES.test(name)) return true
  if (name.length > 24 || /[。；;：:《》]/.test(name) || !CLASS_END.test(name) || VERB_FIRST.test(name)) return false
  if (CLASSES.test(name)) return !VERBS.test(name.replace(/(?:牵头|配合|责任|参与)单位$/, ''))
  return /(?:部门|成员单位|有关单位|相关单位|各单位|部门、单位)$/.test(name) && !VERBS.test(name)
}

const judge = (surface: string): boolean => {
  const folded = foldSurface(surface).replace(/(?:机关)?等?$/, '')
  const { head } = splitPlates(folded)
  if (bodyShape(folded) || bodyShape(head)) return true
  return isCollective(folded) && classShape(folded)
}

const MOST = 20_000
const judged = new Map<string, boolean>()

/**
 * Whether words could be a body's name but for want of a place or known form, to be taken for one between names that
 * are: `南方电网公司`, `珠江委`, `递铺街道`. Looser than `looksLikeDepartment`; of no use for words that stand alone.
 */
export const couldBeDepartment = (surface: string): boolean => {
  const { head } = splitPlates(foldSurface(surface).replace(/等$/, ''))
  if (head.length < 3 || head.length > 24 || /[。；;：:，,、《》]/.test(head)) return false
  if (placesNamed(head).length > 0) return true
  return WEAK.test(head) && !NEVER.test(head) && !VERBS.test(head) && !VERB_FIRST.test(head)
}

/**
 * Whether a printed name has the shape of a public body or a class of them: `市商务委`, `省“跑改办”`, `合肥供电公司`,
 * `各市、县（市、区）政府`, `有关部门`. `龙头企业`, `第一责任人`, `负责同志`, `全面建设` have not.
 */
export const looksLikeDepartment = (surface: string): boolean => {
  const known = judged.get(surface)
  if (known !== undefined) return known
  if (judged.size >= MOST) judged.clear()
  const looks = judge(surface)
  judged.set(surface, looks)
  return looks
}
