// The embedded store: the whole graph in memory, one snapshot file in a folder. Where everybody starts.
import type { NodeLabel } from '../model/kinds.ts'
import type { Fragment } from '../model/record.ts'
import { checkFragment } from './check-fragment.ts'
import { checkLabels, checkNeighbourhood, checkPage, checkSelection } from './check-selection.ts'
import { StoreError, type Combined, type GraphStore, type Replaced } from './graph-store.ts'
import { adviceFor } from './large.ts'
import { lockFolder } from './lock.ts'
import { addDocument, nothingTouched, removeDocument, settle } from './memory-changes.ts'
import { emptyGraph, type MemoryGraph } from './memory-graph.ts'
import { countsOf, problemsIn } from './memory-counts.ts'
import { neighbourhoodOf } from './memory-neighbourhood.ts'
import { overlapsIn } from './memory-overlaps.ts'
import { searchIn } from './memory-search.ts'
import { selectFrom } from './memory-select.ts'
import { compareText } from './order.ts'
import { pack, type Packed } from './pack.ts'
import { readSnapshot, writeSnapshot } from './snapshot.ts'

export interface MemoryStoreOptions {
  /** Where the snapshot lies, e.g. `.zhitu`; made if need be. Without it the graph lives in memory only. */
  readonly folder?: string
  /** Take no lock and refuse to write: any number of readers may open a folder. */
  readonly readOnly?: boolean
  /** Told once, in words for the user, when so much is held that Neo4j would serve better. */
  readonly onLarge?: (words: string) => void
}

function refuseStrangers(graph: MemoryGraph, fragments: readonly Fragment[]): void {
  const owners = new Map<string, string>()
  const replaced = new Set(fragments.map(({ document }) => document.id))
  for (const { document, nodes } of fragments)
    for (const { id, properties } of nodes) {
      if (properties['document'] !== document.id) continue
      const owner = owners.get(id) ?? graph.entries.get(id)?.owner
      if (owner !== undefined && owner !== document.id && (owners.has(id) || !replaced.has(owner)))
        throw new StoreError('invalid', `${document.id} cannot be stored: ${id} belongs to ${owner}.`)
      owners.set(id, document.id)
    }
}

function replaceIn(graph: MemoryGraph, fragments: readonly Fragment[]): readonly Replaced[] {
  const touched = nothingTouched()
  const replaced = fragments.map((fragment): Replaced => {
    const document = fragment.document.id
    const held = graph.documents.get(document)
    if (held?.fingerprint === fragment.fingerprint) return { document, outcome: 'unchanged' }
    if (held !== undefined) removeDocument(graph, held, touched)
    addDocument(graph, pack(fragment), touched)
    return { document, outcome: held === undefined ? 'added' : 'replaced' }
  })
  if (replaced.some(({ outcome }) => outcome !== 'unchanged')) settle(graph, touched)
  return replaced
}

function load(documents: readonly Packed[]): MemoryGraph {
  const graph = emptyGraph()
  const touched = nothingTouched()
  for (const packed of documents) addDocument(graph, packed, touched)
  settle(graph, touched)
  return graph
}

/**
 * Opens the embedded store. What was written is on disk after `flush`, not before; `close` lets go of the folder.
 * Throws StoreError: `damaged`, `locked`, `full`.
 *
 * `const store = await openMemoryStore({ folder: '.zhitu' })`
 */
export async function openMemoryStore(options: MemoryStoreOptions = {}): Promise<GraphStore> {
  const { folder, readOnly = false, onLarge } = options
  const unlock = folder === undefined || readOnly ? undefined : await lockFolder(folder)
  let graph: MemoryGraph
  try {
    graph = load(folder === undefined ? [] : await readSnapshot(folder))
  } catch (error) {
    await unlock?.()
    throw error
  }
  let saved = graph.version
  let closed = false
  let flushing: Promise<void> = Promise.resolve()
  let advised = false
  const advise = (): void => {
    const words = advised ? undefined : adviceFor(graph.labels.get('Project')?.size ?? 0)
    if (words === undefined) return
    advised = true
    onLarge?.(words)
  }
  advise()

  const using = (): MemoryGraph => {
    if (closed) throw new StoreError('unreachable', 'The embedded store was closed.')
    return graph
  }
  const changing = (): MemoryGraph => {
    if (readOnly) throw new StoreError('locked', 'The embedded store was opened for reading only.')
    return using()
  }
  const flush = async (): Promise<void> => {
    const { version, documents } = changing()
    if (folder === undefined || version === saved) return
    const inOrder = [...documents.values()].sort((a, b) => compareText(a.entry.id, b.entry.id))
    await writeSnapshot(
      folder,
      inOrder.map((held) => held.packed),
    )
    saved = version
    advise()
  }
  const combined: Combined = {
    select: async (selection, signal) => {
      signal?.throwIfAborted()
      checkSelection(selection)
      return selectFrom(using(), selection)
    },
    neighbourhood: async (id, depth, types, limit, signal) => {
      signal?.throwIfAborted()
      checkNeighbourhood(depth, types, limit)
      const centre = using().entries.get(id)
      return centre === undefined ? undefined : neighbourhoodOf(centre, depth, types, limit)
    },
  }
  return {
    engine: 'memory',
    replace: async (fragment) => {
      checkFragment(fragment)
      refuseStrangers(changing(), [fragment])
      return replaceIn(graph, [fragment])[0]!
    },
    replaceAll: async (fragments) => {
      for (const fragment of fragments) checkFragment(fragment)
      refuseStrangers(changing(), fragments)
      return replaceIn(graph, fragments)
    },
    retract: async (document) => {
      const held = changing().documents.get(document)
      if (held === undefined) return false
      const touched = nothingTouched()
      removeDocument(graph, held, touched)
      settle(graph, touched)
      return true
    },
    flush: () => {
      // One at a time, in the order asked for; a failed one does not fail the next.
      const next = flushing.catch(() => undefined).then(flush)
      flushing = next
      return next
    },
    ...combined,
    labels: async (ids) => {
      const { entries } = using()
      return new Map(
        ids.flatMap((id): [string, NodeLabel][] => {
          const entry = entries.get(id)
          return entry === undefined ? [] : [[id, entry.node.label]]
        }),
      )
    },
    search: async (text, labels, page, signal) => {
      signal?.throwIfAborted()
      checkLabels(labels)
      checkPage(page, 2)
      return searchIn(using(), text, labels, page)
    },
    overlaps: async (asked, signal) => {
      signal?.throwIfAborted()
      checkPage(asked.page, 3)
      return overlapsIn(using(), asked)
    },
    problems: async ({ document, page }, signal) => {
      signal?.throwIfAborted()
      checkPage(page, 4)
      return problemsIn(using(), document, page)
    },
    stats: async () => countsOf(using()),
    together: async (questions, signal) => {
      signal?.throwIfAborted()
      return Promise.all(questions(combined))
    },
    version: async () => String(using().version),
    ready: async () => void using(),
    close: async () => {
      if (closed) return
      await flushing.catch(() => undefined)
      closed = true
      await unlock?.()
    },
  }
}
