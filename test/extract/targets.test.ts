import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import { extractTargets, type TargetMention } from '../../graph/extract/targets.ts'
import { decode } from '../../graph/text/decode.ts'
import { cleanLines } from '../../graph/text/lines.ts'
import { documentOf, paragraphOf, remarkedItem, type Setting, unmarked } from './marked-spans.ts'

/** `OUTCOME >= 80 % by 2020-12-31`, `STANDARD <= 1 次 yearly`, `STANDARD from 2019-01-01 to 2019-12-31` */
const wordsOf = (target: TargetMention): string =>
  [
    target.kind,
    target.comparator,
    target.valueMax === null ? target.value : `${String(target.value)}..${target.valueMax}`,
    target.unit,
    target.deadline && `by ${target.deadline.replaceAll('-', '/')}`,
    target.recurrence?.toLowerCase(),
    target.validFrom && `from ${target.validFrom.replaceAll('-', '/')}`,
    target.validTo && `to ${target.validTo.replaceAll('-', '/')}`,
  ]
    .filter((word) => word !== null && word !== undefined && word !== '')
    .join(' ')

const reread = (source: string, setting?: Setting): string => {
  const text = unmarked(source)
  const document = documentOf(text, setting)
  const claims = extractTargets(document).map((target) => ({ ...target, words: wordsOf(target) }))
  return remarkedItem(document, text, claims)
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'a result with a figure': [
    '{OUTCOME >= 10 %:小微企业贷款增速不低于10%}，{OUTCOME >= 300 亿元:力争贷款投放量达到300亿元}。',
    '{OUTCOME >= 83 % by 2023/12/31:秸秆综合利用率2023年达到83%}，{OUTCOME >= 85 % by 2024/12/31:2024年达到85%以上}。',
    '{OUTCOME >= 70 % by 2023/12/31:2023年底前完成42项整改任务的70%以上}。',
    '{OUTCOME = 437 个:硬化437个自然屯路}，{OUTCOME = 382 公里:续建干线公路382公里}。',
    '{OUTCOME >= 100 万千瓦; OUTCOME >= 5 亿千瓦时:装机达到100万千瓦、发电量达到5亿千瓦时}。',
    '{OUTCOME >= 500 亿斤:粮食产量达到500亿斤}，{OUTCOME = 200 万尾:放流鱼苗200万尾}，{OUTCOME = 5000 批次:抽检食品5000批次}。',
    '{OUTCOME >= 4000 亿元:完成重点项目投资4000亿元以上}，{OUTCOME >= 1500 亿元:其中基础设施投资不少于1500亿元}。',
    '{OUTCOME >= 800 万吨:退出煤炭落后产能800万吨以上}。',
    '{OUTCOME >= 5 %; OUTCOME = 8 %:对地区生产总值增长5%以上、固定资产投资增长8%左右等目标完成情况进行监测和督导}。',
    '{OUTCOME >= 80 %:80%以上事项实现掌上办}。',
    '到2025年，{OUTCOME >= 4.5 个 by 2025/12/31:每千人口拥有3岁以下婴幼儿托位数达到4.5个}，{STANDARD <= 20 万元:每个床位支持不超过20万元}。',
    '{OUTCOME = 500 台:加装电梯500台}，{OUTCOME >= 5 家:命名5家以上微创园}，{OUTCOME >= 5 亿元:新增发放创业担保贷款不少于5亿元}。',
    '2024年是高水平全面建成小康社会和规划收官之年。',
    '2025年底前，{OUTCOME >= 80 % by 2025/12/31:标准化率达到80%以上}，{STANDARD >= 1500 张:1500张以上床位的养老机构按规定配备医务人员}。',
    '到2025年，{OUTCOME >= 22 % by 2025/12/31:占比达到22%}。省自然资源厅牵头划定红线，省林业局配合。',
    '从2023年7月1日起，{OUTCOME = 1810 元/月 from 2023/07/01:最低工资标准调整为1810元/月}。',
    '{OUTCOME = 100 %:省以下部门专网实现100%全整合}。',
    '到2025年，{OUTCOME >= 500 亿元 by 2025/12/31:核心产业规模达到500亿元}。',
    '{OUTCOME >= 5 %:双随机抽查比例不低于5%}。',
    '{OUTCOME = 30 项:取消和下放行政审批事项30项}。',
    '{OUTCOME >= 10 个; OUTCOME = 20 个:打造10个以上特色小镇、20个精品村}。',
    '{OUTCOME >= 100 家:培育100家以上人工智能企业}。',
    '{OUTCOME range 3..5 名:配备专职管理人员3-5名}。',
    '{OUTCOME <= 100 小时:纳税时间压减至100小时以内}。',
    '{OUTCOME = 131 吨 daily:垃圾处理目标任务日均131吨}。',
    '{OUTCOME >= 90 %:百分之九十以上的村达到整洁村庄标准}。',
  ],
  'a rule with a figure': [
    '{STANDARD >= 7 日:公示期不少于7日}，无异议的予以认定。',
    '{STANDARD <= 3 个:每件发明专利资助不超过3个国家或地区}，{STANDARD <= 1 件 yearly:每年最多资助1件}，{STANDARD <= 20 万元:同一单位年度资助总额不超过20万元}。',
    '{STANDARD >= 10 年:对申请日起满10年的发明专利给予支持}。',
    '{STANDARD >= 1000 万粒:对年生产原种1000万粒以上的企业给予支持}。',
    '{STANDARD = 6 个月:暂停其用地审批6个月}。',
    '{STANDARD range 2000..10000 元:处2000元以上1万元以下的罚款}。',
    '{STANDARD = 3000 元/辆:补助标准为3000元/辆}。',
    '自发布之日起施行，{STANDARD = 3 年:有效期三年}。',
    '{STANDARD >= 80 %:使用比例达到80%以上的全额退还}，{STANDARD < 50 %:不足50%的不予退还}。',
    '{STANDARD <= 5 %:调节基金规模一般不超过当年支出总额（含对下级转移支付）的5%}。',
    '{STANDARD >= 40 %:县财政配套不低于40%}。',
    '对不裁员的参保企业，{STANDARD = 50 %:可返还其上年度实际缴纳失业保险费的50%}。',
    '{STANDARD <= 50 万元:可申请最高不超过50万元的创业担保贷款}。',
    '{STANDARD <= 3 次:累计次数不得超过3次}。',
    '{STANDARD = 30 万元:省财政给予每家30万元的一次性奖补}。',
    '{STANDARD = 1.5 %; STANDARD = 98.5 %:国库按1.5%、98.5%的比例进行分成}。',
    '{STANDARD < 6 个月:上年末工伤保险基金累计结余可支付能力不足6个月}。',
    '{STANDARD <= 50 %:调剂比例不超过当地上年度实际收支缺口额度的50%}。',
    '{STANDARD = 1 次 yearly:省级调剂金原则上每年拨付一次}。',
    '{STANDARD >= 2 年:对于连续两年以上需要调剂的地区}，适当降低调剂比例。',
    '{STANDARD <= 1 次 yearly:生活费补贴政策每人每年只享受一次}。',
    '{STANDARD = 10 %:在原有资金安排基础上增加10%的奖励}。',
    '{STANDARD = 1 家:优先支持其行政区域内设立省级经济开发区1家}。',
    '{STANDARD range 1..5 万元:罚款数额为1万元以上5万元以下}。',
    '{STANDARD <= 45 周岁:申请人年龄不超过45周岁}，{STANDARD >= 5 年:具有5年以上工作经历}。',
    '{STANDARD <= 10 个工作日:企业应当在收到通知后10个工作日内提出书面申请}。',
    '{STANDARD = 500 户:原则上按500户配1名}。',
    '{STANDARD >= 2 名:每个乡镇至少配备2名专职人员}。',
    '{STANDARD <= 50 万元:单户最高给予50万元补助}。',
    '{STANDARD = 1 年:该激励措施暂定实施1年}。',
  ],
  'a change names the new value only': [
    '{STANDARD >= 1 年:将申领条件由参加失业保险3年以上放宽至1年以上}。',
    '{OUTCOME <= 3 个工作日:将企业开办时间从8个工作日压缩至3个工作日以内}。',
    '{OUTCOME = 6000 万元:将单笔担保业务额度上限提高到6000万元}。',
  ],
  'full coverage in words': [
    '{OUTCOME = 100 %:“掌上办事”和“掌上办公”实现政府核心业务全覆盖}。',
    '{OUTCOME = 100 %:逐步实现政府履职数字化应用全业务覆盖、全流程贯通}。',
    '{OUTCOME = 100 %:推动全省电子证照库全面覆盖}，建设主题数据库。',
    '{OUTCOME = 0:力争实现错误率、迟报率“双清零”}。',
    '全面推进生活垃圾分类全覆盖工作。',
    '形成全面覆盖政府职能的应用体系。',
    '按照全覆盖、无死角的要求，开展检查。',
  ],
  'numbers that are no targets': [
    '面积不减少的，计30分。',
    '会议于12月31日召开。',
    '业经十二届10次市政府常务会议通过。',
    '覆盖企业、自然人、社会组织等5类主体。',
    '按照准备、自查、普查、抽查、整改5个步骤，有序推进工作。',
    '打造24小时全天候的指挥平台。',
    '深化“最多跑一次”改革，推行“一件事”一次办。',
    '升级在线审批监管平台3.0版，拨打12345热线。',
    '建设“15分钟”生活圈。',
    '近年来，全市累计建成充电桩5000个。',
    '截至2017年底，全市共有养老机构120家。',
    '贯彻《打好三年行动计划（2018—2022年）》和5年规划。',
    '每引进一名博士即登记，第3批项目开工。',
    '实施三年行动，推进两类项目、三大工程。',
    '2016年，全省地区生产总值增长7.9%；粮食总产量稳定在600万吨左右；新增城镇就业77.4万人。',
  ],
  'a goal that sounds like a report': [
    '{MILESTONE by 2025/12/31:到2025年，数字技术与实体经济融合取得显著成效}，{OUTCOME >= 10 % by 2025/12/31:增加值占比达到10%}。',
    '{OUTCOME = 8 %:力争规上工业增加值同比增长8%左右}。',
  ],
  'a deadline without a figure': [
    '2017年启动改革。{MILESTONE by 2019/12/31:2019年在管理改革上取得决定性进展}。',
    '{MILESTONE by 2020/12/31:2020年基本完成深化改革的各项任务}。',
    '{MILESTONE by 2020/12/31:确保一期工程2020年底建成}，{OUTCOME = 10 公里:新增道路10公里}。',
    '2019年完成的项目要加快验收。',
    '{MILESTONE by 2022/12/31:力争到2022年或更长时间，基本消除重污染天气}。',
    '{MILESTONE by 2019/03/31:2019年3月底前，做好数据登统、文件梳理等准备工作}；选派业务能力强的人员参加。',
    '{MILESTONE by //05/31 yearly:由财政部门于每年5月底前递交申请报告}。',
    '{MILESTONE by //03/31 yearly:财政部门应当在次年3月底前，将使用情况书面报告}。',
    '{MILESTONE by ///10 monthly:各区每月10日前报送进展情况}。',
    '{MILESTONE <= 30 日 by 2019/01/27:各设区市政府要在本实施意见印发之日起30日内，制定出台实施细则}。',
    '{MILESTONE by 2019/04/30:4月底前，完成摸底}；{MILESTONE by 2019/05/31:5月底前，完成评估}。',
    '{MILESTONE by 2019/09/30:2019年第三季度前完成系统上线}。',
    '{MILESTONE by 2020/12/31:“十三五”末，初步建成创新体系}。',
    '对2019年6月30日前完成改造的项目，{STANDARD = 10 %:按投资额的10%给予补助}。',
    '2017年12月31日前，各地已报送材料。',
  ],
  'windows of validity': [
    '本措施自2019年4月1日起施行，{STANDARD to 2021/12/31:有效期至2021年12月31日}。',
    '{STANDARD to 2021/04/30:试行期至2021年4月30日}。',
    '{STANDARD from 2019/01/01 to 2019/12/31:2019年1月1日至12月31日，困难企业组织开展职工在岗培训的，由资金支持}。',
    '2019年1月1日至12月31日，{STANDARD = 50 % from 2019/01/01 to 2019/12/31:返还标准按应缴费的50%确定}。',
    '自2019年1月起，{STANDARD = 1.5 % from 2019/01/01:各地将征缴收入的1.5%划入调剂金}。',
    '{STANDARD to 2020/12/31:有效期至2020年12月31日}。',
    '2019—2021年，{OUTCOME = 20 所 by 2021/12/31 yearly from 2019/01/01 to 2021/12/31:每年新建幼儿园20所}。',
  ],
  'a deadline of the whole item': [
    '{OUTCOME = 100 个 by 2019/12/31:完成100个村生活污水治理}。（省建设厅负责，2019年12月底前完成）',
    '{OUTCOME >= 98 % by 2019/09/30:热线接通率98%以上}。\n牵头单位：省信访局\n完成时限：2019年9月底前并长期坚持',
    '{STANDARD = 15 分钟:打造步行15分钟便民服务圈}。（省建设厅负责，2019年12月底前完成）',
  ],
}

