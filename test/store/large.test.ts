// The embedded store says when it has outgrown itself: once, at a measured size, with what to do.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Fragment, Node } from '../../graph/index.ts'
import { LARGE } from '../../graph/store/large.ts'
import { openMemoryStore } from '../../graph/store/memory.ts'
import { fragmentOf } from './corpus.ts'

/** One document with that many projects. */
function fragmentWith(projects: number): Fragment {
  const plain = { version: 0, title: 0, date: null, projects: [], cites: [], succeeds: [], problems: 0 } as const
  const fragment = fragmentOf({ ...plain, number: 0 })
  const document = fragment.document.id
  const nodes = Array.from({ length: projects }, (_, index): Node => {
    const path = String(index)
    const properties = { title: path, path, kind: 'ITEM', start: 0, end: 1, document, openEnded: false }
    return { id: `${document.replace('document', 'project')}#${path}`, label: 'Project', properties }
  })
  return { ...fragment, nodes: [...fragment.nodes, ...nodes], fingerprint: String(projects) }
}

test('from a measured size on it advises Neo4j, once, when written and when opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-large-'))
  try {
    const said: string[] = []
    const options = { folder, onLarge: (words: string) => said.push(words) }
    const store = await openMemoryStore(options)
    await store.replace(fragmentWith(LARGE - 1))
    await store.flush()
    expect(said).toEqual([])
    await store.replace(fragmentWith(LARGE + 20_000))
    await store.flush()
    await store.retract('document:none')
    await store.flush()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/holds 120,000 projects .* takes about [\d.]+ s and [\d.]+ GB \(measured: .* 100,000\)/)
    expect(said[0]).toMatch(/set NEO4J_URI and ingest again\.$/)
    await store.close()
    await (await openMemoryStore(options)).close()
    expect(said).toHaveLength(2)
    expect(said[1]).toBe(said[0])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
