// The real thing for a test: `npm start` over seeds/ on a free port, with a store of its own, and a Chromium before it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const root = join(import.meta.dirname, '../../..')

/** What a desktop and a phone are here. */
export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

export interface Explorer {
  readonly url: string
  readonly browser: Browser
  readonly stop: () => Promise<void>
}

/** Starts server and browser, with settings such as `BEARER_TOKEN`; `stop` ends both and removes what they kept. */
export async function startExplorer(settings: Readonly<Record<string, string>> = {}): Promise<Explorer> {
  const data = await mkdtemp(join(tmpdir(), 'zhitu-e2e-'))
  const { NEO4J_URI: _uri, BEARER_TOKEN: _token, ...environment } = process.env
  const server = spawn(process.execPath, ['--import', 'tsx', 'cli/start.ts'], {
    cwd: root,
    env: { ...environment, PORT: '0', HOST: '127.0.0.1', ZHITU_DATA: data, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopServer = () => ended(server)
  try {
    const url = await listening(server)
    const browser = await launch()
    return {
      url,
      browser,
      stop: async () => {
        await browser.close()
        await stopServer()
        await rm(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await stopServer()
    throw error
  }
}

/** Resolves with the address that the server prints; rejects with all that it said when it ends before. */
function listening(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const address = /explorer\s+(http:\/\/[\d.]+:\d+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    server.stdout!.on('data', hear)
    server.stderr!.on('data', hear)
    server.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}:\n${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}

/** A Chromium with an empty profile that asks nobody but our server. */
function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Look {
  readonly language?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  readonly phone?: boolean
}

/** A page in a fresh context. What the browser complains about is in `complaints`. */
export async function openPage(
  { browser, url }: Explorer,
  look: Look = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: look.phone ? PHONE : DESKTOP,
    hasTouch: look.phone ?? false,
    locale: look.language === 'en' ? 'en-US' : 'zh-CN',
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  return { page, context, complaints }
}

/** Waits until the view has fetched what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('main .loading') === null)
}
