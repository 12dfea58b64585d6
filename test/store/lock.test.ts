// The lock of a folder under those who want it at once: many in one process, many processes, some of which die with it.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../graph/store/lock.ts'
import { bornAt } from '../../graph/store/process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhitu-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const DEAD = 2 ** 22 + 1
const lock = (holder: object): string =>
  JSON.stringify({ host: hostname(), since: '2026-01-05T08:00:00.000Z', token: 'x', ...holder })

/** What is in the way when a round begins. */
const REMAINS: Readonly<Record<string, () => void>> = {
  nothing: () => undefined,
  'a dead holder': () => writeFileSync(join(folder, 'lock'), lock({ pid: DEAD })),
  'what is no lock': () => writeFileSync(join(folder, 'lock'), 'x'),
}

/** How many of those who ask at once get it; who gets it lets go when all have been answered. */
async function winners(many: number): Promise<number> {
  const all = await Promise.allSettled(Array.from({ length: many }, () => lockFolder(folder)))
  const won = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  for (const each of all)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ name: 'StoreError', code: 'locked' })
  for (const release of won) await release()
  return won.length
}

test.each(Object.keys(REMAINS))('with %s in the way it goes to one of those who ask at once', async (remains) => {
  for (let round = 0; round < 150; round++) {
    REMAINS[remains]!()
    expect(await winners(2 + (round % 12)), `round ${round}`).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  }
})

test('a holder who died while taking over is taken over from', async () => {
  for (let round = 0; round < 20; round++) {
    const dead = lock({ pid: DEAD, token: `first ${round}` })
    const successor = `lock.after-${createHash('sha256').update(dead).digest('hex').slice(0, 32)}`
    writeFileSync(join(folder, 'lock'), dead)
    writeFileSync(join(folder, successor), lock({ pid: DEAD, token: `second ${round}` }))
    expect(await winners(8)).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  }
})

test('a living one that takes over keeps others out', async () => {
  const dead = lock({ pid: DEAD })
  const successor = `lock.after-${createHash('sha256').update(dead).digest('hex').slice(0, 32)}`
  writeFileSync(join(folder, 'lock'), dead)
  writeFileSync(join(folder, successor), lock({ pid: process.pid }))
  expect(await winners(8)).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['lock', successor])
})

test.runIf(process.platform === 'linux')('an id given out again is not taken for the holder', async () => {
  const born = await bornAt(process.pid)
  writeFileSync(join(folder, 'lock'), lock({ pid: process.pid, born: born! }))
  await expect(lockFolder(folder)).rejects.toThrow(/this very process/)
  writeFileSync(join(folder, 'lock'), lock({ pid: process.pid, born: `${born!}0` }))
  await (
    await lockFolder(folder)
  )()
  expect(readdirSync(folder)).toEqual([])
})

test.runIf(process.platform === 'linux')('a dead process that nobody buried holds nothing', async () => {
  // It ends when its parent has become a program that never asks after it; a shell might.
  const script = 'exec 3<&0; sh -c "read line <&3" & echo $!; exec sleep 60'
  const parent = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const poll = (file: string) => expect.poll(() => readFileSync(file, 'utf8'))
  try {
    const [pid] = (await once(parent.stdout, 'data')) as [Buffer]
    await poll(`/proc/${parent.pid!}/comm`).toBe('sleep\n')
    parent.stdin.end()
    await poll(`/proc/${pid.toString().trim()}/stat`).toContain(' Z ')
    writeFileSync(join(folder, 'lock'), lock({ pid: Number(pid.toString()) }))
    await (
      await lockFolder(folder)
    )()
  } finally {
    parent.kill()
  }
})

test('processes take turns, whoever of them is killed with the lock in hand', async () => {
  const run = async (turns: number, mortal: boolean): Promise<string[]> => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/store/locking-child.ts', folder, String(turns), mortal ? 'mortal' : 'immortal'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let said = ''
    child.stdout.on('data', (text: Buffer) => (said += text.toString()))
    await once(child, 'close')
    return said.trim().split('\n')
  }
  const said = (
    await Promise.all([
      run(60, false),
      run(60, false),
      // Two that die with it, and others in their place.
      ...[0, 1].map(async () => (await run(5, true)).concat(await run(5, true), await run(5, true))),
    ])
  ).flat()
  expect(said.filter((word) => word !== 'turn' && word !== '')).toEqual([])
  expect(said.filter((word) => word === 'turn')).toHaveLength(60 + 60 + 6 * 4)
  await (
    await lockFolder(folder)
  )()
  expect(readdirSync(folder).filter((name) => name !== 'inside')).toEqual([])
}, 120_000)
