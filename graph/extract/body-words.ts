// Which words can be a body's name where a responsibility clause expects one.
import { isCollective } from '../registry/collective.ts'
import { placesBare, placesNamed } from '../registry/jurisdiction.ts'
import { looksLikeDepartment } from '../registry/looks-like-department.ts'
import { remembering } from '../registry/remembering.ts'

/** Whether a name means a class of bodies: `有关部门`, `各市、县（市、区）政府`. */
export const isClassName = remembering(
  (name) => !looksNamed(name) && !/[要应将是为]|(?<!自)由|^(?:以下|下列|如下)/.test(name) && isCollective(name),
)

const looksNamed = (name: string): boolean => /(?:厅|局|委|办|部|会|署)$/.test(name) && !/(?:各|有关|相关)/.test(name)

// 送市委办公室, 新建图书馆, 召开职代会, 对接省教育厅: what is done to a body, or with it. 新建区 is a place, 创建办 an office.
const DONE_TO =
  /^(?:[送找赴去](?=[省市县区州国各])|新建(?![区县])|成立|组建|整合|走访|拜访|对接|争取|联系|会签|召开|召集|接受|依托|借助|搭建|打造|修建|改建|扩建|建成|设立|争创|聘请|邀请|慰问|考察|申报|申请|上报|报请|函告|通知|抓好|办好|用好|建好|引进(?!办|局|中心|单位)|举办(?!单位|方|者)|创建(?!办|指|领|工|专|单位)).{2}/

/** Whether words are a body or a class of bodies beyond doubt: `市商务委`, `合肥供电公司`, `各区人民政府`. */
export const isBody = remembering(
  (name) =>
    hasShape(name) &&
    !PREDICATE_END.test(name) &&
    !DONE_TO.test(name) &&
    !isJoined(name) &&
    !isGuided(name) &&
    !POINTS_BACK.test(name),
)

/** 市、县营商办, 市、县（市、区）教育局, 市、县两级教育局 */
function isOfTwoLevels(name: string): boolean {
  const rest = /^各?[省市]、[市县区旗](?:（[^（）]{1,8}）)?(?:两级)?([^、（）]{2,12}[局办委部厅队])$/.exec(name)?.[1]
  return rest !== undefined && looksLikeDepartment(`县${rest}`)
}

function hasShape(name: string): boolean {
  if (looksLikeDepartment(name) || ARMED.test(name) || NUMBERED.test(name) || UTILITY.test(name) || COUNCIL.test(name))
    return true
  return isDivision(name) || isOfTwoLevels(name)
}

// 市教育局商市财政局, 领导小组商有关部门, 市公安局协同市建委: two names, and a word that joins them.
// 海南省知识产权局设海南省专利奖评审委员会: one sets up the other.
const JOINED =
  /会同|[厅局委府]设(?!备|施|计|置|区|[市县区]的)|[厅局委办部府组室](?:商(?![务业会贸标品城事圈行])|协同|配合(?=[省市县区各])|联合(?!“|会|体|监|抽|办|中心|执法|指挥|调度|党|工|社))/

/** Whether words are two names with 会同, 商, 协同 or 联合 between them. */
export const isJoined = (words: string): boolean => JOINED.test(words)

// 国家发展改革委地区经济司, 市教育局基础教育科（校车办）
const DIVISION = /^([\u4e00-\u9fff]{2,16}[厅局委部署院])([\u4e00-\u9fff]{2,8}[司科股])(?:（[^（）]{2,30}）)?$/
const NO_LINE =
  /各|所属|^[有其本该相及和与或等]|[由要应对在按为将的]|负责|牵头|组织|指导|会同|协同|配合|下属|内设|职能|^(?:制[定订]|编制|拟[定订]|起草|研究|建立|健全|完善|加强|做好|推[进动]|落实|开展|统筹|协调|监督|实施|审核|提出|发布|印发|加快|支持|引导|提供|承担|确定|建设|打造|培育|深化|优化|强化)/

/** Whether words are a division behind the whole name of its body: `国家发展改革委地区经济司`, `市教育局基础教育科`. */
function isDivision(name: string): boolean {
  const [, whole, line] = DIVISION.exec(name) ?? []
  return whole !== undefined && line !== undefined && !NO_LINE.test(line) && looksLikeDepartment(whole)
}

// 指导省大数据中心做好…, 督促市考试中心做好…: what is done to a body is no part of its name.
const GUIDES =
  /^(?:指导|督促|督导|支持|协调|监督|组织)(?:和|并)?(?:指导|督促|督导|支持|协调|监督)?(?:[省市县区州旗](?!场)|各|有关|相关|国务院)/

/** Whether words are a body with what is done to it in front: `指导省大数据中心`. */
export const isGuided = (words: string): boolean => GUIDES.test(words)

