// What has the shape of a body and what has not; the names for the matcher; successions; folded forms.
import { describe, expect, it } from 'vitest'
import { nameMatcher } from '../../graph/registry/aho-corasick.ts'
import { collectiveName, isCollective } from '../../graph/registry/collective.ts'
import { departmentNames } from '../../graph/registry/department-names.ts'
import { classOfLine, lineOfClass } from '../../graph/registry/lines.ts'
import { couldBeDepartment, looksLikeDepartment } from '../../graph/registry/looks-like-department.ts'
import { successionsOf } from '../../graph/registry/succession.ts'
import { foldSurface, splitPlates } from '../../graph/registry/surface.ts'

describe('looksLikeDepartment', () => {
  it.each([
    ...[
      '省发展改革委',
      '省“跑改办”',
      '市商务委',
      '市财政局',
      '区重大办',
      '市 市场监管局',
      '市市场监管局〔市知识产权局〕',
      '区委组织部（区公务员局）',
    ],
    ...[
      '浙江省税务局',
      '人行杭州中心支行',
      '浙江银保监局',
      '合肥供电公司',
      '青岛海关',
      '克拉玛依银保监分局',
      '省消防救援总队',
      '市中院',
    ],
    ...[
      '发展改革委',
      '财政部',
      '人民银行',
      '供销合作总社',
      '全国总工会',
      '中央军委政治工作部',
      '团市委',
      '民航局',
      '空管委办公室',
    ],
    ...[
      '市政务服务和公共资源交易中心',
      '区城市网格化综合管理中心',
      '市城建集团',
      '市大数据中心',
      '市疾控中心',
      '省农科院',
      '市气象台',
    ],
    ...[
      '省推进政府职能转变和“放管服”改革协调领导小组办公室',
      '市防汛抗旱指挥部',
      '省医保局等',
      '顾村镇人民政府',
      '应急厅',
      '市公安局宝山分局',
    ],
    ...[
      '有关部门',
      '各有关部门',
      '其他省级有关单位',
      '各市、县（市、区）人民政府',
      '各市、县〔市、区〕政府',
      '各地',
      '各地区、各部门',
    ],
    ...[
      '各县(市)区、开发区',
      '各街镇（园区）',
      '各镇人民政府、街道办事处',
      '市级有关部门',
      '各联席会议成员单位',
      '人力社保部门',
      '各级农业农村部门',
    ],
  ])('takes %s', (words) => {
    expect(looksLikeDepartment(words)).toBe(true)
  })

  it.each([
    ...[
      '龙头企业',
      '第一责任人',
      '负责同志',
      '项目负责人',
      '全面建设',
      '主要负责人',
      '分管领导',
      '企业法定代表人',
      '检查人员',
    ],
    ...[
      '内部',
      '干部',
      '全部',
      '东部',
      '中部',
      '格局',
      '布局',
      '部署',
      '网站',
      '平台',
      '省平台',
      '政务服务大厅',
      '市中心',
      '团队',
      '场馆',
    ],
    ...[
      '主办',
      '承办',
      '掌上办',
      '一次办',
      '督办',
      '试行',
      '执行',
      '运行',
      '社会',
      '大会',
      '运动会',
      '博览会',
      '培训会',
      '行业协会',
      '商业银行',
    ],
    ...[
      '2019年底前完成',
      '详见附件',
      '重点任务',
      '教育',
      '财政',
      '全省',
      '试点地区',
      '以人民为中心',
      '上市公司',
      '用人单位',
      '承储企业',
    ],
    ...[
      '省发展改革委负责',
      '由省财政厅牵头',
      '建设跨部门',
      '实现全省范围内跨部门',
      '鼓励银行',
      '打造销售服务中心',
      '委',
      '',
      '省',
      '市',
    ],
  ])('refuses %s', (words) => {
    expect(looksLikeDepartment(words)).toBe(false)
  })
})

describe('couldBeDepartment', () => {
  it.each(['南方电网公司', '海关总署广东分署', '珠江委', '递铺街道', '灵峰度假区', '首都文明办', '市财政局'])(
    'takes %s',
    (words) => {
      expect(couldBeDepartment(words)).toBe(true)
    },
  )

  it.each(['龙头企业', '负责同志', '鼓励银行', '全部', '平台', '2019年底前完成', '由省财政厅牵头'])(
    'refuses %s',
    (words) => {
      expect(couldBeDepartment(words)).toBe(false)
    },
  )
})

