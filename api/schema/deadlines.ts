// Deadlines: what is due when, targets and projects in one list.
import type { Filter, Selection } from '../../graph/index.ts'
import { allOf } from '../query/all-of.ts'
import { compareKeys, connectionOf } from '../query/connection.ts'
import { dueBetween } from '../query/due.ts'
import { heldNode, type HeldNode } from '../query/held.ts'
import { lookAhead, rootFrame } from '../query/look-ahead.ts'
import { pageOf } from '../query/page.ts'
import { stringOf } from '../query/property.ts'
import { builder } from './builder.ts'
import { connectionType, pageArgs, pageCost } from './connection.ts'
import { projectFilter, range, targetFilter } from './filters.ts'
import { BY_DEADLINE } from './orders.ts'
import { Project, Target } from './refs.ts'

const Item = builder.unionType('DeadlineItem', {
  description: 'What is due: a project whose clause names a date, or a target.',
  types: [Project, Target],
  resolveType: ({ node }: HeldNode) => node.label as 'Project' | 'Target',
})

const Deadline = builder.objectRef<HeldNode>('Deadline')
Deadline.implement({
  description: 'Something due on a date (期限).',
  fields: (t) => ({
    due: t.field({
      type: 'PartialDate',
      description: 'When.',
      resolve: ({ node }) => stringOf(node, 'deadline') ?? '',
    }),
    item: t.field({ type: Item, description: 'What.', resolve: (held) => held }),
  }),
})
const Deadlines = connectionType(Deadline, 'deadlines (期限)')

builder.queryField('deadlines', (t) =>
  t.field({
    type: Deadlines,
    description: 'What is due between two days (到期事项), days of every year first, then by date.',
    args: {
      ...pageArgs(),
      from: t.arg({ type: 'PartialDate', description: 'Not before; a year or month from its first day.' }),
      to: t.arg({ type: 'PartialDate', description: 'Not after; a year or month to its last day.' }),
      yearly: t.arg.boolean({ defaultValue: true, description: 'Whether days of every year (--05-31) count.' }),
      department: t.arg.string({ description: 'Only where this department leads or supports. Id or any name.' }),
    },
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      const page = pageOf('Query.deadlines', args)
      const due = dueBetween('deadline', range(args), args.yearly ?? true)
      const { department } = args
      const selection = (label: 'Project' | 'Target', filter: Filter): Selection => {
        const frame = rootFrame(info, label)
        lookAhead(info, frame)
        return {
          label,
          filter: allOf([filter, due]),
          order: BY_DEADLINE,
          page,
          node: frame.node,
          total: frame.totals.asked,
        }
      }
      const kinds = await context.store.together((each) => [
        each.select(selection('Project', projectFilter({ department }))),
        each.select(selection('Target', targetFilter({ responsible: department }))),
      ])
      const all = kinds.flatMap(({ items }) => items).sort((a, b) => compareKeys(a.key, b.key))
      const items = all.slice(0, page.first)
      const merged = {
        items,
        hasNext: all.length > page.first || kinds.some(({ hasNext }) => hasNext),
        total: kinds.reduce((sum, { total = 0 }) => sum + total, 0),
      }
      const { depth } = rootFrame(info, undefined)
      return connectionOf(
        merged,
        items.map(({ item }) => heldNode(item, depth)),
        args,
        info,
      )
    },
  }),
)
