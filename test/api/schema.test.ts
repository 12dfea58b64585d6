// The printed schema is the code's, and it speaks: everything in it is described, Chinese terms included.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { RELEASED_SCHEMA_FILE, SCHEMA_FILE } from '../../api/schema-file.ts'
import { schema } from '../../api/schema/index.ts'

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

type Described = [coordinate: string, description: string | null | undefined]

/** Everything of a type that can be described, by its coordinate. */
function describables(type: GraphQLNamedType): Described[] {
  const own: Described = [type.name, type.description]
  const named = ({ name, description }: { name: string; description?: string | null | undefined }): Described => [
    `${type.name}.${name}`,
    description,
  ]
  if (isEnumType(type)) return [own, ...type.getValues().map(named)]
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map(named)]
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field): Described[] => [
      [`${type.name}.${field.name}`, field.description],
      ...field.args.map((arg): Described => [`${type.name}.${field.name}(${arg.name}:)`, arg.description]),
    ]),
  ]
}

test('schema.graphql is what the code says; `npm run schema` writes it', async () => {
  expect(await readFile(SCHEMA_FILE, 'utf8')).toBe(`${printSchema(schema)}\n`)
})

/** What clients of the last release would trip over; one that is meant is listed in the changelog and released anew. */
const breaks = (released: string, now: GraphQLSchema): readonly string[] =>
  findBreakingChanges(buildSchema(released), now).map(({ type, description }) => `${type}: ${description}`)

describe('clients of the last release', () => {
  const released = readFileSync(RELEASED_SCHEMA_FILE, 'utf8')

  test('find everything as it was', () => {
    expect(breaks(released, schema)).toEqual([])
  })

  test.each([
    ['a field is called otherwise', 'openEnded: Boolean!', 'unfinished: Boolean!'],
    ['an argument becomes required', 'text: String!', 'text: String! more: Int!'],
    ['a field can be null', 'leads: Int!', 'leads: Int'],
    ['a value of an enum is called otherwise', '  SOLE\n', '  ALONE\n'],
  ])('would find that %s', (_name, before, after) => {
    expect(released).toContain(before)
    expect(breaks(released, buildSchema(released.replace(before, after)))).toHaveLength(1)
  })
})

test('everything is described', () => {
  const silent = types.flatMap(describables).filter(([, text]) => !text?.trim())
  expect(silent.map(([name]) => name)).toEqual([])
})

test.each([
  ['Role.LEADS', '牵头'],
  ['Role.SUPPORTS', '配合'],
  ['Responsibility', '责任条款'],
  ['Document.number', '文号'],
  ['Evidence', '依据'],
  ['Department.jurisdiction', '辖区'],
  ['Target.due', '期限'],
  ['Department.line', '条线'],
])('%s names its Chinese term %s', (coordinate, term) => {
  const described = new Map(types.flatMap(describables))
  expect(described.get(coordinate)).toContain(term)
})

test('every value of a closed set of words says what it is called in the gazettes', () => {
  const kinds = types.filter(isEnumType).flatMap((type) => type.getValues())
  expect(kinds.filter(({ description }) => !/[\u4e00-\u9fff]/.test(description ?? '')).map(({ name }) => name)).toEqual(
    [],
  )
})

test('nothing can be changed through it', () => {
  expect(schema.getMutationType()).toBeUndefined()
  expect(schema.getSubscriptionType()).toBeUndefined()
})

test('every connection costs what it can answer', () => {
  const connections = types
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => /Connection!?$/.test(String(field.type)))
  expect(connections.length).toBeGreaterThan(20)
  const unpriced = connections.filter(({ field }) => typeof field.extensions['complexity'] !== 'function')
  expect(unpriced.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([])
})
