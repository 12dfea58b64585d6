// Duties that stand under a body's name or below words that announce them.
import { expect, it } from 'vitest'
import { rolesIn } from './marked.ts'

it.each([
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
])('%s', (_, text, bodies) => {
  expect(rolesIn(text)).toEqual(bodies.map((body) => `LEADS SOLE ${body}`).sort())
})
