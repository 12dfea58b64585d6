// Every question of the API against the seed gazette as plain lists.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedStore, serve, type Served } from './seed-api.ts'
import { readTruth, type Truth } from './truth.ts'

let served: Served
let truth: Truth
beforeAll(async () => {
  truth = await readTruth()
  served = await serve(await seedStore())
})
afterAll(() => served.close())

const sorted = (ids: readonly string[]): string[] => [...ids].sort()

interface Page<T> {
  readonly totalCount: number
  readonly nodes: readonly T[]
}

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

describe('a document', () => {
  interface Span {
    readonly quote: string
    readonly before: string
    readonly after: string
    readonly start: number
    readonly end: number
    readonly document: { id: string }
    readonly line: number
    readonly file: string
  }
  interface Read {
    readonly id: string
    readonly text: string
    readonly file: string
    readonly outline: readonly { path: string; title: string; start: number; end: number }[]
    readonly responsibilities: Page<{
      role: string
      department: { id: string }
      project: { id: string }
      evidence: Span[]
    }>
    readonly targets: Page<{
      id: string
      start: number
      end: number
      quote: string
      document: { id: string }
      evidence: Span[]
    }>
    readonly mentions: Page<{ project: { id: string }; platform: { id: string }; evidence: Span[] }>
    readonly cites: Page<{ citing: { id: string }; cited: { id: string; external: boolean }; evidence: Span[] }>
    readonly projects: Page<{ id: string; start: number }>
  }
  const QUERY = `query ($id: ID!) { document(id: $id) { id text file outline { path title start end }
    responsibilities(first: 1000) { totalCount nodes { role department { id } project { id } evidence(context: 7) { ...span } } }
    targets(first: 1000) { totalCount nodes { id start end quote document { id } evidence(context: 7) { ...span } } }
    mentions(first: 1000) { totalCount nodes { project { id } platform { id } evidence(context: 7) { ...span } } }
    cites(first: 100) { totalCount nodes { citing { id } cited { id external } evidence(context: 7) { ...span } } }
    projects(first: 1000) { totalCount nodes { id start } } } }
    fragment span on Evidence { quote before after start end line file document { id } }`

  test('opens with everything that a reader marks, each mark on its own words', async () => {
    for (const { document, nodes, edges } of truth.fragments) {
      const { document: read } = await served.data<{ document: Read }>(QUERY, { id: document.id })
      expect(read.text).toBe(document.text)
      expect(read.outline).toEqual(document.outline)
      expect(read.file).toBe(document.source.file)

      const duties = edges.filter(({ type }) => type === 'LEADS' || type === 'SUPPORTS')
      expect(
        sorted(read.responsibilities.nodes.map((each) => `${each.role} ${each.department.id} ${each.project.id}`)),
      ).toEqual(sorted(duties.map(({ type, from, to }) => `${type} ${from} ${to}`)))
      const places = read.responsibilities.nodes.map(({ evidence }) => evidence[0]!.start)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(sorted(read.targets.nodes.map(({ id }) => id))).toEqual(
        sorted(nodes.filter(({ label }) => label === 'Target').map(({ id }) => id)),
      )
      expect(read.mentions.totalCount).toBe(edges.filter(({ type }) => type === 'MENTIONS').length)
      expect(sorted(read.cites.nodes.map(({ cited }) => cited.id))).toEqual(
        sorted(edges.filter(({ type }) => type === 'CITES').map(({ to }) => to)),
      )
      expect(read.projects.nodes.map(({ start }) => start)).toEqual(
        nodes
          .filter(({ label }) => label === 'Project')
          .map(({ properties }) => properties['start'])
          .sort((a, b) => Number(a) - Number(b)),
      )

      const spans = [read.responsibilities, read.targets, read.mentions, read.cites].flatMap((page) =>
        page.nodes.flatMap(({ evidence }) => evidence),
      )
      expect(spans.length).toBeGreaterThan(0)
      for (const span of spans) {
        expect(span.quote).toBe(document.text.slice(span.start, span.end))
        expect(span.before).toBe(document.text.slice(Math.max(0, span.start - 7), span.start))
        expect(span.after).toBe(document.text.slice(span.end, span.end + 7))
        expect(span.document.id).toBe(document.id)
        expect(span.file).toBe(document.source.file)
      }
    }
  })

  test('that is only cited says so, has no text, and knows who cites it', async () => {
    const external = truth.ofLabel('Document').filter(({ properties }) => properties['external'] === true)
    expect(external.length).toBeGreaterThan(0)
    const { documents } = await served.data<{
      documents: Page<{
        id: string
        external: boolean
        text: null
        outline: unknown[]
        citedBy: Page<{ citing: { id: string }; evidence: Span[] }>
      }>
    }>(
      `{ documents(first: 100, filter: { external: true }) { totalCount nodes { id external text outline { path }
        citedBy { totalCount nodes { citing { id } evidence { quote document { id } } } } } } }`,
    )
    expect(documents.totalCount).toBe(external.length)
    for (const { id, text, outline, citedBy } of documents.nodes) {
      expect([text, outline]).toEqual([null, []])
      const citing = truth.to(id, 'CITES')
      expect(sorted(citedBy.nodes.map((each) => each.citing.id))).toEqual(sorted(citing.map(({ from }) => from)))
      for (const each of citedBy.nodes)
        for (const evidence of each.evidence) expect(evidence.document.id).toBe(each.citing.id)
    }
  })

  test('is found by number and by title, and null where there is none', async () => {
    for (const { document } of truth.fragments) {
      const ask = 'query ($number: String, $title: String) { document(number: $number, title: $title) { id } }'
      expect(await served.data(ask, { title: document.title })).toEqual({ document: { id: document.id } })
      if (document.number)
        expect(await served.data(ask, { number: document.number })).toEqual({ document: { id: document.id } })
    }
    expect((await served.ask('{ document(number: "无此号") { id } }')).data).toEqual({ document: null })
  })
})

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
