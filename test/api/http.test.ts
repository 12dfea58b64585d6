// All that is not GraphQL itself: routes, headers, the explorer's files, settings, opening and closing.
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../api/server.ts'
import { StoreError, type GraphStore } from '../../graph/index.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let store: GraphStore
let folder: string
let served: Served
beforeAll(async () => {
  store = await seedStore()
  folder = await mkdtemp(join(tmpdir(), 'zhitu-pages-'))
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'not for the world')
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>职图</title>')
  await writeFile(join(folder, 'web', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'web', 'assets', 'index-Dk3x9a.js'), 'export {}')
  await writeFile(join(folder, 'web', 'assets', 'index-Dk3x9a.css'), 'a{}')
  served = await serve(store, {}, join(folder, 'web'))
})
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true })
})

const opened: Served[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()))
})
async function serveWith(...[settings, other]: [Parameters<typeof serve>[1], GraphStore?]): Promise<Served> {
  const one = await serve(other ?? store, settings)
  opened.push(one)
  return one
}

const get = (path: string, init?: RequestInit, of = served): Promise<Response> => fetch(`${of.server.url}${path}`, init)

/** Sends a path as it is, without the tidying that clients do. */
async function raw(path: string): Promise<string> {
  const socket = connect(served.server.port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}

describe('health', () => {
  test('it lives', async () => {
    const response = await get('/healthz')
    expect([response.status, await response.text()]).toEqual([200, 'ok\n'])
  })

  test('it is ready when the store is', async () => {
    expect((await get('/readyz')).status).toBe(200)
    const down = await serveWith(
      {},
      { ...store, ready: () => Promise.reject(new StoreError('unreachable', 'Neo4j does not answer.')) },
    )
    const response = await get('/readyz', {}, down)
    expect([response.status, await response.text()]).toEqual([503, 'not ready: Neo4j does not answer.\n'])
    expect((await get('/healthz', {}, down)).status).toBe(200)
  })

  test('it counts', async () => {
    await served.ask('{ stats { leads } }')
    await served.ask('{ node(id: "department:无") { id } }')
    const metrics = async (): Promise<string> => (await get('/metrics')).text()
    await expect
      .poll(metrics)
      .toMatch(/zhitu_http_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} [1-9]/)
    expect(await metrics()).toMatch(/zhitu_store_statements_total [1-9]/)
    expect(await metrics()).toMatch(/zhitu_graphql_errors_total\{code="NOT_FOUND"\} 1/)
    expect((await get('/metrics')).headers.get('content-type')).toContain('text/plain')
  })
})

describe('the explorer', () => {
  test('its files have their types and are kept as long as their names tell', async () => {
    const cases = [
      ['/', 'text/html', 'no-cache'],
      ['/favicon.svg', 'image/svg+xml', 'no-cache'],
      ['/assets/index-Dk3x9a.js', 'text/javascript', 'immutable'],
      ['/assets/index-Dk3x9a.css', 'text/css', 'immutable'],
    ] as const
    for (const [path, type, caching] of cases) {
      const { status, headers } = await get(path)
      expect([path, status]).toEqual([path, 200])
      expect(headers.get('content-type')).toContain(type)
      expect(headers.get('cache-control')).toContain(caching)
    }
  })

  test('an unchanged file is not sent again', async () => {
    const etag = (await get('/')).headers.get('etag')
    expect((await get('/', { headers: { 'if-none-match': etag! } })).status).toBe(304)
  })

  test('its own addresses lead to its page, whatever they hold', async () => {
    for (const path of [
      '/department/%E6%B5%99%E6%B1%9F%E7%9C%81',
      '/document/浙政发〔2018〕48号',
      '/overlap?a=1&b=2',
      '/graph?focus=project%3Ax%23y.z',
    ]) {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('职图')
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test('a file that is gone is gone, and nothing but reading is allowed', async () => {
    expect((await get('/assets/index-old.js')).status).toBe(404)
    const response = await get('/', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e%5csecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/%00',
    '/%',
  ])('no address leads out of its folder: %s', async (path) => {
    const answer = await raw(path)
    expect(answer).toMatch(/^HTTP\/1\.1 (200|400|404)/)
    expect(answer).not.toContain('not for the world')
  })

  test('without a built explorer there is a plain answer', async () => {
    const bare = await serveWith({})
    const response = await get('/', {}, bare)
    expect([response.status, await response.text()]).toEqual([404, 'Nothing here. GraphQL is at /graphql.\n'])
  })
})

describe('GraphiQL', () => {
  const html = { headers: { accept: 'text/html,application/xhtml+xml' } }

  test('browsers get it, with the examples, and it needs no other host', async () => {
    const response = await get('/graphql', html)
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    expect(page).toContain('query WhatADepartmentLeads')
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'sha256-[^']+' blob:;/)
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/)
    const again = await get('/graphql', {
      headers: { ...html.headers, 'if-none-match': response.headers.get('etag')! },
    })
    expect(again.status).toBe(304)
  })

  test('it can be turned off', async () => {
    const response = await get('/graphql?query={stats{leads}}', html, await serveWith({ graphiql: false }))
    expect(response.status).toBe(406)
  })
})

test('the explorer’s policy lets nothing inline and nobody else in', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? ''
  expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/)
  expect(policy).toContain("default-src 'none'")
})

