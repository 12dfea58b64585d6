// npm run soak -- --minutes 10: sixteen callers without a pause, faults among what they ask, and a Neo4j that dies and
// comes back. It fails on any ending that was not asked for, and when memory grows.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { InvalidArgumentError, Command } from 'commander'
import { build, openNeo4jStore } from '../../graph/index.ts'
import { startNeo4j, type RunningNeo4j } from '../../neo4j/server.ts'
import { median } from '../rounds.ts'
import { attempts, type Attempt } from './attempts.ts'
import type { Memory } from './server.ts'
import { attempt, type Ending } from './try.ts'

const CALLERS = 16
const SEED = 'zhejiang-gazette-2019-02.txt'
/** One attempt in so many is a fault. */
const FAULT_IN = 5
/** How often memory is looked at. */
const LOOK_EVERY = 10_000
/** Share of the time after which caches are full and code is compiled. */
const WARM_UP = 0.3
/** How much memory may grow from the first third after that to the last. */
const MOST_GROWTH = 1.1
/** Outages, parts of the whole time at which Neo4j is ended, and how long it stays away. */
const OUTAGES = [0.1, 0.4]
const AWAY_FOR = 5_000
/** Until when after a return the loss may still be told: what was under way, connections found dead, all plans made anew. */
const GRACE = 60_000

type Lists = Awaited<ReturnType<typeof attempts>>

interface Watched {
  readonly endings: Map<string, number>
  readonly unasked: string[]
  readonly memory: (Memory & { readonly at: number })[]
  readonly times: number[]
  /** Until this moment the database may be told to be away. */
  awayUntil: number
}

/** Whether this is how the attempt may end. */
function isAsked({ ends }: Attempt, ending: Ending, away: boolean): boolean {
  if (ending === (typeof ends === 'object' ? 'gone' : ends)) return true
  if (typeof ends === 'object') return ending === 'answer' || (away && ending === 'DB_UNAVAILABLE')
  return away && ending === 'DB_UNAVAILABLE' && (ends === 'answer' || ends === 'NOT_FOUND')
}

async function call(port: number, lists: Lists, caller: number, until: number, watched: Watched): Promise<void> {
  const agent = new Agent({ keepAlive: true })
  const { questions, faults } = lists
  // Callers step through the same lists from different places, so that all are tried beside all.
  for (let turn = caller * 7; performance.now() < until; turn++) {
    const list = turn % FAULT_IN === 0 ? faults : questions
    const one = list[Math.floor(turn / (list === faults ? FAULT_IN : 1)) % list.length]!
    const before = performance.now()
    const ending = await attempt(port, agent, one)
    watched.times.push(performance.now() - before)
    const asked = isAsked(one, ending, before < watched.awayUntil)
    const called = asked ? ending : 'unasked'
    watched.endings.set(called, (watched.endings.get(called) ?? 0) + 1)
    if (!asked) watched.unasked.push(`${one.name}: ${ending} after ${(watched.times.at(-1)! / 1000).toFixed(0)} s`)
  }
  agent.destroy()
}

async function look(server: ChildProcess, started: number, until: number, watched: Watched): Promise<void> {
  while (performance.now() < until) {
    server.send('memory')
    const [memory] = (await once(server, 'message')) as [Memory]
    watched.memory.push({ ...memory, at: performance.now() - started })
    await sleep(Math.min(LOOK_EVERY, Math.max(0, until - performance.now())))
  }
}

/** Ends Neo4j and starts it anew on the same data, as often as planned; gives the last one. */
async function disturb(
  first: RunningNeo4j,
  restart: () => Promise<RunningNeo4j>,
  plan: readonly number[],
  watched: Watched,
): Promise<RunningNeo4j> {
  let neo4j = first
  for (const moment of plan) {
    await sleep(Math.max(0, moment - performance.now()))
    watched.awayUntil = Infinity
    await neo4j.kill()
    await sleep(AWAY_FOR)
    neo4j = await restart()
    watched.awayUntil = performance.now() + GRACE
  }
  return neo4j
}