describe('targets, each with its words', () => {
  for (const [group, sources] of Object.entries(CASES)) {
    it.each(sources)(`${group}: %s`, (source) => {
      expect(reread(source)).toBe(source)
    })
  }
})

describe('a deadline of its own', () => {
  const found = (text: string): string[] => extractTargets(paragraphOf(text)).map(wordsOf)

  it.each([
    [
      '2024年、2025年和2026年分别完成30%、60%、100%。',
      ['OUTCOME = 30 % by 2024/12/31', 'OUTCOME = 60 % by 2025/12/31', 'OUTCOME = 100 % by 2026/12/31'],
    ],
    [
      '到2024年、2025年，覆盖率分别达到26%、30%，蓄积量分别达到1.69亿立方米、1.95亿立方米，70%以上、75%以上的沙地得到治理。',
      [
        'OUTCOME >= 26 % by 2024/12/31',
        'OUTCOME >= 30 % by 2025/12/31',
        'OUTCOME >= 1.69 亿立方米 by 2024/12/31',
        'OUTCOME >= 1.95 亿立方米 by 2025/12/31',
        'OUTCOME >= 70 % by 2024/12/31',
        'OUTCOME >= 75 % by 2025/12/31',
      ],
    ],
    [
      '改造小区700个，新建泊位5000个，2019年12月底前完成。',
      ['OUTCOME = 700 个 by 2019/12/31', 'OUTCOME = 5000 个 by 2019/12/31'],
    ],
    ['新增产值突破5000万元、1亿元企业各5家。', ['OUTCOME > 5000 万元', 'OUTCOME > 1 亿元', 'OUTCOME = 5 家']],
    ['2024年、2025年分别完成30%。', ['OUTCOME = 30 % by 2025/12/31']],
    ['“十四五”期间，新增养老床位2万张。', ['OUTCOME = 2 万张 by 2025/12/31']],
    ['“十四五”期间，加强建设。', []],
    ['到2025年每个镇至少建成1个养老服务中心。', ['OUTCOME >= 1 个 by 2025/12/31']],
    ['每个镇至少建成1个养老服务中心。', ['STANDARD >= 1 个']],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words)
  })
})

