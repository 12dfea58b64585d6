// DESIGN.md says what each dependency is for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

test('every dependency has its line, and no line is about one that is gone', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const used = Object.keys({ ...manifest['dependencies'], ...manifest['devDependencies'] })
  const table = read('DESIGN.md').split('## Dependencies')[1]!
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
  const packages = named.filter(
    (name) => name !== 'dependencies' && !name.startsWith('@types/') && !name.includes('.graphql'),
  )
  expect(packages.sort()).toEqual(used.filter((name) => !name.startsWith('@types/')).sort())
})
