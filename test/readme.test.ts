// The README keeps its word: its query has the answer it shows, and the scripts and files it names are there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seedStore, serve } from './api/seed-api.ts'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

const block = (language: string): string => {
  const found = new RegExp('```' + language + '\\n([^]*?)```').exec(readme)?.[1]
  if (found === undefined) throw new Error(`README.md has no block of ${language}`)
  return found
}

test('the query has the answer that stands below it', async () => {
  const store = await seedStore()
  const served = await serve(store)
  try {
    const answer = await served.ask(block('graphql'))
    expect(block('json')).toBe(`${JSON.stringify(answer, null, 2)}\n`)
  } finally {
    await served.close()
    await store.close()
  }
})

test('the query of the curl example is answered', async () => {
  const store = await seedStore()
  const served = await serve(store)
  try {
    const { query } = JSON.parse(/-d '(.*)'/.exec(readme)![1]!) as { readonly query: string }
    expect(await served.ask(query)).not.toHaveProperty('errors')
  } finally {
    await served.close()
    await store.close()
  }
})

test('every script and file it names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  }
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  const linked = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, path]) => path!)
  expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