describe('a goal governs what follows it', () => {
  const goals = { heading: '（二）发展目标。\n' }

  it('carries to the paragraph it opens, one state a clause', () => {
    const source =
      '{MILESTONE by 2020/12/31:到2020年底，初步形成数字政府体系}。{MILESTONE by 2020/12/31:公共支撑平台基本建成}，' +
      '{OUTCOME >= 80 % by 2020/12/31:80%以上事项实现掌上办}。{MILESTONE by 2020/12/31:数字政府引领数字经济发展，成为先行区}。加强组织领导。'
    expect(reread(source, goals)).toBe(source)
  })

  it('carries into the lines behind a colon', () => {
    const source =
      '到2020年，实现以下目标：\n——{OUTCOME >= 200 家 by 2020/12/31:规模以上企业达到200家}。\n——{MILESTONE by 2020/12/31:基本形成创新体系}。'
    expect(reread(source, goals)).toBe(source)
  })

  it('carries the year of goals that follow into their line', () => {
    const source =
      '2019年全省发展的主要预期目标是：\n{OUTCOME = 8 % by 2019/12/31:地区生产总值增长8%左右}；{OUTCOME <= 4.5 % by 2019/12/31:失业率控制在4.5%以内}。'
    expect(reread(source)).toBe(source)
  })

  it('carries no further than its sentence where an item sets tasks', () => {
    const source = '到2020年，{OUTCOME = 1000 个 by 2020/12/31:建成充电桩1000个}。支持企业参与建设。'
    expect(reread(source)).toBe(source)
  })
})

