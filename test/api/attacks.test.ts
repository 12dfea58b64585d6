// What a stranger on the internet may try, and how it is refused.
import { connect } from 'node:net'
import { request as httpRequest } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../api/server.ts'
import { ERROR_CODES } from '../../api/errors.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore(), { requestTimeout: 1_000 })
})
afterAll(() => served.close())

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${served.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

const codes = async (query: string): Promise<string[]> =>
  ((await served.ask(query)).errors ?? []).map(({ extensions }) => extensions.code)

/** The server still answers. */
async function alive(): Promise<void> {
  expect(await served.data('{ stats { heldDocuments } }')).toEqual({ stats: { heldDocuments: 6 } })
}

describe('documents that are too large', () => {
  const many = (n: number, piece: (i: number) => string): string =>
    Array.from({ length: n }, (_, i) => piece(i)).join(' ')
  /** One level of nesting that leads back to a department. */
  const deep = (n: number): string =>
    `{ departments(first: 1) { nodes { ${'leads(first: 1) { nodes { project { leads(first: 1) { nodes { department { '.repeat(n)}id${' } } } } } }'.repeat(n)} } } }`

  test.each([
    ['5,000 aliases', `{ ${many(5_000, (i) => `a${i}: stats { leads }`)} }`],
    ['more aliases than allowed, few tokens', `{ stats { ${many(LIMITS.aliases + 1, (i) => `a${i}: leads`)} } }`],
    ['depth 200', deep(34)],
    ['unknown fields × 10,000', `{ ${many(10_000, (i) => `unknown${i}`)} }`],
    ['directives', `{ stats { ${many(LIMITS.directives + 1, () => 'leads @skip(if: false)')} } }`],
    ['root fields', `{ ${many(LIMITS.rootFields + 1, () => 'stats { leads }')} }`],
    [
      'nested first',
      '{ departments(first: 100) { nodes { leads(first: 100) { nodes { project { responsibilities(first: 100) { nodes { department { name } } } } } } } } }',
    ],
    [
      'lists in a document in a list',
      '{ documents(first: 100) { nodes { responsibilities(first: 1000) { nodes { evidence { quote } department { name } } } } } }',
    ],
  ])('%s', async (_name, query) => {
    expect(await codes(query)).toEqual(['QUERY_TOO_COMPLEX'])
    await alive()
  })

  test('what multiplies through fragments is counted as often as it runs', async () => {
    const levels = 12
    const fragments = Array.from(
      { length: levels },
      (_, i) =>
        `fragment f${i} on Department { a: leads(first: 2) { nodes { project { leads(first: 2) { nodes { department { ...f${i + 1} } } } } } } b: leads(first: 2) { nodes { department { ...f${i + 1} } } } }`,
    )
    expect(
      await codes(
        `{ departments(first: 2) { nodes { ...f0 } } } ${fragments.join(' ')} fragment f${levels} on Department { id }`,
      ),
    ).toEqual(['QUERY_TOO_COMPLEX'])
    await alive()
  })

  test('the numbers of a variable count too', async () => {
    const { errors } = await served.ask(
      'query ($n: Int) { departments(first: $n) { nodes { leads(first: $n) { nodes { project { responsibilities(first: $n) { nodes { role } } } } } } } }',
      { n: 100 },
    )
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX')
  })

  test('a hidden operation does not hide behind a cheap one', async () => {
    const response = await post(
      JSON.stringify({
        query: `query Cheap { stats { leads } } query Dear { departments(first: 100) { nodes { leads(first: 100) { nodes { project { responsibilities(first: 100) { nodes { role } } } } } } } }`,
        operationName: 'Dear',
      }),
    )
    expect(await response.text()).toContain('QUERY_TOO_COMPLEX')
  })

  test('introspection in circles', async () => {
    const around = 'type { fields { type { fields { name } } } }'
    const { errors } = await served.ask(`{ __schema { types { fields { ${around.replace('name', around)} } } } }`)
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    await alive()
  })
})

describe('documents that are wrong', () => {
  test('circular fragments', async () => {
    expect(
      await codes(
        '{ departments { nodes { ...a } } } fragment a on Department { id ...b } fragment b on Department { id ...a }',
      ),
    ).toContain('BAD_USER_INPUT')
    expect(
      await codes(
        '{ departments { nodes { ...a } } } fragment a on Department { leads { nodes { department { ...a } } } }',
      ),
    ).toContain('BAD_USER_INPUT')
    await alive()
  })

  test('mutations and subscriptions do not exist', async () => {
    expect(await codes('mutation { replace { id } }')).toEqual(['BAD_USER_INPUT'])
    expect(await codes('subscription { stats { leads } }')).toEqual(['BAD_USER_INPUT'])
    const response = await fetch(
      `${served.server.url}/graphql?query=${encodeURIComponent('mutation { retract(id: "x") }')}`,
    )
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await response.text()).toContain('BAD_USER_INPUT')
  })
})

