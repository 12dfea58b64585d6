// Trace: why, or what follows; the chain from a department over its projects and documents to what those cite.
import type { Node } from '../../graph/index.ts'
import { badInput, notFound } from '../errors.ts'
import { bareNode } from '../query/held.ts'
import { lookAhead, rootFrame, type DraftRelation } from '../query/look-ahead.ts'
import { labelOf, withSelection } from '../query/load.ts'
import { booleanOf } from '../query/property.ts'
import { tracePaths, traceSelection, type TraceStep } from '../query/trace.ts'
import { builder } from './builder.ts'
import { ChainEnum } from './enums.ts'
import { GraphEdge, NodeInterface, type ShownEdge } from './refs.ts'

const DEPTH_LIMIT = 6
const BREADTH_LIMIT = 50
const PATH_LIMIT = 500

interface HeldPath {
  readonly steps: readonly TraceStep[]
  /** The nodes it goes through. */
  readonly nodes: readonly Node[]
}

const heldPath = (steps: readonly TraceStep[]): HeldPath => ({
  steps,
  nodes: [...new Set(steps.flatMap(({ from, to }) => [from, to]))],
})

/** The edge as it runs in the graph, whichever way the path follows it. */
function shown({ edge, from, to, direction }: TraceStep, path: HeldPath): ShownEdge {
  const [start, end] = direction === 'out' ? [from, to] : [to, from]
  return {
    type: edge.type,
    from: start.id,
    to: end.id,
    properties: edge.properties,
    held: { edge, near: bareNode(from, 0), far: bareNode(to, 0), around: path.nodes },
  }
}

const Step = builder.objectRef<{ readonly step: TraceStep; readonly path: HeldPath }>('TraceStep').implement({
  description: 'One edge of a path (一步), followed from `from` to `to`.',
  fields: (t) => ({
    from: t.field({
      type: NodeInterface,
      description: 'Where the step starts.',
      resolve: ({ step }, _args, context, info) => withSelection(step.from, context, info),
    }),
    to: t.field({
      type: NodeInterface,
      description: 'Where the step leads.',
      resolve: ({ step }, _args, context, info) => withSelection(step.to, context, info),
    }),
    edge: t.field({
      type: GraphEdge,
      description: 'The edge as it runs in the graph, with its evidence.',
      resolve: ({ step, path }) => shown(step, path),
    }),
    external: t.boolean({
      description: 'Whether `to` is a document that is only cited and not held (仅被引用，未收录).',
      resolve: ({ step }) => booleanOf(step.to, 'external'),
    }),
  }),
})

const Path = builder.objectRef<HeldPath>('TracePath').implement({
  description: 'One chain from the start to where nothing more leads on (链条).',
  fields: (t) => ({
    steps: t.field({
      type: [Step],
      description: 'Its edges, in order.',
      resolve: (path) => path.steps.map((step) => ({ step, path })),
    }),
  }),
})

const Trace = builder
  .objectRef<{ readonly paths: readonly HeldPath[]; readonly total: number; readonly cut: boolean }>('Trace')
  .implement({
    description: 'The chain of authority (责任溯源): every path with the words that justify each step.',
    fields: (t) => ({
      paths: t.field({
        type: [Path],
        description: `The paths, at most ${PATH_LIMIT}.`,
        resolve: ({ paths }) => paths,
      }),
      totalCount: t.exposeInt('total', { description: 'How many paths there are, shown or not.' }),
      cut: t.exposeBoolean('cut', {
        description: 'Whether some node had more edges than `breadth`: then there are more paths than these.',
      }),
    }),
  })

builder.queryField('trace', (t) =>
  t.field({
    type: Trace,
    description:
      'Why, or what follows (责任溯源): department or target → project → document → the documents it cites, up the ' +
      'chain; or down from a document to those that cite it, their projects and who answers for them.',
    args: {
      from: t.arg.id({ required: true, description: 'Where to start; NOT_FOUND when there is none.' }),
      direction: t.arg({ type: ChainEnum, defaultValue: 'UP', description: 'Which way.' }),
      depth: t.arg.int({
        defaultValue: 3,
        description: `How many citations to follow one after the other, 0 to ${DEPTH_LIMIT}.`,
      }),
      breadth: t.arg.int({
        defaultValue: 20,
        description: `How many edges to follow from one node at each step, 1 to ${BREADTH_LIMIT}.`,
      }),
    },
    complexity: ({ breadth, depth }) => ({ field: (breadth ?? 20) * ((depth ?? 3) + 2), multiplier: breadth ?? 20 }),
    resolve: async (_root, args, context, info) => {
      const depth = args.depth ?? 3
      const breadth = args.breadth ?? 20
      if (depth < 0 || depth > DEPTH_LIMIT)
        throw badInput(`\`depth\` is ${depth}; it must be from 0 to ${DEPTH_LIMIT}.`, { limit: DEPTH_LIMIT })
      if (breadth < 1 || breadth > BREADTH_LIMIT)
        throw badInput(`\`breadth\` is ${breadth}; it must be from 1 to ${BREADTH_LIMIT}.`, { limit: BREADTH_LIMIT })
      const label = labelOf(args.from)
      if (!label) throw notFound(args.from)
      const via: DraftRelation = { types: [], direction: 'out', page: { first: 1 }, node: { relations: {} } }
      lookAhead(info, { ...rootFrame(info, undefined), via })
      const options = { chain: args.direction ?? 'UP', depth, breadth, context: via.evidence?.context }
      const answer = await context.store.select({
        label,
        filter: { ids: [args.from] },
        page: { first: 1 },
        node: traceSelection(label, options),
      })
      const start = answer.items[0]
      if (!start) throw notFound(args.from)
      const { paths, cut } = tracePaths(start.item)
      return { paths: paths.slice(0, PATH_LIMIT).map(heldPath), total: paths.length, cut }
    },
  }),
)
