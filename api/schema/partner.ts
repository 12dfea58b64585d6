// Partner: a department that shares projects with another one, and in which roles.
import type { GraphQLResolveInfo } from 'graphql'
import type { Role, SelectedEdge, SelectedPage } from '../../graph/index.ts'
import { connectionOf, pageOfList } from '../query/connection.ts'
import { edgesOf, ordered, type HeldEdge, type HeldNode } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { pageOf } from '../query/page.ts'
import { booleanOf } from '../query/property.ts'
import { relateWhole, whole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { Department, Partner, Partners, SharedProject, type HeldPartner, type HeldShare } from './refs.ts'
import { endLook, roleOf } from './responsibility.ts'

const BOTH = ['LEADS', 'SUPPORTS'] as const

const count = (shares: readonly HeldShare[], roleA: Role, roleB: Role): number =>
  shares.filter((share) => share.roleA === roleA && share.roleB === roleB).length

Partner.implement({
  description:
    'A department that leads or supports the same projects (协同部门). A is the department asked about, B this one.',
  fields: (t) => ({
    department: t.field({
      type: Department,
      description: 'The partner.',
      extensions: endLook('Department'),
      resolve: (partner) => partner.department,
    }),
    shared: t.int({ description: 'How many projects they share (共同任务).', resolve: ({ shares }) => shares.length }),
    jointLeads: t.int({
      description: 'How many of them both lead (并列牵头).',
      resolve: ({ shares }) => count(shares, 'LEADS', 'LEADS'),
    }),
    ledByA: t.int({
      description: 'How many the department asked about leads and the partner supports.',
      resolve: ({ shares }) => count(shares, 'LEADS', 'SUPPORTS'),
    }),
    ledByB: t.int({
      description: 'How many the partner leads and the department asked about supports.',
      resolve: ({ shares }) => count(shares, 'SUPPORTS', 'LEADS'),
    }),
    bothSupport: t.int({
      description: 'How many both support (同为配合).',
      resolve: ({ shares }) => count(shares, 'SUPPORTS', 'SUPPORTS'),
    }),
    projects: t.field({
      type: [SharedProject],
      description: 'The shared projects, by id.',
      extensions: endLook('Project'),
      resolve: ({ shares }) => shares,
    }),
  }),
})

/** Of two roles in one project the lead counts. */
const stronger = (edges: readonly HeldEdge[]): Role =>
  edges.some((edge) => roleOf(edge) === 'LEADS') ? 'LEADS' : 'SUPPORTS'

builder.objectField(Department, 'partners', (t) =>
  t.field({
    type: Partners,
    description: 'The departments it shares projects with (协同部门), most shared projects first.',
    args: {
      ...pageArgs(),
      collectives: t.arg.boolean({
        defaultValue: false,
        description: 'Whether names for many (统称) count, such as 各市、县（市、区）政府.',
      }),
    },
    complexity: pageCost,
    extensions: looking((at, asked) => {
      const projects = relateWhole(at, asked, 'Project', { types: BOTH, direction: 'out' })
      return relateWhole(projects, asked, 'Department', { types: BOTH, direction: 'in' }, '/partners')
    }),
    resolve: (department, args, _context, info) => {
      const page = pageOf(`${info.parentType.name}.${info.fieldName}`, args)
      const partners = [...sharesByPartner(department, info).values()].filter(
        (partner) => args.collectives || !booleanOf(partner.department.node, 'collective'),
      )
      const listed = pageOfList(partners, (partner) => [-partner.shares.length, partner.department.node.id], page)
      return connectionOf(
        listed,
        listed.items.map(({ item }) => item),
        args,
        info,
      )
    },
  }),
)

/** Gathers, over all projects of a department, who else is in them. */
function sharesByPartner(department: HeldNode, info: GraphQLResolveInfo): ReadonlyMap<string, HeldPartner> {
  const partners = new Map<string, HeldPartner & { readonly shares: HeldShare[] }>()
  for (const mine of byFarEnd(edgesOf(department, complete(ordered(department, info)), info))) {
    const project = mine[0]!.far
    for (const theirs of byFarEnd(edgesOf(project, complete(ordered(project, info, '/partners')), info))) {
      const { far } = theirs[0]!
      if (far.node.id === department.node.id) continue
      const partner = partners.get(far.node.id) ?? { department: far, shares: [] }
      partners.set(far.node.id, partner)
      const ends = { a: department.node.id, b: far.node.id }
      partner.shares.push({ project, roleA: stronger(mine), roleB: stronger(theirs), ...ends })
    }
  }
  return partners
}

const complete = (page: SelectedPage<SelectedEdge>) => {
  whole(page, '`overlaps(department)`')
  return page
}

/** Edges that lead to the same node stand together. */
function byFarEnd(edges: readonly HeldEdge[]): Iterable<readonly HeldEdge[]> {
  const groups = new Map<string, HeldEdge[]>()
  for (const edge of edges) {
    const group = groups.get(edge.far.node.id)
    if (group) group.push(edge)
    else groups.set(edge.far.node.id, [edge])
  }
  return groups.values()
}