describe('requests that are none', () => {
  test('a batch', async () => {
    const operation = { query: '{ stats { leads } }' }
    const response = await post(JSON.stringify(Array.from({ length: 50 }, () => operation)))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('BAD_USER_INPUT')
  })

  test.each([
    ['application/x-www-form-urlencoded', 'query=%7Bstats%7Bleads%7D%7D'],
    ['text/plain', '{"query":"{stats{leads}}"}'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{stats{leads}}"}\r\n--x--\r\n',
    ],
    ['application/graphql', '{stats{leads}}'],
    ['', '{"query":"{stats{leads}}"}'],
  ])('a post of type "%s" from a page of another site', async (type, body) => {
    const before = served.logged.length
    const response = await post(body, {
      'content-type': type,
      origin: 'https://elsewhere.example',
      'sec-fetch-site': 'cross-site',
    })
    expect(response.status).toBe(415)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    await expect.poll(() => served.logged.slice(before).find(({ msg }) => msg === 'Answered')?.['statements']).toBe(0)
  })

  test('keys that reach for prototypes', async () => {
    for (const body of [
      '{"query":"{ stats { leads } }","__proto__":{"admin":true}}',
      '{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"__proto__":{"id":"x"}}}',
      '{"query":"query ($f: ProjectFilter) { projects(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"lead":"x"}}}}',
      '{"query":"query ($f: ProjectFilter) { projects(filter: $f) { totalCount } }","variables":{"f":{"constructor":{"prototype":{"lead":"x"}}}}}',
      '{"query":"{ stats { leads } }","extensions":{"__proto__":{"persistedQuery":{"sha256Hash":"x"}}}}',
    ])
      expect((await post(body)).status).toBeLessThan(500)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
    expect(({} as Record<string, unknown>)['lead']).toBeUndefined()
    expect(await codes('{ __proto__ }')).toEqual(['BAD_USER_INPUT'])
    expect(await codes('{ stats { __proto__: leads constructor: leads } }')).not.toContain('INTERNAL')
    await alive()
  })

  test.each([
    ['announced', true],
    ['in chunks', false],
  ])('a body of 50 MB, %s', async (_name, announced) => {
    const size = 50_000_000
    const status = await new Promise<number | string>((resolve) => {
      const request = httpRequest(`${served.server.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(announced ? { 'content-length': size } : { 'transfer-encoding': 'chunked' }),
        },
      })
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0)
        request.destroy()
      })
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
      const chunk = Buffer.alloc(100_000, ' ')
      const write = (left: number): void => {
        if (left <= 0 || request.destroyed) request.end()
        else if (request.write(chunk)) setImmediate(write, left - chunk.length)
        else request.once('drain', () => write(left - chunk.length))
      }
      write(size)
    })
    expect(status).toBe(413)
    await alive()
  })

  test('a body just over the limit, and one just under it', async () => {
    const padded = (size: number): string => JSON.stringify({ query: '{ stats { leads } }' }).padEnd(size, ' ')
    expect((await post(padded(LIMITS.body + 1))).status).toBe(413)
    expect((await post(padded(LIMITS.body - 1))).status).toBe(200)
  })

  test('slow-loris: connections that never finish their request are closed, others are served meanwhile', async () => {
    const { port } = served.server
    const sockets = Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n')
      return socket
    })
    const dripping = setInterval(() => {
      for (const socket of sockets) if (!socket.destroyed) socket.write('X-Slow: 1\r\n')
    }, 300)
    const closed = Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))))
    await alive()
    await closed
    clearInterval(dripping)
    await alive()
  })
})

describe('text is data everywhere', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      "' OR 1=1 //",
      '"}) DETACH DELETE n //',
      '`; MATCH (n) DETACH DELETE n; //',
      '$filter',
      '{$',
      '\\',
      '\\u0027',
      '*',
      '?',
      '~',
      'a~2',
      '[a TO z]',
      '+a -b',
      'AND OR NOT',
      '(',
      ')',
      '/.*/',
      'a:b',
      '^2',
      '&&',
      '||',
      '!',
      '"',
      '\0',
      '\ud800',
      '../../etc/passwd',
      '%00',
      '__proto__',
      'constructor',
      '省财政厅" OR "x',
    ),
  )
  /** Every string argument there is. */
  const QUERY = `query ($s: String!, $id: ID!) {
    search(text: $s) { totalCount }
    department(name: $s) { id }
    inPlace: department(name: $s, jurisdiction: $s) { id }
    document(number: $s) { id }
    projects(filter: { lead: $s, support: $s, department: $s, document: $s, jurisdiction: $s, line: $s, platform: $s, text: $s }) { totalCount }
    targets(filter: { document: $s, responsible: $s, unit: $s, text: $s }) { totalCount }
    documents(filter: { type: $s, issuer: $s, cites: $s, citedBy: $s, department: $s, text: $s }) { totalCount }
    departments(filter: { jurisdiction: $s, line: $s, text: $s, document: $s }) { totalCount }
    platforms(text: $s) { totalCount }
    problems(document: $id) { totalCount }
    edge(type: LEADS, from: $id, to: $id) { id }
    nodes(ids: [$id]) { id }
  }`

  test('metacharacters of Cypher, Lucene, JSON and paths find nothing and break nothing', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (s) => {
        const { errors } = await served.ask(QUERY, { s, id: s })
        expect(errors ?? []).toEqual([])
      }),
      { numRuns: 150 },
    )
    expect(await served.data('{ stats { heldDocuments } }')).toEqual({ stats: { heldDocuments: 6 } })
  })

  test('as ids and cursors they are refused by code', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (s) => {
        for (const query of [
          'query ($s: ID!) { node(id: $s) { id } }',
          'query ($s: ID!) { neighbourhood(id: $s) { nodes { id } } }',
          'query ($s: ID!) { trace(from: $s) { cut } }',
          'query ($s: ID!) { path(from: $s, to: $s) { found } }',
          'query ($s: ID!) { overlaps(department: $s, after: $s) { totalCount } }'.replace(/ID!/, 'String!'),
        ]) {
          const { errors } = await served.ask(query, { s })
          expect(errors).toHaveLength(1)
          expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(errors![0]!.extensions.code)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('whatever is posted, the answer is JSON with codes of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"query":${json}}`),
        ),
        async (body) => {
          const response = await post(body)
          const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
          expect(response.status).toBeLessThan(500)
          for (const { extensions } of errors ?? []) {
            expect(ERROR_CODES).toContain(extensions.code)
            expect(extensions.code).not.toBe('INTERNAL')
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
