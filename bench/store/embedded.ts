// The embedded store with a hundred thousand projects: how long it takes to open, and to answer for a department.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMemoryStore } from '../../graph/index.ts'
import type { Outcome } from '../bound.ts'
import { median } from '../rounds.ts'
import { corpus, subjects } from './corpus.ts'
import { departmentPage } from './questions.ts'

const [PROJECTS, ROUNDS, CALLS] = [100_000, 5, 200]
const [OPEN_WITHIN, PAGE_WITHIN] = [3000, 5]

/** Opening and the department page, each as a share of its bound. */
export async function embedded(): Promise<readonly Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhitu-bench-'))
  try {
    const filled = await openMemoryStore({ folder })
    for (const fragment of corpus(PROJECTS)) await filled.replace(fragment)
    await filled.flush()
    await filled.close()
    const { department } = subjects()
    const page = departmentPage(department.slice('department:'.length))
    const [opened, first, paged]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now()
      const store = await openMemoryStore({ folder })
      opened.push(performance.now() - begun)
      const calls: number[] = []
      for (let call = 0; call < CALLS; call++) {
        const asked = performance.now()
        await store.select(page)
        calls.push(performance.now() - asked)
      }
      first.push(calls[0]!)
      paged.push(median(calls))
      await store.close()
    }
    const size = PROJECTS.toLocaleString('en-US')
    return [
      {
        name: `embedded: opening ${size} projects, share of ${OPEN_WITHIN / 1000} s`,
        ratio: median(opened) / OPEN_WITHIN,
        bound: { most: 1 },
        note: `${(median(opened) / 1000).toFixed(2)} s`,
      },
      {
        name: `embedded: department page of ${size} projects, p50, share of ${PAGE_WITHIN} ms`,
        ratio: median(paged) / PAGE_WITHIN,
        bound: { most: 1 },
        note: `${median(paged).toFixed(2)} ms; the first after opening ${median(first).toFixed(0)} ms`,
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
