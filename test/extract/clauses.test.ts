import { describe, expect, it } from 'vitest'
import { findMentions } from '../../graph/extract/mentions.ts'
import { documentOf, marked, rolesIn } from './marked.ts'

// Each line is a clause as gazettes print them, with what it must give.
const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  'a stated lead': [
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头抓，{with PARTICIPANT:省财政厅}等部门共同抓）',
    '做好工作。（由{lead EXPLICIT_LEAD:省教育厅}抓总，{with PARTICIPANT:省财政厅}具体抓落实）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头抓总，{with PARTICIPANT:省财政厅}配合抓）',
    '做好工作。（{lead EXPLICIT_LEAD:省人力社保厅}牵头，{with PARTICIPANT:省财政厅}、{with PARTICIPANT:浙江省税务局}等参与）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头、{with PARTICIPANT:省科技厅}配合）',
    '做好工作。（由{lead EXPLICIT_LEAD:省商务厅}牵头，{with PARTICIPANT:省文化和旅游厅}协助）',
    '做好工作。（{lead EXPLICIT_LEAD:省发展改革委}会同{with PARTICIPANT:省有关部门单位}负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省总工会}、{lead EXPLICIT_LEAD:省人力社保厅}牵头，{with DIVISION:省交通运输厅}、{with DIVISION:省医保局}按职责分工负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省司法厅}牵头，{with DIVISION:省公安厅}等行政执法有关单位按职责分工负责，{with PARTICIPANT:省属国有企业}配合）',
    '做好工作。（牵头单位：{lead EXPLICIT_LEAD:省财政厅}；责任单位：{with PARTICIPANT:省国资委}、{with PARTICIPANT:省审计厅}）',
    '做好工作。（牵头单位：{lead EXPLICIT_LEAD:省财政厅}，配合单位：{with PARTICIPANT:省国资委}，{with PARTICIPANT:各市、县（市、区）政府}）',
    '做好工作。（{lead EXPLICIT_LEAD:省经信厅}牵头会同{with PARTICIPANT:省发展改革委}、{with PARTICIPANT:科技厅}负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}商{with PARTICIPANT:省财政厅}负责）',
    '做好工作。（牵头单位：{lead EXPLICIT_LEAD:省市场监管局}，责任单位：{with PARTICIPANT:省监管领域部门联合“双随机”监管工作联席会议成员单位}）',
    '做好工作。（{with PARTICIPANT:省公安厅}、{with PARTICIPANT:省建设厅}协同{lead SOLE:省交通运输厅}负责）',
    '以{lead EXPLICIT_LEAD:省教育厅}为牵头单位，{with PARTICIPANT:省财政厅}为配合单位。',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with DIVISION:各市、县人民政府}、{with DIVISION:省直各单位}按职责完成有关工作，长期推进）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with DIVISION:省财政厅}、{with DIVISION:省公安厅}按照职责完成）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}完成相关工作）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}共同推进）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，尽快出台）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，每季度调度一次）',
    '做好工作。——{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}配合',
    '做好工作。（责任单位：—{lead JOINT:省教育厅}、—{lead JOINT:省财政厅}）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}配合，持续实施）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，报省政府办公厅）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，召开职代会）',
    '做好工作。（{lead JOINT:省经信厅}、{lead JOINT:移动公司}）',
    '做好工作。（{lead JOINT:省经信厅}、{lead JOINT:省商务厅}，{lead JOINT:杭州}、{lead JOINT:宁波市}）',
    '做好工作。\n责任单位：{lead JOINT:杭州=杭州市委}、{lead JOINT:湖州=湖州市委}、{lead JOINT:宁波市委}',
    '做好工作。（责任单位：{lead JOINT:供电=供电公司}、{lead JOINT:供水=供水公司}、{lead JOINT:燃气公司}）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}统筹，{with PARTICIPANT:省财政厅}保障）',
    '做好工作。（{lead EXPLICIT_LEAD:省建设厅}为牵头单位，{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省审计厅}为责任单位）',
    '做好工作。\n牵头单位\n{lead EXPLICIT_LEAD:省建设厅}\n配合单位\n{with PARTICIPANT:省财政厅}',
    '做好工作。（主体责任单位：{lead EXPLICIT_LEAD:省建设厅}；协同责任单位：{with PARTICIPANT:省财政厅}）',
    '做好工作。（{lead EXPLICIT_LEAD:省市场监管局}牵头；{with DIVISION:省委组织部}，{with DIVISION:省教育厅}、{with DIVISION:药监局}等按职责分工负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省信访局}负总责，{with PARTICIPANT:各镇人民政府}具体负责）',
    '做好工作。（牵头：{lead EXPLICIT_LEAD:省教育厅}责任：{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}为主，{with PARTICIPANT:省财政厅}会办）',
    '做好工作。（牵头单位：{lead EXPLICIT_LEAD:省教育厅}；省级对口单位：省财政厅；责任单位：{with PARTICIPANT:省公安厅}）',
    '做好工作。（属地责任单位：{with PARTICIPANT:各县区政府}；行业主管单位：{lead EXPLICIT_LEAD:省教育厅}）',
    '1.牵头单位：{lead EXPLICIT_LEAD:省教育厅}；责任单位：{with PARTICIPANT:省财政厅}；完成时间：2019年6月',
    '做好工作。【牵头单位】{lead EXPLICIT_LEAD:省教育厅}【责任单位】：{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}【完成时限】2019年',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头；{with PARTICIPANT:省财政厅}配合；{with PARTICIPANT:各乡镇党委、政府}负责落实）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头；{lead SOLE:省财政厅}负责落实）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}会同{with PARTICIPANT:省财政厅}推进落实）',
    '做好工作。（{lead EXPLICIT_LEAD:国务院推进政府职能转变和“放管服”改革协调小组办公室}牵头，{with PARTICIPANT:各地区}、{with PARTICIPANT:各有关部门}负责）',
    '做好工作。（{lead EXPLICIT_LEAD:推进“一带一路”建设工作领导小组办公室}牵头，{with PARTICIPANT:商务部}、{with PARTICIPANT:外交部}负责）',
  ],
  'who leads, told behind the list or beside a name': [
    '做好工作。（责任单位：{lead EXPLICIT_LEAD:省教育厅}（牵头）、{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}）',
    '做好工作。责任单位：{lead EXPLICIT_LEAD:省教育厅}（牵头）和{with PARTICIPANT:省财政厅}。',
    '{lead EXPLICIT_LEAD:省教育厅}（牵头）、{with PARTICIPANT:省财政厅}负责。',
    '责任分工：{lead EXPLICIT_LEAD:省教育厅}（牵头）、{with PARTICIPANT:省财政厅}',
    '责任分工：{lead JOINT:省教育厅}、{lead JOINT:省财政厅}',
    '做好工作。（责任单位：{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}；牵头单位：{lead EXPLICIT_LEAD:省教育厅}）',
    '做好工作。（责任单位：{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}，由{lead EXPLICIT_LEAD:省教育厅}牵头）',
    '做好工作。（责任单位：省教育厅、{with PARTICIPANT:省财政厅}，由{lead EXPLICIT_LEAD:省教育厅}牵头）',
    '做好工作。（省教育厅、{with PARTICIPANT:省财政厅}，{lead EXPLICIT_LEAD:省教育厅}牵头负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}，{lead EXPLICIT_LEAD:省财政厅}牵头，{with PARTICIPANT:省公安厅}配合）',
    '做好工作。（{lead JOINT:省教育厅}、{lead JOINT:各市人民政府}，{with PARTICIPANT:省财政厅}、{with PARTICIPANT:省公安厅}配合）',
    '做好工作。（责任单位：{lead JOINT:省教育厅}、{lead JOINT:省公安厅}，{with PARTICIPANT:省财政厅}等配合）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省公安厅}，{with PARTICIPANT:省财政厅}配合）',
    '做好工作。责任单位：{lead FIRST_LISTED:省教育厅}（排第一的为牵头单位，下同）、{with OTHER_LISTED:省财政厅}',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}配合；{with DIVISION:省公安厅}、{with DIVISION:省司法厅}按职责分工负责）',
    '{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}配合；{with DIVISION:省公安厅}、{with DIVISION:省司法厅}按职责分工负责。',
    '做好工作。（牵头单位：{lead EXPLICIT_LEAD:省发展改革委}、{lead EXPLICIT_LEAD:省林业局}等部门按照职能负责；责任单位：{with PARTICIPANT:各设区市}）',
    '做好工作。（主办单位：{lead EXPLICIT_LEAD:省教育厅}；会办单位：{with PARTICIPANT:省财政厅}）',
    '做好工作。（主责：{lead EXPLICIT_LEAD:省教育厅}；协同：{with PARTICIPANT:省财政厅}）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}、{lead EXPLICIT_LEAD:省财政厅}双牵头，{with PARTICIPANT:省公安厅}参与）',
    '做好工作。（{lead SOLE:省教育厅}负责，{with PARTICIPANT:各市人民政府}负责落实）',
  ],
  'no lead stated': [
    '做好工作。（{lead SOLE:公共服务处}，艾某，63916865）',
    '做好工作。（信用处、信息中心及食品安全监管职能的处室负责）'.replace(
      /信用处|信息中心|食品[^负]+/g,
      '{lead JOINT:$&}',
    ),
    '做好工作。（责任单位：{lead JOINT:省民政厅}、{lead JOINT:各市、县政府}。以下责任单位中均包含各市、县政府，不再列出）',
    '该项工作由以下单位负责：{lead JOINT:省教育厅}、{lead JOINT:省财政厅}。',
    '责任单位如下：{lead JOINT:省教育厅}、{lead JOINT:省财政厅}。',
    '做好工作。责任部门为：{lead JOINT:省教育厅}、{lead JOINT:省财政厅}。',
    '做好工作。（责任单位：{lead JOINT:省教育厅}\\{lead JOINT:省财政厅}）',
    '做好工作。（责任单位：{lead JOINT:和龙市=和龙市人民政府}、{lead JOINT:安图县人民政府}）',
    '做好工作。（{lead SOLE:省水利厅}负责）',
    '做好工作。（责任单位：{lead SOLE:省政府办公厅}）',
    '做好工作。（{lead JOINT:省发展改革委}、{lead JOINT:省经信厅}负责）',
    '做好工作。（责任单位：{lead JOINT:省委网信办}、{lead JOINT:省公安厅}）',
    '做好工作。（{lead DIVISION:省财政厅}、{lead DIVISION:人行杭州中心支行}、{lead DIVISION:浙江银保监局}按职责分工负责）',
    '做好工作。（责任单位：{lead JOINT:市政=市政部门}、{lead JOINT:工商=工商部门}、{lead JOINT:文化部门}）',
    '做好工作。（责任单位：{lead JOINT:省教育厅}、{lead JOINT:公安=公安部门}、{lead JOINT:消防部门}）',
    '做好工作。（责任单位：{lead JOINT:县工业园区管委会}，{lead JOINT:市级和各县（市、区）市政=市级和各县（市、区）市政部门}、{lead JOINT:规划部门}）',
    '做好工作。（责任单位：{lead JOINT:省教育厅}、{lead JOINT:公安部门}）',
    '做好工作。（{lead SOLE:省民政厅}负责，{with PARTICIPANT:省财政厅}配合）',
    '做好工作。（{lead JOINT:省商务厅}、{lead JOINT:省财政厅}）',
    '提升服务水平（{lead JOINT:省商务厅}、{lead JOINT:省财政厅}）。',
    '做好工作。（{lead JOINT:省委宣传部}、{lead JOINT:省公安厅}，{lead JOINT:海关总署广东分署}等）',
    '做好工作。（责任单位：{lead JOINT:省教育厅}、{lead JOINT:省公安厅}，下同）',
    '做好工作。（{lead DIVISION:省教育厅}、{lead DIVISION:省公安厅}分头负责）',
    '做好工作。（{lead DIVISION:省教育厅}、{lead DIVISION:省公安厅}分别牵头负责）',
    '做好工作。（{lead DIVISION:省教育厅}、{lead DIVISION:省公安厅}按职责分工牵头负责）',
    '做好工作。（{lead DIVISION:省机关事务局}，{lead DIVISION:省公共资源交易中心}和{lead DIVISION:各设区市公共资源交易平台整合牵头部门}按职责分工负责）',
    '做好工作。（责任单位：{lead SOLE:省教育厅}；验收单位：省委督查室；销号单位：省财政厅）',
    '做好工作。责任单位：（{lead JOINT:省教育厅}、{lead JOINT:省财政厅}）',
    '责任单位——{lead JOINT:省教育厅}、{lead JOINT:省财政厅}',
    '*责任单位：{lead JOINT:省教育厅}、{lead JOINT:省财政厅}',
    '做好工作。\n责任单位\n{lead JOINT:省教育厅}\n{lead JOINT:省财政厅}、{lead JOINT:省公安厅}',
    '做好工作。责任单位：{lead JOINT:省财政厅}{lead JOINT:团省委}{lead JOINT:省妇联}',
    '做好工作。（责任单位：1.{lead JOINT:省教育厅}；2.{lead JOINT:省财政厅}）',
    '做好工作。（{lead DIVISION:省教育厅}、{lead DIVISION:省财政厅}按职责分别负责）',
    '做好工作。（{lead SOLE:各县区政府}主体负责，省教育厅指导督促）',
    '做好工作。（省财政厅配合省教育厅负责）',
    '做好工作。整改责任单位：{lead JOINT:省建设厅}、{lead JOINT:各县市区人民政府}。',
    '做好工作。（{lead DIVISION:省教育厅}、{lead DIVISION:省财政厅}及{lead DIVISION:各镇街}按职责完成有关工作）',
    '做好工作。（{lead SOLE:省税务局}负责，{with PARTICIPANT:各设区市人民政府}落实）',
    '做好工作。责任单位：{lead JOINT:省商务厅}、{lead JOINT:省教育厅}（6月底前完成）。',
    '做好工作。（{lead SOLE:省教育厅}负责制定方案，{lead SOLE:省财政厅}负责资金保障）',
  ],
  'a convention': [
    '做好工作。（责任单位：{lead FIRST_LISTED:省发展改革委}、{with OTHER_LISTED:省经信厅}，{with OTHER_LISTED:其他省级有关单位}；列第一位的为牵头单位，下同）',
    '做好工作。（{lead FIRST_LISTED:省财政厅}、{with OTHER_LISTED:省水利厅}负责。列第一位者为牵头单位，下同）再做工作。（{lead SOLE:省林业局}负责）三做工作。（{lead FIRST_LISTED:省林业局}等{with OTHER_LISTED:有关部门}负责）',
    '做好工作。（{lead FIRST_LISTED:省财政厅}、{with OTHER_LISTED:省水利厅}负责，排在第一位的部门为牵头部门，下同）再做工作。（{lead SOLE:各有关部门}负责）',
    '责任单位列第一的负总责，其余单位配合。一做。（责任单位：{lead FIRST_LISTED:省教育厅}、{with OTHER_LISTED:省水利厅}）',
    '排名第一的单位为该项任务主责单位，其他为协同单位。一做。（责任单位：{lead FIRST_LISTED:各乡镇人民政府}、{with OTHER_LISTED:省水利厅}）二做。（责任单位：{lead JOINT:各市人民政府}、{lead JOINT:省级有关部门}）',
    '一做。〔{lead FIRST_LISTED:省教育厅}，{with OTHER_LISTED:省财政厅}。逗号前为牵头单位，以下工作均涉及各市政府，不再一一列出〕二做。〔{lead FIRST_LISTED:省教育厅}、{lead FIRST_LISTED:省公安厅}，{with OTHER_LISTED:省级有关部门（单位）}〕',
    '一做。（{lead FIRST_LISTED:省财政厅}、{with OTHER_LISTED:省水利厅}负责。排在第一位的部门为牵头部门，分别负责为各部门按职责分别牵头，下同）二做。（{lead FIRST_LISTED:省教育厅}、{with OTHER_LISTED:省财政厅}负责）三做。（{lead DIVISION:省教育厅}、{lead DIVISION:省财政厅}分别负责）',
    '做好工作。（{lead FIRST_LISTED:省财政厅}、{with OTHER_LISTED:省水利厅}负责，列第一位的为牵头单位）再做工作。（{lead JOINT:省林业局}、{lead JOINT:省水利厅}负责）',
    '责任单位中分号前的为牵头单位。一做。（责任单位：{lead FIRST_LISTED:省教育厅}、{lead FIRST_LISTED:省公安厅}；{with OTHER_LISTED:省财政厅}）二做。（责任单位：{lead SOLE:省教育厅}）',
    '责任单位为两个的，前者为牵头单位。一做。（责任单位：{lead FIRST_LISTED:省教育厅}、{with OTHER_LISTED:省财政厅}）',
    '责任单位中黑体字标注的为牵头单位。一做。（责任单位：省教育厅、省财政厅）二做。（责任单位：{lead SOLE:省教育厅}）三做。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}参与）',
    '红色旅游由{lead EXPLICIT_LEAD:省文旅厅}牵头，前者由{lead EXPLICIT_LEAD:省教育厅}牵头。一做。（责任单位：{lead JOINT:省科技厅}、{lead JOINT:省财政厅}）',
    '责任单位逗号前为牵头单位，未明确的按职责分工负责。做好工作。（{lead FIRST_LISTED:省财政厅}、{lead FIRST_LISTED:省审计厅}，{with OTHER_LISTED:省水利厅}负责）',
  ],
  'names and lists': [
    '做好工作。（{lead SOLE:省市场监管局〔省知识产权局〕}负责）',
    '做好工作。〔{lead JOINT:省公安厅}、{lead JOINT:省司法厅}等部门（单位）〕',
    '做好工作。〔{lead EXPLICIT_LEAD:省公安厅}牵头，{with PARTICIPANT:省司法厅}等省级部门（单位）、{with PARTICIPANT:各设区市政府}配合〕',
    '做好工作。（{lead JOINT:省委办公厅}、{lead JOINT:省机关党委}等处室负责）',
    '做好工作。（{lead JOINT:价监竞争处}、{lead JOINT:12315中心}负责）',
    '做好工作。（{lead JOINT:省教育厅}、某某推进专项等负责）',
    '做好工作。（{lead JOINT:省教育厅}、{lead JOINT:省财政厅}2019年底前完成）',
    '做好工作。（{lead JOINT:省教育厅}、{lead JOINT:省项目推进中心}负责）',
    '做好工作。责任单位：{lead JOINT:省教育厅}，{lead JOINT:经开区}，{lead JOINT:各街道}。',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:各县、区人民政府（管委会）}、{with PARTICIPANT:省公安厅}配合）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:各县〈市、区〉人民政府}配合）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:各市州、县市区人民政府}配合）',
    '做好工作。（{lead SOLE:市、县（市、区）教育局}负责）',
    '做好工作。（责任单位：{lead JOINT:省教育厅}，{lead JOINT:各县（市、区）、乡（镇）政府}）',
    '做好工作。责任单位：{lead JOINT:局办公室}，{lead JOINT:有许可审批职能的处室}。',
    '做好工作。（{lead EXPLICIT_LEAD:省财政厅}牵头，{with PARTICIPANT:开展政府采购活动相关单位}配合）',
    '做好工作。（{lead EXPLICIT_LEAD:省发展改革委}牵头，{with PARTICIPANT:省公共资源交易中心}、{with PARTICIPANT:省农业农村厅}等行业主管部门配合）',
    '做好工作。（{lead EXPLICIT_LEAD:省商务厅}牵头，{with PARTICIPANT:杭州市人民政府}和{with PARTICIPANT:宁波市}、{with PARTICIPANT:第八师石河子市}配合）',
    '做好工作。（{lead JOINT:杭州=杭州市政府}、{lead JOINT:宁波市政府}，{lead JOINT:省教育厅}负责）',
    '做好工作。（{lead JOINT:杭州=杭州市政府}、{lead JOINT:宁波=宁波市政府}等市政府负责）',
    '做好工作。落实单位：{lead JOINT:民政局}、{lead JOINT:南安镇各社区}。',
    '做好工作。责任单位：{lead JOINT:组织人事部}、{lead JOINT:社会事务部}。',
    '做好工作。（责任科室：{lead EXPLICIT_LEAD:政策法规科}牵头，{with PARTICIPANT:各科室}、{with PARTICIPANT:各直属单位}配合）',
    '做好工作。责任单位及责任人：{lead SOLE:省教育厅}张三',
    '做好工作。责任单位：{lead JOINT:省教育厅}厅长李国强、{lead JOINT:省财政厅}王明',
    '做好工作。责任领导：张三；责任单位：{lead SOLE:省教育厅}；责任人：李四、王五',
    '做好工作。责任单位：{lead JOINT:省教育厅}、{lead JOINT:12个镇街}。',
    '做好工作。（{lead JOINT:省文化和旅游厅}、{lead JOINT:省粮食物资局}和{lead JOINT:省广电局}负责）',
    '做好工作。（{lead DIVISION:省经信厅}、{lead DIVISION:省科技厅}，{lead DIVISION:各市、县〔市、区〕政府}按职责分工负责）',
    '做好工作。（{lead JOINT:商务部}、{lead JOINT:农业农村部}等和{lead JOINT:各有关省级人民政府}负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省商务厅}牵头，{with DIVISION:省药监局}等相关单位及{with DIVISION:各县（市）区、开发区}按职责分工负责，2019年9月底前完成）',
    '做好工作。（{lead SOLE:省跑改办}负责，该激励措施暂定实施1年）',
    '做好工作。（{lead SOLE:省人社厅}负责，2019年11月底前完成',
  ],
  'several clauses': [
    '一做工作。（{lead SOLE:省公安厅}负责）二做工作。（{lead JOINT:省教育厅}、{lead JOINT:省体育局}负责）',
    '做好工作。（{lead EXPLICIT_LEAD:省教育厅}牵头，{with PARTICIPANT:省财政厅}配合；{lead SOLE:省公安厅}负责）',
  ],
}

