// Replaces documents in Neo4j. All of it happens in one transaction under one lock: writers take turns, since two that
// add relationships to the same departments at once only make each other begin again.
import neo4j from 'neo4j-driver'
import { NODE_LABELS, type EdgeType } from '../model/kinds.ts'
import type { Edge, Fragment, Node } from '../model/record.ts'
import { isOwned, labelOf } from './claims.ts'
import type { Replaced } from './graph-store.ts'
import { mergeEdges, mergeNodes } from './merge.ts'
import type { Run } from './neo4j-connection.ts'
import { edgeRow, nodeRow, type EdgeRow, type FragmentRows } from './neo4j-rows.ts'
import { grouped, nodeParameter, senderBy, type Sender } from './neo4j-sender.ts'

const OWNED = NODE_LABELS.filter(isOwned)

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

/** Makes the claims that nobody made before, of which `known` names the others; returns their subjects. */
async function makeClaims(
  { send }: Sender,
  all: readonly FragmentRows[],
  known: ReadonlySet<string>,
): Promise<readonly string[]> {
  const claims = new Map(all.flatMap((rows) => rows.claims).map((claim) => [claim.id, claim]))
  const made = [...claims.values()].filter(({ id }) => !known.has(id))
  await send('UNWIND $rows AS row CREATE (c:Claim) SET c = row', made)
  await send(
    'UNWIND $rows AS row MATCH (d:Document {id: row.document}) MATCH (c:Claim {id: row.claim}) CREATE (d)-[:CLAIMS]->(c)',
    all.flatMap(({ document, claims }) => claims.map((claim) => ({ document: document.id, claim: claim.id }))),
  )
  return made.map(({ subject }) => subject)
}

type Shared = { readonly says: readonly string[]; readonly subject: string }

const isEdge = ({ subject }: Shared): boolean => subject.includes('\n')

/** Merges anew what is claimed of these subjects, and removes those of which nothing is claimed any more. */
async function settle(sender: Sender, subjects: readonly string[]): Promise<void> {
  const found = (await sender.ask(
    'UNWIND $rows AS subject OPTIONAL MATCH (c:Claim {subject: subject}) RETURN subject, collect(c.says) AS says',
    [...new Set(subjects)],
  )) as readonly Shared[]
  const [edges, nodes] = [found.filter(isEdge), found.filter((shared) => !isEdge(shared))]
  await settleNodes(sender, nodes)
  await sender.sendEdges(
    edges
      .filter(({ says }) => says.length > 0)
      .map(({ says }) => edgeRow(mergeEdges(says.map((text) => JSON.parse(text) as Edge) as [Edge, ...Edge[]]))),
    'MERGE',
  )
  const gone = edges.filter(({ says }) => says.length === 0).map(({ subject }) => subject.split('\n'))
  for (const group of grouped(gone, ([type, from, to]) => [type, labelOf(from!), labelOf(to!)].join())) {
    const [type, from, to] = group[0] as [EdgeType, string, string]
    const pattern = `(:${labelOf(from)!} {id: row[1]})-[r:${type}]->(:${labelOf(to)!} {id: row[2]})`
    await sender.send(`UNWIND $rows AS row MATCH ${pattern} DELETE r`, group)
  }
  const lost = nodes.filter(({ says }) => says.length === 0).map(({ subject }) => subject)
  for (const ids of grouped(lost, (id) => labelOf(id)!))
    await sender.send(
      `UNWIND $rows AS id MATCH (n:${labelOf(ids[0]!)!} {id: id}) WHERE NOT n:Held DETACH DELETE n`,
      ids,
    )
}

async function settleNodes({ send }: Sender, nodes: readonly Shared[]): Promise<void> {
  const merged = nodes
    .filter(({ says }) => says.length > 0)
    .map(({ says }) => nodeRow(mergeNodes(says.map((text) => JSON.parse(text) as Node) as [Node, ...Node[]])))
  for (const group of grouped(merged, ({ label }) => label))
    // A held document is what it says of itself, whatever others say.
    await send(
      `UNWIND $rows AS row MERGE (n:${group[0]!.label} {id: row.id}) WITH n, row WHERE NOT n:Held SET n = row.cells`,
      group.map(nodeParameter),
    )
}

/** Puts documents in place with the projects, targets and problems that are theirs alone. */
async function placeOwned({ send, sendEdges }: Sender, all: readonly FragmentRows[]): Promise<void> {
  for (const label of OWNED)
    await send(
      `UNWIND $rows AS row CREATE (n:${label}) SET n = row.cells`,
      all.flatMap(({ nodes }) => nodes.filter((node) => node.label === label).map(nodeParameter)),
    )
  await send(
    'UNWIND $rows AS row CREATE (n:Problem) SET n = row',
    all.flatMap(({ problems }) =>
      problems.map((row) => ({ ...row, line: neo4j.int(row.line), column: neo4j.int(row.column) })),
    ),
  )
  await sendEdges(
    all.flatMap(({ edges }) => edges.filter(amongOwned)),
    'CREATE',
  )
}

/** Whether both ends of an owned edge are its document's, so that it waits for nothing that is shared. */
const amongOwned = ({ from, to }: EdgeRow): boolean =>
  [from, to].every((id) => labelOf(id) === 'Document' || isOwned(labelOf(id)!))

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
  const sender = senderBy(run)
  await sender.send(
    'UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d = row.cells, d:Held',
    all.map(({ document }) => nodeParameter(document)),
  )
  const claimed = new Set(all.flatMap(({ claims }) => claims.map(({ id }) => id)))
  const known = sender.ask('MATCH (c:Claim) WHERE c.id IN $rows RETURN c.id AS id', [...claimed])
  // Sent while the question is on its way.
  await placeOwned(sender, all)
  const gained = await makeClaims(sender, all, new Set((await known).map(({ id }) => id as string)))
  await settle(sender, [...lost, ...gained])
  await sender.sendEdges(
    all.flatMap(({ edges }) => edges.filter((edge) => !amongOwned(edge))),
    'CREATE',
  )
  await sender.answered()
  return fragments.map(({ document, fingerprint }) => {
    const before = held.get(document.id)
    return {
      document: document.id,
      outcome: before === undefined ? 'added' : before === fingerprint ? 'unchanged' : 'replaced',
    }
  })
}

/** Takes a document back, in the transaction of `run`. False when it is not held. */
export async function retractIn(run: Run, document: string): Promise<boolean> {
  const held = await takeTurn(run, [document])
  if (!held.has(document)) return false
  const sender = senderBy(run)
  await settle(sender, await takeBack(run, [document]))
  await sender.answered()
  return true
}
