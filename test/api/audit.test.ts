// GraphQL over HTTP as the specification has it: the audit suite of graphql-http, against a running server.
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedStore, serve, type Served } from './seed-api.ts'

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore())
})
afterAll(() => served.close())

const audits = serverAudits({ url: () => `${served.server.url}/graphql`, fetchFn: fetch })

test('the suite is the one this was held to', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [audit.id, audit.name, audit.fn] as const))('%s %s', async (_id, _name, run) => {
  const result = await run()
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
})
