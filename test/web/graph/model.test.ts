// The graph on the screen as data: merged, filtered, limited, and what each node hides.
import { describe, expect, it } from 'vitest'
import {
  countKinds,
  filterGraph,
  type Graph,
  type GraphEdge,
  type GraphNode,
  hiddenCounts,
  mergeGraphs,
} from '../../../web/graph/model.ts'
import { distances, type Neighbourhood, readNeighbourhood } from '../../../web/graph/read-neighbourhood.ts'
import { formatShown, joinEdges, limitGraph, parseShown } from '../../../web/graph/shown.ts'
import { edgeLook, nodeLook } from '../../../web/parts/glyph.tsx'

const node = (id: string): GraphNode => ({ id, look: nodeLook(id), name: id, title: id })
const edge = (type: string, from: string, to: string): GraphEdge => ({ type, from, to, look: edgeLook(type, null) })
const graph = (ids: string[], edges: GraphEdge[], degrees: [string, number][] = []): Graph => ({
  nodes: ids.map(node),
  edges,
  degrees: new Map(degrees),
})

const A = 'department:甲'
const B = 'department:乙'
const P = 'project:号#一'
const Q = 'project:号#二'
const D = 'document:号'

describe('edgeLook', () => {
  it('tells a lead that rests on another sentence from one that the clause states', () => {
    expect(edgeLook('LEADS', 'FIRST_LISTED')).toBe('lead-inferred')
    expect(edgeLook('LEADS', 'SOLE')).toBe('lead')
    expect(edgeLook('SUPPORTS', 'OTHER_LISTED')).toBe('support')
    expect(edgeLook('ISSUED', null)).toBe('other')
  })
})

describe('mergeGraphs and filterGraph', () => {
  const merged = mergeGraphs([
    graph([A, P], [edge('LEADS', A, P)]),
    graph([P, B, D], [edge('LEADS', A, P), edge('SUPPORTS', B, P), edge('CONTAINS', D, P)]),
  ])

  it('keep every node and edge once', () => {
    expect(merged.nodes.map(({ id }) => id)).toEqual([A, P, B, D])
    expect(merged.edges).toHaveLength(3)
    expect(countKinds(merged).get('department')).toBe(2)
  })

  it('drop a kind with its edges, but never the focus', () => {
    const filtered = filterGraph(merged, new Set(['department']), A)
    expect(filtered.nodes.map(({ id }) => id)).toEqual([A, P, D])
    expect(filtered.edges.map(({ type }) => type)).toEqual(['LEADS', 'CONTAINS'])
  })

  it('drop a kind of edge and leave its ends', () => {
    const filtered = filterGraph(merged, new Set(['support']), A)
    expect(filtered.nodes).toHaveLength(4)
    expect(filtered.edges.map(({ type }) => type)).toEqual(['LEADS', 'CONTAINS'])
  })
})

describe('hiddenCounts', () => {
  it('counts edges that are not loaded', () => {
    const counts = hiddenCounts(
      graph(
        [A, P],
        [edge('LEADS', A, P)],
        [
          [A, 16],
          [P, 1],
        ],
      ),
    )
    expect([...counts]).toEqual([[A, 15]])
  })
})

const answer = (edges: [string, string, string][], cut: { node: string; total: number; shown: number }[] = []) => {
  const ids = [...new Set(edges.flatMap(([, from, to]) => [from, to]))]
  return {
    nodes: ids.map((id) => ({ __typename: 'Project', id, caption: id })),
    edges: edges.map(([type, from, to]) => ({ type, from, to, basis: null })),
    cut,
  } as unknown as Neighbourhood
}

describe('readNeighbourhood', () => {
  const around = answer(
    [
      ['LEADS', A, P],
      ['SUPPORTS', B, P],
      ['CONTAINS', D, P],
      ['CONTAINS', D, Q],
      ['SUPPORTS', B, Q],
      ['SUCCEEDS', A, 'department:丙'],
      ['LEADS', 'department:丙', 'project:旧#一'],
    ],
    [{ node: D, total: 60, shown: 2 }],
  )

  it('takes two steps, and not through a document to its other items or through a predecessor to its duties', () => {
    const near = distances(around, A)
    expect(near.get(P)).toBe(1)
    expect(near.get(D)).toBe(2)
    expect(near.get('department:丙')).toBe(2)
    expect(near.get(Q)).toBe(3)
    expect(near.get('project:旧#一')).toBe(3)
  })

  it('shows what is near and knows how much each node has in all', () => {
    const read = readNeighbourhood(around, A, 2)
    expect(read.nodes.map(({ id }) => id).sort()).toEqual([A, B, 'department:丙', D, P].sort())
    expect(read.degrees.get(B)).toBe(2)
    expect(read.degrees.get(D)).toBe(60)
    expect(hiddenCounts(read).get(B)).toBe(1)
  })
})

describe('what is shown', () => {
  it('keeps the focus and its neighbours, then the best connected', () => {
    const all = graph(
      [A, P, Q, B, 'department:丙'],
      [
        edge('LEADS', A, P),
        edge('LEADS', A, Q),
        edge('SUPPORTS', B, P),
        edge('SUPPORTS', B, Q),
        edge('SUPPORTS', 'department:丙', P),
      ],
    )
    const distance = new Map([
      [A, 0],
      [P, 1],
      [Q, 1],
      [B, 2],
      ['department:丙', 2],
    ])
    expect(limitGraph(all, A, distance, 4).nodes.map(({ id }) => id)).toEqual([A, P, Q, B])
    expect(limitGraph(all, A, distance, 9)).toBe(all)
  })

  it('joins what two neighbourhoods know of each other', () => {
    const shown = graph([A, P, B], [edge('LEADS', A, P)])
    const joined = joinEdges(shown, [graph([B, P, Q], [edge('SUPPORTS', B, P), edge('SUPPORTS', B, Q)])])
    expect(joined.edges.map(({ type, to }) => [type, to])).toEqual([
      ['LEADS', P],
      ['SUPPORTS', P],
    ])
  })

  it('is read from the URL as it was written', () => {
    const ids = new Set([A, 'document:一份，有逗号,的通知'])
    expect(parseShown(formatShown(ids))).toEqual(ids)
    expect(parseShown(null).size).toBe(0)
  })
})
