// Starts one real Neo4j from its jars and stops it again; start.ts, tests and benchmarks use it.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import neo4j, { type AuthToken, type Config, type Driver } from 'neo4j-driver'
import { checkJava, installNeo4j, SetupError } from './install.ts'

const run = promisify(execFile)

// The driver declares its settings as a class that nobody can construct.
const connect: (uri: string, auth: AuthToken, settings: Partial<Config>) => Driver = neo4j.driver

export interface Neo4jOptions {
  /** Where its data, settings and logs lie. Default: a new temporary folder, removed when it stops. */
  readonly data?: string
  /** Default: a free one. */
  readonly boltPort?: number
  /** For Neo4j's own browser pages. Default: none. */
  readonly httpPort?: number
  /** Eight characters or more. Default: what the data folder was begun with, or a random one. */
  readonly password?: string
  /** Java heap and page cache in MB. Default: 512 and 128. */
  readonly heap?: number
  readonly pageCache?: number
}

export interface RunningNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Process id of its JVM. */
  readonly pid: number
  readonly data: string
  /** Resolves with the exit code when it has ended, however it ended. */
  readonly ended: Promise<number | null>
  /** Shuts it down in order. */
  stop(): Promise<void>
  /** Ends it on the spot, as a power cut would; its data stay. */
  kill(): Promise<void>
}

// The JVM ends with us even when we are killed: the shell's end of the pipe closes then.
const KEEPER = `exec 4<&0
"$@" </dev/null 3>&- 4<&- &
jvm=$!
echo "$jvm" >&3
(exec 3>&-; while read -r _; do :; done <&4; kill "$jvm" 2>/dev/null) &
keeper=$!
wait "$jvm"
code=$?
kill "$keeper" 2>/dev/null
exit "$code"`

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const settings = (boltPort: number, { httpPort, pageCache = 128 }: Neo4jOptions): string => `# Written at each start.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${boltPort}
server.bolt.advertised_address=127.0.0.1:${boltPort}
server.http.enabled=${httpPort !== undefined}
${httpPort === undefined ? '' : `server.http.listen_address=127.0.0.1:${httpPort}`}
server.https.enabled=false
server.memory.pagecache.size=${pageCache}m
dbms.usage_report.enabled=false
`

async function beginData(home: string, lib: string, asked: string | undefined): Promise<string> {
  const note = join(home, 'password')
  if (existsSync(join(home, 'data', 'dbms'))) return asked ?? (await readFile(note, 'utf8'))
  const password = asked ?? randomBytes(12).toString('hex')
  if (password.length < 8) throw new SetupError('Neo4j wants a password of eight characters or more.')
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const admin = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password]
  await run('java', admin, { env })
  await writeFile(note, password, { mode: 0o600 })
  return password
}

async function answers(uri: string, password: string): Promise<boolean> {
  const driver = connect(uri, neo4j.auth.basic('neo4j', password), { connectionAcquisitionTimeout: 2000 })
  try {
    await driver.getServerInfo()
    return true
  } catch (error) {
    // It answers, but not to this password: waiting will not help.
    if (error instanceof neo4j.Neo4jError && error.code.includes('Security.Unauthorized'))
      throw new SetupError('This data folder was begun with another password; give it with --password.', {
        cause: error,
      })
    return false
  } finally {
    await driver.close()
  }
}

async function untilItAnswers(uri: string, password: string, home: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 480; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await answers(uri, password)) return
    await sleep(250)
  }
  const log = await readFile(join(home, 'logs', 'output.log'), 'utf8').catch(() => '')
  throw new SetupError(
    `Neo4j did not start; the end of ${join(home, 'logs')}:\n${log.split('\n').slice(-8).join('\n')}`,
  )
}

function jvmOf(child: ChildProcess): Promise<number> {
  const lines = createInterface({ input: child.stdio[3] as NodeJS.ReadableStream })
  return new Promise((done, fail) => {
    lines.once('line', (line) => done(Number(line)))
    child.once('error', fail).once('exit', () => fail(new SetupError('Neo4j did not start.')))
  })
}

/**
 * Starts a Neo4j 5.26 on 127.0.0.1 and waits until it answers, five to ten seconds. Throws SetupError with words on
 * what is missing.
 *
 * `const { uri, user, password, stop } = await startNeo4j()` for a test; its data are gone after `stop`.
 */
export async function startNeo4j(options: Neo4jOptions = {}): Promise<RunningNeo4j> {
  if (process.platform === 'win32') throw new SetupError('On Windows use Docker: docker compose up neo4j.')
  await checkJava()
  const lib = await installNeo4j()
  const home = resolve(options.data ?? (await mkdtemp(join(tmpdir(), 'zhitu-neo4j-'))))
  const boltPort = options.boltPort ?? (await freePort())
  for (const folder of ['conf', 'logs']) await mkdir(join(home, folder), { recursive: true })
  await writeFile(join(home, 'conf', 'neo4j.conf'), settings(boltPort, options))
  const password = await beginData(home, lib, options.password)

  const heap = `${options.heap ?? 512}m`
  const java = ['java', `-Xms${heap}`, `-Xmx${heap}`, '-XX:+UseG1GC', '-XX:+ExitOnOutOfMemoryError', ...OPENS]
  const server = ['-cp', `${lib}/*`, 'org.neo4j.server.CommunityEntryPoint']
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const log = await open(join(home, 'logs', 'output.log'), 'a')
  const child = spawn('sh', ['-c', KEEPER, 'sh', ...java, ...server, ...folders], {
    stdio: ['pipe', log.fd, log.fd, 'pipe'],
    // A group of its own: Ctrl-C reaches us, and we shut it down in order.
    detached: true,
  })
  await log.close()
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const pid = await jvmOf(child)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(pid, signal)
    await ended
  }
  const running: RunningNeo4j = {
    uri: `bolt://127.0.0.1:${boltPort}`,
    user: 'neo4j',
    password,
    pid,
    data: home,
    ended,
    stop: async () => {
      const impatience = setTimeout(() => child.exitCode ?? process.kill(pid, 'SIGKILL'), 30_000)
      await end('SIGTERM').finally(() => clearTimeout(impatience))
      if (options.data === undefined) await rm(home, { recursive: true, force: true })
    },
    kill: () => end('SIGKILL'),
  }
  try {
    await untilItAnswers(running.uri, password, home, child)
  } catch (error) {
    await running.stop()
    throw error
  }
  return running
}
