// One statement a root field, however deep it goes; and never one a row.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore())
})
afterAll(() => served.close())

test.each(CATALOGUE)('%s: %i', async (_title, statements, query) => {
  const before = served.logged.length
  const { errors } = await served.ask(query)
  expect(errors).toBeUndefined()
  await expect
    .poll(() => served.logged.slice(before).find(({ msg }) => msg === 'Answered')?.['statements'])
    .toBe(statements)
})
