// What a request is told when it cannot be answered: a code, words to act on, and nothing of the inside.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { StoreError, type DocumentRecord, type Fragment, type GraphStore } from '../../graph/index.ts'
import { openMemoryStore } from '../../graph/store/memory.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let store: GraphStore
let served: Served
beforeAll(async () => {
  store = await seedStore()
  served = await serve(store)
})
afterAll(() => served.close())

const opened: Served[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})

/** Serves a store whose `select` does as told. */
async function serveSelect(select: GraphStore['select'], settings = {}): Promise<Served> {
  const other = await serve({ ...store, select }, settings)
  opened.push(other)
  return other
}

/** The code and message of the only error. */
async function refusal(query: string, variables?: Record<string, unknown>, of = served) {
  const { errors } = await of.ask(query, variables)
  expect(errors).toHaveLength(1)
  return { code: errors![0]!.extensions.code, message: errors![0]!.message }
}

describe('NOT_FOUND', () => {
  test.each([
    '{ node(id: "department:无") { id } }',
    '{ node(id: "无此类") { id } }',
    '{ department(id: "department:无") { id } }',
    '{ document(id: "document:无") { id } }',
    '{ neighbourhood(id: "project:无") { nodes { id } } }',
    '{ trace(from: "target:无") { totalCount } }',
    '{ trace(from: "无此类") { totalCount } }',
    '{ path(from: "department:无", to: "document:无") { found } }',
  ])('%s', async (query) => {
    const { code, message } = await refusal(query)
    expect(code).toBe('NOT_FOUND')
    expect(message).toMatch(/There is no node with the id ".*无.*"/)
  })
})