// 省市县三级政府及其部门: who is meant stands before.
const POINTS_BACK =
  /^(?:不再?由|其(?!他)|该|此|上述|前述|以下|下列|如下|\d+个|排在|列第|列在|标号)|的(?:部门|单位|地区)$|及其|[局厅部]长|主任|书记|兼任|任组|[局厅]{2}$|^(?!各|(?:有关|相关)监管).{2,}(?:牵头|责任|配合|承办|协办|主办|监管)(?:单位|部门)$/

// 遵义军分区, 永安军分区战备建设处, 武警遵义支队, 县人武部, 永安火车站
const ARMED =
  /^[\u4e00-\u9fff]{0,6}(?:(?:军分区|警备区)(?:司令部|政治部|政治工作处|战备建设处|保障处|动员处)?|人武部|人民武装部|火车站|机场)$|^武警[\u4e00-\u9fff]{2,8}(?:总队|支队|大队|中队)$/

// 移动公司, 供电公司: companies that stand in for a public service, named without their place.
const UTILITY =
  /^(?:中国)?(?:移动|联通|电信|铁塔|广电(?:网络)?|供电|供水|自来水|燃气|天然气|热力|供热|公交|水务)(?:分)?公司$/

// 联席会议 alone, of the document that sets it up
const COUNCIL = /^(?:部门|部际|厅际|局际|工作|市级|省级|县级)?联席会议$/

// 12315指挥中心, 12345热线中心, 110指挥中心, 8890平台: a telephone number is the name.
const NUMBERED = /^(?:1\d{2}|\d{4,5})[\u4e00-\u9fff“”]{0,8}(?:中心|热线|平台|热线办)$/

// 请市教育局于6月底前将情况报市政府办公室 is a sentence. 省发展改革委汇总后报省政府 ends like one. 省粮食物资局另行制定 ends, cut at 另行, like 人行 and 分行 do; 会同 stands between two names.
const PREDICATE_END =
  /(?:另行|自行|先行|试行|执行|进行|举行|实行|推行|履行|同行|运行)$|[厅局委办部府](?:要|应(?!急)|必须|须|于|将|每|向|在(?![京沪外]))|^请|^[现兹特]将|予以|给予|参照|设在|(?<![日晚早时商画通])报(?:请|送|经)?[省市县区州国]|.(?<!自)由/

// Words that say what is done, by when or by which person; a name has none of them.
const NO_NAME =
  /^(?:报(?=[省市县区州国经请送备])|负责|培育|壮大|扶持|激发|夯实|优化|提升|加快|深化|推动|促进(?!会|局|中心)|不再?由|具体|不再|其(?!他)|纳入|该|此|上述|前述|列第|列首|排在|排名|排第|标号|其他单位$|其余)|层面|^(?:[省市县区乡镇]级)?(?:主管|牵头|责任|配合|协办|主办|实施)(?:单位|部门|主体)$|负责人|责任人|领导$|同志|书记|主任$|[厅局市县区省]长$|[的了在把为至按因被并]|对(?![外口])|将(?!乐)|经(?![济信贸开发营管纪委])|作为|是|完成|实施[^办]|落实|推进(?!中心|办|专班|小组|组|局|处)|开展|加强|建立|健全|做好|制定|确保|组织(?![部处]|人事)|以下|简称|下同|涉及|措施|工作$|出台$|任务|单位：|[\d]|[。；：，《》“”]$/

// Actors of the market and of science, which a text names in passing: 龙头企业牵头组建创新联合体.
const SOMEBODY =
  /^(?!各|有关|相关|[省市县区州盟旗]属|中央|国有).*(?:企业|高校|院校|学校|机构|协会|平台|大学|联合体|社会组织)$/

const ENDS_LIKE_BODY =
  /(?:[厅局委办部院会署行社联协处室台馆校队所站府司组企团队网]|中心|公司|集团|单位|部门|机构|街道|地方|各地|系统|基金|银行|大学|法院|海关|电力|电网|移动|联通|电信|铁塔|石化|石油|高校|院校|学校|协会|商会|学会|媒体)$/

/** Whether words end as names of bodies do, read as one or not: `推进“一带一路”建设工作领导小组办公室`; not `市委书记`. */
export const endsLikeBody = (words: string): boolean => ENDS_LIKE_BODY.test(words)

// 市教育局、12个镇街: a class that is counted.
const COUNTED = /^\d{1,3}个(?:镇街|街镇|乡镇|街道|镇|乡|区县|县区|县市区|县（市、区）|园区)$/

// 有许可审批职能的处室, 开展政府采购活动相关单位
const TASKED =
  /^有?[^，。、有的及和]{2,12}(?:职能|职责|任务|权限)的(?:[处科股]室|部门|单位|机构)$|^(?:开展|承担)[^，。、]{2,14}(?:相关|有关|的)(?:单位|部门)$/

/** Whether words name offices by their task alone: `有许可审批职能的处室`, `食品安全监管职能的处室`. */
export const isTasked = (name: string): boolean => TASKED.test(name)

