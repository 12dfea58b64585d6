// What a document holds and what it points to: projects, targets, platforms, citations, issuers, problems.
import { connectionOf, pageOfList } from '../query/connection.ts'
import { edgesOf, heldNode, ordered, type HeldEdge } from '../query/held.ts'
import { looking, pathOf } from '../query/look-ahead.ts'
import { LONG_PAGE_LIMIT, pageOf } from '../query/page.ts'
import { numberOf } from '../query/property.ts'
import { relatePaged, relateWhole, whole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { longPageCost, pageArgs, pageCost } from './connection.ts'
import { ProjectFilter, projectFilter, TargetFilter, targetFilter } from './filters.ts'
import { ProjectOrder } from './orders.ts'
import { Citations, Department, Document, Mentions, Projects, Targets } from './refs.ts'

const INSTEAD = '`projects(filter: { document })`'

builder.objectFields(Document, (t) => {
  const citations = (direction: 'in' | 'out', description: string) =>
    t.field({
      type: Citations,
      description,
      args: pageArgs(),
      complexity: pageCost,
      extensions: looking((at, asked) => relatePaged(at, asked, 'Document', { types: ['CITES'], direction })),
      resolve: (document, args, _context, info) => {
        const page = ordered(document, info)
        const edges = edgesOf(document, page, info)
        return connectionOf(page, direction === 'out' ? edges : edges.map(turned), args, info)
      },
    })
  return {
    cites: citations('out', 'What it cites (引用), by id.'),
    citedBy: citations('in', 'What cites it (被引用), by id.'),
    issuedBy: t.field({
      type: [Department],
      description: 'The departments that issued it (发文机关).',
      extensions: looking((at, asked) => relateWhole(at, asked, 'Department', { types: ['ISSUED'], direction: 'in' })),
      resolve: (document, _args, _context, info) =>
        edgesOf(document, ordered(document, info), info).map(({ far }) => far),
    }),
    projects: t.field({
      type: Projects,
      description: `Its projects (任务). Up to ${LONG_PAGE_LIMIT} a page.`,
      args: {
        ...pageArgs(LONG_PAGE_LIMIT),
        filter: t.arg({ type: ProjectFilter, description: 'Which ones.' }),
        orderBy: t.arg({ type: ProjectOrder.type, defaultValue: 'DOCUMENT', description: 'In which order.' }),
      },
      complexity: longPageCost,
      extensions: looking((at, asked) => {
        const args: {
          filter?: typeof ProjectFilter.$inferInput | null
          orderBy?: typeof ProjectOrder.type.$inferType | null
        } = asked.args
        const order = ProjectOrder.terms(args.orderBy ?? 'DOCUMENT')
        const filter = projectFilter(args.filter)
        const along = { types: ['CONTAINS'], direction: 'out', filter, order } as const
        return relatePaged(at, asked, 'Project', along, LONG_PAGE_LIMIT)
      }),
      resolve: (document, args, _context, info) => {
        const page = ordered(document, info)
        return connectionOf(
          page,
          edgesOf(document, page, info).map(({ far }) => far),
          args,
          info,
        )
      },
    }),
    targets: t.field({
      type: Targets,
      description: `The targets that it and its projects set (目标), in the order of its text. Up to ${LONG_PAGE_LIMIT} a page.`,
      args: { ...pageArgs(LONG_PAGE_LIMIT), filter: t.arg({ type: TargetFilter, description: 'Which ones.' }) },
      complexity: longPageCost,
      extensions: looking((at, asked) => {
        pageOf(asked.coordinate, asked.args, LONG_PAGE_LIMIT)
        const filter = targetFilter(asked.args['filter'] as typeof TargetFilter.$inferInput | null | undefined)
        const targets = { types: ['SETS'], direction: 'out', filter } as const
        const projects = relateWhole(at, asked, 'Project', {
          types: ['CONTAINS'],
          direction: 'out',
          filter: { related: [{ types: ['SETS'], direction: 'out', node: filter }] },
        })
        return [
          relateWhole(at, asked, 'Target', targets, '/own'),
          relateWhole(projects, asked, 'Target', targets, '/targets'),
        ]
      }),
      resolve: (document, args, _context, info) => {
        const depth = pathOf(info).length
        const projects = whole(ordered(document, info), INSTEAD).map((edge) => heldNode(edge, depth))
        const all = [
          ...whole(ordered(document, info, '/own'), '`targets(filter: { document })`'),
          ...projects.flatMap((project) =>
            whole(ordered(project, info, '/targets'), '`targets(filter: { document })`'),
          ),
        ].map((edge) => heldNode(edge, depth))
        const targets = [...new Map(all.map((target) => [target.node.id, target])).values()]
        const page = pageOf('Document.targets', args, LONG_PAGE_LIMIT)
        const listed = pageOfList(targets, ({ node }) => [numberOf(node, 'start'), node.id], page)
        return connectionOf(
          listed,
          listed.items.map(({ item }) => item),
          args,
          info,
        )
      },
    }),
    mentions: t.field({
      type: Mentions,
      description: `Where its projects mention platforms (提及的平台), in the order of its text. Up to ${LONG_PAGE_LIMIT} a page.`,
      args: pageArgs(LONG_PAGE_LIMIT),
      complexity: longPageCost,
      extensions: looking((at, asked) => {
        pageOf(asked.coordinate, asked.args, LONG_PAGE_LIMIT)
        const projects = relateWhole(at, asked, 'Project', { types: ['CONTAINS'], direction: 'out' })
        const along = { types: ['MENTIONS'], direction: 'out' } as const
        return relateWhole(projects, asked, 'Platform', along, '/platforms')
      }),
      resolve: (document, args, _context, info) => {
        const depth = pathOf(info).length
        const mentions = whole(ordered(document, info), INSTEAD).flatMap((step) => {
          const project = heldNode(step, depth)
          const page = ordered(project, info, '/platforms')
          whole(page, INSTEAD)
          return edgesOf(project, page, info)
        })
        const page = pageOf('Document.mentions', args, LONG_PAGE_LIMIT)
        const listed = pageOfList(mentions, mentionKey, page)
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

const mentionKey = ({ edge, near, far }: HeldEdge) => [edge.start, near.node.id, far.node.id]

/** A citation read against its direction: the citing document stays the near end. */
const turned = ({ edge, near, far }: HeldEdge): HeldEdge => ({ edge, near: far, far: near })