/** The memory of the last third after the warm-up for each megabyte of the first. */
function growth({ memory }: Watched, total: number, of: keyof Memory): number {
  const warm = memory.filter(({ at }) => at > total * WARM_UP)
  const third = Math.max(1, Math.floor(warm.length / 3))
  const middle = (part: typeof warm): number => median(part.map((each) => each[of]))
  return middle(warm.slice(-third)) / middle(warm.slice(0, third))
}

function report(watched: Watched, total: number): boolean {
  const { endings, unasked, memory, times } = watched
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1)
  const grown = { heap: growth(watched, total, 'heap'), rss: growth(watched, total, 'rss') }
  const last = memory.at(-1)
  console.log(`${(total / 60_000).toFixed(1)} minutes, ${CALLERS} callers, ${OUTAGES.length} outages of Neo4j
${times.length} attempts, ${((times.length / total) * 1000).toFixed(0)}/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms
${[...endings].map(([ending, count]) => `${ending} ${count}`).join(', ')}
heap ${last?.heap.toFixed(1) ?? '?'} MB, ×${grown.heap.toFixed(3)}; RSS ${last?.rss.toFixed(0) ?? '?'} MB, ×${grown.rss.toFixed(3)} (bound ×${MOST_GROWTH})`)
  for (const line of new Set(unasked)) console.log(`not asked for: ${line}`)
  return unasked.length === 0 && grown.heap <= MOST_GROWTH && grown.rss <= MOST_GROWTH
}

async function soak({ minutes }: { readonly minutes: number }): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'zhitu-soak-'))
  let neo4j = await startNeo4j({ data })
  const boltPort = Number(new URL(neo4j.uri).port)
  const server = fork(new URL('server.ts', import.meta.url), {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  try {
    const { uri, user, password } = neo4j
    // With everybody on one machine a sign of life may be late.
    const settings = { uri, user, password, answerWithin: 60_000, noticeWithin: 30_000 }
    const store = await openNeo4jStore(settings)
    const bytes = await readFile(new URL(`../../seeds/${SEED}`, import.meta.url))
    await store.replaceAll(build({ name: SEED, bytes }).fragments)
    await store.close()
    server.send(settings)
    const [port] = (await once(server, 'message')) as [number]
    const lists = await attempts()
    // A fresh Neo4j plans each question anew, one after the other: no part of the trial.
    const agent = new Agent()
    for (const question of lists.questions) {
      const ending = await attempt(port, agent, question)
      if (ending !== 'answer') throw new Error(`${question.name} ends with ${ending} before anything was disturbed.`)
    }

    const total = minutes * 60_000
    const started = performance.now()
    const until = started + total
    const watched: Watched = { endings: new Map(), unasked: [], memory: [], times: [], awayUntil: 0 }
    const plan = OUTAGES.map((share) => started + share * total)
    const restart = async (): Promise<RunningNeo4j> => (neo4j = await startNeo4j({ data, boltPort, password }))
    await Promise.all([
      ...Array.from({ length: CALLERS }, (_, caller) => call(port, lists, caller, until, watched)),
      look(server, started, until, watched),
      disturb(neo4j, restart, plan, watched),
    ])
    if (!report(watched, total)) process.exitCode = 1
  } finally {
    server.disconnect()
    await neo4j.stop()
    await rm(data, { recursive: true, force: true })
  }
}

const minutes = (text: string): number => {
  const value = Number(text)
  if (value >= 1) return value
  throw new InvalidArgumentError('a number of minutes, 1 or more.')
}

await new Command('npm run soak --')
  .description('Asks a server without a pause, with faults among the questions, and looks whether it stays whole.')
  .option('--minutes <minutes>', 'how long', minutes, 10)
  .addHelpText('after', '\nExamples:\n  npm run soak\n  npm run soak -- --minutes 2')
  .action(soak)
  .parseAsync()
