import { expect, it, describe } from 'vitest'
import { findMentions } from '../../graph/extract/mentions.ts'
import { documentOf, marked, rolesIn } from './marked.ts'

const SENTENCES: readonly string[] = [
  '考核工作由{lead EXPLICIT_LEAD:省考核办}牵头，{with PARTICIPANT:省人力社保厅}、{with PARTICIPANT:省统计局}具体实施。',
  '校车监管有关职责分工：{lead SOLE:省教育厅}负责学校管理，{lead SOLE:省公安厅}负责路面执法。',
  '{lead SOLE:各县（市、区）党委和政府}要加强领导。',
  '{lead JOINT:省委}和{lead JOINT:省政府}要加强领导。',
  '{lead SOLE:省审计厅}每两年开展一次专项审计。',
  '{lead SOLE:省教育厅}每季度末将进展情况报省政府办公厅。',
  '{lead JOINT:各镇}和{lead JOINT:有关单位}每2小时报告一次灾情。',
  '{lead SOLE:各县（市、区）政府}每年应当组织应急演练。',
  '省统计局每月公布的数据显示，经济平稳。',
  '省财政厅每年获得上级资金5000万元。',
  '{lead JOINT:移动=移动公司}、{lead JOINT:联通=联通公司}、{lead JOINT:电信公司}负责通信保障。',
  '{lead JOINT:中国移动=中国移动永安分公司}、{lead JOINT:中国电信永安分公司}要加强巡查。',
  '鼓励移动、联通、电信公司开展优惠活动。',
  '{lead SOLE:省级人民政府}指导本地区平台运行，负责统筹推进相关工作。',
  '{lead JOINT:省教育厅}、{lead JOINT:省财政厅}统筹资金使用，并负责绩效评价。',
  '省教育厅组织的评审会，负责评审。',
  '省教育厅负责、省财政厅配合的事项，应当公开。',
  '由省教育厅牵头、省财政厅配合开展的活动，及时报告。',
  '建立由{lead EXPLICIT_LEAD:省教育厅}牵头、{with PARTICIPANT:省财政厅}配合的工作机制。',
  '{lead SOLE:省教育厅}在省政府领导下负责校车管理。',
  '{lead SOLE:机构编制管理机关}在下达的总额内负责分配编制。',
  '由{lead SOLE:盟市、旗县行政主管部门}提出申请。',
  '{lead SOLE:项目实施单位}要加强质量管理。',
  '{lead SOLE:供水公司}应当保障供水安全。',
  '{lead JOINT:永安市=永安市人民政府}、{lead JOINT:三明市人民政府}负责设施建设。',
  '{lead SOLE:省政府办公厅}负责政府数字化转型的组织协调工作。',
  '{lead JOINT:省委网信办}、{lead JOINT:省公安厅}、{lead JOINT:省通信管理局}等负责协同抓好网络安全工作。',
  '{lead EXPLICIT_LEAD:省市场监管局}负责牵头推进标准体系建设工作。',
  '{lead JOINT:各地}、{lead JOINT:各部门}要落实责任制，建立协调推进机制。',
  '具体操作办法由{lead EXPLICIT_LEAD:省人力社保厅}会同{with PARTICIPANT:有关部门}另行制定。',
  '检验工作根据国家有关要求，由{lead SOLE:省粮食物资局}另行制定下达。',
  '直属库由{lead EXPLICIT_LEAD:中储粮浙江分公司}牵头检查，{with PARTICIPANT:当地粮食等部门=当地粮食部门}参与配合。',
  '由{lead JOINT:当地人力社保=当地人力社保部门}、{lead JOINT:财政部门=当地财政部门}于每年5月底前递交申请报告。',
  '{lead JOINT:各级农业农村=各级农业农村部门}、{lead JOINT:发展改革=各级发展改革部门}、{lead JOINT:电力=各级电力部门}等相关部门要认真履行职责，落实支持政策。',
  '{lead JOINT:经信=经信部门}、{lead JOINT:教育=教育部门}、{lead JOINT:人民银行}等部门和单位要立足职能职责，出台政策措施。',
  '{lead JOINT:各设区市政府}、{lead JOINT:中储粮浙江分公司}要提交清查结果和工作报告。',
  '{lead SOLE:省财政厅}按规定开具电子划款指令，{lead SOLE:国库}据此将资金划转至财政专户。',
  '由{lead EXPLICIT_LEAD:省商务厅}牵头，会同{with PARTICIPANT:省文化和旅游厅}打造夜间地标。',
  '{lead EXPLICIT_LEAD:省科技厅}、{lead EXPLICIT_LEAD:省经信厅}牵头，{with PARTICIPANT:省财政厅}参与。',
  '{lead SOLE:省级人民政府}负总责，{lead SOLE:市县级人民政府}抓落实。',
  '{lead SOLE:市、县财政部门}负责资金拨付。',
  '{lead EXPLICIT_LEAD:市、县营商办}要会同{with PARTICIPANT:有关方面}适时通报。',
  '{lead EXPLICIT_LEAD:省教育厅}会同{with PARTICIPANT:有关监管部门}开展检查。',
  '抓好四件事：一是{lead SOLE:省经信厅}负责抓好工业生产；二是{lead EXPLICIT_LEAD:省发展改革委}牵头抓好项目，{with PARTICIPANT:省财政厅}配合；三是由{lead SOLE:省商务厅}负责消费；四是{lead EXPLICIT_LEAD:省委组织部}牵头、{with PARTICIPANT:有关部门}配合。',
  '一是{lead SOLE:各地}要加强管理。二是加强宣传。',
  '{lead SOLE:省教育厅}负责考试，督促省考试中心做好保障。',
  '{lead SOLE:省政府办公厅}负责运行，指导省数据中心做好保障工作。',
  '{lead JOINT:各市州}和{lead JOINT:各行业主管部门}要协调联动。',
  '{lead SOLE:市、区县人民政府水行政主管部门}负责本行政区域内的水资源管理。',
  '{lead DIVISION:教育=教育部门}、{lead DIVISION:公安=公安部门}等部门和{lead DIVISION:工会}、{lead DIVISION:共青团}等组织应当按照各自职责做好工作。',
  '{lead SOLE:联席会议办公室}设在省建设厅，承担联席会议日常工作。',
  '省政府设立{lead SOLE:省抗震救灾指挥部}（以下简称指挥部），负责统一领导抗震救灾工作。',
  '{lead SOLE:省建设厅}是城市供水的主管部门，具体负责本办法的组织实施。',
  '副指挥长由省军区参谋长、省地震局、省民政厅主要负责人担任。',
  '原由省教育厅负责的校车管理工作，改由{lead SOLE:省公安厅}负责。',
  '{lead EXPLICIT_LEAD:省教育厅}商{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省人力社保厅}制定办法。',
  '具体办法由{lead EXPLICIT_LEAD:省林业局}商{with PARTICIPANT:省财政厅}另行制定。',
  '{lead EXPLICIT_LEAD:省林业局}协同{with PARTICIPANT:省财政厅}负责生态补偿工作。',
  '{with PARTICIPANT:省公安厅}、{with PARTICIPANT:省建设厅}协同{lead SOLE:省交通运输厅}负责停车场规划。',
  '{with PARTICIPANT:省教育厅}协同省财政厅做好经费保障。',
  '{lead EXPLICIT_LEAD:省教育厅}联合{with PARTICIPANT:省公安厅}开展专项检查。',
  '{lead SOLE:省教育厅}要协调省财政厅、省公安厅做好保障。',
  '{lead JOINT:省商务厅}、{lead JOINT:省工商业联合会}负责服务工作。',
  '除国家另有规定外，{lead EXPLICIT_LEAD:省教育厅}还应当会同{with PARTICIPANT:省财政厅}建立档案。',
  '{lead SOLE:省教育厅}除做好日常检查外，还应当建立档案。',
  '{lead SOLE:省建设厅}作为行业主管部门，要加强日常监管。',
  '{lead SOLE:省建设厅}是成员单位，负责具体实施。',
  '指标由{lead JOINT:省财政厅}、{lead JOINT:经委}负责分解落实。',
  '{lead EXPLICIT_LEAD:省发展改革委}在项目开工之前，会同{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省审计厅}组织评审。',
  '{lead SOLE:省教育厅}接到举报后，应当及时处理。',
  '所需经费由{lead SOLE:省财政厅}予以保障。',
  '所需经费由省财政给予补助。',
  '{lead EXPLICIT_LEAD:省教育厅}牵头建设，由{with PARTICIPANT:省财政厅}予以保障。',
  '由{lead EXPLICIT_LEAD:省教育厅}会同{with PARTICIPANT:省公安厅}依法予以处罚。',
  '{lead SOLE:省教育厅校车管理办公室}具体负责日常工作。',
  '日常工作由{lead SOLE:省发展改革委地区经济科（省促进崛起办公室）}承担。',
  '由{lead SOLE:省教育厅}负责本科教育。',
  '由{lead EXPLICIT_LEAD:省发展改革委}会同{with PARTICIPANT:省教育厅}制定科技成果转化机制。',
  '有关部门在各自的职责范围内，负责下列监管工作：',
  '{lead SOLE:省教育厅}负有校车安全监管责任。',
  '{lead SOLE:负有安全生产监督管理职责的部门}应当加强检查。',
  '关于加强监管的问题，由{lead EXPLICIT_LEAD:省发展改革委}、{lead EXPLICIT_LEAD:省粮食局}会同{with PARTICIPANT:有关部门}负责落实。',
  '管理办法由{lead EXPLICIT_LEAD:省农业农村厅}、{lead EXPLICIT_LEAD:省林业局}会同{with PARTICIPANT:省财政厅}等部门研究提出。',
  '{with PARTICIPANT:规划=规划部门}、{with PARTICIPANT:建设=建设部门}、{with PARTICIPANT:公安=公安部门}等行政主管部门按照各自职责，协助做好市容管理工作。',
  '{with PARTICIPANT:省公安厅}根据需要，积极配合省教育厅做好校车管理工作。',
  '{lead DIVISION:省公安厅}按照各自职责，做好校车管理工作。',
  '{lead DIVISION:公安=公安部门}、{lead DIVISION:财政=财政部门}等有关部门，在各自职责范围内做好相关工作。',
  '{with PARTICIPANT:公安=公安部门}、{with PARTICIPANT:财政=财政部门}等有关部门，应当按照各自职责，协助做好相关工作。',
  '{lead SOLE:有关部门}在各自的职责范围内，做好监管工作。',
  '{lead DIVISION:省公安厅}、{lead DIVISION:省财政厅}等部门依照各自职责做好相关工作。',
  '{lead EXPLICIT_LEAD:省教育厅}牵头制定方案，6月底前完成；{with PARTICIPANT:省财政厅}配合，做好资金保障。',
  '请{lead SOLE:省教育厅}于6月底前将情况报省政府办公厅。',
  '省教育厅设{lead SOLE:招生委员会办公室}，负责招生工作。',
  '省知识产权局设省专利奖评审委员会（以下简称评审委员会）。负责统筹评审工作。',
  '机场、车站、码头由经营管理单位负责；',
  '{lead EXPLICIT_LEAD:省委督查室}、{lead EXPLICIT_LEAD:省政府督查室}牵头，{with PARTICIPANT:省农业农村厅}具体负责，每季度开展督查。',
  '{lead SOLE:省教育厅}具体负责，做好日常管理。',
  '{lead EXPLICIT_LEAD:省教育厅}、{lead EXPLICIT_LEAD:省财政厅}分别牵头制定实施细则，报省政府批准后实施。',
  '{lead JOINT:省教育厅}、{lead JOINT:省财政厅}分别负责学前教育、资金保障工作。',
  '{lead EXPLICIT_LEAD:省发展改革委}作为牵头部门，要加强统筹协调。',
  '{lead SOLE:省教育厅}负责指导，{lead SOLE:各县（市、区）人民政府}组织实施。',
  '由{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}具体实施，开展资金核查。',
  '省教育厅组织实施的项目，应当公开。',
  '{lead DIVISION:省发展改革委}、{lead DIVISION:省应急厅}等有关部门，按照职责分工履行有关安全工作职责。',
  '按照职责分工履行职责，推进工作。',
  '听取省教育厅、省财政厅等部门，按照职责分工推进的情况。',
  '省教育厅、省财政厅等部门，按照职责分工推进的情况。',
  '会议听取省教育厅、省公安厅等部门，按照职责做好安全工作。',
  '协调省教育厅等部门，按照职责分工推进工作。',
  '向省教育厅等部门，按照职责报送材料。',
  '不得由省教育厅负责收费。',
  '凡由省教育厅负责的项目，均予公开。',
  '去年以来，省教育厅负责推进的项目进展顺利。',
  '{lead SOLE:省教育厅}负责全省校车的管理工作。',
  '相关审批不再由省教育厅负责。',
  '省教育厅将不再承担该项职能。',
  '建立由{lead EXPLICIT_LEAD:省教育厅}牵头、{with PARTICIPANT:省财政厅}等部门参加的工作机制。',
  '{lead JOINT:省直行业主管部门（单位）}和{lead JOINT:川渝毗邻地区}要创新联合监管模式。',
  '{lead SOLE:成德眉资四市}要探索推进联合发布地方标准。',
  '{lead JOINT:省教育厅}和{lead JOINT:试点地区}要制定方案。',
]

