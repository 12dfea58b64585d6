// Sends rows to Neo4j within a transaction. No batch waits for the answer to the one before: the server takes statements
// in the order sent, and while it is at one, the next is being packed here.
import { setImmediate } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { labelOf } from './claims.ts'
import type { Row, Run } from './neo4j-connection.ts'
import { edgeColumns, nodeColumns, type Cells, type EdgeRow, type NodeRow } from './neo4j-rows.ts'

/** Rows that one statement takes at most. */
const BATCH = 2500

export interface Sender {
  /** Sends a statement with `$rows`, in batches; done when the last is on its way. */
  readonly send: (cypher: string, rows: readonly unknown[]) => Promise<void>
  /** Sends edges grouped by type and the labels at their ends, so that each end is found by its index. */
  readonly sendEdges: (edges: readonly EdgeRow[], verb: 'CREATE' | 'MERGE') => Promise<void>
  /** Sends a question with `$rows`, in batches, and brings its answers. Throws the first failure of all sent so far. */
  readonly ask: (cypher: string, rows: readonly unknown[]) => Promise<readonly Row[]>
  /** Waits for all that was sent. Throws the first failure. */
  readonly answered: () => Promise<void>
}

/** Sends by way of `run`. */
export function senderBy(run: Run): Sender {
  const answers: Promise<readonly Row[]>[] = []
  const put = (cypher: string, rows: readonly unknown[]): Promise<readonly Row[]> => {
    const answer = run(cypher, { rows })
    // Whoever waits for the answers hears of a failure; until then nobody does.
    answer.catch(() => undefined)
    answers.push(answer)
    return answer
  }
  const send = async (cypher: string, rows: readonly unknown[]): Promise<void> => {
    for (const batch of batches(rows)) {
      void put(cypher, batch)
      // What the socket does not take at once goes out between two turns.
      await setImmediate()
    }
  }
  return {
    send,
    sendEdges: async (edges, verb) => {
      for (const group of grouped(edges, ({ type, from, to }) => [type, labelOf(from), labelOf(to)].join())) {
        const { type, from, to } = group[0]!
        await send(
          `UNWIND $rows AS row MATCH (a:${labelOf(from)!} {id: row.from}) MATCH (b:${labelOf(to)!} {id: row.to}) ${verb} (a)-[r:${type}]->(b) SET r = row.cells`,
          group.map(edgeParameter),
        )
      }
    },
    ask: async (cypher, rows) => {
      const own = batches(rows).map((batch) => put(cypher, batch))
      // In the order sent, so that the failure thrown is the cause of the others.
      await Promise.all(answers)
      return (await Promise.all(own)).flat()
    },
    answered: async () => {
      await Promise.all(answers)
    },
  }
}

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH))

/** Items in groups of one key each, in the order of each group's first. */
export function grouped<T>(items: readonly T[], by: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = by(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return [...groups.values()]
}

/** The driver makes floats of numbers, so what is an integer has to say so. */
function typed(cells: Cells, columns: ReturnType<typeof nodeColumns>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(cells)) {
    const type = columns[name]
    if (type === 'integer') result[name] = neo4j.int(value as number)
    else if (type === 'integers') result[name] = (value as readonly number[]).map((item) => neo4j.int(item))
    else result[name] = value
  }
  return result
}

/** A node as a row of `$rows`: its `id`, and in `cells` all its properties. */
export const nodeParameter = ({ id, label, cells }: NodeRow): object => ({
  id,
  cells: { ...typed(cells, nodeColumns(label)), id },
})

const edgeParameter = ({ type, from, to, cells }: EdgeRow): object => ({
  from,
  to,
  cells: typed(cells, edgeColumns(type)),
})
