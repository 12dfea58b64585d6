// The embedded store's file and lock: what a reader finds after damage, a full disk, a kill, a second writer.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMemoryStore } from '../../graph/index.ts'
import { dump } from './catalogue.ts'
import { fragmentOf, seedFragments } from './corpus.ts'

let folder: string
let snapshot: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-store-'))
  snapshot = join(folder, 'graph.zhitu')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PLAIN = { version: 0, title: 0, date: null, projects: [], cites: [], succeeds: [], problems: 0 } as const

async function fill(): Promise<unknown> {
  const store = await openMemoryStore({ folder })
  await store.replaceAll(seedFragments())
  await store.flush()
  const held = await dump(store)
  await store.close()
  return held
}

describe('the snapshot', () => {
  test('holds everything', async () => {
    const held = await fill()
    const store = await openMemoryStore({ folder })
    expect(await dump(store)).toEqual(held)
    expect((await store.replace(seedFragments()[0]!)).outcome).toBe('unchanged')
    await store.close()
  })

  test('is the same, byte for byte, whatever the order of loading', async () => {
    await fill()
    const before = readFileSync(snapshot)
    rmSync(snapshot)
    const store = await openMemoryStore({ folder })
    for (const fragment of seedFragments().toReversed()) await store.replace(fragment)
    await store.flush()
    await store.close()
    expect(readFileSync(snapshot).equals(before)).toBe(true)
  })

  test('is not there before the first flush, and not touched when nothing changed', async () => {
    const store = await openMemoryStore({ folder })
    await store.replaceAll(seedFragments())
    expect(readdirSync(folder)).toEqual(['lock'])
    await store.flush()
    rmSync(snapshot)
    await store.flush()
    expect(readdirSync(folder)).toEqual(['lock'])
    await store.retract(seedFragments()[0]!.document.id)
    await store.flush()
    expect(readdirSync(folder).sort()).toEqual(['graph.zhitu', 'lock'])
    await store.close()
    expect(readdirSync(folder)).toEqual(['graph.zhitu'])
  })

  test.each([0, 5, 30, 80, 500, 0.5, 0.999999])('with one byte changed at %d is not read', async (place) => {
    await fill()
    const bytes = readFileSync(snapshot)
    const at = place > 0 && place < 1 ? Math.floor(bytes.length * place) : place
    bytes[at] = bytes[at]! ^ 1
    writeFileSync(snapshot, bytes)
    const opening = openMemoryStore({ folder })
    await expect(opening).rejects.toMatchObject({ code: 'damaged' })
    await expect(opening).rejects.toThrow(/graph\.zhitu.*(Move it away|delete it)/)
    // The lock was let go of.
    expect(readdirSync(folder)).toEqual(['graph.zhitu'])
  })

  test.each([0, 10, 100, 10_000])('cut off after %d bytes is not read', async (length) => {
    await fill()
    truncateSync(snapshot, length)
    await expect(openMemoryStore({ folder })).rejects.toMatchObject({ code: 'damaged' })
  })

  test('of another version is named as such', async () => {
    await fill()
    const bytes = readFileSync(snapshot)
    writeFileSync(snapshot, Buffer.concat([Buffer.from('zhitu-snapshot 9'), bytes.subarray('zhitu-snapshot 1'.length)]))
    await expect(openMemoryStore({ folder })).rejects.toThrow(/format 9/)
  })

  test('in a folder that cannot be is named', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(openMemoryStore({ folder: join(folder, 'file', 'deeper') })).rejects.toThrow(/no folder/)
  })

  test('opened for reading takes no lock and is not written', async () => {
    await fill()
    const writer = await openMemoryStore({ folder })
    const reader = await openMemoryStore({ folder, readOnly: true })
    expect((await reader.stats()).heldDocuments).toBe(6)
    await expect(reader.replaceAll(seedFragments())).rejects.toMatchObject({ code: 'locked' })
    await expect(reader.retract('document:x')).rejects.toThrow(/reading only/)
    await reader.close()
    await writer.close()
    await expect(writer.stats()).rejects.toThrow(/closed/)
  })

  test('after a kill at any moment is the old one or the new one, whole', async () => {
    let last = 0
    for (const patience of [0, 3, 9, 20, 45, 70]) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'test/store/flushing-child.ts', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let told = 0
      child.stdout.on('data', (words: Buffer) => {
        told = Number(words.toString().trim().split('\n').at(-1))
      })
      await once(child.stdout, 'data')
      await sleep(patience)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const store = await openMemoryStore({ folder })
      const { items } = await store.select({ label: 'Document', page: { first: 9 }, node: { record: true } })
      const versions = new Set(items.map(({ item }) => item.record?.text.split('\n')[0]))
      expect(items).toHaveLength(4)
      expect(versions.size).toBe(1)
      expect(Number([...versions][0])).toBeGreaterThanOrEqual(told)
      last += Number([...versions][0])
      await store.close()
    }
    expect(last).toBeGreaterThan(0)
  })
})

