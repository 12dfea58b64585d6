// The stores' yardstick: every question answered by looking at everything, without an index or a thought for speed. It
// shares no code with the stores, so an error there cannot hide here.
import type {
  Edge,
  EdgeType,
  Evidence,
  EvidenceInContext,
  Fragment,
  GraphStore,
  Key,
  Neighbourhood,
  Node,
  NodeLabel,
  NodeSelection,
  Order,
  Overlap,
  Page,
  Relation,
  Role,
  SearchHit,
  SelectedEdge,
  SelectedNode,
  SelectedPage,
  Selection,
} from '../../graph/index.ts'
import { EDGE_TYPES, NODE_LABELS } from '../../graph/index.ts'
import { around, byText, compare, fold, fulfils, graphOf, holds, type Graph } from './naive-graph.ts'

export type Answers = Omit<GraphStore, 'engine' | 'version' | 'flush' | 'ready' | 'close' | 'replaceAll'>

const keyOf = (graph: Graph, { id, properties }: Node, order: readonly Order[]): Key => [
  ...order.map((term) =>
    term.by === 'degree'
      ? around(graph, id, term.types, term.direction).length
      : ((properties[term.property] as string | undefined) ?? null),
  ),
  id,
]

function compareKeys(a: Key, b: Key, descending: readonly boolean[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? null
    if (part === other) continue
    if (part === null) return 1
    if (other === null) return -1
    return compare(part, other) * (descending[index] === true ? -1 : 1)
  }
  return 0
}

function paged<T>(
  all: readonly { key: Key; item: T }[],
  { first, after }: Page,
  descending: readonly boolean[],
  total: boolean | undefined,
): SelectedPage<T> {
  const sorted = [...all].sort((a, b) => compareKeys(a.key, b.key, descending))
  const rest = after === undefined ? sorted : sorted.filter(({ key }) => compareKeys(key, after, descending) > 0)
  return {
    items: rest.slice(0, first),
    hasNext: rest.length > first,
    ...(total === true ? { total: all.length } : {}),
  }
}

const directions = (order: readonly Order[] = []): boolean[] => order.map((term) => term.descending ?? false)

