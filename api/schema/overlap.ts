// Overlap: two departments and the projects they share; the cells of the overlap matrix.
import type { Filter } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { badInput } from '../errors.ts'
import { connectionOf } from '../query/connection.ts'
import { withSelection } from '../query/load.ts'
import { departmentCalled } from '../query/named.ts'
import { LONG_PAGE_LIMIT, pageOf } from '../query/page.ts'
import { builder } from './builder.ts'
import { longPageCost, pageArgs } from './connection.ts'
import { Department, OverlapType, Overlaps, SharedProject } from './refs.ts'

OverlapType.implement({
  description: 'Two departments that lead or support the same projects (职责重叠), and how.',
  fields: (t) => ({
    a: t.field({
      type: Department,
      description: 'The one whose id comes first.',
      resolve: ({ a }, _args, context, info) => withSelection(a, context, info),
    }),
    b: t.field({
      type: Department,
      description: 'The other one.',
      resolve: ({ b }, _args, context, info) => withSelection(b, context, info),
    }),
    shared: t.exposeInt('shared', { description: 'How many projects both lead or support (共同任务).' }),
    jointLeads: t.exposeInt('jointLeads', { description: 'How many of them both lead (并列牵头).' }),
    leadAndSupport: t.exposeInt('leadAndSupport', {
      description: 'How many of them one leads and the other supports (一牵头一配合).',
    }),
    bothSupport: t.exposeInt('bothSupport', { description: 'How many of them both support (同为配合).' }),
    projects: t.field({
      type: [SharedProject],
      description: 'The shared projects, by id.',
      resolve: ({ a, b, projects }) => projects.map((share) => ({ ...share, a: a.id, b: b.id })),
    }),
  }),
})

/** The id of the department so called; a name costs one statement. */
async function departmentId(idOrName: string, context: ApiContext): Promise<string> {
  if (idOrName.startsWith('department:')) return idOrName
  const filter: Filter = departmentCalled(idOrName)
  const { items } = await context.store.select({ label: 'Department', filter, page: { first: 2 }, node: {} })
  if (items.length !== 1)
    throw badInput(
      `${items.length === 0 ? 'No department is' : 'Several departments are'} called "${idOrName}". Give the id.`,
    )
  return items[0]!.item.node.id
}

builder.queryField('overlaps', (t) =>
  t.field({
    type: Overlaps,
    description: 'Pairs of departments by the projects they share (职责重叠), most shared projects first.',
    args: {
      ...pageArgs(LONG_PAGE_LIMIT),
      department: t.arg.string({ description: 'Only pairs with this department in them. Id or name.' }),
      pair: t.arg.string({ description: 'With `department`: only the pair of these two. Id or name.' }),
      collectives: t.arg.boolean({
        defaultValue: false,
        description: 'Whether names for many (统称) count, such as 各市、县（市、区）政府.',
      }),
    },
    complexity: longPageCost,
    resolve: async (_root, args, context, info) => {
      const page = pageOf('Query.overlaps', args, LONG_PAGE_LIMIT)
      if (args.pair && !args.department) throw badInput('`pair` names the second of two; give `department` too.')
      const answer = await context.store.overlaps({
        ...(args.department ? { department: await departmentId(args.department, context) } : {}),
        ...(args.pair ? { pair: await departmentId(args.pair, context) } : {}),
        collectives: args.collectives ?? false,
        page,
      })
      return connectionOf(
        answer,
        answer.items.map(({ item }) => item),
        args,
        info,
      )
    },
  }),
)
