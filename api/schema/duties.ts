// Who answers for a project, for a whole document, for a target, around a platform: responsibilities seen from what is to be done.
// They are gathered whole and sorted as a reader meets them, leads first and then as the clause lists them.
import type { GraphQLResolveInfo } from 'graphql'
import type { Basis, Key, Role } from '../../graph/index.ts'
import { compareKeys, connectionOf, pageOfList } from '../query/connection.ts'
import { edgesOf, heldNode, ordered, type HeldEdge, type HeldNode } from '../query/held.ts'
import { looking, pathOf, type Asked, type Frame } from '../query/look-ahead.ts'
import { LONG_PAGE_LIMIT, PAGE_LIMIT, pageOf } from '../query/page.ts'
import { relateWhole, whole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { longPageCost, pageArgs, pageCost } from './connection.ts'
import { BasisEnum, RoleEnum } from './enums.ts'
import { edgeConditions } from './filters.ts'
import { Document, Platform, Project, Responsibilities, Responsibility, Target } from './refs.ts'
import { edgeTypes, inDocuments, leadsFirst, readingOrder } from './responsibility.ts'

interface DutyArgs {
  readonly role?: Role | null
  readonly basis?: readonly Basis[] | null
  readonly explicit?: boolean | null
}

const narrowing = () =>
  builder.args((t) => ({
    role: t.field({ type: RoleEnum, description: 'Only this role.' }),
    basis: t.field({ type: [BasisEnum], description: 'Only those decided by one of these (判定依据).' }),
    explicit: t.boolean({ description: 'Only written down (true) or only inferred ones (false, 推定).' }),
  }))

const departments = (projects: Frame, asked: Asked, part: string, role?: Role): Frame => {
  const args: DutyArgs = asked.args
  return relateWhole(
    projects,
    asked,
    'Department',
    {
      types: edgeTypes(role ?? args.role),
      direction: 'in',
      edge: edgeConditions(args),
    },
    part,
  )
}

type Gather = (held: HeldNode, info: GraphQLResolveInfo) => readonly HeldEdge[]

const INSTEAD = '`projects` page by page'

const ofProject: Gather = (project, info) => {
  const page = ordered(project, info)
  whole(page, INSTEAD)
  return edgesOf(project, page, info)
}

/** Over the projects that stand one relation away. */
const ofProjects: Gather = (held, info) => {
  const depth = pathOf(info).length
  return whole(ordered(held, info), INSTEAD).flatMap((step) => {
    const project = heldNode(step, depth)
    const page = ordered(project, info, '/departments')
    whole(page, INSTEAD)
    return edgesOf(project, page, info)
  })
}

function paged(gather: Gather, order: (edge: HeldEdge) => Key, limit: number) {
  return (held: HeldNode, args: Readonly<Record<string, unknown>>, _context: unknown, info: GraphQLResolveInfo) => {
    const page = pageOf(`${info.parentType.name}.${info.fieldName}`, args, limit)
    const listed = pageOfList(gather(held, info), order, page)
    return connectionOf(
      listed,
      listed.items.map(({ item }) => item),
      args,
      info,
    )
  }
}

builder.objectFields(Project, (t) => {
  const only = (role: Role, description: string) =>
    t.field({
      type: Responsibilities,
      description,
      args: pageArgs(),
      complexity: pageCost,
      extensions: looking((at, asked) => {
        pageOf(asked.coordinate, asked.args)
        return departments(at, asked, '', role)
      }),
      resolve: paged(ofProject, leadsFirst, PAGE_LIMIT),
    })
  return {
    leads: only('LEADS', 'Who leads it (牵头单位).'),
    supports: only('SUPPORTS', 'Who supports it (配合单位).'),
    responsibilities: t.field({
      type: Responsibilities,
      description: 'Who leads and supports it (责任单位): leads first, then as the clause lists them.',
      args: { ...pageArgs(), ...narrowing() },
      complexity: pageCost,
      extensions: looking((at, asked) => {
        pageOf(asked.coordinate, asked.args)
        return departments(at, asked, '')
      }),
      resolve: paged(ofProject, leadsFirst, PAGE_LIMIT),
    }),
  }
})

builder.objectField(Document, 'responsibilities', (t) =>
  t.field({
    type: Responsibilities,
    description: `All responsibilities that the document gives (责任条款), in the order of its text. Up to ${LONG_PAGE_LIMIT} a page.`,
    args: { ...pageArgs(LONG_PAGE_LIMIT), ...narrowing() },
    complexity: longPageCost,
    extensions: looking((at, asked) => {
      pageOf(asked.coordinate, asked.args, LONG_PAGE_LIMIT)
      const projects = relateWhole(at, asked, 'Project', { types: ['CONTAINS'], direction: 'out' })
      return departments(projects, asked, '/departments')
    }),
    resolve: paged(ofProjects, readingOrder, LONG_PAGE_LIMIT),
  }),
)

builder.objectField(Platform, 'responsibilities', (t) =>
  t.field({
    type: Responsibilities,
    description: `Who leads and supports the projects that mention it (责任单位): where several departments meet on one platform (按平台看重叠). Up to ${LONG_PAGE_LIMIT} a page.`,
    args: { ...pageArgs(LONG_PAGE_LIMIT), ...narrowing() },
    complexity: longPageCost,
    extensions: looking((at, asked) => {
      pageOf(asked.coordinate, asked.args, LONG_PAGE_LIMIT)
      const projects = relateWhole(at, asked, 'Project', { types: ['MENTIONS'], direction: 'in' })
      return departments(projects, asked, '/departments')
    }),
    resolve: paged(ofProjects, inDocuments, LONG_PAGE_LIMIT),
  }),
)

builder.objectField(Target, 'responsible', (t) =>
  t.field({
    type: [Responsibility],
    description: 'Who leads and supports the project that sets it (责任单位); none where the document itself sets it.',
    args: narrowing(),
    extensions: looking((at, asked) => {
      const projects = relateWhole(at, asked, 'Project', { types: ['SETS'], direction: 'in' })
      return departments(projects, asked, '/departments')
    }),
    resolve: (target, _args, _context, info) =>
      [...ofProjects(target, info)].sort((a, b) => compareKeys(leadsFirst(a), leadsFirst(b))),
  }),
)