test('every answer is told to browsers as what it is', async () => {
  for (const path of ['/', '/graphql?query={stats{leads}}', '/healthz', '/nothing', '/assets/none.js']) {
    const { headers } = await get(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

describe('other sites', () => {
  const asked = (origin: string, of: Served): Promise<Response> =>
    get('/graphql?query={stats{leads}}', { headers: { origin } }, of)
  const preflight = (origin: string, of: Served): Promise<Response> =>
    get(
      '/graphql',
      {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      },
      of,
    )

  test('are not let in unless named', async () => {
    expect((await asked('https://elsewhere.example', served)).headers.get('access-control-allow-origin')).toBeNull()
    expect((await preflight('https://elsewhere.example', served)).headers.get('access-control-allow-origin')).toBeNull()
  })

  test('are let in when named, without credentials', async () => {
    const open = await serveWith({ corsOrigins: ['https://a.example', 'https://b.example'] })
    const { headers } = await preflight('https://a.example', open)
    expect(headers.get('access-control-allow-origin')).toBe('https://a.example')
    expect(headers.get('access-control-allow-headers')).toContain('content-type')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect((await asked('https://b.example', open)).headers.get('access-control-allow-origin')).toBe(
      'https://b.example',
    )
    expect((await asked('https://c.example', open)).headers.get('access-control-allow-origin')).not.toContain(
      'c.example',
    )
  })
})

describe('a bearer token', () => {
  test('is asked for where graph and numbers are, and nowhere else', async () => {
    const locked = await serveWith({ bearerToken: 'open-sesame' })
    const withToken = (token: string): RequestInit => ({ headers: { authorization: token } })
    for (const path of ['/graphql?query={stats{leads}}', '/metrics']) {
      for (const wrong of [
        '',
        'Bearer',
        'Bearer open-sesam',
        'Bearer open-sesame2',
        'Basic open-sesame',
        'open-sesame',
      ])
        expect((await get(path, withToken(wrong), locked)).status).toBe(401)
      const refusal = (await (await get(path, {}, locked)).json()) as { errors: { extensions: { code: string } }[] }
      expect(refusal.errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
      expect((await get(path, withToken('Bearer open-sesame'), locked)).status).toBe(200)
    }
    expect((await get('/healthz', {}, locked)).status).toBe(200)
  })

  test('is given in GraphiQL by hand: the page itself holds nothing of the graph', async () => {
    const locked = await serveWith({ bearerToken: 'open-sesame' })
    const response = await get('/graphql?query={stats{leads}}', { headers: { accept: 'text/html' } }, locked)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await response.text()).not.toMatch(/"leads": ?\d/)
  })
})

describe('persisted operations', () => {
  const persistedOperations = { leads: '{ stats { leads } }' }
  const ask = async (body: unknown, of: Served) => {
    const response = await get(
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
      of,
    )
    return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }
  }
  const byName = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })

  test('can be the only ones', async () => {
    const closed = await serveWith({ persistedOperations, persistedOnly: true })
    expect((await ask(byName('leads'), closed)).data).toBeTruthy()
    for (const body of [
      byName('none'),
      byName('__proto__'),
      byName('constructor'),
      { query: '{ stats { supports } }' },
    ])
      expect((await ask(body, closed)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('can be asked for by their very text, as the explorer does', async () => {
    const closed = await serveWith({ persistedOperations, persistedOnly: true })
    expect((await ask({ query: '{ stats { leads } }' }, closed)).data).toBeTruthy()
    expect((await ask({ query: '{ stats { leads  } }' }, closed)).data).toBeUndefined()
  })

  test('leave no GraphiQL, which could not read the schema', async () => {
    const closed = await serveWith({ persistedOperations, persistedOnly: true })
    expect((await get('/graphql', { headers: { accept: 'text/html' } }, closed)).status).toBe(406)
  })

  test('can stand beside others', async () => {
    const open = await serveWith({ persistedOperations })
    expect((await ask(byName('leads'), open)).data).toBeTruthy()
    expect((await ask({ query: '{ stats { supports } }' }, open)).data).toBeTruthy()
  })
})

describe('opening and closing', () => {
  test('it listens on this machine only, unless told otherwise', () => {
    expect(served.server.url).toBe(`http://127.0.0.1:${served.server.port}`)
  })

  test('a port in use is told by its code', async () => {
    const taken = startServer({ store, logger: pino({ level: 'silent' }), port: served.server.port })
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  test('closing lets what runs finish and refuses what is new', async () => {
    let finish: (() => void) | undefined
    const slow: GraphStore = {
      ...store,
      stats: async () => {
        await new Promise<void>((resolve) => (finish = resolve))
        return store.stats()
      },
    }
    const closing = await serve(slow)
    const running = get('/graphql?query={stats{leads}}', {}, closing)
    await expect.poll(() => finish).toBeDefined()
    const closed = closing.close()
    await expect(get('/healthz', {}, closing)).rejects.toThrow()
    finish!()
    const response = await running
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('leads')
    await closed
  })

  test('what does not finish in time is cut off', async () => {
    const stuck = await serve({ ...store, stats: () => new Promise(() => undefined) }, { closeTimeout: 200 })
    const running = get('/graphql?query={stats{leads}}', {}, stuck)
    const refused = expect(running).rejects.toThrow()
    await expect.poll(async () => (await get('/healthz', {}, stuck)).status).toBe(200)
    await stuck.close()
    await refused
  })

  test('a kept connection is not held open by closing', async () => {
    // Longer than the test may take.
    const kept = await serve(store, { closeTimeout: 300_000 })
    const first = request(`${kept.server.url}/healthz`, { headers: { connection: 'keep-alive' } }).end()
    await once(first, 'response')
    await kept.close()
    await kept.close()
  })
})
