// How the time of a question grows from a thousand projects to a hundred thousand: three servers side by side, each with
// its corpus, asked in turns.
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { once } from 'node:events'
import { Neo4jImport, openNeo4jStore, type GraphStore, type ImportLines } from '../../graph/index.ts'
import { importCsv } from '../../neo4j/import.ts'
import { startNeo4j, type RunningNeo4j } from '../../neo4j/server.ts'
import type { Outcome } from '../bound.ts'
import { median } from '../rounds.ts'
import { corpus, subjects } from './corpus.ts'
import { questions } from './questions.ts'

const SIZES = [1000, 10_000, 100_000] as const
/** Calls of a question to each server in a round, in turns; a round's figure is their median. */
const [ROUNDS, CALLS, WARM] = [7, 30, 100]

/** Writes a corpus as the importer's files. */
async function writeCsv(folder: string, projects: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  const files = new Map<string, ReturnType<typeof createWriteStream>>()
  const write = async ({ file, lines }: ImportLines): Promise<void> => {
    const stream = files.get(file) ?? createWriteStream(join(folder, file))
    files.set(file, stream)
    if (!stream.write(lines)) await once(stream, 'drain')
  }
  const made = new Neo4jImport()
  for (const lines of made.begin()) await write(lines)
  for (const fragment of corpus(projects)) for (const lines of made.add(fragment)) await write(lines)
  for (const lines of made.finish()) await write(lines)
  for (const stream of files.values()) await once(stream.end(), 'close')
  await writeFile(join(folder, 'import.args'), made.arguments(resolve(folder)))
}

async function serverWith(folder: string, projects: number): Promise<RunningNeo4j> {
  const [csv, data] = [join(folder, `${projects}-csv`), join(folder, String(projects))]
  await writeCsv(csv, projects)
  await importCsv({ csv, data })
  await rm(csv, { recursive: true })
  return startNeo4j({ data, heap: 1024, pageCache: 512 })
}

/** Every question's growth over the range. */
export async function growth(): Promise<readonly Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhitu-bench-'))
  const servers: RunningNeo4j[] = []
  const stores: GraphStore[] = []
  try {
    for (const size of SIZES) {
      const server = await serverWith(folder, size)
      servers.push(server)
      stores.push(await openNeo4jStore({ ...server, noticeWithin: 60_000, answerWithin: 60_000 }))
      console.error(`${size.toLocaleString('en-US')} projects are served`)
    }
    const outcomes: Outcome[] = []
    for (const [name, ask] of Object.entries(questions(subjects()))) outcomes.push(await grow(name, ask, stores))
    return outcomes
  } finally {
    for (const store of stores) await store.close()
    for (const server of servers) await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function grow(
  name: string,
  ask: (store: GraphStore) => Promise<unknown>,
  stores: readonly GraphStore[],
): Promise<Outcome> {
  for (let call = 0; call < WARM; call++) for (const store of stores) await ask(store)
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const taken = stores.map((): number[] => [])
    for (let call = 0; call < CALLS; call++)
      for (const place of turn(call, stores.length)) {
        const before = performance.now()
        await ask(stores[place]!)
        taken[place]!.push(performance.now() - before)
      }
    rounds.push(taken.map(median))
  }
  const ratios = SIZES.slice(1).map((_, place) => median(rounds.map((round) => round[place + 1]! / round[0]!)))
  const figures = SIZES.map((_, place) => median(rounds.map((round) => round[place]!)).toFixed(1))
  return {
    name: `${name}, growth from 1,000 to 100,000 projects`,
    ratio: Math.max(...ratios),
    bound: { most: 1.5 },
    note: `${figures.join(', ')} ms at ${SIZES.map((size) => size.toLocaleString('en-US')).join(', ')} projects`,
  }
}

/** All places, each turn beginning with another. */
const turn = (call: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index + call) % count)
