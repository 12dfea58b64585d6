// Runs the real command as a child process, as a user would.
import { spawn } from 'node:child_process'
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
