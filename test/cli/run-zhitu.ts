// Runs the real command as a child process, as a user would.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = resolve(import.meta.dirname, '../..')
export const seed = join(root, 'seeds/zhejiang-gazette-2019-02.txt')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Variables of the caller that choose a store or a port do not reach the child. */
const OWN = ['NEO4J_URI', 'NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE', 'ZHITU_DATA', 'PORT', 'HOST', 'LOG_LEVEL']

/** The environment for a child: the caller's without Zhitu's settings, and these. */
export const environment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.includes(name))),
  NO_COLOR: '1',
  ...settings,
})

/** Runs `zhitu ARGS` to its end. */
export const zhitu = (
  args: readonly string[],
  { env = {}, input = '' }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<Ended> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/zhitu.ts', ...args], {
      cwd: root,
      env: environment(env),
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', failed)
    child.on('close', (code) => {
      done({ code, stdout, stderr })
    })
    child.stdin.end(input)
  })

/** An empty folder that goes when the test ends. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export interface Serving {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly url: string
  /** All it has said on standard error so far. */
  said(): string
  readonly child: ChildProcess
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>
}

/** Runs `zhitu serve` on any free port until the test ends; resolves when it listens. */
export const serving = (env: Readonly<Record<string, string>>): Promise<Serving> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/zhitu.ts', 'serve', '--port', '0'], {
      cwd: root,
      env: environment({ LOG_LEVEL: 'silent', ...env }),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const ended = new Promise<number | null>((end) => child.once('close', end))
    onTestFinished(async () => {
      child.kill('SIGKILL')
      await ended
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /^explorer {2}(http:\S+)\/\n[^]*Ctrl-C ends it\n/m.exec(said)?.[1]
      if (url !== undefined) done({ url, said: () => said, child, ended })
    })
    child.once('error', failed)
    void ended.then(() => {
      failed(new Error(`it ended before it listened:\n${said}`))
    })
  })
