// Search: nodes by what they are called.
import { NODE_LABELS } from '../../graph/index.ts'
import { badInput } from '../errors.ts'
import { connectionOf } from '../query/connection.ts'
import { highlights, type Highlight } from '../query/highlight.ts'
import { withSelection } from '../query/load.ts'
import { pageOf } from '../query/page.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { NodeKindEnum } from './enums.ts'
import { NodeInterface, SearchHits, SearchHitType } from './refs.ts'

const TEXT_LIMIT = 200

const HighlightType = builder.objectRef<Highlight>('Highlight').implement({
  description: 'Where the searched words stand in a value (高亮), in UTF-16 code units.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where they start.' }),
    end: t.exposeInt('end', { description: 'Where they end, exclusive.' }),
  }),
})

SearchHitType.implement({
  description: 'A node that fits the searched words (检索结果), and what of it fitted.',
  fields: (t) => ({
    node: t.field({
      type: NodeInterface,
      description: 'The node.',
      resolve: ({ node }, _args, context, info) => withSelection(node, context, info),
    }),
    property: t.exposeString('property', {
      description: 'What fitted (匹配字段): name, shortName, aliases, title, number or quote.',
    }),
    value: t.exposeString('value', { description: 'Its words (匹配内容); of a list, the one that fitted.' }),
    highlights: t.field({
      type: [HighlightType],
      description: 'Where the searched words stand in `value` (高亮).',
      resolve: ({ value, query }) => highlights(value, query),
    }),
  }),
})

builder.queryField('search', (t) =>
  t.field({
    type: SearchHits,
    description:
      'Nodes by what they are called (检索): names, short forms, titles, numbers (文号), words of targets. Taken ' +
      'literally; letter case and width do not matter. Exact matches first, then prefixes, then the rest.',
    args: {
      text: t.arg.string({ required: true, description: `What to look for, at most ${TEXT_LIMIT} characters.` }),
      kinds: t.arg({ type: [NodeKindEnum], description: 'Only nodes of these kinds.' }),
      ...pageArgs(),
    },
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      if (args.text.length > TEXT_LIMIT)
        throw badInput(`\`text\` has ${args.text.length} characters; the limit is ${TEXT_LIMIT}.`, {
          limit: TEXT_LIMIT,
        })
      const labels = args.kinds && args.kinds.length > 0 ? args.kinds : NODE_LABELS
      const answer = await context.store.search(args.text, labels, pageOf('Query.search', args))
      const hits = answer.items.map(({ item }) => ({ ...item, query: args.text }))
      return connectionOf(answer, hits, args, info)
    },
  }),
)
