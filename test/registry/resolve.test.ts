// Printed names in documents of many places and dates, each with the body it means.
import { describe, expect, it } from 'vitest'
import { jurisdictionOf } from '../../graph/registry/jurisdiction-of.ts'
import { resolveDepartment } from '../../graph/registry/resolve.ts'
import type { ResolvedDepartment } from '../../graph/registry/resolve.ts'

const resolve = (surface: string, issuer: string, date: string | null): ResolvedDepartment =>
  resolveDepartment(surface, { jurisdiction: jurisdictionOf(issuer), date })

// issuer, date, then pairs of printed name and body.
const TABLE: readonly (readonly [string, string | null, Readonly<Record<string, string>>])[] = [
  [
    '浙江省人民政府',
    '2018-12-28',
    {
      省发展改革委: '浙江省发展和改革委员会',
      省发改委: '浙江省发展和改革委员会',
      发展改革委: '浙江省发展和改革委员会',
      '省 财政厅': '浙江省财政厅',
      '省“跑改办”': '浙江省最多跑一次改革办公室',
      省委编办: '中共浙江省委机构编制委员会办公室',
      省编办: '中共浙江省委机构编制委员会办公室',
      省委网信办: '中共浙江省委网络安全和信息化委员会办公室',
      省网信办: '中共浙江省委网络安全和信息化委员会办公室',
      省信访局: '浙江省信访局',
      省委省政府信访局: '浙江省信访局',
      省建设厅: '浙江省住房和城乡建设厅',
      省住建厅: '浙江省住房和城乡建设厅',
      省综合执法办: '浙江省综合行政执法指导办公室',
      '省市场监管局（省知识产权局）': '浙江省市场监督管理局',
      市场监管局: '浙江省市场监督管理局',
      浙江省税务局: '国家税务总局浙江省税务局',
      省税务局: '国家税务总局浙江省税务局',
      人行杭州中心支行: '中国人民银行杭州中心支行',
      '人行杭州中心支行（国家外汇管理局浙江省分局）': '中国人民银行杭州中心支行',
      浙江银保监局: '中国银行保险监督管理委员会浙江监管局',
      浙江证监局: '中国证券监督管理委员会浙江监管局',
      省通信管理局: '浙江省通信管理局',
      省消防救援总队: '浙江省消防救援总队',
      杭州海关: '中华人民共和国杭州海关',
      宁波海关: '中华人民共和国宁波海关',
      团省委: '中国共产主义青年团浙江省委员会',
      共青团浙江省委: '中国共产主义青年团浙江省委员会',
      省高院: '浙江省高级人民法院',
      省检察院: '浙江省人民检察院',
      人民银行: '中国人民银行',
      财政部: '财政部',
      国家发展改革委: '国家发展和改革委员会',
      银保监会: '中国银行保险监督管理委员会',
      杭州市财政局: '杭州市财政局',
      安吉县农业农村局: '安吉县农业农村局',
      广东省发展改革委: '广东省发展和改革委员会',
      省政府督查室: '浙江省人民政府督查室',
      省委督查室: '中共浙江省委督查室',
      省委省政府督查室: '中共浙江省委浙江省人民政府督查室',
      中共浙江省委组织部: '中共浙江省委组织部',
    },
  ],
  [
    '浙江省人民政府办公厅',
    '2017-05-01',
    {
      省编办: '浙江省机构编制委员会办公室',
      省委网信办: '中共浙江省委网络安全和信息化领导小组办公室',
      省国土资源厅: '浙江省国土资源厅',
      省卫生计生委: '浙江省卫生和计划生育委员会',
      省国税局: '浙江省国家税务局',
      省地税局: '浙江省地方税务局',
      省经信委: '浙江省经济和信息化委员会',
      浙江银监局: '中国银行业监督管理委员会浙江监管局',
      中央网信办: '中央网络安全和信息化领导小组办公室',
      省物价局: '浙江省物价局',
    },
  ],
  ['浙江省人民政府', '2019-06-01', { 自然资源厅: '浙江省自然资源厅', 省国土资源厅: '浙江省国土资源厅' }],
  [
    '浙江省人民政府',
    '2024-05-01',
    {
      省文化广电和旅游厅: '浙江省文化广电和旅游厅',
      省数据局: '浙江省数据局',
      浙江金融监管局: '国家金融监督管理总局浙江监管局',
    },
  ],
  [
    '国务院办公厅',
    '2018-12-11',
    {
      发展改革委: '国家发展和改革委员会',
      体育总局: '国家体育总局',
      网信办: '国家互联网信息办公室',
      中央网信办: '中央网络安全和信息化委员会办公室',
      银保监会: '中国银行保险监督管理委员会',
      扶贫办: '国务院扶贫开发领导小组办公室',
      应急部: '应急管理部',
      统计局: '国家统计局',
      标准委: '国家标准化管理委员会',
      供销合作总社: '中华全国供销合作总社',
      粮食和储备局: '国家粮食和物资储备局',
      中央军委政治工作部: '中央军委政治工作部',
      共青团中央: '中国共产主义青年团中央委员会',
      国管局: '国家机关事务管理局',
      总工会: '中华全国总工会',
      中国铁路总公司: '中国铁路总公司',
      空管委办公室: '国家空中交通管制委员会办公室',
      国家某某管理局: '国家某某管理局',
      浙江省财政厅: '浙江省财政厅',
    },
  ],
  [
    '国务院',
    '2017-01-01',
    {
      环境保护部: '环境保护部',
      卫生计生委: '国家卫生和计划生育委员会',
      银监会: '中国银行业监督管理委员会',
      工商总局: '国家工商行政管理总局',
    },
  ],
  [
    '国务院',
    '2023-12-01',
    { 金融监管总局: '国家金融监督管理总局', 数据局: '国家数据局', 疾控局: '国家疾病预防控制局' },
  ],
  [
    '合肥市人民政府',
    '2023-03-31',
    {
      市财政局: '合肥市财政局',
      财政局: '合肥市财政局',
      '市市场监管局（市知识产权局）': '合肥市市场监督管理局',
      '市市场监管局〔市知识产权局〕': '合肥市市场监督管理局',
      市市场监管局: '合肥市市场监督管理局',
      市场监管局: '合肥市市场监督管理局',
      市数据资源局: '合肥市数据资源管理局',
      市人社局: '合肥市人力资源和社会保障局',
      市公积金中心: '合肥市住房公积金管理中心',
      市医保局: '合肥市医疗保障局',
      市税务局: '国家税务总局合肥市税务局',
      市地方金融监管局: '合肥市地方金融监督管理局',
      市经信局: '合肥市经济和信息化局',
      合肥供电公司: '国网安徽省电力有限公司合肥供电公司',
      国网合肥供电公司: '国网安徽省电力有限公司合肥供电公司',
      人行合肥中心支行: '中国人民银行合肥中心支行',
      市中院: '合肥市中级人民法院',
      市邮政管理局: '合肥市邮政管理局',
      市委组织部: '中共合肥市委组织部',
      组织部: '中共合肥市委组织部',
      市委办公室: '中共合肥市委办公室',
      市政府办公室: '合肥市人民政府办公室',
      市总工会: '合肥市总工会',
      团市委: '中国共产主义青年团合肥市委员会',
      省科技厅: '安徽省科学技术厅',
      科技厅: '安徽省科学技术厅',
      省委宣传部: '中共安徽省委宣传部',
      省税务局: '国家税务总局安徽省税务局',
      安徽证监局: '中国证券监督管理委员会安徽监管局',
      合肥海关: '中华人民共和国合肥海关',
      市投资促进局: '合肥市投资促进局',
      市民政局: '合肥市民政局',
      市民族宗教局: '合肥市民族宗教事务局',
      市政务服务局: '合肥市政务服务局',
      市生态环境局: '合肥市生态环境局',
      蜀山区人民政府: '合肥市蜀山区人民政府',
      财政部: '财政部',
      市量子中心: '合肥市量子中心',
      市推进长三角一体化发展领导小组办公室: '合肥市推进长三角一体化发展领导小组办公室',
    },
  ],
  [
    '上海市宝山区人民政府办公室',
    '2019-05-05',
    {
      区政府办公室: '上海市宝山区人民政府办公室',
      '区委组织部（区公务员局）': '中共上海市宝山区委组织部',
      区绿化市容局: '上海市宝山区绿化和市容管理局',
      区发展改革委: '上海市宝山区发展和改革委员会',
      区农业农村委: '上海市宝山区农业农村委员会',
      区商务委: '上海市宝山区商务委员会',
      区科委: '上海市宝山区科学技术委员会',
      区规划资源局: '上海市宝山区规划和自然资源局',
      区城管执法局: '上海市宝山区城市管理行政执法局',
      区重大办: '上海市宝山区重大办',
      区法院: '上海市宝山区人民法院',
      公安分局: '上海市公安局宝山分局',
      市公安局宝山分局: '上海市公安局宝山分局',
      市财政局: '上海市财政局',
      市绿化市容局: '上海市绿化和市容管理局',
      市发展改革委: '上海市发展和改革委员会',
      上海市公安局: '上海市公安局',
    },
  ],
  [
    '山东省社会信用体系建设领导小组办公室',
    '2023-04-10',
    {
      省大数据局: '山东省大数据局',
      省人力资源社会保障厅: '山东省人力资源和社会保障厅',
      省工业和信息化厅: '山东省工业和信息化厅',
      省法院: '山东省高级人民法院',
      青岛海关: '中华人民共和国青岛海关',
      济南海关: '中华人民共和国济南海关',
      人民银行济南分行: '中国人民银行济南分行',
      山东银保监局: '中国银行保险监督管理委员会山东监管局',
      青岛银保监局: '中国银行保险监督管理委员会青岛监管局',
      省税务局: '国家税务总局山东省税务局',
    },
  ],
  [
    '克拉玛依市人民政府办公室',
    '2023-05-10',
    {
      市发改委: '克拉玛依市发展和改革委员会',
      市林草局: '克拉玛依市林业和草原局',
      市工信局: '克拉玛依市工业和信息化局',
      市交通局: '克拉玛依市交通运输局',
      中国人民银行克拉玛依市中心支行: '中国人民银行克拉玛依市中心支行',
      人行克拉玛依市中心支行: '中国人民银行克拉玛依市中心支行',
      克拉玛依银保监分局: '中国银行保险监督管理委员会克拉玛依监管分局',
      自治区发展改革委: '新疆维吾尔自治区发展和改革委员会',
      市政务服务和公共资源交易中心: '克拉玛依市政务服务和公共资源交易中心',
    },
  ],
  [
    '广东省人民政府',
    '2019-03-01',
    {
      省发展改革委: '广东省发展和改革委员会',
      省政务服务数据管理局: '广东省政务服务数据管理局',
      省经信厅: '广东省经信厅',
      广州市财政局: '广州市财政局',
      深圳银保监局: '中国银行保险监督管理委员会深圳监管局',
    },
  ],
  [
    '北京市人民政府办公厅',
    '2020-06-01',
    {
      市教委: '北京市教育委员会',
      市规划自然资源委: '北京市规划和自然资源委员会',
      市人力社保局: '北京市人力资源和社会保障局',
      市住房城乡建设委: '北京市住房和城乡建设委员会',
    },
  ],
  [
    '上海市人民政府办公厅',
    '2021-06-01',
    {
      市住房城乡建设管理委: '上海市住房和城乡建设管理委员会',
      市经济信息化委: '上海市经济和信息化委员会',
      宝山区政府: '上海市宝山区人民政府',
    },
  ],
  [
    '天津市人民政府',
    '2021-01-01',
    { 市市场监管委: '天津市市场监督管理委员会', 市农业农村委: '天津市农业农村委员会', 市高院: '天津市高级人民法院' },
  ],
  [
    '广西壮族自治区人民政府',
    '2021-01-01',
    { 自治区财政厅: '广西壮族自治区财政厅', 自治区党委宣传部: '中共广西壮族自治区委员会宣传部' },
  ],
  [
    '安吉县人民政府',
    '2019-03-01',
    {
      县发改局: '安吉县发展和改革局',
      县自然资源和规划局: '安吉县自然资源和规划局',
      县资规局: '安吉县自然资源和规划局',
      市生态环境局安吉分局: '湖州市生态环境局安吉分局',
      县生态环境分局: '湖州市生态环境局安吉分局',
      市财政局: '湖州市财政局',
      省财政厅: '浙江省财政厅',
      县公安局: '安吉县公安局',
      县委宣传部: '中共安吉县委宣传部',
      县税务局: '国家税务总局安吉县税务局',
      县消防救援大队: '安吉县消防救援大队',
    },
  ],
  [
    '义乌市人民政府',
    '2022-03-01',
    { 市财政局: '义乌市财政局', 市建设局: '义乌市住房和城乡建设局', 金华市财政局: '金华市财政局' },
  ],
  [
    '延边朝鲜族自治州人民政府',
    '2022-03-01',
    {
      州财政局: '延边朝鲜族自治州财政局',
      州林草局: '延边朝鲜族自治州林业和草原局',
      延边州公安局: '延边朝鲜族自治州公安局',
      延吉市教育局: '延吉市教育局',
    },
  ],
  ['南京市人民政府', '2022-03-01', { 鼓楼区政府: '南京市鼓楼区人民政府', 市规划资源局: '南京市规划和自然资源局' }],
  [
    '上海市宝山区顾村镇人民政府',
    '2022-03-01',
    { 镇党政办公室: '上海市宝山区顾村镇党政办公室', 区财政局: '上海市宝山区财政局', 市财政局: '上海市财政局' },
  ],
]

