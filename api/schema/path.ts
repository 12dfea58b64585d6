// Path: how two nodes hang together.
import { EDGE_TYPES, type Node } from '../../graph/index.ts'
import { badInput, notFound } from '../errors.ts'
import { shortestPath } from '../query/shortest-path.ts'
import { withSelection } from '../query/load.ts'
import { builder } from './builder.ts'
import { EdgeKindEnum } from './enums.ts'
import { GraphEdge, NodeInterface, type ShownEdge } from './refs.ts'

const LENGTH_LIMIT = 6
/** How many nodes around either end are looked at. */
const REACH = 2000

interface HeldPath {
  readonly nodes: readonly Node[]
  readonly edges: readonly ShownEdge[]
  readonly found: boolean
  readonly complete: boolean
}

const PathType = builder.objectRef<HeldPath>('Path').implement({
  description: 'How two nodes hang together (关联路径): the shortest way, edges taken in either direction.',
  fields: (t) => ({
    found: t.exposeBoolean('found', { description: 'Whether there is a way.' }),
    nodes: t.field({
      type: [NodeInterface],
      description: 'The nodes from one end to the other.',
      resolve: ({ nodes }, _args, context, info) => nodes.map((node) => withSelection(node, context, info)),
    }),
    edges: t.field({
      type: [GraphEdge],
      description: 'The edges between them, in order.',
      resolve: ({ edges }) => edges,
    }),
    complete: t.exposeBoolean('complete', {
      description: `Whether all was looked at. False where more than ${REACH} nodes stand around an end: a shorter way may exist.`,
    }),
  }),
})

builder.queryField('path', (t) =>
  t.field({
    type: PathType,
    description: 'How two nodes hang together (关联路径).',
    args: {
      from: t.arg.id({ required: true, description: 'One end; NOT_FOUND when there is none.' }),
      to: t.arg.id({ required: true, description: 'The other end.' }),
      maxDepth: t.arg.int({ defaultValue: 4, description: `How many edges long at most, 1 to ${LENGTH_LIMIT}.` }),
      types: t.arg({ type: [EdgeKindEnum], description: 'Along edges of these kinds only.' }),
    },
    complexity: { field: 500, multiplier: LENGTH_LIMIT },
    resolve: async (_root, { from, to, maxDepth, types: asked }, context) => {
      const longest = maxDepth ?? 4
      if (longest < 1 || longest > LENGTH_LIMIT)
        throw badInput(`\`maxDepth\` is ${longest}; it must be from 1 to ${LENGTH_LIMIT}.`, { limit: LENGTH_LIMIT })
      const types = asked && asked.length > 0 ? asked : EDGE_TYPES
      // Half the way from either end meets in the middle, and looks at far fewer nodes than the whole way from one.
      const [here, there] = await context.store.together((each) => [
        each.neighbourhood(from, Math.ceil(longest / 2), types, REACH),
        each.neighbourhood(to, Math.max(1, Math.floor(longest / 2)), types, REACH),
      ])
      if (!here || !there) throw notFound(here ? to : from)
      const edges = shortestPath([...here.edges, ...there.edges], from, to, longest)
      const complete = here.cut.length === 0 && there.cut.length === 0
      if (!edges) return { nodes: [], edges: [], found: false, complete }
      const byId = new Map([...here.nodes, ...there.nodes].map((node) => [node.id, node]))
      const ids = edges.reduce<string[]>(
        (seen, edge) => [...seen, edge.from === seen.at(-1) ? edge.to : edge.from],
        [from],
      )
      return { nodes: ids.map((id) => byId.get(id)!), edges, found: true, complete }
    },
  }),
)
