// What kind of document a title names, by its last words.

/** The kinds of official document and plan a title ends in, longest first where one ends in another. */
const TYPES = [
  '实施意见',
  '指导意见',
  '若干意见',
  '通知',
  '意见',
  '决定',
  '决议',
  '公告',
  '通告',
  '通报',
  '命令',
  '批复',
  '议案',
  '报告',
  '请示',
  '公报',
  '纪要',
  '函',
  '令',
  '实施方案',
  '行动方案',
  '工作方案',
  '总体方案',
  '方案',
  '行动计划',
  '计划',
  '规划',
  '纲要',
  '办法',
  '细则',
  '规定',
  '条例',
  '规则',
  '措施',
  '政策',
  '要点',
  '清单',
  '分解表',
  '分工表',
  '任务表',
  '一览表',
  '台账',
  '分工',
  '制度',
  '规范',
  '标准',
  '指引',
  '指南',
  '预案',
  '章程',
  '意见稿',
  '目录',
  '任务书',
] as const

const BRACKET = /(?:（[^（）]{1,20}）|\([^()]{1,20}\))$/
const LONGEST_BRACKET = 22

/** `浙江省人民政府关于…的实施意见` → `实施意见`; a bracket behind it, （试行）, does not count. */
export function typeOf(title: string): string | null {
  let bare = title
  for (;;) {
    const bracket = BRACKET.exec(bare.slice(-LONGEST_BRACKET))
    if (bracket === null) break
    bare = bare.slice(0, -bracket[0].length)
  }
  return TYPES.find((type) => bare.endsWith(type)) ?? null
}