describe('resolveDepartment', () => {
  const cases = TABLE.flatMap(([issuer, date, names]) =>
    Object.entries(names).map(([surface, name]) => [surface, issuer, date, name] as const),
  )

  it.each(cases)('reads %s in a document of %s (%s) as %s', (surface, issuer, date, name) => {
    const found = resolve(surface, issuer, date)
    expect(found.name).toBe(name)
    expect(found.id).toBe(`department:${name}`)
    expect(found.collective).toBe(false)
  })

  it('tells what it holds from what it only keeps', () => {
    const held = (surface: string): boolean => resolve(surface, '合肥市人民政府', '2023-03-31').registered
    expect(['市财政局', '省科技厅', '人行合肥中心支行', '财政部'].map(held)).toEqual([true, true, true, true])
    expect(['市量子中心', '市城管局', '国家某某局', '市文旅局'].map(held)).toEqual([false, false, false, false])
  })

  it('gives a body its place, level, kind, line and usual short form, whichever was printed', () => {
    expect(resolve('市发改委', '合肥市人民政府', '2023-03-31')).toEqual({
      id: 'department:合肥市发展和改革委员会',
      name: '合肥市发展和改革委员会',
      shortName: '市发展改革委',
      jurisdiction: '合肥市',
      level: 'CITY',
      kind: 'AGENCY',
      line: '发展改革',
      collective: false,
      registered: true,
    })
    const bank = resolve('中国人民银行济南分行', '山东省人民政府', '2023-01-01')
    expect([bank.jurisdiction, bank.level, bank.kind]).toEqual(['山东省', 'PROVINCIAL', 'VERTICAL'])
    const customs = resolve('青岛海关', '山东省人民政府', '2023-01-01')
    expect([customs.jurisdiction, customs.level]).toEqual(['青岛市', 'CITY'])
    expect(resolve('人社厅', '安徽省人民政府', null).line).toBe('人力社保')
    expect(resolve('市大数据中心', '合肥市人民政府', null).kind).toBe('INSTITUTION')
    expect(resolve('市城建投资集团有限公司', '合肥市人民政府', null).kind).toBe('ENTERPRISE')
    expect(resolve('市河长制工作领导小组', '合肥市人民政府', null).kind).toBe('COORDINATION')
  })

  it('keeps bodies of one short name in two places apart', () => {
    const ids = ['浙江省人民政府', '广东省人民政府', '国务院', '合肥市人民政府'].map(
      (issuer) => resolve(issuer === '合肥市人民政府' ? '市发展改革委' : '发展改革委', issuer, '2019-01-01').id,
    )
    expect(new Set(ids).size).toBe(4)
  })

  it('keeps the bodies of a document of no known place to that document', () => {
    const of = (document: string, surface: string): ResolvedDepartment =>
      resolveDepartment(surface, { jurisdiction: undefined, date: null, document })
    expect(of('document:甲', '市财政局').id).toBe('department:甲·市财政局')
    expect(of('document:乙', '市财政局').id).toBe('department:乙·市财政局')
    expect(of('document:甲', '市发改委').id).toBe(of('document:甲', '市发展和改革委员会').id)
    expect(of('document:甲', '市财政局').registered).toBe(false)
    expect(of('document:甲', '财政部').id).toBe('department:财政部')
    expect(of('document:甲', '浙江省财政厅').id).toBe('department:浙江省财政厅')
    expect(of('document:甲', '有关部门').id).toBe('department:甲·有关部门')
  })

  it('answers for any words at all', () => {
    for (const words of [
      '',
      '省',
      '市',
      '（',
      '）',
      '（）',
      '市（市）',
      '《》',
      '各',
      '等',
      '中共',
      '团委',
      'ABC',
      '一二三'.repeat(200),
    ]) {
      const found = resolveDepartment(words, { jurisdiction: jurisdictionOf('合肥市人民政府'), date: '2023-01-01' })
      expect(found.id.startsWith('department:')).toBe(true)
    }
  })
})

