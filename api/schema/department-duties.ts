// What a department leads and supports, what it issued, and what targets its projects set.
import type { Role } from '../../graph/index.ts'
import { connectionOf, pageOfList } from '../query/connection.ts'
import { edgesOf, heldNode, ordered, type HeldNode } from '../query/held.ts'
import { looking, pathOf } from '../query/look-ahead.ts'
import { pageOf } from '../query/page.ts'
import { numberOf, stringOf } from '../query/property.ts'
import { relatePaged, relateWhole, whole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { RoleEnum } from './enums.ts'
import {
  DocumentFilter,
  documentFilter,
  edgeConditions,
  projectFilter,
  ResponsibilityFilter,
  TargetFilter,
  targetFilter,
} from './filters.ts'
import { DocumentOrder, ProjectOrder } from './orders.ts'
import { Department, Documents, Responsibilities, Targets } from './refs.ts'
import { edgeTypes } from './responsibility.ts'

interface DutyArgs {
  readonly role?: Role | null
  readonly filter?: typeof ResponsibilityFilter.$inferInput | null
  readonly orderBy?: typeof ProjectOrder.type.$inferType | null
}

const dutyArgs = () =>
  builder.args((t) => ({
    ...pageArgs(),
    filter: t.field({ type: ResponsibilityFilter, description: 'Which ones.' }),
    orderBy: t.field({ type: ProjectOrder.type, defaultValue: 'DOCUMENT', description: 'In which order.' }),
  }))

const dutyLook = (role?: Role) =>
  looking((at, asked) => {
    const args: DutyArgs = asked.args
    return relatePaged(at, asked, 'Project', {
      types: edgeTypes(role ?? args.role),
      direction: 'out',
      edge: edgeConditions(args.filter ?? {}),
      filter: projectFilter(args.filter?.project),
      order: ProjectOrder.terms(args.orderBy ?? 'DOCUMENT'),
    })
  })

builder.objectFields(Department, (t) => {
  const duties = (role: Role, description: string) =>
    t.field({
      type: Responsibilities,
      description,
      args: dutyArgs(),
      complexity: pageCost,
      extensions: dutyLook(role),
      resolve: (department, args, _context, info) => {
        const page = ordered(department, info)
        return connectionOf(page, edgesOf(department, page, info), args, info)
      },
    })
  return {
    leads: duties('LEADS', 'What it leads (牵头).'),
    supports: duties('SUPPORTS', 'What it supports (配合).'),
    responsibilities: t.field({
      type: Responsibilities,
      description: 'What it leads and supports (责任清单).',
      args: { ...dutyArgs(), role: t.arg({ type: RoleEnum, description: 'Only this role.' }) },
      complexity: pageCost,
      extensions: dutyLook(),
      resolve: (department, args, _context, info) => {
        const page = ordered(department, info)
        return connectionOf(page, edgesOf(department, page, info), args, info)
      },
    }),
    documents: t.field({
      type: Documents,
      description: 'What it issued (印发的文件).',
      args: {
        ...pageArgs(),
        filter: t.arg({ type: DocumentFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: DocumentOrder.type, defaultValue: 'NEWEST', description: 'In which order.' }),
      },
      complexity: pageCost,
      extensions: looking((at, asked) => {
        const args: {
          filter?: typeof DocumentFilter.$inferInput | null
          orderBy?: typeof DocumentOrder.type.$inferType | null
        } = asked.args
        return relatePaged(at, asked, 'Document', {
          types: ['ISSUED'],
          direction: 'out',
          filter: documentFilter(args.filter),
          order: DocumentOrder.terms(args.orderBy ?? 'NEWEST'),
        })
      }),
      resolve: (department, args, _context, info) => {
        const page = ordered(department, info)
        return connectionOf(
          page,
          edgesOf(department, page, info).map(({ far }) => far),
          args,
          info,
        )
      },
    }),
    targets: t.field({
      type: Targets,
      description: 'The targets that the projects it leads set (目标), earliest deadline first.',
      args: {
        ...pageArgs(),
        role: t.arg({ type: RoleEnum, defaultValue: 'LEADS', description: 'Of projects in which it has this role.' }),
        filter: t.arg({ type: TargetFilter, description: 'Which ones.' }),
      },
      complexity: pageCost,
      extensions: looking((at, asked) => {
        const args: { role?: Role | null; filter?: typeof TargetFilter.$inferInput | null } = asked.args
        const filter = targetFilter(args.filter)
        const projects = relateWhole(at, asked, 'Project', {
          types: edgeTypes(args.role),
          direction: 'out',
          filter: { related: [{ types: ['SETS'], direction: 'out', node: filter }] },
        })
        return relateWhole(projects, asked, 'Target', { types: ['SETS'], direction: 'out', filter }, '/targets')
      }),
      resolve: (department, args, _context, info) => {
        const page = pageOf(`${info.parentType.name}.${info.fieldName}`, args)
        const depth = pathOf(info).length
        const targets = new Map<string, HeldNode>()
        for (const project of whole(ordered(department, info), '`targets(filter: { responsible })`'))
          for (const target of whole(ordered(heldNode(project, depth), info, '/targets'), '`targets`'))
            targets.set(target.node.id, heldNode(target, depth))
        const listed = pageOfList(
          [...targets.values()],
          ({ node }) => [stringOf(node, 'deadline'), stringOf(node, 'document'), numberOf(node, 'start'), node.id],
          page,
        )
        return connectionOf(
          listed,
          listed.items.map(({ item }) => item),
          args,
          info,
        )
      },
    }),
  }
})
