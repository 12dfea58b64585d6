// Evidence: the exact words that justify an edge, where they stand, and the rule that read them.
import type { GraphQLResolveInfo } from 'graphql'
import type { ApiContext } from '../context.ts'
import { badInput, notFound } from '../errors.ts'
import { heldNode, ordered, type HeldEdge, type HeldNode } from '../query/held.ts'
import { looking, pathOf, type Asked, type Frame } from '../query/look-ahead.ts'
import { loadNode, withSelection } from '../query/load.ts'
import { relateWhole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { Document, Evidence, type HeldEvidence } from './refs.ts'

const CONTEXT_LIMIT = 500
const CONTEXT_DEFAULT = 40

/** The argument of every `evidence` field. */
export const evidenceArgs = () =>
  builder.args((t) => ({
    context: t.int({
      defaultValue: CONTEXT_DEFAULT,
      description: `How many UTF-16 code units of text to answer before and after each quote, 0 to ${CONTEXT_LIMIT}.`,
    }),
  }))

/** Has the store bring the evidence of the edges that led to a frame. */
export const evidenceLook = looking((at, asked) => {
  const context = contextOf(asked.args)
  if (at.via) at.via.evidence = { context: Math.max(context, at.via.evidence?.context ?? 0) }
  return at
})

/** Reads and checks `context`. */
export function contextOf(args: { readonly context?: unknown }): number {
  const context = typeof args.context === 'number' ? args.context : CONTEXT_DEFAULT
  if (context < 0 || context > CONTEXT_LIMIT)
    throw badInput(`\`context\` is ${context}; it must be from 0 to ${CONTEXT_LIMIT}.`, { limit: CONTEXT_LIMIT })
  return context
}

/** The evidence of an edge, with no more around it than was asked. */
export function evidenceOf(edge: HeldEdge, args: { readonly context?: unknown }): readonly HeldEvidence[] {
  const context = contextOf(args)
  return edge.edge.evidence.map((evidence) => ({
    evidence: {
      ...evidence,
      before: context === 0 ? '' : evidence.before.slice(-context),
      after: evidence.after.slice(0, context),
    },
    edge,
  }))
}

/** Where the document of an edge's evidence can be: an end of the edge, or what contains the project at an end. */
function documentFrames(at: Frame, asked: Asked): readonly Frame[] {
  return [at, at.outer].flatMap((end): readonly Frame[] => {
    if (!end || (end.label && end.label !== 'Document' && end.label !== 'Project')) return []
    if (end.label === 'Document') return [end]
    const containing = relateWhole(end, asked, 'Document', { types: ['CONTAINS'], direction: 'in' }, '', 1)
    return end.label === 'Project' ? [containing] : [end, containing]
  })
}

function documentOf({ evidence: { document }, edge }: HeldEvidence, info: GraphQLResolveInfo): HeldNode | undefined {
  if (!edge) return undefined
  const ends = [edge.far, edge.near]
  const end = ends.find(({ node }) => node.id === document)
  if (end) return end
  for (const { item } of ends.flatMap((each) => ordered(each, info).items))
    if (item.node.id === document) return heldNode(item, pathOf(info).length)
  return undefined
}

async function findDocument(
  { evidence: { document }, edge }: HeldEvidence,
  context: ApiContext,
  info: GraphQLResolveInfo,
) {
  const known = edge?.around?.find(({ id }) => id === document)
  const found = known ? await withSelection(known, context, info) : await loadNode(document, 'Document', context, info)
  if (!found) throw notFound(document)
  return found
}

Evidence.implement({
  description: 'The exact words that justify an edge (依据原文), where they stand, and the rule that read them.',
  fields: (t) => ({
    quote: t.string({
      description: 'The deciding words (引文), a slice of the text.',
      resolve: ({ evidence }) => evidence.quote,
    }),
    before: t.string({
      description: 'The text just before the quote (上文).',
      resolve: ({ evidence }) => evidence.before,
    }),
    after: t.string({
      description: 'The text just after the quote (下文).',
      resolve: ({ evidence }) => evidence.after,
    }),
    document: t.field({
      type: Document,
      description: 'The document the words stand in (出处).',
      extensions: looking(documentFrames),
      resolve: (held, _args, context, info) => documentOf(held, info) ?? findDocument(held, context, info),
    }),
    start: t.int({
      description: 'Where the quote starts in the document’s `text`, in UTF-16 code units.',
      resolve: ({ evidence }) => evidence.start,
    }),
    end: t.int({ description: 'Where it ends, exclusive.', resolve: ({ evidence }) => evidence.end }),
    rule: t.string({
      description: 'The rule that read it (规则), e.g. `responsible-units`.',
      resolve: ({ evidence }) => evidence.rule,
    }),
    file: t.string({
      description: 'The file as received, without its folder.',
      resolve: ({ evidence }) => evidence.file,
    }),
    line: t.int({ description: 'Line of that file, from 1 (行).', resolve: ({ evidence }) => evidence.line }),
    column: t.int({ description: 'Column of that line, from 1 (列).', resolve: ({ evidence }) => evidence.column }),
  }),
})