// 政策法规科, 人事财务股: an office of the bureau that writes; 学科 and 本科 are words of their own.
const OFFICE = /^[\u4e00-\u9fff]{2,10}[科股](?<!学科|百科|本科|专科|文科|理科|工科|全科|[内外]科|控股|参股|持股)$/

// 温江区, 城关镇, 经济开发区 stand for their governments; 居住区 and 社区 are places where people live.
const ZONE =
  /^[\u4e00-\u9fff]{1,10}(?:开发区|高新区|经开区|园区|新区|新城|片区|示范区|功能区|度假区|风景区|自贸区|保税区|合作区|集聚区|集中区|管理区|试验区|工业区|(?:产业|工业|物流|科技|创业|创新|商务|软件|化工)园)$|^[\u4e00-\u9fff]{2,4}(?:镇|乡|街道|旗)$|^[\u4e00-\u9fff]{2,8}苏木$|^(?:经开区|高新区|开发区|新区|度假区|风景区|自贸区|保税区|园区|高新园)$/

// 南安镇各社区, 第八师石河子市
const SMALL =
  /^[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)各(?:村|社区)(?:（[^（）]{1,6}）)?$|^第[一二三四五六七八九十]{1,2}师(?:[\u4e00-\u9fff]{2,5}市)?$/

// 村（社区）, 连队: the lowest level of all, named as a class.
const LOWEST = /^(?:村|社区|连队|嘎查|苏木|团场|街道|乡镇|镇街|街镇)(?:（[^（）]{1,8}）)?$/

/** 三明市将乐县: a place behind the one it belongs to. */
function isPlaceBelow(name: string): boolean {
  for (let at = 3; at <= Math.min(name.length - 2, LONGEST_PLACE); at++)
    if (placesNamed(name.slice(0, at)).length > 0 && placesNamed(name.slice(at)).length > 0) return true
  return false
}

const LONGEST_PLACE = 11

/** Whether words are a place that stands for its government: `深圳市`, `温江区`, `高新区`. */
export const isPlace = (name: string): boolean =>
  placesNamed(name).length > 0 ||
  placesBare(name).length > 0 ||
  isPlaceBelow(name) ||
  ZONE.test(name) ||
  LOWEST.test(name) ||
  SMALL.test(name)

/** Whether words can be a name in a clause that has a cue beside them: `省跑改办`, `国网浙江电力`, `各街镇（园区）`. */
export const canBeBody = (name: string): boolean => name.length >= 2 && name.length <= 40 && mayBeBody(name)

const mayBeBody = remembering((name) => {
  if (isBody(name) || COUNTED.test(name) || TASKED.test(name)) return true
  const bare = name.replace(/（[^（）]*）$/, '')
  if (NO_NAME.test(bare) || DONE_TO.test(bare) || isJoined(bare) || isGuided(bare) || SOMEBODY.test(bare)) return false
  return ENDS_LIKE_BODY.test(bare) || OFFICE.test(bare) || isPlace(bare) || (isCollective(bare) && bare.length <= 20)
})

const PLACES =
  /^(?:各|全省各|全市各)(?:设区)?(?:省|市|州|盟|县|区|旗|镇|乡|街道|地区|自治州|县级市|区（县）|县（市、区）|县（市）|特区|市[（〔]州[）〕])*(?:行政公署)?$/
// 各市州、县市区人民政府; 各县（市、区）、乡（镇）政府; 各县、区人民政府（管委会）; 各市、县〈市、区〉人民政府 as 山西 and 河北 print the inner bracket
const MORE_PLACES =
  /^(?:自治区|直辖市|自治州|自治县|县级市|街道|乡镇|开发区|园区|新区|功能区|兵团|直管市|特区|矿区|[\u4e00-\u9fff]{0,3}林区|县市区|市县区|区县|县区|[市县区乡镇州盟旗])(?:[（〔〈][市县区旗州盟特镇街道、]+[）〕〉])?区?(?:人民政府|人民法院|人民检察院|政府|管委会|管理委员会|办事处|党委|（园区）|（管委会）|（办事处）)*$/

/** Whether two neighbours of a list are one class: `各市` and `县（市、区）政府`, `各乡镇党委` and `政府`. */
export const collectivePlace = (first: string, second: string): boolean =>
  (/^各.*党委$/.test(first) && /^(?:人民)?政府$/.test(second)) ||
  // 各开发（度假）区、自贸试验（经济合作）区管委会
  (/^各?开发（[^（）]{1,6}）区$/.test(first) && /（[^（）]{1,8}）区(?:管委会)?$/.test(second)) ||
  // 市、县营商办要会同有关方面: the offices of both levels.
  (/^各?[省市]$/.test(first) && isOfTwoLevels(`${first}、${second}`)) ||
  ((PLACES.test(first) || /^各[省市县区州盟旗镇乡、自治直辖特级管（）]+$/.test(first)) && MORE_PLACES.test(second))
