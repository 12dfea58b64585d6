// The Neo4j store: the graph in a server, each question one statement over Bolt. For anyone serious.
import type { Fragment } from '../model/record.ts'
import { checkFragment } from './check-fragment.ts'
import { checkLabels, checkNeighbourhood, checkPage, checkSelection } from './check-selection.ts'
import { labelOf } from './claims.ts'
import { compile, type Statement } from './cypher.ts'
import { labelsStatement, problemsStatement, STATS } from './cypher-counts.ts'
import { neighbourhoodStatement } from './cypher-neighbourhood.ts'
import { overlapsStatement } from './cypher-overlaps.ts'
import { searchStatement } from './cypher-search.ts'
import { together } from './cypher-together.ts'
import { fold } from './fold.ts'
import type { Combined, GraphStore, Replaced } from './graph-store.ts'
import { connectTo, type Neo4jSettings } from './neo4j-connection.ts'
import { rowsOf, type FragmentRows } from './neo4j-rows.ts'
import { migrate } from './neo4j-schema.ts'
import { heldAmong, replaceIn, retractIn } from './neo4j-write.ts'

/** Nodes and edges that go into one transaction at most, unless one document alone has more. */
const TRANSACTION = 20000

/** Groups of different documents that are written together. */
function* transactions(fragments: readonly Fragment[]): Generator<readonly Fragment[]> {
  let group = new Map<string, Fragment>()
  let rows = 0
  for (const fragment of fragments) {
    const more = fragment.nodes.length + fragment.edges.length
    if (group.size > 0 && (rows + more > TRANSACTION || group.has(fragment.document.id))) {
      yield [...group.values()]
      group = new Map()
      rows = 0
    }
    group.set(fragment.document.id, fragment)
    rows += more
  }
  if (group.size > 0) yield [...group.values()]
}

type Ask = <T>(statement: Statement<T>, signal?: AbortSignal) => Promise<T | undefined>

/** The questions that can be put together with others, put by way of `ask`. */
const combinedBy = (ask: Ask): Combined => ({
  select: async (selection, signal) => {
    checkSelection(selection)
    return (await ask(compile(selection), signal))!
  },
  neighbourhood: async (id, depth, types, limit, signal) => {
    checkNeighbourhood(depth, types, limit)
    const label = labelOf(id)
    return label === undefined ? undefined : ask(neighbourhoodStatement(id, label, depth, types, limit), signal)
  },
})

/**
 * Opens a store in a Neo4j 5.26 and brings its schema up to date. Throws StoreError: `unreachable`, `unauthorised`,
 * `invalid`.
 *
 * `const store = await openNeo4jStore({ uri: 'bolt://127.0.0.1:7687', user: 'neo4j', password })`
 */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<GraphStore> {
  const connection = connectTo(settings)
  const { read, write } = connection
  const ask = async <T>(statement: Statement<T>, signal?: AbortSignal): Promise<T | undefined> => {
    const [row] = await read(statement.text, statement.parameters, { signal })
    return row === undefined ? undefined : statement.read(row['answer'])
  }
  const askOne = async <T>(statement: Statement<T>, signal?: AbortSignal): Promise<T> => (await ask(statement, signal))!
  const combined = combinedBy(ask)
  const replaceAll = async (fragments: readonly Fragment[]): Promise<readonly Replaced[]> => {
    for (const fragment of fragments) checkFragment(fragment)
    const replaced: Replaced[] = []
    const groups = [...transactions(fragments)]
    const made = new Map<Fragment, FragmentRows>()
    const rowsFor = (fragment: Fragment): FragmentRows => {
      const rows = made.get(fragment) ?? rowsOf(fragment)
      made.delete(fragment)
      return rows
    }
    for (const [index, group] of groups.entries()) {
      // Reading first, most runs over known gazettes never take the writers' lock.
      const held = await heldAmong(
        read,
        group.map(({ document }) => document.id),
      )
      if (group.every(({ document, fingerprint }) => held.get(document.id) === fingerprint)) {
        replaced.push(...group.map(({ document }): Replaced => ({ document: document.id, outcome: 'unchanged' })))
        continue
      }
      const written = await write(async (run) => {
        const outcomes = await replaceIn(run, group, rowsFor)
        // While the server commits, the rows of the next transaction are made.
        setImmediate(() => {
          try {
            for (const fragment of groups[index + 1] ?? []) made.set(fragment, rowsOf(fragment))
          } catch {
            // Said when its own turn comes, to the one who asked.
          }
        })
        return outcomes
      })
      replaced.push(...written)
    }
    return replaced
  }
  try {
    await migrate(connection)
    await connection.watch()
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    engine: 'neo4j',
    replace: async (fragment) => (await replaceAll([fragment]))[0]!,
    replaceAll,
    retract: (document) => write((run) => retractIn(run, document)),
    flush: async () => undefined,
    ...combined,
    labels: (ids) => askOne(labelsStatement(ids)),
    search: async (text, labels, page, signal) => {
      checkLabels(labels)
      checkPage(page, 2)
      const query = fold(text)
      if (query === '' || labels.length === 0) return { items: [], hasNext: false, total: 0 }
      return askOne(searchStatement(query, labels, page), signal)
    },
    overlaps: async (options, signal) => {
      checkPage(options.page, 3)
      return askOne(overlapsStatement(options), signal)
    },
    problems: async ({ document, page }, signal) => {
      checkPage(page, 4)
      return askOne(problemsStatement(document, page), signal)
    },
    stats: () => askOne(STATS),
    together: (questions, signal) => {
      const statements: Statement<unknown>[] = []
      // Sent when all have been put.
      const answers = Promise.resolve().then(() =>
        statements.length === 0 ? [] : askOne(together(statements), signal),
      )
      const put: Ask = async (statement) => {
        const place = statements.push(statement) - 1
        return (await answers)[place] as never
      }
      return Promise.all(questions(combinedBy(put)))
    },
    version: () => connection.version(),
    ready: async () => {
      await connection.version()
    },
    close: () => connection.close(),
  }
}
