// What is asked of departments and projects, against the seed gazette as plain lists.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedStore, serve, type Page, type Served } from './seed-api.ts'
import { readTruth, sorted, type Truth } from './truth.ts'

let served: Served
let truth: Truth
beforeAll(async () => {
  truth = await readTruth()
  served = await serve(await seedStore())
})
afterAll(() => served.close())

describe('a department', () => {
  test('is found by its short name, with what it leads counted', async () => {
    const data = await served.data<{ department: { name: string; leads: { totalCount: number } } }>(
      '{ department(name: "省大数据局") { name leads(first: 50) { totalCount } } }',
    )
    expect(data.department.name).toBe('浙江省大数据发展管理局')
    expect(data.department.leads.totalCount).toBeGreaterThanOrEqual(9)
    expect(data.department.leads.totalCount).toBe(truth.from('department:浙江省大数据发展管理局', 'LEADS').length)
  })

  test('is found by every form a document uses, or the question is answered with the candidates', async () => {
    const query = 'query ($name: String!) { department(name: $name) { id name } }'
    for (const { id, properties } of truth.ofLabel('Department'))
      for (const alias of properties['aliases'] as readonly string[]) {
        const { data, errors } = await served.ask<{ department: { id: string; name: string } | null }>(query, {
          name: alias,
        })
        const candidates = errors?.[0]?.extensions['candidates'] as { id: string }[] | undefined
        if (candidates) expect(candidates.map((each) => each.id)).toContain(id)
        else if (data?.department?.name !== alias) expect([alias, data?.department?.id]).toEqual([alias, id])
      }
  })

  test('leads, supports and issues what the documents say', async () => {
    const data = await served.data<{
      departments: Page<
        Record<'leads' | 'supports', Page<{ project: { id: string } }>> & {
          id: string
          documents: Page<{ id: string }>
        }
      >
    }>(`query { departments(first: 100) { totalCount nodes { id
      leads(first: 100) { totalCount nodes { project { id } } }
      supports(first: 100) { totalCount nodes { project { id } } }
      documents { totalCount nodes { id } } } } }`)
    expect(data.departments.totalCount).toBe(truth.ofLabel('Department').length)
    for (const { id, leads, supports, documents } of data.departments.nodes) {
      expect(sorted(leads.nodes.map(({ project }) => project.id))).toEqual(
        sorted(truth.from(id, 'LEADS').map(({ to }) => to)),
      )
      expect(sorted(supports.nodes.map(({ project }) => project.id))).toEqual(
        sorted(truth.from(id, 'SUPPORTS').map(({ to }) => to)),
      )
      expect(leads.totalCount).toBe(leads.nodes.length)
      expect(sorted(documents.nodes.map((node) => node.id))).toEqual(
        sorted(truth.from(id, 'ISSUED').map(({ to }) => to)),
      )
    }
  })

  test('has the partners that the overlaps give it, in the same roles', async () => {
    const id = 'department:浙江省财政厅'
    const data = await served.data<{
      department: {
        partners: Page<{
          department: { id: string }
          shared: number
          jointLeads: number
          bothSupport: number
          ledByA: number
          ledByB: number
          projects: { project: { id: string } }[]
        }>
      }
      overlaps: Page<{
        a: { id: string }
        b: { id: string }
        shared: number
        jointLeads: number
        bothSupport: number
        leadAndSupport: number
        projects: { project: { id: string } }[]
      }>
    }>(
      `query ($id: ID!, $name: String!) {
        department(id: $id) { partners(first: 100) { totalCount nodes { department { id } shared jointLeads bothSupport ledByA ledByB projects { project { id } } } } }
        overlaps(department: $name, first: 100) { totalCount nodes { a { id } b { id } shared jointLeads bothSupport leadAndSupport projects { project { id } } } } }`,
      { id, name: '浙江省财政厅' },
    )
    const { partners } = data.department
    expect(partners.totalCount).toBe(data.overlaps.totalCount)
    expect(partners.totalCount).toBeGreaterThan(5)
    for (const pair of data.overlaps.nodes) {
      const other = pair.a.id === id ? pair.b.id : pair.a.id
      const partner = partners.nodes.find(({ department }) => department.id === other)
      expect(partner).toMatchObject({ shared: pair.shared, jointLeads: pair.jointLeads, bothSupport: pair.bothSupport })
      expect((partner?.ledByA ?? 0) + (partner?.ledByB ?? 0)).toBe(pair.leadAndSupport)
      expect(partner && sorted(partner.projects.map(({ project }) => project.id))).toEqual(
        sorted(pair.projects.map(({ project }) => project.id)),
      )
    }
  })

  test('knows whose work it took over and who took over its own', async () => {
    interface Other {
      readonly department: { readonly id: string }
      readonly date: string | null
    }
    const data = await served.data<{
      departments: Page<{ id: string; predecessors: Other[]; successors: Other[] }>
    }>(`{ departments(first: 100) { totalCount nodes { id
      predecessors { date department { id } } successors { date department { id } } } } }`)
    const pairs = (others: readonly Other[]): string[] =>
      sorted(others.map(({ department, date }) => `${department.id} ${date ?? ''}`))
    const date = (edge: Truth['edges'][number]): string => String(edge.properties['date'] ?? '')
    for (const { id, predecessors, successors } of data.departments.nodes) {
      expect(pairs(predecessors)).toEqual(sorted(truth.from(id, 'SUCCEEDS').map((edge) => `${edge.to} ${date(edge)}`)))
      expect(pairs(successors)).toEqual(sorted(truth.to(id, 'SUCCEEDS').map((edge) => `${edge.from} ${date(edge)}`)))
    }
    expect(data.departments.nodes.some(({ predecessors }) => predecessors.length > 0)).toBe(true)
  })

  test('has the targets of the projects it leads', async () => {
    const data = await served.data<{ departments: Page<{ id: string; targets: Page<{ id: string }> }> }>(
      '{ departments(first: 100) { nodes { id targets(first: 100) { totalCount nodes { id } } } } }',
    )
    let found = 0
    for (const { id, targets } of data.departments.nodes) {
      const expected = truth.from(id, 'LEADS').flatMap(({ to }) => truth.from(to, 'SETS').map((set) => set.to))
      expect(sorted(targets.nodes.map((target) => target.id))).toEqual(sorted([...new Set(expected)]))
      expect(targets.totalCount).toBe(targets.nodes.length)
      found += targets.totalCount
    }
    expect(found).toBeGreaterThan(0)
  })
})