describe('names that are not held', () => {
  const guangdong = (surface: string): ResolvedDepartment => resolve(surface, '广东省人民政府', '2021-01-01')

  it.each([
    ['南方电网公司', '南方电网公司', 'department:广东省·南方电网公司'],
    ['海关总署广东分署', '海关总署广东分署', 'department:海关总署广东分署'],
    ['黄埔海关', '中华人民共和国黄埔海关', 'department:中华人民共和国黄埔海关'],
    ['省铁投集团', '广东省铁投集团', 'department:广东省铁投集团'],
    ['广东电网公司', '广东电网公司', 'department:广东电网公司'],
    ['前海管委会', '广东省前海管委会', 'department:广东省前海管委会'],
  ])('%s stays %s', (surface, name, id) => {
    const found = guangdong(surface)
    expect([found.name, found.id, found.registered]).toEqual([name, id, false])
  })
})

describe('usual short forms', () => {
  it.each([
    ['团市委', '合肥市人民政府', '团市委'],
    ['自治区党委宣传部', '新疆维吾尔自治区人民政府', '自治区党委宣传部'],
    ['市发展和改革委员会', '合肥市人民政府', '市发展改革委'],
    ['省人力资源和社会保障厅', '浙江省人民政府', '省人力社保厅'],
    ['省人力资源和社会保障厅', '广东省人民政府', '省人社厅'],
    ['国家发展和改革委员会', '国务院', '发展改革委'],
  ])('%s in a document of %s is %s', (surface, issuer, short) => {
    expect(resolve(surface, issuer, '2021-01-01').shortName).toBe(short)
  })
})

