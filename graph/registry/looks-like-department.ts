// Registry: whether words have the shape of a body's name, so that a bracket of nothing but bodies is told from a remark.
import { BODIES } from './bodies.ts'
import { isCollective } from './collective.ts'
import { genericFormsOf } from './generic-forms.ts'
import { placePrefixes } from './place-prefix.ts'
import { foldSurface, splitPlates } from './surface.ts'
import { verticalNamed, verticalTails } from './vertical-forms.ts'

const known = new Set(BODIES.flatMap((body) => [body.name, body.short, ...body.aliases].map(foldSurface)))
const tails = new Set(verticalTails())

// Endings that alone make a name; the others need a place, a level word or 国家, 中央 … in front.
const STRONG =
  /(?:管理局|监督局|监管局|发展局|促进局|服务局|事务局|委员会|办公室|人民政府|管委会|法院|检察院|管理中心|服务中心|交易中心|指挥部|领导小组|研究院|总工会|联合会|红十字会|海关|(?:分|支)行|[总支大]队|公司|集团|银行|分局|街道办事处|办事处)$/
const WEAK =
  /(?:厅|局|委|办|部|院|会|署|行|社|联|协|处|室|台|馆|校|队|所|站|中心|公司|政府|大学|学院|小组|专班|集团|总站|海关|基金|企业|单位|部门|机构|街道|新区|开发区)$/
const FRONT = /^(?:国家|国务院|中央|中共|中国|全国|中华|最高|团|共青团|武警|民航|国网|各|有关|相关|其他)/
// Words that end like a body and are none.
const NEVER =
  /(?:责任人|负责人|同志|干部|内部|全部|局部|外部|社会|机会|大会|会议|峰会|论坛|培训会|主办|承办|协办|举办|督办|交办|经办|试行|执行|施行|进行|推行|运行|发行|银行卡|关联|互联|物联|建设|企业家|龙头企业)$/
const VERBS = /(?:负责|牵头|配合|推进|加强|开展|完善|落实|推动|建立|健全|实施|组织实施|按照|根据|做好|制定|确保|应当)/

const bodyShape = (name: string): boolean => {
  if (known.has(name) || genericFormsOf(name).length > 0 || tails.has(name)) return true
  if (name.length < 2 || name.length > 30 || /[。；;：:，,、《》]/.test(name) || NEVER.test(name) || VERBS.test(name))
    return false
  const prefixes = placePrefixes(name, undefined)
  if (prefixes.some(({ rest }) => genericFormsOf(rest).length > 0 || tails.has(rest))) return true
  if (verticalNamed(name, undefined, null)) return true
  if (STRONG.test(name)) return true
  const fronted = FRONT.test(name) || prefixes.some(({ front, rest }) => front !== 'bare' && rest.length >= 2)
  return fronted && WEAK.test(name)
}

// 各市、县（市、区）人民政府 and 有关部门 stand in lists of bodies; 龙头企业 and 承储企业 do not.
const CLASSES =
  /^(?:各|有关|相关|其他|当地|所在地|属地|地方|县级以上|省级|市级|县级|省有关|市有关|区有关|县有关|省直|市直)/

/**
 * Whether a printed name has the shape of a public body or a class of them: `市商务委`, `省“跑改办”`, `合肥供电公司`,
 * `各市、县（市、区）政府`, `有关部门`. `龙头企业`, `第一责任人`, `负责同志`, `全面建设` have not.
 */
export const looksLikeDepartment = (surface: string): boolean => {
  const folded = foldSurface(surface).replace(/等$/, '')
  const { head } = splitPlates(folded)
  if (bodyShape(folded) || bodyShape(head)) return true
  if (NEVER.test(folded) || VERBS.test(folded)) return false
  if (isCollective(folded) && /(?:部门|单位|政府|地|区|县|市|机构|镇|街道|办事处|园区）?|）)$/.test(folded)) {
    return CLASSES.test(folded) || /(?:部门|成员单位|有关单位|相关单位)$/.test(folded)
  }
  return false
}
