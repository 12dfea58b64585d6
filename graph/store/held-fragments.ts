// The documents of an embedded store as the fragments they were loaded from, for whoever carries them elsewhere.
import type { Edge, Fragment } from '../model/record.ts'
import { slice } from '../span.ts'
import { readEvidence, unpackGraph, unpackRecord, type EdgeRow, type Packed } from './pack.ts'
import { readSnapshot } from './snapshot.ts'

/** What `pack` was given, but for the order of nodes and edges. */
export function unpackFragment(packed: Packed): Fragment {
  const document = unpackRecord(packed)
  const { self, nodes, edges, nodeClaims, edgeClaims, kinds, rules, problems, fingerprint } = unpackGraph(packed)
  const all = [self, ...nodes, ...nodeClaims.map(({ node }) => node)]
  const whole = (row: EdgeRow): Edge => ({
    ...kinds[row[0]!]!,
    from: all[row[1]!]!.id,
    to: all[row[2]!]!.id,
    evidence: readEvidence(row, document.id, rules).map((evidence) => ({
      ...evidence,
      quote: slice(document.text, evidence),
    })),
  })
  return {
    document,
    nodes: all,
    edges: [...edges, ...edgeClaims].map(whole),
    problems,
    fingerprint,
  }
}

/**
 * Reads the documents of a folder's snapshot, by id; none where there is no snapshot. It takes no lock: a snapshot is
 * whole at any moment. Throws StoreError('damaged').
 *
 * `for await (const fragment of heldFragments('.zhitu')) …`
 */
export async function* heldFragments(folder: string): AsyncGenerator<Fragment> {
  for (const packed of await readSnapshot(folder)) yield unpackFragment(packed)
}
