// What a number can be counted in. The unit is kept as printed (万元, 个月, 个工作日), so that a target reads back as
// the gazette says it; its measure decides later whether a bare number of it can be a target at all.

/** What a unit measures. A `COUNT` (家, 个, 名) is a target only where a verb or a comparator governs it. */
export type Measure = 'PERCENT' | 'MONEY' | 'DURATION' | 'AGE' | 'SIZE' | 'COUNT' | 'TIMES'

export interface Unit {
  /** As printed, its magnitude included: `万元`, `亿元`, `个月`, `%`. */
  readonly unit: string
  readonly measure: Measure
  /** 余 or 多 stands in it: 80余辆, 300多万元. */
  readonly more: boolean
  /** Offset after it. */
  readonly end: number
}

const UNITS: Readonly<Record<Measure, string>> = {
  PERCENT: '% ‰ 个百分点 百分点',
  MONEY: '元 美元 欧元 港元',
  DURATION:
    '年 个月 个工作日 工作日 个自然日 个日历日 天 日 周 个星期 个小时 小时 分钟 秒 个季度 学时 个学时 课时 个课时',
  AGE: '岁 周岁',
  SIZE:
    '吨 吨标准煤 蒸吨 斤 公斤 千克 克 公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 立方米 亩 公顷 ' +
    '升 微克/立方米 微克每立方米 毫克/立方米 毫克每立方米 毫克/升 毫克每升 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 倍 分 分贝 标准箱 标箱 TEU',
  COUNT:
    '个 家 户 名 人 位 项 件 种 类 条 座 所 处 辆 台 套 栋 幢 间 张 份 篇 部 支 只 批 头 株 棵 对 组 班 艘 架 枚 门 款 例 ' +
    '宗 笔 片 块 口 眼 盏 孔 场 期 床 册 尾 羽 粒 泊位 车位 学位 床位 批次 人次 场次 车次 班次 架次 户次 家次 件次 人份 张床位 个床位',
  TIMES: '次 遍 轮',
}

type Entry = readonly [word: string, measure: Measure]

const BY_FIRST = new Map<string, Entry[]>()
for (const [measure, words] of Object.entries(UNITS) as [Measure, string][]) {
  for (const word of words.split(' ')) {
    const entries = BY_FIRST.get(word.charAt(0)) ?? []
    BY_FIRST.set(word.charAt(0), [...entries, [word, measure]])
  }
}
/** The characters that units begin with, for a character class. */
export const UNIT_STARTS = [...BY_FIRST.keys()].join('')

for (const entries of BY_FIRST.values()) entries.sort((a, b) => b[0].length - a[0].length)

// 3人民…, 5项目…, 三分之一, 3年级, 100日报 begin like a unit and are none.
const NO_UNIT = new Set(
  '人民 人口 人大 人才 人员 人社 人力 项目 类似 类型 分之 分类 分别 分级 分步 分期 分批 年级 年代 年度 年版 日报 日常 天然 天气 位于 位置 部门 部分 场所 场景 场地 期间 条例 条件 条款 家庭 家长 户籍 名单 名称 名义 件事 支持 组织 组成 所有 所需 对口 对象 对外 片区 门户 张网 张图 张表 套路 份额 处理 处置 处罚 口岸 口径 元旦 周年 周边 周期 班子 只需 米面 班级 床位 次年 轮换 轮岗 倍增 分享 分工 分布 分层 分配 分析 分管 分局 分行 分公 升级 升学 克服 批发 批准 批复 头部'.split(
    ' ',
  ),
)

// 3000元/辆, 450元/人·年, 500吨/日: what the unit is counted by.
const PER =
  /(?:[/·](?:人次|平方米|立方米|千瓦时|千瓦|公里|公斤|小时|[人户家个台辆套件张间床头只株棵亩吨年月日天次例所村镇班]))+(?![\u4e00-\u9fff/])|(?:[/·](?:人|年|月|日|天))+/y

const perEnd = (text: string, at: number): number => {
  PER.lastIndex = at
  return '/·'.includes(text.charAt(at) || ' ') && PER.test(text) ? PER.lastIndex : at
}

const MAGNITUDES = '十百千万亿'

const isMore = (text: string, at: number): boolean => '余多'.includes(text.charAt(at) || ' ')

/** The unit at `at` behind the magnitude words of `from`, or null. */
const behindMagnitude = (text: string, from: number, at: number, end: number, early: boolean): Unit | null => {
  const more = early || isMore(text, at)
  const i = more && !early ? at + 1 : at
  if (NO_UNIT.has(text.slice(i, i + 2))) return null
  for (const [word, measure] of BY_FIRST.get(text.charAt(i)) ?? []) {
    if (i + word.length > end || !text.startsWith(word, i)) continue
    const after = perEnd(text, i + word.length)
    return { unit: text.slice(from, at) + text.slice(i, after), measure, more, end: after }
  }
  return null
}

/**
 * The unit at `at`, its magnitude words included, or null. With `50万元` at 2 it is `万元`, with `80余辆` at 2 it is
 * `辆` and `more`; `3.0版` has none at 3. The 千 of 100万千瓦 belongs to its unit.
 */
export const unitAt = (text: string, at: number, end: number): Unit | null => {
  const early = isMore(text, at)
  const from = early ? at + 1 : at
  let i = from
  while (i < end && i - from < 3 && MAGNITUDES.includes(text.charAt(i))) i++
  const whole = behindMagnitude(text, from, i, end, early)
  return whole ?? (text.charAt(i - 1) === '千' && i > from ? behindMagnitude(text, from, i - 1, end, early) : null)
}
