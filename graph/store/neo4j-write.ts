// Replaces documents in Neo4j. All of it happens in one transaction under one lock: writers take turns, since two that
// add relationships to the same departments at once only make each other begin again.
import neo4j from 'neo4j-driver'
import { NODE_LABELS, type EdgeType, type NodeLabel } from '../model/kinds.ts'
import type { Edge, Fragment, Node } from '../model/record.ts'
import { isOwned, labelOf } from './claims.ts'
import type { Replaced } from './graph-store.ts'
import { mergeEdges, mergeNodes } from './merge.ts'
import type { Run } from './neo4j-connection.ts'
import {
  edgeColumns,
  edgeRow,
  nodeColumns,
  nodeRow,
  type Cells,
  type EdgeRow,
  type FragmentRows,
  type NodeRow,
} from './neo4j-rows.ts'

/** Rows that one statement takes at most. */
const BATCH = 5000

const OWNED = NODE_LABELS.filter(isOwned)

/**
 * Sends all batches at once: a transaction takes its statements in the order sent, and while the server is at one, the
 * next is being made here.
 */
async function inBatches<T>(rows: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = []
  for (let at = 0; at < rows.length; at += BATCH) sent.push(write(rows.slice(at, at + BATCH)))
  await Promise.all(sent)
}

function grouped<T>(items: readonly T[], by: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group === undefined) groups.set(by(item), [item])
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

const nodeParameter = ({ id, label, cells }: NodeRow) => ({ id, cells: { ...typed(cells, nodeColumns(label)), id } })

const edgeParameter = ({ type, from, to, cells }: EdgeRow) => ({ from, to, cells: typed(cells, edgeColumns(type)) })

/** Writes edges grouped by type and the labels at their ends, so that each end is found by its index. */
async function writeEdges(run: Run, edges: readonly EdgeRow[], verb: 'CREATE' | 'MERGE'): Promise<void> {
  const kind = ({ type, from, to }: EdgeRow) => [type, labelOf(from)!, labelOf(to)!] as const
  await Promise.all(
    grouped(edges, (edge) => kind(edge).join()).map((group) => {
      const [type, from, to] = kind(group[0]!)
      return inBatches(group.map(edgeParameter), (rows) =>
        run(
          `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) ${verb} (a)-[r:${type}]->(b) SET r = row.cells`,
          { rows },
        ),
      )
    }),
  )
}

/** Takes the writers' turn and tells which of these documents are held, with their fingerprints. */
async function takeTurn(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  await run(`MERGE (z:Zhitu {id: 'writer'}) SET z.turn = coalesce(z.turn, 0) + 1`)
  return heldAmong(run, ids)
}

/** Which of these documents are held, with their fingerprints. */
export async function heldAmong(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await run(
    'MATCH (d:Document) WHERE d.id IN $ids AND d.fingerprint IS NOT NULL RETURN d.id AS id, d.fingerprint AS fingerprint',
    { ids },
  )
  return new Map(rows.map(({ id, fingerprint }) => [id as string, fingerprint as string]))
}

/** Takes back all that these held documents say; returns the subjects of claims that nobody makes any more. */
async function takeBack(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  for (const label of [...OWNED, 'Problem'])
    await run(`UNWIND $ids AS id MATCH (n:${label} {document: id}) DETACH DELETE n`, { ids })
  const [row] = await run(
    `UNWIND $ids AS id MATCH (:Document {id: id})-[s:CLAIMS]->(c:Claim) DELETE s
WITH DISTINCT c WHERE NOT EXISTS { (c)<-[:CLAIMS]-() }
WITH c, c.subject AS subject DELETE c RETURN collect(DISTINCT subject) AS subjects`,
    { ids },
  )
  await run('MATCH (d:Document) WHERE d.id IN $ids SET d = {id: d.id} REMOVE d:Held', { ids })
  return [...(row?.['subjects'] as readonly string[]), ...ids]
}

/** Puts documents and their claims in place; returns the subjects of claims that nobody made before. */
async function makeClaims(run: Run, all: readonly FragmentRows[]): Promise<readonly string[]> {
  const documents = all.map(({ document }) => nodeParameter(document))
  const placed = inBatches(documents, (rows) =>
    run('UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d = row.cells, d:Held', { rows }),
  )
  const claims = new Map(all.flatMap((rows) => rows.claims).map((claim) => [claim.id, claim]))
  const looked = inBatches([...claims.keys()], async (ids) => {
    const [row] = await run('MATCH (c:Claim) WHERE c.id IN $ids RETURN collect(c.id) AS known', { ids })
    for (const id of row?.['known'] as readonly string[]) claims.delete(id)
  })
  await Promise.all([placed, looked])
  const made = inBatches([...claims.values()], (rows) =>
    run('UNWIND $rows AS row CREATE (c:Claim) SET c = row', { rows }),
  )
  const links = all.flatMap(({ document, claims }) =>
    claims.map((claim) => ({ document: document.id, claim: claim.id })),
  )
  const linked = inBatches(links, (rows) =>
    run(
      'UNWIND $rows AS row MATCH (d:Document {id: row.document}) MATCH (c:Claim {id: row.claim}) CREATE (d)-[:CLAIMS]->(c)',
      { rows },
    ),
  )
  await Promise.all([made, linked])
  return [...new Set(Array.from(claims.values(), ({ subject }) => subject))]
}

