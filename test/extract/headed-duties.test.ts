// Duties that stand under a body's name or below words that announce them.
import { expect, it } from 'vitest'
import { rolesIn } from './marked.ts'

it.each([
  [
    'items below 主要职责是, but for those that share duties out by name',
    '\n第三条 省林业厅贯彻落实党中央的方针政策，在履行职责过程中加强领导。主要职责是：\n（一）负责林地管理。\n（二）有关职责分工。省公安厅负责森林防火。\n协调指导扑火。\n第四条 省农业厅的主要职责是：\n（一）指导春耕。\n',
    ['省林业厅', '省林业厅', '省公安厅', '省农业厅'],
  ],
  [
    'items under names below 职责分工',
    '\n三、成员单位职责分工\n（一）省教育厅\n1.负责招生。\n2.指导各学校。\n',
    ['省教育厅', '省教育厅'],
  ],
  [
    'no members whose heads are told, and each task behind ；',
    '\n二、组织体系及职责\n省教育厅、省财政厅等单位主要负责人为成员。\n省水利厅：负责抢险；优先保障供水。\n',
    ['省水利厅', '省水利厅'],
  ],
  [
    'companies among the heads of a list',
    '\n四、职责分工\n移动公司：负责设施抢修。\n供水企业：要主动靠前服务。\n联通公司：共5人。\n',
    ['移动公司', '供水企业'],
  ],
  [
    'whatever stands behind a name in a section of duties',
    '\n三、工作职责\n（一）省教育厅：挖掘地域文化，传承历史文脉。\n（二）奉发集团：推进城市更新。\n（三）省水利厅：联系电话63855555。\n',
    ['省教育厅', '奉发集团'],
  ],
  ['no sentence that says when', '\n省教育厅在每年3月底前将计划报省政府。\n（二）完善机制。推进各项工作。\n', []],
  [
    'items under a heading that is a name',
    '\n（二）省教育厅\n1.建设学校3所。\n2.负责招生。\n（三）省公安厅（共1项）\n1.改造派出所。\n',
    ['省教育厅', '省教育厅', '省公安厅'],
  ],
  [
    'items below 履行下列职责',
    '\n第九条 省发展改革委履行下列安全生产职责：\n（一）编制安全生产规划。\n（二）负责管道保护。\n',
    ['省发展改革委', '省发展改革委'],
  ],
  [
    'a name on a line of its own among duties',
    '\n1.省教育厅：负责停课。\n省气象局\n负责气象预警。\n',
    ['省教育厅', '省气象局'],
  ],
  [
    'a list of duties behind its title',
    '\n5、部门主要职责：省民政厅组织、协调救灾工作；核实、报告灾情。\n省经信厅协调铁路、电力等部门的抢险工作。\n',
    ['省民政厅', '省民政厅', '省经信厅'],
  ],
  [
    'a name on a line with its task on the next, below 职责分工',
    '\n职责分工\n省教育厅\n与卫生部门密切配合，组织实施控制措施。\n各学校要落实。\n',
    ['省教育厅', '各学校'],
  ],
  [
    'such names one after the other, up to the next heading',
    '\n省教育厅\n负责招生。\n省公安厅\n维护秩序。\n（二）完善机制。加强领导。\n',
    ['省教育厅', '省公安厅'],
  ],
  [
    'several names in a line, each with its duties',
    '\n（1）省委宣传部：负责新闻宣传。（2）省公安厅：负责治安。（3）省军区战备建设处：组织民兵。\n',
    ['省委宣传部', '省公安厅', '省军区战备建设处'],
  ],
  ['who has a duty, and none of its words', '\n1.合肥供电公司：负责电力保障。\n', ['合肥供电公司']],
  [
    'no name where a sentence asks for reports',
    '\n请省教育厅于6月底前报省政府办公厅。\n（二）完善机制。\n1.推进工作。\n',
    ['省教育厅'],
  ],
  ['no name alone above a sentence', '\n省教育厅\n建立机制。\n做好工作。\n', []],
])('%s', (_, text, bodies) => {
  expect(rolesIn(text)).toEqual(bodies.map((body) => `LEADS SOLE ${body}`).sort())
})