describe('a table', () => {
  it('gives the results of a row the deadline of its column', () => {
    const rows = [
      '序号\t任务名称\t任务内容\t牵头部门\t时间节点',
      '1\t推进全面覆盖\t居住区分类完成全覆盖，建成服务点670个、中转站12座。\t区绿化市容局\t2019年6月',
      '2\t\t原则上按500户配1名。\t区民政局\t2019年',
    ]
    const document = documentOf(`任务如下。\n${rows.join('\n')}`)
    const found = extractTargets(document).map(
      (target) => `${wordsOf(target)} ${document.text.slice(target.start, target.end)}`,
    )
    expect(found).toEqual([
      'OUTCOME = 100 % by 2019/06/30 居住区分类完成全覆盖',
      'OUTCOME = 670 个 by 2019/06/30 建成服务点670个、中转站12座',
      'OUTCOME = 12 座 by 2019/06/30 建成服务点670个、中转站12座',
      'STANDARD = 500 户 原则上按500户配1名',
    ])
  })
})

describe('a table of figures', () => {
  const goals = (rows: readonly string[]): string[] => {
    const document = documentOf(`指标如下。\n${rows.join('\n')}`)
    return extractTargets(document).map(
      (target) => `${wordsOf(target)} ${document.text.slice(target.start, target.end).replace(/\s+/g, ' ')}`,
    )
  }

  it('gives each indicator the years ahead', () => {
    const rows = [
      '序号\t指标名称\t单位\t2017年现状值\t2019年\t2020年\t属性',
      '1\t卫生厕所普及率\t%\t78.5\t86\t≥90\t预期性',
      '2\t省级示范村\t个\t2\t7\t不少于10\t约束性',
      '3\t居民满意度\t—\t—\t提高\t—\t预期性',
    ]
    expect(goals(rows)).toEqual([
      'OUTCOME = 86 % by 2019/12/31 卫生厕所普及率 % 78.5 86',
      'OUTCOME >= 90 % by 2020/12/31 卫生厕所普及率 % 78.5 86 ≥90',
      'OUTCOME = 7 个 by 2019/12/31 省级示范村 个 2 7',
      'OUTCOME >= 10 个 by 2020/12/31 省级示范村 个 2 7 不少于10',
    ])
  })

  it('takes the unit from the indicator, the heading or the cell', () => {
    expect(goals(['| 指标 | 2015年 | 2020年 |', '| --- | --- | --- |', '| 用户数（亿户） | 4.6 | 8 |'])).toEqual([
      'OUTCOME = 8 亿户 by 2020/12/31 用户数（亿户） 4.6 8',
    ])
    expect(goals(['镇（街道）\t2019年任务（座）\t2020年任务（座）', '云阳镇\t600\t500座'])).toEqual([
      'OUTCOME = 600 座 by 2019/12/31 云阳镇 600',
      'OUTCOME = 500 座 by 2020/12/31 云阳镇 600 500座',
    ])
  })
})

