// What happens to real processes: two at one folder, kills at any moment, a full disk, being told to stop while serving.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openMemoryStore } from '../../graph/index.ts'
import { lockFolder } from '../../graph/store/lock.ts'
import { environment, root, scratch, seed, serving, zhitu } from './run-zhitu.ts'

/** A folder of gazettes that differ in the numbers of their documents, six documents each. */
const gazettes = (count: number): string => {
  const folder = join(scratch(), 'in')
  mkdirSync(folder)
  const text = readFileSync(seed, 'utf8')
  for (let index = 0; index < count; index++)
    writeFileSync(join(folder, `${index}.txt`), text.replaceAll('２０１８〕', `${1900 + index}〕`))
  return folder
}

const snapshot = (data: string): string => join(data, 'graph.zhitu')

test('of two ingests into one folder the second says who holds it, and ends', async () => {
  const data = join(scratch(), 'data')
  const release = await lockFolder(data)
  const second = await zhitu(['ingest', seed], { env: { ZHITU_DATA: data } })
  expect(second).toMatchObject({ code: 1, stdout: '' })
  expect(second.stderr).toMatch(
    new RegExp(`^zhitu: The folder \\S+ is in use by process ${process.pid} since \\S+\\. Wait for it, stop it,.*\\n$`),
  )
  await release()
  expect((await zhitu(['ingest', seed], { env: { ZHITU_DATA: data } })).code).toBe(0)
})

test('an ingest killed at any moment leaves the old snapshot or the new one, and the next goes on', async () => {
  const input = gazettes(6)
  const data = join(scratch(), 'data')
  const whole = join(scratch(), 'whole')
  const began = performance.now()
  expect((await zhitu(['ingest', input], { env: { ZHITU_DATA: whole } })).code).toBe(0)
  const took = performance.now() - began
  // An older state of some of the documents, to be replaced.
  expect((await zhitu(['ingest', join(input, '0.txt')], { env: { ZHITU_DATA: data } })).code).toBe(0)
  const states = new Set([readFileSync(snapshot(data), 'latin1'), readFileSync(snapshot(whole), 'latin1')])
  for (const share of [0.6, 0.75, 0.85, 0.9, 0.95, 1]) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/zhitu.ts', 'ingest', input], {
      cwd: root,
      env: environment({ ZHITU_DATA: data }),
      stdio: 'ignore',
    })
    const ended = new Promise((done) => child.once('close', done))
    await sleep(took * share)
    child.kill('SIGKILL')
    await ended
    expect(states.has(readFileSync(snapshot(data), 'latin1')), `killed after ${share} of its time`).toBe(true)
    const store = await openMemoryStore({ folder: data })
    expect([6, 36]).toContain((await store.stats()).heldDocuments)
    await store.close()
  }
  expect((await zhitu(['ingest', input], { env: { ZHITU_DATA: data } })).code).toBe(0)
  expect(readFileSync(snapshot(data)).equals(readFileSync(snapshot(whole)))).toBe(true)
  expect(readdirSync(data)).toEqual(['graph.zhitu'])
}, 180_000)

test('no room left: the old snapshot is intact, and the exit code is not 0', async () => {
  const input = gazettes(12)
  const data = join(scratch(), 'data')
  expect((await zhitu(['ingest', join(input, '0.txt')], { env: { ZHITU_DATA: data } })).code).toBe(0)
  const before = readFileSync(snapshot(data))
  // A limit on the size of files is a disk that fills up for this process alone, and needs no right to mount.
  const blocks = Math.ceil((statSync(snapshot(data)).size * 1.5) / 512)
  const command = `ulimit -f ${blocks} && exec "${process.execPath}" --import tsx cli/zhitu.ts ingest "${input}"`
  const full = await new Promise<{ code: number | null; said: string }>((done) => {
    const child = spawn('sh', ['-c', command], {
      cwd: root,
      // Nothing but the snapshot may hit the limit.
      env: environment({ ZHITU_DATA: data, TSX_DISABLE_CACHE: '1' }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.once('close', (code) => done({ code, said }))
  })
  expect(full.said).toMatch(/zhitu: There is no room left to write \S+graph\.zhitu; what it held before is intact\./)
  expect(full.code).toBe(1)
  expect(readFileSync(snapshot(data)).equals(before)).toBe(true)
  expect(readdirSync(data)).toEqual(['graph.zhitu'])
  expect((await zhitu(['ingest', input], { env: { ZHITU_DATA: data } })).code).toBe(0)
}, 60_000)

/** A server over the seed gazette, and a request that has arrived there in part. */
const halfway = async () => {
  const data = join(scratch(), 'data')
  expect((await zhitu(['ingest', seed], { env: { ZHITU_DATA: data } })).code).toBe(0)
  const served = await serving({ ZHITU_DATA: data })
  const { hostname, port } = new URL(served.url)
  const open = (): Promise<Socket> =>
    new Promise((done, failed) => {
      const socket = connect(Number(port), hostname, () => done(socket)).once('error', failed)
    })
  const body = JSON.stringify({ query: '{ stats { heldDocuments } }' })
  const socket = await open()
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  const closed = new Promise((done) => socket.once('close', done))
  const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  socket.write(head + body.slice(0, 10))
  // Answered after it, so the other has arrived.
  expect((await fetch(`${served.url}/healthz`)).status).toBe(200)
  return { served, open, closed, finish: () => socket.write(body.slice(10)), answer: () => answer }
}

test('SIGTERM while serving: what runs finishes, what is new is refused', async () => {
  const { served, open, closed, finish, answer } = await halfway()
  served.child.kill('SIGTERM')
  await expect
    .poll(
      () =>
        open().then(
          () => 'open',
          () => 'refused',
        ),
      { timeout: 5000 },
    )
    .toBe('refused')
  finish()
  await closed
  expect(answer()).toMatch(/^HTTP\/1\.1 200 [^]*\{"data":\{"stats":\{"heldDocuments":6\}\}\}/)
  expect(await served.ended).toBe(0)
}, 60_000)

test('SIGTERM while serving: what does not finish within ten seconds is cut off', async () => {
  const { served, closed, answer } = await halfway()
  const told = performance.now()
  served.child.kill('SIGTERM')
  await closed
  const took = performance.now() - told
  expect(answer()).toBe('')
  expect(await served.ended).toBe(0)
  // Sooner would be no patience; later, this test would end first.
  expect(took).toBeGreaterThan(9_000)
}, 60_000)