describe('a full disk', () => {
  const mounted = (): boolean => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }

  test('leaves the old snapshot as it was', async (context) => {
    if (!mounted()) context.skip('only root may mount a file system of 1 MB')
    try {
      const store = await openMemoryStore({ folder })
      await store.replace(fragmentOf({ ...PLAIN, number: 0 }))
      await store.flush()
      const before = readFileSync(snapshot)
      const big = fragmentOf({ ...PLAIN, number: 1 })
      const text = Array.from({ length: 400_000 }, (_, index) => String.fromCharCode(0x4e00 + (index % 20_000))).join(
        '',
      )
      await store.replace({ ...big, document: { ...big.document, text } })
      const flushing = store.flush()
      await expect(flushing).rejects.toMatchObject({ code: 'full' })
      await expect(flushing).rejects.toThrow(/no room left/)
      expect(readFileSync(snapshot).equals(before)).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(['graph.zhitu', 'lock'])

      // With room again the same store goes on.
      await store.retract(big.document.id)
      await store.flush()
      await store.close()
      const again = await openMemoryStore({ folder })
      expect((await again.stats()).heldDocuments).toBe(1)
      await again.close()
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

describe('the lock', () => {
  const lock = (): string => join(folder, 'lock')
  const heldBy = (holder: object): void =>
    writeFileSync(
      lock(),
      JSON.stringify({ host: hostname(), since: '2026-01-05T08:00:00.000Z', token: 'x', ...holder }),
    )

  test('keeps a second writer of this process out', async () => {
    const store = await openMemoryStore({ folder })
    await expect(openMemoryStore({ folder })).rejects.toThrow(/in use by this very process since/)
    await store.close()
    await (await openMemoryStore({ folder })).close()
  })

  test('names the process that holds it', async () => {
    const child = spawn('sleep', ['60'])
    try {
      heldBy({ pid: child.pid })
      const opening = openMemoryStore({ folder })
      await expect(opening).rejects.toMatchObject({ code: 'locked' })
      await expect(opening).rejects.toThrow(`in use by process ${child.pid!} since 2026-01-05T08:00:00.000Z`)
    } finally {
      child.kill()
    }
  })

  test('of another machine is respected', async () => {
    heldBy({ pid: 1, host: 'elsewhere' })
    await expect(openMemoryStore({ folder })).rejects.toThrow(/process 1 on elsewhere/)
  })

  test('of a dead process is taken over', async () => {
    const child = spawn('true')
    await once(child, 'exit')
    heldBy({ pid: child.pid })
    const store = await openMemoryStore({ folder })
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid })
    await store.close()
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is no lock is taken over', async () => {
    writeFileSync(lock(), 'x')
    await (await openMemoryStore({ folder })).close()
  })

  test('goes to one of many who ask at once, dead holder or not', async () => {
    for (const round of [0, 1, 2]) {
      if (round > 0) heldBy({ pid: 2 ** 22 + 1 })
      const all = await Promise.allSettled(Array.from({ length: 12 }, () => openMemoryStore({ folder })))
      const won = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      expect(won).toHaveLength(1)
      await won[0]!.close()
    }
    expect(readdirSync(folder)).toEqual([])
  })

  test('is not removed by who lost it', async () => {
    const store = await openMemoryStore({ folder })
    heldBy({ pid: process.pid, token: 'another' })
    await store.close()
    expect(readdirSync(folder)).toEqual(['lock'])
  })
})
