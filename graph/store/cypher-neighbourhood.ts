// What stands around one node, as one statement: a step for each distance, each bringing the nearest that there is room for.
import { EDGE_KINDS, NODE_LABELS, type EdgeType, type NodeLabel } from '../model/kinds.ts'
import type { Edge } from '../model/record.ts'
import { propertyNames } from './claims.ts'
import { nodePiece, readProperties, type Statement } from './cypher.ts'
import { ofTypes, parameters } from './cypher-filter.ts'
import type { Neighbourhood } from './graph-store.ts'
import { compareEdges, compareText } from './order.ts'

// Beyond this many edges a node's other ends are cheaper to ask than its edges are to walk.
const HUB = 1000

type Row = readonly [nodes: readonly unknown[], degrees: readonly number[], reached: number, edges: readonly EdgeRow[]]
type EdgeRow = readonly [type: EdgeType, from: string, to: string, cells: readonly unknown[]]

/** The statement for GraphStore.neighbourhood; no row when there is no such node. */
export function neighbourhoodStatement(
  id: string,
  label: NodeLabel,
  depth: number,
  types: readonly EdgeType[],
  limit: number,
): Statement<Neighbourhood> {
  const use = parameters()
  const room = use.add(BigInt(limit))
  const edge = ofTypes(types)
  const steps = Array.from({ length: depth }, (_, step) => {
    const [seen, front, next] = [`seen${step}`, `front${step}`, `seen${step + 1}`]
    return `CALL (${seen}, ${front}) {
UNWIND CASE WHEN size(${seen}) < ${room} THEN ${front} ELSE [] END AS f
MATCH (f)-[${edge}]-(m) WHERE NOT m IN ${seen}
WITH DISTINCT m ORDER BY m.id LIMIT ${room} RETURN collect(m) AS found }
WITH ${seen} + found[..${room} - size(${seen})] AS ${next}, found[..${room} - size(${seen})] AS front${step + 1}, size(${seen}) AS inner`
  })
  const node = nodePiece('n', NODE_LABELS)
  const names = [...new Set(types.flatMap((type) => propertyNames(EDGE_KINDS[type].properties)))]
  const row = `[type(r), startNode(r).id, endNode(r).id, [${names.map((name) => `r.\`${name}\``).join(', ')}]]`
  return {
    text: `MATCH (c:${label} {id: ${use.add(id)}})
WITH [c] AS seen0, [c] AS front0, 0 AS inner
${steps.join('\n')}
WITH seen${depth} AS nodes, inner, [n IN seen${depth} | COUNT { (n)-[${edge}]-() }] AS degrees
WITH *, [i IN range(0, size(nodes) - 1) WHERE degrees[i] < ${HUB} | nodes[i]] AS few, [i IN range(0, size(nodes) - 1) WHERE degrees[i] >= ${HUB} | nodes[i]] AS hubs
RETURN [COLLECT { UNWIND nodes AS n RETURN ${node.text} }, degrees, inner,
COLLECT { UNWIND few AS a MATCH (a)-[r${edge}]-(b) WHERE b IN nodes WITH DISTINCT r RETURN ${row} }
+ COLLECT { UNWIND hubs AS a UNWIND hubs AS b MATCH (a)-[r${edge}]->(b) RETURN ${row} }] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [cells, degrees, inner, rows] = answer as Row
      const nodes = cells.map(node.read)
      const shown = new Map<string, number>()
      const count = (end: string): unknown => shown.set(end, (shown.get(end) ?? 0) + 1)
      const edges = rows.map(([type, from, to, values]): Edge => {
        count(from)
        if (to !== from) count(to)
        return { type, from, to, properties: readProperties(names, values), evidence: [] }
      })
      const cut = nodes
        .map((found, index) => ({ node: found.id, total: degrees[index]!, shown: shown.get(found.id) ?? 0 }))
        .filter(({ total, shown }, index) => index < inner && shown < total)
      return { nodes, edges: edges.sort(compareEdges), cut: cut.sort((a, b) => compareText(a.node, b.node)) }
    },
  }
}