describe('the seed', () => {
  const root = join(import.meta.dirname, '../..')
  const decoded = decode(readFileSync(join(root, 'seeds/zhejiang-gazette-2019-02.txt')))
  const documents: readonly GazetteDocument[] =
    'text' in decoded ? readDocuments(cleanLines(decoded.text), { file: 'seed', sha256: '' }) : []

  interface Label {
    readonly path: string | null
    readonly after?: string
    readonly quote: string
    readonly comparator: string | null
    readonly value: number | readonly number[] | null
    readonly unit: string | null
    readonly deadline: string | null
    readonly kind: string
  }

  const keyOf = (value: unknown, ...rest: readonly (string | null | undefined)[]): string =>
    [Array.isArray(value) ? value.join('..') : String(value), ...rest.map((word) => word ?? '-')].join(' ')

  it.each(['48', '50', '109', '113', '116', '124'])('has in 〔2018〕%s号 the targets of its labels', (name) => {
    const labels = JSON.parse(readFileSync(join(root, `test/gold/doc-${name}.json`), 'utf8')) as {
      document: { number: string }
      targets: Label[]
    }
    const document = documents.find((each) => each.number === labels.document.number)
    const found = document ? extractTargets(document) : []
    const keys = found.map((t) =>
      keyOf(t.valueMax === null ? t.value : [t.value, t.valueMax], t.comparator, t.unit, t.deadline, t.kind, t.path),
    )
    const wanted = labels.targets.map((t) =>
      keyOf(t.value, t.comparator, t.unit, t.deadline, t.kind, t.path ?? t.after),
    )
    expect(keys.sort()).toEqual(wanted.sort())
  })
})

describe('hostile text', () => {
  it('is never quoted whole', () => {
    const found = extractTargets(paragraphOf('建成1家、'.repeat(2000)))
    expect(found.length).toBeGreaterThan(1000)
    expect(Math.max(...found.map((target) => target.end - target.start))).toBeLessThanOrEqual(240)
  })
})
