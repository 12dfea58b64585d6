// What the API answers about a neighbourhood, as a graph for the screen, with how many edges each node has in all.
import type { ResultOf } from '../client/gql.ts'
import { edgeLook, nodeLook } from '../parts/glyph.tsx'
import { splitId } from '../url/links.ts'
import type { Graph, GraphNode } from './model.ts'
import type { neighbourhoodQuery } from './query.ts'

export type Neighbourhood = NonNullable<ResultOf<typeof neighbourhoodQuery>['neighbourhood']>
type Answered = Neighbourhood['nodes'][number]

/** How far each node is from the centre, over the edges of the answer. Nodes that no short way leads to are absent. */
export function distances(answer: Neighbourhood, centre: string): ReadonlyMap<string, number> {
  const ways = new Map<string, { to: string; length: number }[]>()
  const add = (from: string, to: string, length: number) => ways.set(from, [...(ways.get(from) ?? []), { to, length }])
  for (const { type, from, to } of answer.edges) {
    add(from, to, lengthOf(type, from, centre))
    add(to, from, lengthOf(type, to, centre))
  }
  const distance = new Map([[centre, 0]])
  for (let steps = 0; steps <= FAR; steps++) {
    for (const [id] of [...distance].filter(([, at]) => at === steps)) {
      for (const { to, length } of ways.get(id) ?? []) {
        if ((distance.get(to) ?? FAR + 1) > steps + length) distance.set(to, steps + length)
      }
    }
  }
  return distance
}

const FAR = 4

/**
 * An edge is one step, but not all lead on to what belongs together: what a department issued or took over, and the
 * other items of a document that merely contains the one in question, are further away than they look.
 */
function lengthOf(type: string, from: string, centre: string): number {
  if (type === 'SUCCEEDS' || type === 'ISSUED') return 2
  return type === 'CONTAINS' && from.startsWith('document:') && from !== centre ? 3 : 1
}

/**
 * The part of an answer that lies within `within` steps of its centre. The answer reaches one edge further (`depth` is
 * `within + 1`), which is how the degree of every node shown is known.
 */
export function readNeighbourhood(answer: Neighbourhood, centre: string, within: number): Graph {
  const distance = distances(answer, centre)
  const near = new Set([...distance].filter(([, steps]) => steps <= within).map(([id]) => id))
  const degrees = new Map<string, number>()
  for (const { from, to } of answer.edges) {
    for (const end of [from, to]) if (near.has(end)) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  for (const { node, total } of answer.cut) if (near.has(node)) degrees.set(node, total)
  const dates = datesOf(answer)
  return {
    nodes: answer.nodes.filter((node) => near.has(node.id)).map((node) => nodeOf(node, dates)),
    edges: answer.edges
      .filter(({ from, to }) => near.has(from) && near.has(to))
      .map(({ type, from, to, basis }) => ({ type, from, to, look: edgeLook(type, basis) })),
    degrees,
  }
}

/** A project is as old as the document that contains it. */
function datesOf(answer: Neighbourhood): ReadonlyMap<string, string> {
  const dates = new Map<string, string>()
  for (const node of answer.nodes) {
    if (node.__typename === 'Document' && node.date) dates.set(node.id, node.date)
    if (node.__typename === 'Target' && node.due && !node.due.startsWith('--')) dates.set(node.id, node.due)
  }
  for (const { type, from, to } of answer.edges) {
    const date = dates.get(from)
    if (type === 'CONTAINS' && date !== undefined) dates.set(to, date)
  }
  return dates
}

function nodeOf(node: Answered, dates: ReadonlyMap<string, string>): GraphNode {
  const flags = {
    collective: node.__typename === 'Department' && node.collective,
    external: node.__typename === 'Document' && node.external,
  }
  return {
    id: node.id,
    look: nodeLook(node.id, flags),
    name: nameOf(node),
    title: node.caption,
    date: dates.get(node.id),
    place: placeOf(node.id),
  }
}

function nameOf(node: Answered): string {
  if (node.__typename === 'Department') return node.shortName ?? node.caption
  if (node.__typename === 'Document') return node.number ?? node.caption
  return node.caption
}

/** `project:浙政发〔2018〕48号#五/（三）/1` → `浙政发〔2018〕48号 五/（三）/1` */
function placeOf(id: string): string | undefined {
  const [kind, key] = splitId(id)
  return kind === 'project' || kind === 'target' ? key.replace('#', ' ').replace(/[~!]\d+$/u, '') : undefined
}