describe('a project', () => {
  test('has its departments, leads first, as the clause lists them', async () => {
    const data = await served.data<{
      projects: Page<{
        id: string
        responsibilities: Page<{
          role: string
          basis: string
          explicit: boolean
          department: { id: string }
          evidence: { start: number }[]
        }>
      }>
    }>(
      `{ projects(first: 100) { nodes { id responsibilities(first: 100) { totalCount nodes { role basis explicit
        department { id } evidence(context: 0) { start } } } } } }`,
    )
    for (const { id, responsibilities } of data.projects.nodes) {
      const expected = truth.to(id, 'LEADS', 'SUPPORTS')
      const key = (type: string, from: string, basis: unknown, explicit: unknown): string =>
        `${type} ${from} ${String(basis)} ${String(explicit)}`
      expect(
        sorted(responsibilities.nodes.map((each) => key(each.role, each.department.id, each.basis, each.explicit))),
      ).toEqual(
        sorted(
          expected.map(({ type, from, properties }) => key(type, from, properties['basis'], properties['explicit'])),
        ),
      )
      const roles = responsibilities.nodes.map(({ role }) => role)
      expect(roles).toEqual(sorted(roles))
    }
  })

  test('has its document, platforms, targets and the words of each edge', async () => {
    const data = await served.data<{
      projects: Page<{
        id: string
        document: { id: string }
        platforms: { id: string }[]
        targets: Page<{ id: string }>
      }>
    }>('{ projects(first: 100) { nodes { id document { id } platforms { id } targets { totalCount nodes { id } } } } }')
    for (const { id, document, platforms, targets } of data.projects.nodes) {
      expect(document.id).toBe(truth.nodes.get(id)?.properties['document'])
      expect(sorted(platforms.map((each) => each.id))).toEqual(sorted(truth.from(id, 'MENTIONS').map(({ to }) => to)))
      expect(sorted(targets.nodes.map((each) => each.id))).toEqual(sorted(truth.from(id, 'SETS').map(({ to }) => to)))
    }
  })
})
