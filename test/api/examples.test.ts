// The saved examples answer, and answer with something.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples } from '../../api/examples/index.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore())
})
afterAll(() => served.close())

const saved = await examples()

test('there is about a dozen, each with a remark in both languages', () => {
  expect(saved.length).toBeGreaterThanOrEqual(12)
  for (const { query } of saved) expect(query).toMatch(/^# .*[\u4e00-\u9fff].*[a-z]/)
})

test.each(saved.map(({ name, query }) => [name, query] as const))('%s', async (_name, query) => {
  const { data, errors } = await served.ask<Record<string, unknown>>(query)
  expect(errors).toBeUndefined()
  for (const answer of Object.values(data ?? {})) expect(answer).not.toBeNull()
  expect(JSON.stringify(data)).toMatch(/[\u4e00-\u9fff]/)
})
