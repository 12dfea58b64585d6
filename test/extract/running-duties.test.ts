import { expect, it, describe } from 'vitest'
import { marked, rolesIn } from './marked.ts'

const SENTENCES: readonly string[] = [
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
]

describe('duties of running text', () => {
  it.each(SENTENCES)('%s', (source) => {
    const { text, roles } = marked(source)
    expect(rolesIn(text)).toEqual([...roles].sort())
  })

  it('gives a sentence that goes on behind ； to the subject before it', () => {
    expect(rolesIn('省级有关部门要认真组织实施；要研究配套办法，简化操作。')).toEqual([
      'LEADS SOLE 省级有关部门',
      'LEADS SOLE 省级有关部门',
    ])
  })
})
