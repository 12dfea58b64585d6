// Node: what has an id; and the questions by id.
import { badInput, notFound } from '../errors.ts'
import type { HeldNode } from '../query/held.ts'
import { labelOf, loadNode } from '../query/load.ts'
import { PAGE_LIMIT } from '../query/page.ts'
import { stringOf } from '../query/property.ts'
import { builder } from './builder.ts'
import { NodeInterface } from './refs.ts'

/** What to call a node in a list: its name, its title, or its words. */
const caption = ({ node }: HeldNode): string =>
  stringOf(node, 'name') ?? stringOf(node, 'title') ?? stringOf(node, 'quote') ?? node.id

NodeInterface.implement({
  description: 'Anything with an id: a department, document, project, target or platform.',
  resolveType: ({ node }) => node.label,
  fields: (t) => ({
    id: t.id({
      description: 'Natural key, the same in every run, e.g. `department:浙江省发展和改革委员会`.',
      resolve: ({ node }) => node.id,
    }),
    caption: t.string({ description: 'What to call it in a list: its name, title or words.', resolve: caption }),
  }),
})

builder.queryFields((t) => ({
  node: t.field({
    type: NodeInterface,
    nullable: true,
    description: 'The node with this id; NOT_FOUND when there is none.',
    args: { id: t.arg.id({ required: true, description: 'E.g. `project:浙政发〔2018〕48号#五/（一）/1`.' }) },
    resolve: async (_root, { id }, context, info) => {
      const label = labelOf(id)
      const node = label && (await loadNode(id, label, context, info))
      if (!node) throw notFound(id)
      return node
    },
  }),
  nodes: t.field({
    type: [NodeInterface],
    nullable: { list: false, items: true },
    description: `The nodes with these ids, at most ${PAGE_LIMIT}, in their order; null where there is none.`,
    args: { ids: t.arg.idList({ required: true, description: 'Ids as `id` answers them.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > PAGE_LIMIT) throw badInput(`${ids.length} ids are asked; the limit is ${PAGE_LIMIT}.`)
      return Promise.all(
        ids.map(async (id) => {
          const label = labelOf(id)
          return label ? ((await loadNode(id, label, context, info)) ?? null) : null
        }),
      )
    },
  }),
}))