describe('BAD_USER_INPUT', () => {
  test.each([
    ['{ projects(first: 101) { totalCount } }', 'from 1 to 100'],
    ['{ projects(first: 0) { totalCount } }', 'from 1 to 100'],
    ['{ projects(first: -1) { totalCount } }', 'from 1 to 100'],
    ['{ projects(first: 1000000) { nodes { id } } }', 'from 1 to 100'],
    ['{ departments(first: 1) { nodes { leads(first: 500) { totalCount } } } }', 'first` of Department.leads is 500'],
    ['{ documents(first: 1) { nodes { responsibilities(first: 1001) { totalCount } } } }', 'from 1 to 1000'],
    ['{ overlaps(first: 1001) { totalCount } }', 'from 1 to 1000'],
    ['{ projects(after: "x") { totalCount } }', 'no cursor of this API'],
    ['{ neighbourhood(id: "x", depth: 9) { nodes { id } } }', 'from 1 to 4'],
    ['{ neighbourhood(id: "x", limit: 9999) { nodes { id } } }', 'from 1 to 500'],
    ['{ trace(from: "x", depth: 7) { cut } }', 'from 0 to 6'],
    ['{ trace(from: "x", breadth: 51) { cut } }', 'from 1 to 50'],
    ['{ path(from: "x", to: "y", maxDepth: 7) { found } }', 'from 1 to 6'],
    ['{ department { id } }', 'Give `id` or `name`'],
    ['{ department(id: "a", name: "b") { id } }', 'Give `id` or `name`'],
    ['{ document { id } }', 'one of the three'],
    ['{ document(number: "a", title: "b") { id } }', 'one of the three'],
    ['{ overlaps(pair: "省财政厅") { totalCount } }', 'give `department` too'],
    ['{ overlaps(department: "无此部门") { totalCount } }', 'No department is called'],
    ['{ targets(filter: { due: { from: "2020-13" } }) { totalCount } }', '2020-13'],
    ['{ targets(filter: { due: { from: "2019-02-29" } }) { totalCount } }', '2019-02-29'],
    ['{ targets(filter: { due: { from: "--05-31" } }) { totalCount } }', 'names no year'],
    ['{ projects(filter: { asOf: "--05-31" }) { totalCount } }', 'names no year'],
    ['{ deadlines(to: "昨天") { totalCount } }', '昨天'],
    ['{ stats { leads(evidence: 1) } }', 'Unknown argument'],
    ['{ nothing }', 'Cannot query field'],
    ['{ stats { leads }', 'Syntax Error'],
    ['query ($id: ID!) { node(id: $id) { id } }', 'was not provided'],
    ['{ department(name: "省财政厅") { leads { nodes { evidence(context: 501) { quote } } } } }', 'from 0 to 500'],
  ])('%s', async (query, words) => {
    const { code, message } = await refusal(query)
    expect(code).toBe('BAD_USER_INPUT')
    expect(message).toContain(words)
  })

  test('a search text of any length is not', async () => {
    const { message } = await refusal('query ($text: String!) { search(text: $text) { totalCount } }', {
      text: '省'.repeat(201),
    })
    expect(message).toContain('the limit is 200')
  })

  test('more ids than a page', async () => {
    const ids = Array.from({ length: 101 }, (_, i) => `project:${i}`)
    const { message } = await refusal('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(message).toContain('the limit is 100')
  })

  test('a cursor of another filter or field', async () => {
    const { projects } = await served.data<{ projects: { pageInfo: { endCursor: string } } }>(
      '{ projects(first: 1) { pageInfo { endCursor } } }',
    )
    const after = projects.pageInfo.endCursor
    const others = [
      'query ($after: String) { projects(first: 1, after: $after, filter: { kind: DUTY }) { totalCount } }',
      'query ($after: String) { projects(first: 1, after: $after, orderBy: TITLE) { totalCount } }',
      'query ($after: String) { targets(first: 1, after: $after) { totalCount } }',
    ]
    for (const query of others) expect(await refusal(query, { after })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(
      (await served.ask('query ($after: String) { projects(first: 9, after: $after) { totalCount } }', { after }))
        .errors,
    ).toBeUndefined()
  })

  test('a name that fits bodies of several places names them, and the place decides', async () => {
    const several = await serve(await storeOfTwins())
    opened.push(several)
    const { errors } = await several.ask('{ department(name: "省财政厅") { id } }')
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      candidates: [
        { name: '广东省财政厅', jurisdiction: '广东省' },
        { name: '浙江省财政厅', jurisdiction: '浙江省' },
      ],
    })
    expect(errors?.[0]?.message).toContain('广东省财政厅 (广东省), 浙江省财政厅 (浙江省)')
    expect(await several.data('{ department(name: "省财政厅", jurisdiction: "广东省") { id } }')).toEqual({
      department: { id: 'department:广东省财政厅' },
    })
    expect(await several.data('{ department(name: "浙江省财政厅") { id } }')).toEqual({
      department: { id: 'department:浙江省财政厅' },
    })
    expect(await refusal('{ overlaps(department: "省财政厅") { totalCount } }', {}, several)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('Several departments') as string,
    })
  })
})

describe('DB_UNAVAILABLE', () => {
  test('a store that cannot be reached is told without its words', async () => {
    const other = await serveSelect(() =>
      Promise.reject(new StoreError('unreachable', 'bolt://secret-host:7687 is down')),
    )
    const { code, message } = await refusal('{ departments { totalCount } }', {}, other)
    expect(code).toBe('DB_UNAVAILABLE')
    expect(message).not.toContain('secret-host')
    expect(JSON.stringify(other.logged)).toContain('secret-host')
  })

  test('an operation that takes too long is given up, in the store too', async () => {
    let given: AbortSignal | undefined
    const other = await serveSelect(
      (_selection, signal) => {
        given = signal
        return new Promise(() => undefined)
      },
      { operationTimeout: 100 },
    )
    const { code, message } = await refusal('{ departments { totalCount } }', {}, other)
    expect(code).toBe('DB_UNAVAILABLE')
    expect(message).toContain('longer than 0.1 s')
    expect(given?.aborted).toBe(true)
  })

  test('when the client goes, the store is told', async () => {
    let signal: AbortSignal | undefined
    const other = await serveSelect((_selection, each) => {
      signal = each
      return new Promise(() => undefined)
    })
    const client = new AbortController()
    const asked = fetch(`${other.server.url}/graphql?query={departments{totalCount}}`, { signal: client.signal })
    await expect.poll(() => signal).toBeDefined()
    expect(signal?.aborted).toBe(false)
    client.abort()
    await expect(asked).rejects.toThrow()
    await expect.poll(() => signal?.aborted).toBe(true)
  })
})

