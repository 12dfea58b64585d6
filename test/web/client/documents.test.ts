// What the explorer asks is what the API answers: every document against the printed schema, and the types beside it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { asGraphql } from '../../../web/client/as-graphql.ts'
import { nameOf } from '../../../web/client/operation-name.ts'
import { dutiesQuery } from '../../../web/department/query.ts'
import { operations, operationTexts } from '../../../web/operations.ts'

const root = join(import.meta.dirname, '../../..')
const schema = buildSchema(readFileSync(join(root, 'api/schema.graphql'), 'utf8'))

describe('the explorer’s documents', () => {
  it('are all in the list that the build writes for servers which answer known operations only', () => {
    const sources = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, 'web', file), 'utf8'))
    const named = sources.flatMap((text) => Array.from(text.matchAll(/^\s*query (\w+)[ ({]/gm), (match) => match[1]))
    expect(named.length).toBeGreaterThan(12)
    expect(Object.keys(operationTexts()).sort()).toEqual(named.sort())
  })

  it.each(operations.map((operation) => [nameOf(operation), operation] as const))('%s is valid', (_name, operation) => {
    expect(validate(schema, operation)).toEqual([])
  })

  it('are valid too when they are copied with their variables filled in', () => {
    const copied = asGraphql(dutiesQuery, { id: 'department:甲"乙', first: 50, after: null })
    expect(copied).toContain('department(id: "department:甲\\"乙")')
    expect(copied).toContain('responsibilities(first: 50)')
    expect(copied).not.toContain('$')
    expect(validate(schema, parse(copied))).toEqual([])
  })

  it('have names of their own, by which their answers are kept', () => {
    const names = operations.map(nameOf)
    expect(new Set(names).size).toBe(names.length)
  })

  it('are typed by the schema as it is: run `npm run types:web` when this fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhitu-types-'))
    try {
      const fresh = join(folder, 'graphql-env.d.ts')
      execFileSync(process.execPath, [
        join(root, 'node_modules/gql.tada/bin/cli.js'),
        'generate-output',
        '-c',
        join(root, 'web/tsconfig.json'),
        '-o',
        fresh,
      ])
      expect(readFileSync(join(root, 'web/client/graphql-env.d.ts'), 'utf8')).toBe(readFileSync(fresh, 'utf8'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
