// Part of the generator: prose of official documents that names nobody, and sentences that look like duties and are none.
import fc from 'fast-check'

const VERBS = (
  '推进 加快推进 深入推进 完善 健全 优化 加强 强化 深化 建立健全 大力发展 扎实开展 全面实施 积极培育 着力提升 有序推动 ' +
  '切实保障 严格规范 持续改善 统筹布局 加大 支持 鼓励 引导'
).split(' ')

/** A law that sentences name now and then: a citation, wherever it stands. */
export const NAMED_LAW = '浙江省数字经济促进条例'

const OBJECTS = (
  '数字经济创新发展 要素市场化配置改革 统一、开放的市场体系 社会信用体系建设 乡村产业融合发展 公共服务均衡供给 ' +
  '“互联网+政务服务”建设 重点领域风险防控 工程建设项目审批制度改革 农产品质量安全追溯体系 城乡居民就业创业服务 ' +
  '唯一、权威的数据来源 科技成果转移转化机制 生态环境综合治理 重大基础设施建设 中小微企业融资服务 第一、二、三产业融合 ' +
  '“一网、一门、一次”改革 财政资金绩效管理 政务数据共享应用 养老托育服务供给 知识产权保护力度 老旧小区改造 ' +
  '产业链上下游协同 跨部门、跨层级、跨地区业务协同 标准化、规范化、便利化水平 事中事后监管方式 消费新模式新业态 ' +
  '职业技能培训 安全生产隐患排查 绿色低碳转型 应用场景建设 主要污染物减排 重要农产品储备 公平竞争审查制度 ' +
  `《${NAMED_LAW}》宣传 国土空间用途管制 节能降碳改造 智慧物流体系（含冷链物流）建设 版本3.0平台迭代升级`
).split(' ')

const TAILS = (
  '提高服务质量 形成工作合力 增强发展后劲 降低制度性交易成本 实现数据一次采集、多方复用 满足群众多样化需求 ' +
  '确保取得实效 不断提升群众获得感 促进区域协调发展 营造良好社会氛围 为高质量发展提供支撑 夯实工作基础'
).split(' ')

const TITLES = (
  '推进政务服务改革 加强人才队伍建设 完善政策支持体系 优化营商环境 培育壮大市场主体 提升公共服务水平 强化科技创新 ' +
  '扩大有效投资 促进消费升级 推动绿色发展 深化开放合作 夯实数据基础 健全工作机制 保障和改善民生 防范化解风险 ' +
  '建设统一大市场 提高监管效能 发展现代物流 支持企业上市 规范中介服务'
).split(' ')

const SUBJECTS = (
  '数字经济发展 优化营商环境 生活垃圾分类 社会信用体系建设 科技创新 稳就业促就业 消费扶贫 政府数字化转型 ' +
  '全民健身 现代物流业发展 民营经济高质量发展 乡村振兴 安全生产 养老服务 知识产权保护'
).split(' ')

/** Sentences that hold a cue, or look like a duty or an item, and make no edge. */
const TRAPS = [
  '支持龙头企业牵头组建创新联合体，鼓励高校参与。',
  '主要负责人是第一责任人，要亲自部署、亲自协调。',
  '负责同志应当经常深入一线，掌握实际情况。',
  '项目负责人变更的，须重新备案。',
  '各项工作的落实情况纳入负责人年度述职内容。',
  '系统升级到3.0版，日均访问量达1.5万人次。',
  '实行“谁审批、谁监管，谁主管、谁负责”的原则。',
  '建立统一、规范、高效的工作流程，实行一、二、三级分类管理。',
  '鼓励社会资本参与，引导金融机构配合做好融资服务。',
  '落实企业主体责任，健全内部责任分工。',
  '培育一批牵头企业，带动产业链上下游（含配套企业）协同创新。',
  '依托行业协会，探索多方参与、分工协作的治理模式。',
  '完善“一件事”办理机制（具体流程另行公布），推动线上线下融合。',
] as const

const from = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words)

const clause = fc.tuple(from(VERBS), from(OBJECTS)).map(([verb, object]) => verb + object)

/** `完善财政资金绩效管理，推进老旧小区改造，确保取得实效。` */
const plainSentence = fc
  .tuple(fc.array(clause, { minLength: 1, maxLength: 4 }), fc.option(from(TAILS)))
  .map(([clauses, tail]) => `${[...clauses, ...(tail === null ? [] : [tail])].join('，')}。`)

/** One sentence of prose that makes no edge, ended by 。 */
export const anySentence: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: plainSentence, weight: 8 },
  { arbitrary: from(TRAPS), weight: 1 },
)

const DUTIES = '制定 组织制定 推进 统筹推进 开展 组织开展 建立 完善 落实 加强 做好'.split(' ')

/** What is to be done, as a predicate takes it: `统筹推进老旧小区改造`. */
export const anyTask: fc.Arbitrary<string> = fc
  .tuple(from(DUTIES), from(OBJECTS.filter((object) => !/[、《]/.test(object))))
  .map(([verb, object]) => verb + object)

/** Title of an item: `健全工作机制`, with more words at times. */
export const anyTitle: fc.Arbitrary<string> = fc.oneof(from(TITLES), clause)

/** What a document is about: `生活垃圾分类`. */
export const anySubject: fc.Arbitrary<string> = from(SUBJECTS)
