// What is asked of the graph as a whole, against the seed gazette as plain lists.
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

describe('questions over the graph', () => {
  test('stats count what there is', async () => {
    const { stats } = await served.data<{ stats: Record<string, number> }>(
      '{ stats { documents heldDocuments departments projects targets platforms leads supports cites contains sets issued mentions succeeds problems } }',
    )
    const label = (name: Parameters<Truth['ofLabel']>[0]): number => truth.ofLabel(name).length
    const type = (name: Truth['edges'][number]['type']): number =>
      new Set(truth.edges.filter((edge) => edge.type === name).map(({ from, to }) => `${from} ${to}`)).size
    expect(stats).toEqual({
      documents: label('Document'),
      heldDocuments: truth.fragments.length,
      departments: label('Department'),
      projects: label('Project'),
      targets: label('Target'),
      platforms: label('Platform'),
      leads: type('LEADS'),
      supports: type('SUPPORTS'),
      cites: type('CITES'),
      contains: type('CONTAINS'),
      sets: type('SETS'),
      issued: type('ISSUED'),
      mentions: type('MENTIONS'),
      succeeds: type('SUCCEEDS'),
      problems: truth.fragments.flatMap(({ problems }) => problems).length,
    })
  })

  test('node and nodes answer by id, whatever the kind', async () => {
    const ids = (['Department', 'Document', 'Project', 'Target', 'Platform'] as const).map(
      (label) => truth.ofLabel(label)[0]!.id,
    )
    const { nodes } = await served.data<{ nodes: ({ __typename: string; id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id caption } }',
      { ids: [...ids, 'department:无', 'x', ids[0]] },
    )
    expect(nodes.map((node) => node?.id ?? null)).toEqual([...ids, null, null, ids[0]])
    expect(nodes.slice(0, 5).map((node) => node?.__typename)).toEqual([
      'Department',
      'Document',
      'Project',
      'Target',
      'Platform',
    ])
    for (const id of ids) {
      const { node } = await served.data<{ node: { id: string } }>('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(node.id).toBe(id)
    }
  })

  test('search finds by any part of a name and marks it', async () => {
    const { search } = await served.data<{
      search: Page<{ value: string; highlights: { start: number; end: number }[]; node: { __typename: string } }>
    }>(
      '{ search(text: "大数据", first: 100) { totalCount nodes { value highlights { start end } node { __typename id } } } }',
    )
    expect(search.nodes.length).toBe(search.totalCount)
    expect(search.nodes.map(({ node }) => node.__typename)).toContain('Department')
    for (const { value, highlights } of search.nodes)
      for (const { start, end } of highlights) expect(value.slice(start, end)).toBe('大数据')
    const departments = await served.data<{ search: Page<{ node: { __typename: string } }> }>(
      '{ search(text: "大数据", kinds: [DEPARTMENT]) { totalCount nodes { node { __typename } } } }',
    )
    expect(new Set(departments.search.nodes.map(({ node }) => node.__typename))).toEqual(new Set(['Department']))
  })

  test('a neighbourhood is all there is around a node, or says what was cut', async () => {
    const id = 'department:浙江省大数据发展管理局'
    interface Around {
      neighbourhood: {
        nodes: { id: string }[]
        edges: { type: string; from: string; to: string; evidence: { quote: string }[] }[]
        cut: { node: string; total: number; shown: number }[]
      }
    }
    const query = `query ($id: ID!, $limit: Int) { neighbourhood(id: $id, limit: $limit) {
      nodes { id } edges { type from to evidence(context: 0) { quote } } cut { node total shown } } }`
    const { neighbourhood: all } = await served.data<Around>(query, { id, limit: 100 })
    const around = [
      ...truth.from(id, 'LEADS', 'SUPPORTS', 'ISSUED', 'SUCCEEDS').map(({ to }) => to),
      ...truth.to(id, 'SUCCEEDS').map(({ from }) => from),
    ]
    expect(sorted(all.nodes.map((node) => node.id))).toEqual(sorted([id, ...new Set(around)]))
    expect(all.cut).toEqual([])
    for (const edge of all.edges) {
      const same = truth.edges.find(({ type, from, to }) => type === edge.type && from === edge.from && to === edge.to)
      expect(edge.evidence.map(({ quote }) => quote)).toEqual(same?.evidence.map(({ quote }) => quote))
    }
    const { neighbourhood: some } = await served.data<Around>(query, { id, limit: 4 })
    expect(some.nodes).toHaveLength(4)
    expect(some.cut).toEqual([{ node: id, total: around.length, shown: 3 }])
  })

  test('one edge can be asked for, with its words and ends', async () => {
    for (const kind of ['LEADS', 'SUPPORTS', 'CITES', 'CONTAINS', 'SETS', 'ISSUED', 'MENTIONS'] as const) {
      const some = truth.edges.find(({ type }) => type === kind)!
      const { edge } = await served.data<{
        edge: { fromNode: { id: string }; toNode: { id: string }; evidence: { quote: string }[] }
      }>(
        `query ($type: EdgeKind!, $from: ID!, $to: ID!) { edge(type: $type, from: $from, to: $to) {
          fromNode { id } toNode { id } evidence { quote document { id } } } }`,
        { type: kind, from: some.from, to: some.to },
      )
      expect([edge.fromNode.id, edge.toNode.id]).toEqual([some.from, some.to])
      expect(edge.evidence.map(({ quote }) => quote)).toEqual(some.evidence.map(({ quote }) => quote))
    }
    expect((await served.ask('{ edge(type: LEADS, from: "department:x", to: "project:y") { id } }')).data).toEqual({
      edge: null,
    })
  })

  test('a trace goes from a department over project and document to what that cites', async () => {
    const from = 'department:浙江省大数据发展管理局'
    interface Traced {
      trace: {
        totalCount: number
        cut: boolean
        paths: {
          steps: {
            external: boolean
            from: { id: string }
            to: { id: string }
            edge: { type: string; from: string; to: string; evidence: { quote: string; document: { id: string } }[] }
          }[]
        }[]
      }
    }
    const query = `query ($from: ID!, $direction: ChainDirection) { trace(from: $from, direction: $direction, depth: 2, breadth: 50) { totalCount cut
      paths { steps { external from { id } to { id } edge { type from to evidence { quote document { id } } } } } } }`
    const { trace } = await served.data<Traced>(query, { from })
    expect(trace.cut).toBe(false)
    const expected = truth.from(from, 'LEADS', 'SUPPORTS').flatMap(({ to }) => {
      const document = truth.nodes.get(to)?.properties['document'] as string
      const cited = truth.from(document, 'CITES').map((cite) => cite.to)
      return cited.length === 0 ? [`${to} ${document}`] : cited.map((id) => `${to} ${document} ${id}`)
    })
    const ends = (path: Traced['trace']['paths'][number]): string =>
      path.steps
        .map(({ to }) => to.id)
        .slice(0, 3)
        .join(' ')
    expect(new Set(trace.paths.map(ends))).toEqual(new Set(expected))
    for (const { steps } of trace.paths) {
      expect(steps[0]!.from.id).toBe(from)
      steps.forEach((step, i) => {
        if (i > 0) expect(step.from.id).toBe(steps[i - 1]!.to.id)
        expect(sorted([step.edge.from, step.edge.to])).toEqual(sorted([step.from.id, step.to.id]))
        expect(step.external).toBe(truth.nodes.get(step.to.id)?.properties['external'] === true)
        for (const { document } of step.edge.evidence)
          expect(truth.fragments.some((each) => each.document.id === document.id)).toBe(true)
      })
    }

    const cited = truth.edges.find(({ type }) => type === 'CITES')!
    const { trace: down } = await served.data<Traced>(query, { from: cited.to, direction: 'DOWN' })
    expect(down.paths.every(({ steps }) => steps[0]!.edge.type === 'CITES')).toBe(true)
    expect(down.paths.some(({ steps }) => steps.at(-1)!.edge.type === 'LEADS')).toBe(true)
  })

  test('a path joins two nodes by the fewest edges', async () => {
    const lead = truth.edges.find(({ type }) => type === 'LEADS')!
    const document = truth.nodes.get(lead.to)?.properties['document'] as string
    const query = `query ($from: ID!, $to: ID!, $max: Int) { path(from: $from, to: $to, maxDepth: $max) { found complete nodes { id } edges { from to evidence { quote } } } }`
    interface Joined {
      path: { found: boolean; complete: boolean; nodes: { id: string }[]; edges: { from: string; to: string }[] }
    }
    const { path } = await served.data<Joined>(query, { from: lead.from, to: document, max: 4 })
    expect(path.edges.length).toBeLessThanOrEqual(2)
    expect(path.nodes[0]?.id).toBe(lead.from)
    expect(path.nodes.at(-1)?.id).toBe(document)
    expect((await served.data<Joined>(query, { from: lead.from, to: document, max: 1 })).path.found).toBe(
      path.edges.length === 1,
    )
    expect((await served.data<Joined>(query, { from: lead.from, to: lead.from })).path).toMatchObject({
      found: true,
      edges: [],
    })
  })

  test('a platform tells who meets on it, each with the project', async () => {
    interface Met {
      platforms: Page<{
        id: string
        responsibilities: Page<{ role: 'LEADS' | 'SUPPORTS'; department: { id: string }; project: { id: string } }>
      }>
    }
    const { platforms } = await served.data<Met>(
      '{ platforms(first: 100) { nodes { id responsibilities(first: 200) { totalCount nodes { role department { id } project { id } } } } } }',
    )
    let met = 0
    for (const { id, responsibilities } of platforms.nodes) {
      const expected = truth
        .to(id, 'MENTIONS')
        .flatMap(({ from }) => truth.to(from, 'LEADS', 'SUPPORTS'))
        .map(({ type, from, to }) => `${type} ${from} ${to}`)
      const found = responsibilities.nodes.map((each) => `${each.role} ${each.department.id} ${each.project.id}`)
      expect([id, sorted(found)]).toEqual([id, sorted([...new Set(expected)])])
      expect(responsibilities.totalCount).toBe(found.length)
      met += found.length
    }
    expect(met).toBeGreaterThan(0)
  })

  test('deadlines list targets and projects by date, page by page', async () => {
    interface Due {
      deadlines: {
        totalCount: number
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
        nodes: { due: string; item: { id: string } }[]
      }
    }
    const query = `query ($after: String) { deadlines(from: "2018", to: "2025", first: 4, after: $after) { totalCount pageInfo { hasNextPage endCursor }
      nodes { due item { ... on Target { id } ... on Project { id } } } } }`
    const seen: { due: string; item: { id: string } }[] = []
    let after: string | null = null
    do {
      const { deadlines }: Due = await served.data<Due>(query, { after })
      seen.push(...deadlines.nodes)
      after = deadlines.pageInfo.hasNextPage ? deadlines.pageInfo.endCursor : null
      expect(deadlines.totalCount).toBeGreaterThanOrEqual(seen.length)
      if (!after) expect(deadlines.totalCount).toBe(seen.length)
    } while (after)
    const expected = [...truth.nodes.values()].filter(
      ({ properties: { deadline } }) =>
        typeof deadline === 'string' && (deadline.startsWith('--') || (deadline >= '2018' && deadline <= '2025-12-31')),
    )
    expect(sorted(seen.map(({ item }) => item.id))).toEqual(sorted(expected.map(({ id }) => id)))
    expect(seen.map(({ due }) => due)).toEqual(sorted(seen.map(({ due }) => due)))
  })
})