/** Without half a character at either end. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')

/** A store of nothing but fragments. */
export function openNaiveStore(): Answers {
  const fragments = new Map<string, Fragment>()
  let known: Graph | undefined
  const now = (): Graph => (known ??= graphOf(fragments))

  const inContext = (evidence: Evidence, context: number): EvidenceInContext => {
    const { text, source } = fragments.get(evidence.document)!.document
    const { start, end } = evidence
    return {
      ...evidence,
      quote: text.slice(start, end),
      file: source.file,
      before: whole(text.slice(Math.max(0, start - context), start)),
      after: whole(text.slice(end, end + context)),
    }
  }
  const selected = (graph: Graph, node: Node, selection: NodeSelection): SelectedNode => {
    const fragment = fragments.get(node.id)
    return {
      node,
      ...(selection.record === true && fragment !== undefined ? { record: fragment.document } : {}),
      relations: Object.fromEntries(
        Object.entries(selection.relations ?? {}).map(([name, relation]) => [name, related(graph, node, relation)]),
      ),
    }
  }
  const related = (graph: Graph, node: Node, relation: Relation): SelectedPage<SelectedEdge> => {
    const { types, direction, edge = [], filter, order = [], page, total, evidence } = relation
    const found = around(graph, node.id, types, direction).filter(
      ({ properties, far }) =>
        edge.every((condition) => holds(properties, condition)) && fulfils(graph, graph.nodes.get(far)!, filter),
    )
    const items = found.map((link) => {
      const far = graph.nodes.get(link.far)!
      const proof = evidence === undefined ? [] : link.evidence.map((item) => inContext(item, evidence.context))
      return {
        key: [...keyOf(graph, far, order), ...(types.length > 1 ? [link.type] : [])],
        item: {
          ...selected(graph, far, relation.node),
          type: link.type,
          properties: link.properties,
          start: link.evidence[0]?.start ?? null,
          evidence: proof,
        },
      }
    })
    return paged(items, page, directions(order), total)
  }
  const answers: Answers = {
    replace: async (fragment) => {
      const document = fragment.document.id
      const held = fragments.get(document)
      if (held?.fingerprint === fragment.fingerprint) return { document, outcome: 'unchanged' }
      fragments.set(document, fragment)
      known = undefined
      return { document, outcome: held === undefined ? 'added' : 'replaced' }
    },
    retract: async (document) => {
      known = undefined
      return fragments.delete(document)
    },
    select: async (selection: Selection) => {
      const { label, filter, order = [], page, total } = selection
      const graph = now()
      const items = [...graph.nodes.values()]
        .filter((node) => node.label === label && fulfils(graph, node, filter))
        .map((node) => ({ key: keyOf(graph, node, order), item: selected(graph, node, selection.node) }))
      return paged(items, page, directions(order), total)
    },
    labels: async (ids) => {
      const { nodes } = now()
      return new Map(ids.flatMap((id): [string, NodeLabel][] => (nodes.has(id) ? [[id, nodes.get(id)!.label]] : [])))
    },
    search: async (text, labels, page) => {
      const query = fold(text)
      const hits = [...now().nodes.values()].flatMap((node): { key: Key; item: SearchHit }[] => {
        if (query === '' || !labels.includes(node.label)) return []
        const best = ['name', 'shortName', 'aliases', 'title', 'number', 'quote']
          .flatMap((property) =>
            [node.properties[property] ?? []].flat().map((value) => [property, String(value)] as const),
          )
          .map(([property, value]) => {
            const held = fold(value)
            const rank = held === query ? 0 : held.startsWith(query) ? 1 : held.includes(query) ? 2 : 3
            return { rank, property, value }
          })
          .sort((a, b) => a.rank - b.rank)[0]
        if (best === undefined || best.rank > 2) return []
        const { rank, property, value } = best
        return [{ key: [rank, node.id], item: { node, property, value } }]
      })
      return paged(hits, page, [], true)
    },
    neighbourhood: async (id, depth, types, limit): Promise<Neighbourhood | undefined> => {
      const { nodes, edges } = now()
      if (!nodes.has(id)) return undefined
      const all = edges.filter(({ type }) => types.includes(type))
      const distances = new Map([[id, 0]])
      for (let step = 1; step <= depth; step++) {
        const at = (end: string): boolean => distances.get(end) === step - 1
        const next = all.flatMap(({ from, to }) => [...(at(from) ? [to] : []), ...(at(to) ? [from] : [])])
        const fresh = [...new Set(next)].filter((end) => !distances.has(end)).sort(byText)
        for (const end of fresh.slice(0, limit - distances.size)) distances.set(end, step)
      }
      const shown = all.filter(({ from, to }) => distances.has(from) && distances.has(to))
      const count = (list: readonly Edge[], end: string): number =>
        list.filter(({ from, to }) => from === end || to === end).length
      return {
        nodes: Array.from(distances.keys(), (end) => nodes.get(end)!),
        edges: shown
          .map((edge) => ({ ...edge, evidence: [] }))
          .sort((a, b) => byText(a.type, b.type) || byText(a.from, b.from) || byText(a.to, b.to)),
        cut: [...distances]
          .filter(([, distance]) => distance < depth)
          .map(([node]) => ({ node, total: count(all, node), shown: count(shown, node) }))
          .filter((each) => each.shown < each.total)
          .sort((a, b) => byText(a.node, b.node)),
      }
    },
    overlaps: async ({ department, pair, collectives = false, page }) => {
      const { nodes, edges } = now()
      const shares = new Map<string, { project: Node; roleA: Role; roleB: Role }[]>()
      const counts = (id: string): boolean => collectives || nodes.get(id)!.properties['collective'] !== true
      for (const project of [...nodes.values()].sort((a, b) => byText(a.id, b.id))) {
        const roles = new Map<string, Role>()
        for (const role of ['SUPPORTS', 'LEADS'] as const)
          for (const { type, from, to } of edges)
            if (type === role && to === project.id && counts(from)) roles.set(from, role)
        for (const [a, roleA] of roles)
          for (const [b, roleB] of roles) {
            if (byText(a, b) >= 0) continue
            const pairName = JSON.stringify([a, b])
            shares.set(pairName, [...(shares.get(pairName) ?? []), { project, roleA, roleB }])
          }
      }
      const asked = [department, pair].filter((id) => id !== undefined)
      const items = [...shares].flatMap(([pairName, projects]): { key: Key; item: Overlap }[] => {
        const [a, b] = JSON.parse(pairName) as [string, string]
        if (new Set(asked).size < asked.length || !asked.every((id) => id === a || id === b)) return []
        const leading = projects.map(({ roleA, roleB }) => Number(roleA === 'LEADS') + Number(roleB === 'LEADS'))
        const [jointLeads, leadAndSupport, bothSupport] = [2, 1, 0].map(
          (n) => leading.filter((each) => each === n).length,
        )
        const counts = { jointLeads: jointLeads!, leadAndSupport: leadAndSupport!, bothSupport: bothSupport! }
        const item = { a: nodes.get(a)!, b: nodes.get(b)!, shared: projects.length, ...counts, projects }
        return [{ key: [projects.length, a, b], item }]
      })
      return paged(items, page, [true], true)
    },
    problems: async ({ document, page }) => {
      const items = [...fragments.values()]
        .filter((fragment) => document === undefined || [document].flat().includes(fragment.document.id))
        .flatMap((fragment) =>
          fragment.problems.map((item, index) => ({
            key: [item.file, item.line, item.column, `${fragment.document.id}!${index}`],
            item,
          })),
        )
      return paged(items, page, [], true)
    },
    together: async (questions) => Promise.all(questions(answers)),
    stats: async () => {
      const { nodes, edges } = now()
      const count = (label: string): number => [...nodes.values()].filter((node) => node.label === label).length
      return {
        nodes: Object.fromEntries(NODE_LABELS.map((label) => [label, count(label)])) as Record<NodeLabel, number>,
        edges: Object.fromEntries(
          EDGE_TYPES.map((type) => [type, edges.filter((edge) => edge.type === type).length]),
        ) as Record<EdgeType, number>,
        heldDocuments: fragments.size,
        problems: [...fragments.values()].reduce((sum, { problems }) => sum + problems.length, 0),
      }
    },
  }
  return answers
}