describe('places of one name', () => {
  it('are told apart by what lies near', () => {
    expect(resolve('鼓楼区政府', '南京市人民政府', null).name).toBe('南京市鼓楼区人民政府')
    expect(resolve('西湖区政府', '浙江省人民政府', null).name).toBe('杭州市西湖区人民政府')
    // 江苏 has two of them.
    expect(resolve('鼓楼区政府', '江苏省人民政府', null).registered).toBe(false)
  })
})

describe('classes', () => {
  const zhejiang = (surface: string): ResolvedDepartment => resolve(surface, '浙江省人民政府', '2018-12-28')

  it.each([
    ['有关部门', '有关部门', undefined],
    ['各有关部门', '各有关部门', undefined],
    ['其他省级有关单位', '其他省级有关单位', undefined],
    ['各地', '各地', undefined],
    ['各地区、各部门', '各地区、各部门', undefined],
    ['各级政府', '各级人民政府', undefined],
    ['县级以上政府', '县级以上人民政府', undefined],
    ['各市、县〔市、区〕政府', '各市、县（市、区）人民政府', undefined],
    ['各市、县(市、区)人民政府', '各市、县（市、区）人民政府', undefined],
    ['各市、县（市、区）政府', '各市、县（市、区）人民政府', undefined],
    ['各区县人民政府', '各区县人民政府', undefined],
    ['各镇人民政府、街道办事处', '各镇人民政府、街道办事处', undefined],
    ['各县(市)区、开发区', '各县（市）区、开发区', undefined],
    ['各街镇（园区）', '各街镇（园区）', undefined],
    ['县（市、区）政府', '县（市、区）人民政府', undefined],
    ['省级有关部门', '省级有关部门', undefined],
    ['当地粮食等部门', '当地粮食等部门', '粮食'],
    ['人力社保部门', '人力社保部门', '人力社保'],
    ['人社行政主管部门', '人社行政主管部门', '人力社保'],
    ['各级市场监管部门', '各级市场监管部门', '市场监管'],
    ['地方金融监管部门', '地方金融监管部门', '地方金融监管'],
    ['经信', '经信部门', '经信'],
    ['各级农业农村', '各级农业农村部门', '农业农村'],
    ['各级供销社', '各级供销社', '供销'],
    ['承储企业', '承储企业', undefined],
    ['群团组织', '群团组织', undefined],
    ['市财政局', '市财政局', undefined],
    ['县发改局', '县发展和改革局', undefined],
  ])('reads %s as a class', (surface, name, line) => {
    const found = zhejiang(surface)
    expect([found.name, found.id, found.kind, found.collective, found.line]).toEqual([
      name,
      `department:浙江省·${name}`,
      'COLLECTIVE',
      true,
      line,
    ])
  })

  it('ties a class to the bodies of its line at each level', () => {
    const line = zhejiang('人力社保部门').line
    expect(zhejiang('省人力社保厅').line).toBe(line)
    expect(resolve('县人社局', '安吉县人民政府', '2019-03-01').line).toBe(line)
    expect(resolve('人力资源社会保障部', '国务院', '2019-03-01').line).toBe(line)
  })

  it('is of the place whose word stands in front', () => {
    expect(resolve('省有关部门', '合肥市人民政府', null).id).toBe('department:安徽省·省有关部门')
    expect(resolve('市有关单位', '合肥市人民政府', null).id).toBe('department:合肥市·市有关单位')
    expect(resolve('有关部门', '国务院', null).id).toBe('department:全国·有关部门')
  })

  it('does not swallow bodies', () => {
    for (const surface of [
      '省地方金融监管局',
      '省委组织部',
      '省粮食物资局',
      '人民银行',
      '省妇联',
      '妇联',
      '省机关事务局',
    ]) {
      expect(zhejiang(surface).collective).toBe(false)
    }
  })
})