describe('duties of running text', () => {
  it.each(SENTENCES)('%s', (source) => {
    const { text, roles } = marked(source)
    expect(rolesIn(text)).toEqual([...roles].sort())
  })

  it('leaves open who leads where many and many are joined by 协同, and says so', () => {
    const found = findMentions(documentOf('省教育厅、省财政厅协同省公安厅、省水利厅负责校车安全。'))
    expect(found.duties).toEqual([])
    expect(found.unread).toEqual([expect.objectContaining({ code: 'unresolved-role' })])
  })

  it('gives a sentence that goes on behind ； to the subject before it', () => {
    expect(rolesIn('省级有关部门要认真组织实施；要研究配套办法，简化操作。')).toEqual([
      'LEADS SOLE 省级有关部门',
      'LEADS SOLE 省级有关部门',
    ])
  })

  it.each([
    ['省财政厅负责落实经费。', '落实经费'],
    ['培训等相关经费，由省财政厅承担。', '培训等相关经费，由省财政厅承担'],
    ['由省粮食局牵头的普查组，对普查结果负主要责任。', '由省粮食局牵头的普查组，对普查结果负主要责任'],
  ])('%s is about %s', (source, title) => {
    const document = documentOf(source)
    const [duty] = findMentions(document).duties
    expect(duty?.title && document.text.slice(duty.title.start, duty.title.end)).toBe(title)
  })
})