describe('responsibility clauses', () => {
  for (const [group, sources] of Object.entries(CLAUSES)) {
    describe(group, () => {
      it.each(sources)('%s', (source) => {
        const { text, roles } = marked(source)
        expect(rolesIn(text)).toEqual([...roles].sort())
      })
    })
  }

  it.each([
    '鼓励龙头企业牵头组建创新联合体。',
    '企业是安全生产第一责任人。',
    '本办法由省财政厅负责解释。',
    '工作专班由省民政厅厅长任组长，由省财政厅厅长任副组长。',
    '报送有关部门（省教育厅、省财政厅）。',
    '项目负责人、负责同志要签字。',
    '按照谁主管、谁负责的原则，落实责任。',
    '鼓励社会力量参与（含行业协会）。',
    '建立由政府负责人牵头、相关部门共同参与的工作机制。',
  ])('makes no role of %s', (text) => {
    expect(rolesIn(text)).toEqual([])
  })

  it('casts nobody by a remark on other items, and says so', () => {
    const { duties, unread } = findMentions(
      documentOf('做好工作。（省教育厅牵头，各县、区人民政府落实。以下各项工作均需各县、区人民政府落实，不再列出）'),
    )
    expect(duties.flatMap(({ roles }) => roles.map(({ role, body }) => `${role} ${body.name}`))).toEqual([
      'LEADS 省教育厅',
      'SUPPORTS 各县、区人民政府',
    ])
    expect(unread.map(({ reason }) => reason)).toEqual([
      '以下各项工作均需各县、区人民政府落实，不再列出 speaks of other items, where it is not read',
    ])
  })

  it.each([
    ['〔省教育厅负责〕', '省教育厅负责'],
    ['[责任单位：省教育厅]', '责任单位：省教育厅'],
    ['（省教育厅负责）', '（省教育厅负责）'],
  ])('quotes %s as its signs are sure', (clause, quote) => {
    const document = documentOf(`做好工作。${clause}`)
    const { duties } = findMentions(document)
    const spans = duties.flatMap(({ roles }) => roles.flatMap(({ grounds }) => grounds))
    expect(spans.map(({ start, end }) => document.text.slice(start, end))).toEqual([quote])
  })

  it('says where only print tells who leads', () => {
    const { unread } = findMentions(documentOf('黑体字标注的为牵头单位。一做。（责任单位：省教育厅、省财政厅）'))
    expect(unread.map(({ reason }) => reason)).toEqual([
      '（责任单位：省教育厅、省财政厅） names several bodies, and who of them leads is told by print alone',
    ])
  })

  it('accounts for a bracket with a cue that names no body', () => {
    const { unread } = findMentions(documentOf('做好工作。（由企业负责运营）'))
    expect(unread.map(({ code }) => code)).toEqual(['unresolved-role'])
  })

  it.each(['办理时限：自受理之日起5个工作日。', '完成时限：长期坚持。', '责任人：张某', '联系电话：0571-12345'])(
    'says nothing of %s',
    (line) => {
      expect(findMentions(documentOf(`做好工作。\n${line}`)).unread).toEqual([])
    },
  )

  it('says that a label on a line of its own has no names below it', () => {
    const { duties, unread } = findMentions(documentOf('做好工作。\n责任单位\n推进培训工作。'))
    expect(duties).toEqual([])
    expect(unread.map(({ code }) => code)).toEqual(['empty-clause'])
  })

  it.each([
    ['points that ； parts', '任务目标：\n1.免费接种疫苗；\n2.建成医院10个。\n牵头单位：省卫生健康委', ['一/（一）']],
    ['points of their own', '1.免费接种疫苗。\n2.建成医院10个。\n牵头单位：省卫生健康委', ['一/（一）/2']],
    [
      'points with their own lines',
      '任务。\n1.接种疫苗；\n责任单位：省财政厅\n2.建成医院。\n责任单位：省卫生健康委',
      ['一/（一）/1', '一/（一）/2'],
    ],
  ])('gives lines below %s to whom they speak of', (_, text, paths) => {
    expect(findMentions(documentOf(text)).duties.map(({ path }) => path)).toEqual(paths)
  })

  it('puts the sentence of a convention beside the clause it decides', () => {
    const { duties } = findMentions(
      documentOf('一做。（省财政厅、省水利厅负责，列第一位者为牵头单位，下同）二做。（省林业局、省水利厅负责）'),
    )
    const rules = duties[1]?.roles.map((role) => role.grounds.map((ground) => ground.rule))
    expect(rules).toEqual([
      ['responsible-units', 'convention-first'],
      ['responsible-units', 'convention-first'],
    ])
  })
})
