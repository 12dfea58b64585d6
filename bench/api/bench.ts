// npm run bench -- api: Zhitu's API beside a bare server with the same Cypher and beside @neo4j/graphql, on one Neo4j
// with the same data, and over the embedded store. Nothing is measured before all have answered alike.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { deepStrictEqual } from 'node:assert'
import { openNeo4jStore } from '../../graph/index.ts'
import { startNeo4j } from '../../neo4j/server.ts'
import { table, type Bench, type Outcome } from '../bound.ts'
import { median, ratio, type Rounds } from '../rounds.ts'
import { bodyOf, clientOf, throughput, timed, type Client } from './client.ts'
import { corpus, fill, subjectsOf } from './corpus.ts'
import { ours, QUESTIONS, READINGS, theirs, TITLES, type Question } from './questions.ts'
import type { Job } from './serve.ts'

const BLOCKS = 5
/** Calls to each contender in a block, taken in turns. */
const CALLS = 40
const CALLERS = 16
/** Requests to each contender in a block, sixteen at once. */
const REQUESTS = 128

const NAMES = ['zhitu', 'anew', 'bare', 'neo4j-graphql', 'embedded'] as const
type Name = (typeof NAMES)[number]
/** The embedded store has a bound of its own and takes no turn at Neo4j. */
const RIVALS = ['zhitu', 'anew', 'bare', 'neo4j-graphql'] as const

interface Contender {
  readonly process: ChildProcess
  readonly client: Client
}

async function start(name: Name, job: Job): Promise<Contender> {
  const child = fork(new URL('serve.ts', import.meta.url), [name], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  child.send(job)
  const port = await Promise.race([
    once(child, 'message').then(([message]) => message as number),
    once(child, 'exit').then(() => Promise.reject(new Error(`${name} did not start.`))),
  ])
  return { process: child, client: clientOf(port) }
}

type Bodies = Readonly<Record<Name, Readonly<Record<Question, Buffer>>>>
type Contenders = Readonly<Record<Name, Contender>>

/** Throws where two answers differ. Ours and the bare server's are equal to the letter. */
async function assertEqual(contenders: Contenders, bodies: Bodies): Promise<void> {
  for (const question of QUESTIONS) {
    const answer = async (name: Name): Promise<never> => {
      const text = await contenders[name].client.ask(bodies[name][question])
      const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown }
      if (errors !== undefined) throw new Error(`${name} answers ${question} with ${text.slice(0, 500)}`)
      return data
    }
    const mine = await answer('zhitu')
    const { ours: readOurs, theirs: readTheirs } = READINGS[question]
    const rows = readOurs(mine)
    if (rows.length < 5) throw new Error(`The answer to ${question} is too short to tell anything.`)
    deepStrictEqual(await answer('bare'), mine, question)
    deepStrictEqual(await answer('embedded'), mine, question)
    deepStrictEqual(await answer('anew'), mine, question)
    deepStrictEqual([...readTheirs(await answer('neo4j-graphql'))], [...rows], question)
    console.error(`${question}: equal answers, ${rows.length} rows`)
  }
}

/** Milliseconds a call, the middle of each block; calls are taken in turns, each turn with another contender first. */
async function latencies(contenders: Contenders, bodies: Bodies, question: Question): Promise<Rounds<Name>> {
  const taken: Record<Name, number[]> = { zhitu: [], anew: [], bare: [], 'neo4j-graphql': [], embedded: [] }
  for (let block = 0; block < BLOCKS; block++) {
    const calls: Record<Name, number[]> = { zhitu: [], anew: [], bare: [], 'neo4j-graphql': [], embedded: [] }
    for (let call = 0; call < CALLS; call++)
      for (let turn = 0; turn < NAMES.length; turn++) {
        const name = NAMES[(call + turn) % NAMES.length]!
        calls[name].push(await timed(contenders[name].client, bodies[name][question]))
      }
    for (const name of NAMES) taken[name].push(median(calls[name]))
  }
  return taken
}