describe('INTERNAL', () => {
  test('what went wrong inside stays inside and is found in the log by the request', async () => {
    const other = await serveSelect(() => Promise.reject(new TypeError('password=hunter2 at /srv/secret.ts')))
    const response = await fetch(`${other.server.url}/graphql?query={departments{totalCount}}`)
    const body = await response.text()
    const { errors } = JSON.parse(body) as {
      errors: { message: string; extensions: { code: string; requestId: string } }[]
    }
    expect(errors[0]?.extensions.code).toBe('INTERNAL')
    expect(body).not.toMatch(/hunter2|secret|stack/)
    const id = response.headers.get('x-request-id')
    expect(errors[0]?.extensions.requestId).toBe(id)
    expect(errors[0]?.message).toContain(id)
    const line = other.logged.find(({ level, requestId }) => level === 50 && requestId === id)
    expect(JSON.stringify(line)).toContain('hunter2')
  })

  test('a store that finds a selection invalid is a fault of ours', async () => {
    const other = await serveSelect(() => Promise.reject(new StoreError('invalid', 'no such property')))
    expect(await refusal('{ departments { totalCount } }', {}, other)).toMatchObject({ code: 'INTERNAL' })
  })
})

test('the log line of an operation says who asked what, how long it took and what it cost', async () => {
  await served.ask('query WhoLeads { departments { totalCount } }')
  const line = () => served.logged.find(({ operationName }) => operationName === 'WhoLeads')
  await expect.poll(line).toMatchObject({ level: 30, method: 'POST', route: '/graphql', status: 200, statements: 1 })
  expect(line()?.['requestId']).toMatch(/^[0-9a-f-]{36}$/)
  expect(line()?.['milliseconds']).toBeGreaterThan(0)
})

/** Two provinces whose documents each say 省财政厅 and mean their own. */
async function storeOfTwins(): Promise<GraphStore> {
  const fragment = (place: string): Fragment => {
    const text = '（责任单位：省财政厅）'
    const id = `document:${place}令1号`
    const record: DocumentRecord = {
      id,
      number: `${place}令1号`,
      title: `${place}的文件`,
      type: '通知',
      issuer: null,
      date: '2020-01-01',
      recipients: [],
      text,
      outline: [],
      source: { file: `${place}.txt`, sha256: '0'.repeat(64), map: [[0, 1, 1]] },
    }
    const project = `project:${place}令1号#一`
    const department = `department:${place}财政厅`
    const evidence = [
      { document: id, start: 0, end: text.length, quote: text, rule: 'responsible-units', line: 1, column: 1 },
    ]
    return {
      document: record,
      fingerprint: place,
      problems: [],
      nodes: [
        {
          id,
          label: 'Document',
          properties: {
            number: record.number!,
            title: record.title,
            type: '通知',
            date: '2020-01-01',
            recipients: [],
            external: false,
          },
        },
        {
          id: project,
          label: 'Project',
          properties: {
            title: '一',
            path: '一',
            kind: 'ITEM',
            start: 0,
            end: text.length,
            document: id,
            openEnded: false,
          },
        },
        {
          id: department,
          label: 'Department',
          properties: {
            name: `${place}财政厅`,
            shortName: '省财政厅',
            aliases: ['省财政厅'],
            jurisdiction: place,
            level: 'PROVINCIAL',
            kind: 'AGENCY',
            collective: false,
            registered: true,
          },
        },
      ],
      edges: [
        { type: 'CONTAINS', from: id, to: project, properties: {}, evidence: [] },
        { type: 'LEADS', from: department, to: project, properties: { basis: 'SOLE', explicit: false }, evidence },
      ],
    }
  }
  const twins = await openMemoryStore()
  await twins.replaceAll([fragment('浙江省'), fragment('广东省')])
  return twins
}