type Shared = { readonly says: readonly string[]; readonly subject: string }

const isEdge = ({ subject }: Shared): boolean => subject.includes('\n')

/** Merges anew what is claimed of these subjects, and removes those of which nothing is claimed any more. */
async function settle(run: Run, subjects: readonly string[]): Promise<void> {
  const found: Shared[] = []
  await inBatches([...new Set(subjects)], async (some) => {
    const rows = await run(
      'UNWIND $some AS subject OPTIONAL MATCH (c:Claim {subject: subject}) RETURN subject, collect(c.says) AS says',
      { some },
    )
    found.push(...(rows as readonly Shared[]))
  })
  const [edges, nodes] = [found.filter(isEdge), found.filter((shared) => !isEdge(shared))]
  await settleNodes(run, nodes)
  await writeEdges(
    run,
    edges
      .filter(({ says }) => says.length > 0)
      .map(({ says }) => edgeRow(mergeEdges(says.map((text) => JSON.parse(text) as Edge) as [Edge, ...Edge[]]))),
    'MERGE',
  )
  const gone = edges.filter(({ says }) => says.length === 0).map(({ subject }) => subject.split('\n'))
  for (const group of grouped(gone, ([type, from, to]) => [type, labelOf(from!), labelOf(to!)].join())) {
    const [type, from, to] = group[0] as [EdgeType, string, string]
    const pattern = `(:${labelOf(from)!} {id: row[1]})-[r:${type}]->(:${labelOf(to)!} {id: row[2]})`
    await inBatches(group, (rows) => run(`UNWIND $rows AS row MATCH ${pattern} DELETE r`, { rows }))
  }
  const lost = nodes.filter(({ says }) => says.length === 0).map(({ subject }) => subject)
  for (const ids of grouped(lost, (id) => labelOf(id)!))
    await inBatches(ids, (some) =>
      run(`UNWIND $some AS id MATCH (n:${labelOf(some[0]!)!} {id: id}) WHERE NOT n:Held DETACH DELETE n`, { some }),
    )
}

async function settleNodes(run: Run, nodes: readonly Shared[]): Promise<void> {
  const merged = nodes
    .filter(({ says }) => says.length > 0)
    .map(({ says }) => nodeRow(mergeNodes(says.map((text) => JSON.parse(text) as Node) as [Node, ...Node[]])))
  for (const group of grouped(merged, ({ label }) => label))
    await inBatches(group.map(nodeParameter), (rows) =>
      // A held document is what it says of itself, whatever others say.
      run(
        `UNWIND $rows AS row MERGE (n:${group[0]!.label} {id: row.id}) WITH n, row WHERE NOT n:Held SET n = row.cells`,
        { rows },
      ),
    )
}

/**
 * Replaces checked fragments of different documents, in the transaction of `run`. `rowsFor` is asked for the rows of
 * those that changed.
 */
export async function replaceIn(
  run: Run,
  fragments: readonly Fragment[],
  rowsFor: (fragment: Fragment) => FragmentRows,
): Promise<readonly Replaced[]> {
  const held = await takeTurn(
    run,
    fragments.map(({ document }) => document.id),
  )
  const changed = fragments.filter(({ document, fingerprint }) => held.get(document.id) !== fingerprint)
  const all = changed.map(rowsFor)
  const lost = await takeBack(
    run,
    changed.map(({ document }) => document.id).filter((id) => held.has(id)),
  )
  const gained = await makeClaims(run, all)
  await settle(run, [...lost, ...gained])
  const problems = all
    .flatMap((rows) => rows.problems)
    .map((row) => ({ ...row, line: neo4j.int(row.line), column: neo4j.int(row.column) }))
  await Promise.all([
    ...OWNED.map((label) => createNodes(run, label, all)),
    inBatches(problems, (rows) => run('UNWIND $rows AS row CREATE (n:Problem) SET n = row', { rows })),
    writeEdges(
      run,
      all.flatMap((rows) => rows.edges),
      'CREATE',
    ),
  ])
  return fragments.map(({ document, fingerprint }) => {
    const before = held.get(document.id)
    return {
      document: document.id,
      outcome: before === undefined ? 'added' : before === fingerprint ? 'unchanged' : 'replaced',
    }
  })
}

async function createNodes(run: Run, label: NodeLabel, all: readonly FragmentRows[]): Promise<void> {
  const nodes = all.flatMap((rows) => rows.nodes).filter((node) => node.label === label)
  await inBatches(nodes.map(nodeParameter), (rows) =>
    run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row.cells`, { rows }),
  )
}

/** Takes a document back, in the transaction of `run`. False when it is not held. */
export async function retractIn(run: Run, document: string): Promise<boolean> {
  const held = await takeTurn(run, [document])
  if (!held.has(document)) return false
  await settle(run, await takeBack(run, [document]))
  return true
}