/** Requests a second in each block. */
async function throughputs(
  contenders: Contenders,
  bodies: Bodies,
  question: Question,
): Promise<Rounds<(typeof RIVALS)[number]>> {
  const reached: Record<(typeof RIVALS)[number], number[]> = { zhitu: [], anew: [], bare: [], 'neo4j-graphql': [] }
  for (let block = 0; block < BLOCKS; block++)
    for (let turn = 0; turn < RIVALS.length; turn++) {
      const name = RIVALS[(block + turn) % RIVALS.length]!
      reached[name].push(await throughput(contenders[name].client, bodies[name][question], CALLERS, REQUESTS))
    }
  return reached
}

function outcomes(question: Question, times: Rounds<Name>, rates: Rounds<(typeof RIVALS)[number]>): Outcome[] {
  const ms = (name: Name): string => `${median(times[name]).toFixed(2)} ms`
  const rps = (name: (typeof RIVALS)[number]): string => `${median(rates[name]).toFixed(0)}/s`
  const compare = (
    mine: 'zhitu' | 'anew',
    rival: 'bare' | 'neo4j-graphql',
    called: string,
    bounds?: { readonly most: number; readonly least: number },
  ): Outcome[] => [
    {
      name: `${TITLES[question]}: p50 against ${called}`,
      ratio: ratio(times, mine, rival),
      ...(bounds ? { bound: { most: bounds.most } } : {}),
      note: `${ms(mine)} against ${ms(rival)}`,
    },
    {
      name: `${TITLES[question]}: requests/s at ${CALLERS} against ${called}`,
      ratio: ratio(rates, mine, rival),
      ...(bounds ? { bound: { least: bounds.least } } : {}),
      note: `${rps(mine)} against ${rps(rival)}`,
    },
  ]
  return [
    ...compare('zhitu', 'bare', 'a bare server', { most: 1.35, least: 0.65 }),
    ...compare('zhitu', 'neo4j-graphql', '@neo4j/graphql', { most: 0.7, least: 1.4 }),
    ...compare('anew', 'bare', 'a bare server, every answer made anew'),
    ...compare('anew', 'neo4j-graphql', '@neo4j/graphql, every answer made anew'),
    {
      name: `${TITLES[question]}: p50 on the embedded store`,
      ratio: median(times.embedded),
      unit: ' ms',
      bound: { most: 5 },
      note: ms('embedded'),
    },
  ]
}

/** Runs it: some five minutes. */
export const bench: Bench = async () => {
  const fragments = corpus()
  const subjects = subjectsOf(fragments)
  const server = await startNeo4j({ heap: 768, pageCache: 256 })
  const contenders: Partial<Record<Name, Contender>> = {}
  try {
    const { uri, user, password } = server
    const neo4j = { uri, user, password, answerWithin: 60_000 }
    const store = await openNeo4jStore(neo4j)
    await fill(store, fragments)
    await store.close()
    for (const name of NAMES) contenders[name] = await start(name, { neo4j, subjects })
    const all = contenders as Contenders

    const mine = ours(subjects)
    const others = theirs(subjects)
    const bodies = Object.fromEntries(
      NAMES.map((name) => [
        name,
        Object.fromEntries(
          QUESTIONS.map((question) => [question, bodyOf((name === 'neo4j-graphql' ? others : mine)[question])]),
        ),
      ]),
    ) as Bodies
    await assertEqual(all, bodies)

    const found: Outcome[] = []
    for (const question of QUESTIONS) {
      // Compilers and plans want their time first.
      for (const name of NAMES) await throughput(all[name].client, bodies[name][question], CALLERS, 160)
      const times = await latencies(all, bodies, question)
      const measured = outcomes(question, times, await throughputs(all, bodies, question))
      found.push(...measured)
      console.error(table(measured))
    }
    return found
  } finally {
    for (const contender of Object.values(contenders)) {
      contender.client.close()
      contender.process.disconnect()
    }
    await server.stop()
  }
}
