// The shortest way between two nodes of a small graph, edges taken in either direction.
import type { Edge } from '../../graph/index.ts'

/**
 * The edges of the shortest path in order, or undefined when there is none; of equally short ones always the same.
 *
 * @example shortestPath(edges, 'department:浙江省财政厅', 'document:国发〔2018〕27号', 4)
 */
export function shortestPath(
  edges: Iterable<Edge>,
  from: string,
  to: string,
  longest: number,
): readonly Edge[] | undefined {
  const around = new Map<string, Edge[]>()
  const add = (id: string, edge: Edge): void => {
    const list = around.get(id)
    if (list) list.push(edge)
    else around.set(id, [edge])
  }
  const name = ({ type, from: a, to: b }: Edge): string => `${type} ${a} ${b}`
  for (const edge of [...edges].sort((a, b) => (name(a) < name(b) ? -1 : 1))) {
    add(edge.from, edge)
    add(edge.to, edge)
  }

  const reached = new Map<string, readonly Edge[]>([[from, []]])
  for (const [id, path] of reached) {
    if (id === to) return path
    if (path.length === longest) continue
    for (const edge of around.get(id) ?? []) {
      const next = edge.from === id ? edge.to : edge.from
      if (!reached.has(next)) reached.set(next, [...path, edge])
    }
  }
  return undefined
}
