// The duty sheet as data: grouped, sorted, filtered, with due dates and partners as the clause lists them.
import { describe, expect, it } from 'vitest'
import {
  dueOf,
  type Duty,
  dutyKey,
  filterDuties,
  groupDuties,
  othersOf,
  parseSort,
} from '../../../web/department/sheet-model.ts'

const document = (number: string, date: string) => ({ id: `document:${number}`, number, title: number, date })
const older = document('浙政办发〔2018〕109号', '2018-11-22')
const newer = document('浙政发〔2018〕48号', '2018-12-28')
const person = (name: string) => ({
  id: `department:${name}`,
  name,
  shortName: name,
  collective: false,
  aliases: [name],
})

function duty(role: Duty['role'], title: string, where = newer, rest: Partial<Duty['project']> = {}): Duty {
  return {
    role,
    basis: role === 'LEADS' ? 'SOLE' : 'OTHER_LISTED',
    evidence: [{ quote: '（责任单位：丙、甲、乙）' }],
    project: {
      id: `project:${where.number}#${title}`,
      title,
      path: title,
      openEnded: false,
      due: null,
      document: where,
      targets: { totalCount: 0, nodes: [] },
      responsibilities: { nodes: [] },
      ...rest,
    },
  }
}

describe('groupDuties', () => {
  const duties = [duty('SUPPORTS', '一'), duty('LEADS', '二'), duty('LEADS', '三', older), duty('LEADS', '四')]

  it('puts the latest document first and leads before supports, else as they came', () => {
    const groups = groupDuties(duties, parseSort(null))
    expect(groups.map(({ document: held }) => held?.number)).toEqual([newer.number, older.number])
    expect(groups[0]!.duties.map(({ project }) => project.title)).toEqual(['二', '四', '一'])
    expect([groups[0]!.leads, groups[0]!.supports]).toEqual([2, 1])
  })

  it('turns round', () => {
    const [first] = groupDuties(duties, parseSort('-item'))
    expect(first!.duties.map(({ project }) => project.title)).toEqual(['四', '二', '一'])
  })

  it('filters by role, basis and document', () => {
    expect(filterDuties(duties, { kind: 'LEADS', doc: older.number })).toHaveLength(1)
    expect(filterDuties(duties, { basis: 'OTHER_LISTED' })).toHaveLength(1)
    expect(filterDuties(duties, {})).toHaveLength(4)
  })
})

describe('a duty', () => {
  it('is due when its clause or the earliest of its targets says so', () => {
    const targets = {
      totalCount: 2,
      nodes: [
        { id: 'a', due: '2020-12-31' },
        { id: 'b', due: '2019-06-30' },
      ],
    }
    expect(dueOf(duty('LEADS', '一', newer, { targets }))).toEqual({ date: '2019-06-30', undated: false })
    expect(dueOf(duty('LEADS', '一', newer, { due: '2018-12-31', targets }))).toEqual({
      date: '2018-12-31',
      undated: false,
    })
  })

  it('tells a target without a date from no target', () => {
    const targets = { totalCount: 1, nodes: [{ id: 'a', due: null }] }
    expect(dueOf(duty('LEADS', '一', newer, { targets }))).toEqual({ undated: true })
    expect(dueOf(duty('LEADS', '一'))).toEqual({ undated: false })
  })

  it('names the others as the clause lists them, without itself', () => {
    const nodes = ['甲', '乙', '丙'].map((name) => ({
      role: name === '丙' ? ('LEADS' as const) : ('SUPPORTS' as const),
      basis: null,
      department: person(name),
    }))
    const { leads, supports } = othersOf(
      duty('SUPPORTS', '一', newer, { responsibilities: { nodes } }),
      'department:乙',
    )
    expect(leads.map(({ department }) => department.name)).toEqual(['丙'])
    expect(supports.map(({ name }) => name)).toEqual(['甲'])
  })

  it('is called by its project in the URL', () => {
    expect(dutyKey(duty('LEADS', '五/（三）/1'))).toBe('浙政发〔2018〕48号#五/（三）/1')
  })
})
