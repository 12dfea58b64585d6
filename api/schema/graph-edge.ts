// GraphEdge: any edge, as a graph shows it; and the question for one.
import type { GraphQLResolveInfo } from 'graphql'
import type { Edge } from '../../graph/index.ts'
import { BASES, CITATION_PURPOSES } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { loadEdge } from '../query/load-edge.ts'
import { labelOf, loadNode } from '../query/load.ts'
import { looking } from '../query/look-ahead.ts'
import { oneOf, stringOf } from '../query/property.ts'
import { builder } from './builder.ts'
import { BasisEnum, CitationPurposeEnum, EdgeKindEnum } from './enums.ts'
import { contextOf, evidenceArgs, evidenceLook, evidenceOf } from './evidence.ts'
import { Evidence, GraphEdge, NodeInterface } from './refs.ts'

/** The name of an edge in lists. */
export const edgeName = ({ type, from, to }: Pick<Edge, 'type' | 'from' | 'to'>): string => `${type} ${from} ${to}`

GraphEdge.implement({
  description: 'An edge as a graph shows it (边), of whatever kind.',
  fields: (t) => ({
    id: t.id({ description: 'Names the edge in lists; it is no id for `node`.', resolve: edgeName }),
    type: t.field({ type: EdgeKindEnum, description: 'Its kind (类型).', resolve: ({ type }) => type }),
    from: t.id({ description: 'Id of the node it starts from.', resolve: ({ from }) => from }),
    to: t.id({ description: 'Id of the node it leads to.', resolve: ({ to }) => to }),
    basis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'LEADS, SUPPORTS: which wording decided the role (判定依据).',
      resolve: (edge) => oneOf(edge, 'basis', BASES),
    }),
    explicit: t.boolean({
      nullable: true,
      description: 'LEADS, SUPPORTS: whether the role is written down, or inferred (推定).',
      resolve: ({ properties }) => (typeof properties['explicit'] === 'boolean' ? properties['explicit'] : null),
    }),
    purpose: t.field({
      type: CitationPurposeEnum,
      nullable: true,
      description: 'CITES: why (引用目的).',
      resolve: (edge) => oneOf(edge, 'purpose', CITATION_PURPOSES),
    }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'SUCCEEDS: since when (时间).',
      resolve: (edge) => stringOf(edge, 'date'),
    }),
    fromNode: t.field({
      type: NodeInterface,
      description: 'The node it starts from.',
      extensions: looking(() => []),
      resolve: async ({ from }, _args, context, info) => nodeOf(from, context, info),
    }),
    toNode: t.field({
      type: NodeInterface,
      description: 'The node it leads to.',
      extensions: looking(() => []),
      resolve: async ({ to }, _args, context, info) => nodeOf(to, context, info),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that justify it (依据原文).',
      args: evidenceArgs(),
      extensions: evidenceLook,
      resolve: async (edge, args, context) => {
        const held = edge.held ?? (await loadEdge(edge, contextOf(args), context))
        return held ? evidenceOf(held, args) : []
      },
    }),
  }),
})

async function nodeOf(id: string, context: ApiContext, info: GraphQLResolveInfo) {
  const label = labelOf(id)
  const node = label && (await loadNode(id, label, context, info))
  if (!node) throw notFound(id)
  return node
}

builder.queryField('edge', (t) =>
  t.field({
    type: GraphEdge,
    nullable: true,
    description: 'One edge by its kind and ends; null when there is none.',
    args: {
      type: t.arg({ type: EdgeKindEnum, required: true, description: 'Its kind (类型).' }),
      from: t.arg.id({ required: true, description: 'Id of the node it starts from.' }),
      to: t.arg.id({ required: true, description: 'Id of the node it leads to.' }),
    },
    resolve: async (_root, { type, from, to }, context) => {
      const held = await loadEdge({ type, from, to }, 0, context)
      return held ? { type, from, to, properties: held.edge.properties } : null
    },
  }),
)
