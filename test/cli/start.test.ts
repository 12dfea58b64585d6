// npm start as a newcomer meets it: pages, seeds, server, and Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environment, root, scratch } from './run-zhitu.ts'

interface Started {
  readonly url: string
  /** What it printed on standard error until it was up. */
  readonly said: string
  /** Sends the signal and gives the exit code. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    if (child.exitCode === null) child.once('close', done)
    else done(child.exitCode)
  })

/** Runs the script of `npm start` until it listens, on any free port. */
const start = (data: string): Promise<Started> =>
  new Promise((done, failed) => {
    const env = environment({ PORT: '0', ZHITU_DATA: data })
    const child = spawn('npm', ['start'], { cwd: root, env })
    onTestFinished(async () => {
      child.kill()
      await ended(child)
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /^explorer {2}(http:\S+)\/\n[^]*Ctrl-C ends it\n/m.exec(said)?.[1]
      if (url === undefined) return
      const stop = (signal: NodeJS.Signals): Promise<number | null> => {
        child.kill(signal)
        return ended(child)
      }
      done({ url, said, stop })
    })
    child.once('error', failed).once('close', () => {
      failed(new Error(`it ended before it listened:\n${said}`))
    })
  })

test('npm start loads the seeds, serves them, and ends in order', { timeout: 180_000 }, async () => {
  const data = join(scratch(), 'data')
  const first = await start(data)
  expect(first.said).toMatch(/^seeds\/: 6 documents from 1 file: 6 added, 0 replaced, 0 unchanged; \d+ problems?$/m)
  expect(first.said).toMatch(
    /^6 documents, \d+ departments, \d+ projects; \d+ LEADS, \d+ SUPPORTS, \d+ CITES; \d+ targets; /m,
  )
  const page = await fetch(first.url)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')])
  const query = '{ department(name: "省大数据局") { name leads(first: 50) { totalCount } } }'
  const answer = await fetch(`${first.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data: found } = (await answer.json()) as {
    readonly data: { readonly department: { readonly name: string; readonly leads: { readonly totalCount: number } } }
  }
  expect(found.department.name).toBe('浙江省大数据发展管理局')
  expect(found.department.leads.totalCount).toBeGreaterThanOrEqual(9)
  for (const path of ['/healthz', '/readyz']) expect((await fetch(`${first.url}${path}`)).status).toBe(200)
  expect(await first.stop('SIGINT')).toBe(0)

  const second = await start(data)
  expect(second.said).not.toContain('building the explorer')
  expect(second.said).toMatch(/^seeds\/: 6 documents from 1 file: 0 added, 0 replaced, 6 unchanged/m)
  expect(await second.stop('SIGTERM')).toBe(0)
})
