// Neighbourhood: a node, what is around it, and what was cut for size.
import { EDGE_TYPES, type Neighbourhood } from '../../graph/index.ts'
import { badInput, notFound } from '../errors.ts'
import { withSelection } from '../query/load.ts'
import { builder } from './builder.ts'
import { EdgeKindEnum } from './enums.ts'
import { GraphEdge, NodeInterface } from './refs.ts'

const DEPTH_LIMIT = 4
const NODE_LIMIT = 500

const Cut = builder.objectRef<Neighbourhood['cut'][number]>('Cut').implement({
  description: 'A node with more edges than are shown (未尽显示): always both numbers.',
  fields: (t) => ({
    node: t.id({ description: 'Id of the node.', resolve: ({ node }) => node }),
    total: t.exposeInt('total', { description: 'How many edges of the asked kinds it has.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are shown.' }),
  }),
})

const NeighbourhoodType = builder.objectRef<Neighbourhood>('Neighbourhood').implement({
  description: 'A node and what is around it (邻域), nearest first.',
  fields: (t) => ({
    nodes: t.field({
      type: [NodeInterface],
      description: 'The nodes: the centre first, then by distance and id.',
      resolve: ({ nodes }, _args, context, info) => nodes.map((node) => withSelection(node, context, info)),
    }),
    edges: t.field({
      type: [GraphEdge],
      description: 'All edges of the asked kinds among these nodes.',
      resolve: ({ edges }) => edges,
    }),
    cut: t.field({
      type: [Cut],
      description: 'Where `limit` cut: nodes with more edges than are shown.',
      resolve: ({ cut }) => cut,
    }),
  }),
})

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: NeighbourhoodType,
    nullable: true,
    description: 'What is around a node (邻域), with what was cut.',
    args: {
      id: t.arg.id({ required: true, description: 'The centre; NOT_FOUND when there is none.' }),
      depth: t.arg.int({ defaultValue: 1, description: `How many edges away, 1 to ${DEPTH_LIMIT}.` }),
      types: t.arg({ type: [EdgeKindEnum], description: 'Along edges of these kinds only.' }),
      limit: t.arg.int({ defaultValue: 100, description: `How many nodes at most, 1 to ${NODE_LIMIT}.` }),
    },
    complexity: ({ limit }) => ({ field: limit ?? 100, multiplier: Math.ceil((limit ?? 100) / 3) }),
    resolve: async (_root, args, context) => {
      const depth = args.depth ?? 1
      const limit = args.limit ?? 100
      if (depth < 1 || depth > DEPTH_LIMIT)
        throw badInput(`\`depth\` is ${depth}; it must be from 1 to ${DEPTH_LIMIT}.`, { limit: DEPTH_LIMIT })
      if (limit < 1 || limit > NODE_LIMIT)
        throw badInput(`\`limit\` is ${limit}; it must be from 1 to ${NODE_LIMIT}.`, { limit: NODE_LIMIT })
      const types = args.types && args.types.length > 0 ? args.types : EDGE_TYPES
      const found = await context.store.neighbourhood(args.id, depth, types, limit)
      if (!found) throw notFound(args.id)
      return found
    },
  }),
)