describe('departmentNames', () => {
  const names = departmentNames()

  it('holds full names, short names and what stands behind a place', () => {
    expect(names.length).toBeGreaterThan(1500)
    expect(names).toEqual([...new Set(names)].sort())
    for (const name of [
      '浙江省财政厅',
      '省跑改办',
      '财政厅',
      '税务局',
      '发展改革委',
      '中国人民银行',
      '委组织部',
      '供电公司',
    ])
      expect(names).toContain(name)
    expect(names.every((name) => name.length >= 2)).toBe(true)
  })

  it('finds the bodies of a clause', () => {
    const text = '（责任单位：省发展改革委、省经信厅，合肥市税务局）'
    const found: string[] = []
    nameMatcher(names).findLongest(text, (_name, start, end) => found.push(text.slice(start, end)))
    expect(found).toEqual(['省发展改革委', '省经信厅', '税务局'])
  })
})

describe('successionsOf', () => {
  const pairs = (names: readonly string[]): string[] =>
    successionsOf(names).map(({ from, to, kind, date }) => `${from.slice(11)} ${kind} ${to.slice(11)} ${date}`)

  it('tells what a body followed', () => {
    expect(pairs(['浙江省自然资源厅'])).toEqual([
      '浙江省自然资源厅 MERGED 浙江省国土资源厅 2018-10',
      '浙江省自然资源厅 MERGED 浙江省测绘与地理信息局 2018-10',
      '浙江省自然资源厅 SPLIT 浙江省海洋与渔业局 2018-10',
    ])
    expect(successionsOf(['浙江省自然资源厅'])[0]?.source).toMatch(/2018-10/)
  })

  it('tells what followed a body', () => {
    expect(pairs(['浙江省食品药品监督管理局'])).toEqual([
      '浙江省市场监督管理局 SPLIT 浙江省食品药品监督管理局 2018-10',
      '浙江省药品监督管理局 SPLIT 浙江省食品药品监督管理局 2018-10',
    ])
  })

  it('lets no body follow itself and knows nothing of others', () => {
    expect(pairs(['国务院法制办公室'])).toEqual(['司法部 MERGED 国务院法制办公室 2018-03'])
    expect(pairs(['合肥市财政局'])).toEqual([])
    expect(pairs([])).toEqual([])
  })
})

describe('folding', () => {
  it('takes away white space, quotes and kinds of brackets', () => {
    expect(foldSurface('省\u3000“跑改办”\n')).toBe('省跑改办')
    expect(foldSurface('各市、县〔市、区〕政府')).toBe('各市、县（市、区）政府')
    expect(foldSurface('各市、县(市、区)政府')).toBe('各市、县（市、区）政府')
    expect(foldSurface('ＡＢＣ局')).toBe('ABC局')
  })

  it('parts a name from the plates behind it', () => {
    expect(splitPlates('市市场监管局（市知识产权局）')).toEqual({ head: '市市场监管局', plates: ['市知识产权局'] })
    expect(splitPlates('省教育厅（省委教育工委、省学位办）').plates).toEqual(['省委教育工委', '省学位办'])
    expect(splitPlates('局（市（县）局）')).toEqual({ head: '局', plates: ['市（县）局'] })
    expect(splitPlates('各市、县（市、区）政府').plates).toEqual([])
    expect(splitPlates('市局）').head).toBe('市局）')
  })

  it('writes a class in one way', () => {
    expect(collectiveName('各市、县（市、区）政府')).toBe('各市、县（市、区）人民政府')
    expect(collectiveName('各级政府、有关部门等')).toBe('各级人民政府、有关部门')
    expect(collectiveName('政府部门')).toBe('政府部门')
    expect(isCollective('省委组织部')).toBe(false)
  })

  it('finds the function line of a class', () => {
    expect(lineOfClass('住房城乡建设主管部门')).toBe('建设')
    expect(lineOfClass('有关部门')).toBeUndefined()
    expect(lineOfClass('社会组织')).toBeUndefined()
    expect(classOfLine('消防')).toBe('消防部门')
    expect(classOfLine('群众')).toBeUndefined()
  })
})
