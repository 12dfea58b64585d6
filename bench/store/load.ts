// Loading, beside what anybody would write first: UNWIND the rows and MERGE them, on the same server with the same
// indexes. Both begin with an empty graph each time.
import neo4j, { type Driver } from 'neo4j-driver'
import { openNeo4jStore } from '../../graph/index.ts'
import { labelOf } from '../../graph/store/claims.ts'
import { edgeRow, nodeRow } from '../../graph/store/neo4j-rows.ts'
import { writeRecord } from '../../graph/store/record-json.ts'
import type { RunningNeo4j } from '../../neo4j/server.ts'
import type { Outcome } from '../bound.ts'
import { interleave, median, ratio } from '../rounds.ts'
import { corpus } from './corpus.ts'

const [PROJECTS, ROUNDS, BATCH] = [3000, 5, 5000]

type Rows = ReadonlyMap<string, readonly object[]>

/** The statements of the bare loop, each with all its rows: nodes by label, relationships by type and ends. */
function bareRows(): Rows {
  const rows = new Map<string, object[]>()
  const add = (statement: string, row: object): void => {
    const known = rows.get(statement)
    if (known === undefined) rows.set(statement, [row])
    else known.push(row)
  }
  const edges: [string, object][] = []
  for (const { document, nodes, edges: all } of corpus(PROJECTS)) {
    for (const node of nodes) {
      const held = node.id === document.id ? { text: document.text, record: writeRecord(document) } : {}
      add(`UNWIND $rows AS row MERGE (n:${node.label} {id: row.id}) SET n += row.cells`, {
        id: node.id,
        cells: { ...nodeRow(node).cells, ...held },
      })
    }
    for (const edge of all) {
      const { type, from, to, cells } = edgeRow(edge)
      edges.push([
        `UNWIND $rows AS row MATCH (a:${labelOf(from)!} {id: row.from}) MATCH (b:${labelOf(to)!} {id: row.to}) MERGE (a)-[r:${type}]->(b) SET r += row.cells`,
        { from, to, cells },
      ])
    }
  }
  for (const [statement, row] of edges) add(statement, row)
  return rows
}

async function clear(driver: Driver): Promise<void> {
  const session = driver.session()
  await session.run('MATCH (n) WHERE NOT n:Zhitu CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await session.close()
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

/** First load and re-load beside the bare loop. */
export async function loading(server: RunningNeo4j): Promise<readonly Outcome[]> {
  const fragments = [...corpus(PROJECTS)]
  const rows = bareRows()
  const count = [...rows.values()].reduce((sum, some) => sum + some.length, 0)
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password))
  let created = 0
  const store = await openNeo4jStore({
    ...server,
    noticeWithin: 60_000,
    answerWithin: 60_000,
    onSummary: ({ counters }) => {
      const { nodesCreated, relationshipsCreated } = counters.updates()
      created += nodesCreated + relationshipsCreated
    },
  })
  const bare = async (): Promise<void> => {
    for (const [statement, all] of rows)
      for (let at = 0; at < all.length; at += BATCH)
        await driver.executeQuery(statement, { rows: all.slice(at, at + BATCH) })
  }
  const createdByReload: number[] = []
  const reloads: number[] = []
  const taken = await interleave(ROUNDS, {
    bare: async () => {
      await clear(driver)
      return seconds(bare)
    },
    first: async () => {
      await clear(driver)
      const first = await seconds(() => store.replaceAll(fragments))
      created = 0
      reloads.push((await seconds(() => store.replaceAll(fragments))) / first)
      createdByReload.push(created)
      return first
    },
  })
  await clear(driver)
  await store.close()
  await driver.close()
  const rate = (took: number): string => `${Math.round(count / took).toLocaleString('en-US')} rows/s`
  const [first, loop] = [median(taken.first), median(taken.bare)]
  const measured = reloads.slice(1)
  const most = Math.max(...createdByReload)
  return [
    {
      name: 'first load against a bare UNWIND-MERGE loop, rate',
      ratio: ratio(taken, 'bare', 'first'),
      bound: { least: 0.8 },
      note: `${rate(first)} against ${rate(loop)}, ${count.toLocaleString('en-US')} rows`,
    },
    {
      name: 're-load against first load, rate',
      ratio: 1 / median(measured),
      bound: { least: 1.2 },
      note: rate(first * median(measured)),
    },
    {
      name: 'nodes and relationships created by a re-load, by the driver’s counters',
      ratio: most,
      bound: { most: 0 },
      note: `${createdByReload.length} re-loads`,
    },
  ]
}
