// One statement a root field, however deep it goes; and never one a row.
import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../../api/schema/index.ts'
import { CATALOGUE } from './catalogue.ts'
import { seedStore, serve, type Served } from './seed-api.ts'

let served: Served
beforeAll(async () => {
  served = await serve(await seedStore())
})
afterAll(() => served.close())

test('the catalogue asks for every root field, and for every field that the store has to follow', () => {
  const asked = new Set<string>()
  const types = new TypeInfo(schema)
  const note = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      asked.add(`${types.getParentType()?.name ?? ''}.${name.value}`)
    },
  })
  for (const [, , query] of CATALOGUE) visit(parse(query), note)
  const followed = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !name.endsWith('Connection'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ extensions }) => type === schema.getQueryType() || extensions['look'] !== undefined)
        .map((field) => `${type.name}.${field.name}`),
    )
  expect(followed.length).toBeGreaterThan(50)
  expect(followed.filter((field) => !asked.has(field))).toEqual([])
})

test.each(CATALOGUE)('%s: %i', async (_title, statements, query) => {
  const before = served.logged.length
  const { errors } = await served.ask(query)
  expect(errors).toBeUndefined()
  await expect
    .poll(() => served.logged.slice(before).find(({ msg }) => msg === 'Answered')?.['statements'])
    .toBe(statements)
})
