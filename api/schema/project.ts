// Project: something to be done, with who does it; and the question for projects.
import { PROJECT_KINDS } from '../../graph/index.ts'
import { connectionOf } from '../query/connection.ts'
import { edgesOf, ordered } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { booleanOf, numberOf, oneOf, stringOf } from '../query/property.ts'
import { relatePaged, relateWhole } from '../query/relate.ts'
import { selectPage } from '../query/select.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { ProjectKindEnum } from './enums.ts'
import { ProjectFilter, projectFilter, TargetFilter, targetFilter } from './filters.ts'
import { IN_DOCUMENT, ProjectOrder } from './orders.ts'
import { Document, NodeInterface, Platform, Project, Projects, Targets } from './refs.ts'

Project.implement({
  description:
    'Something to be done (任务): an item of a document with a responsibility clause, or a duty in its text.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    title: t.string({
      description: 'Title of the item (标题).',
      resolve: ({ node }) => stringOf(node, 'title') ?? node.id,
    }),
    path: t.string({
      description: 'Where it stands in the outline (条目), e.g. `五/（一）/1`.',
      resolve: ({ node }) => stringOf(node, 'path') ?? '',
    }),
    kind: t.field({
      type: ProjectKindEnum,
      nullable: true,
      description: 'Item of the outline, or duty in running text.',
      resolve: ({ node }) => oneOf(node, 'kind', PROJECT_KINDS),
    }),
    start: t.int({
      nullable: true,
      description: 'Where its own words start in the document’s `text`, in UTF-16 code units.',
      resolve: ({ node }) => numberOf(node, 'start'),
    }),
    end: t.int({
      nullable: true,
      description: 'Where they end, exclusive.',
      resolve: ({ node }) => numberOf(node, 'end'),
    }),
    openEnded: t.boolean({
      description: 'Whether the clause ends in 等: more take part than are named.',
      resolve: ({ node }) => booleanOf(node, 'openEnded'),
    }),
    due: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Due when, as the clause itself states (完成时限).',
      resolve: ({ node }) => stringOf(node, 'deadline'),
    }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document that sets it out (文件).',
      extensions: looking((at, asked) =>
        relateWhole(at, asked, 'Document', { types: ['CONTAINS'], direction: 'in' }, '', 1),
      ),
      resolve: (project, _args, _context, info) => edgesOf(project, ordered(project, info), info)[0]?.far ?? null,
    }),
    platforms: t.field({
      type: [Platform],
      description: 'The platforms it mentions (平台).',
      extensions: looking((at, asked) => relateWhole(at, asked, 'Platform', { types: ['MENTIONS'], direction: 'out' })),
      resolve: (project, _args, _context, info) => edgesOf(project, ordered(project, info), info).map(({ far }) => far),
    }),
    targets: t.field({
      type: Targets,
      description: 'The targets it sets (目标), as the document sets them out.',
      args: { ...pageArgs(), filter: t.arg({ type: TargetFilter, description: 'Which ones.' }) },
      complexity: pageCost,
      extensions: looking((at, asked) =>
        relatePaged(at, asked, 'Target', {
          types: ['SETS'],
          direction: 'out',
          filter: targetFilter(asked.args['filter'] as typeof TargetFilter.$inferInput | null | undefined),
          order: IN_DOCUMENT,
        }),
      ),
      resolve: (project, args, _context, info) => {
        const page = ordered(project, info)
        return connectionOf(
          page,
          edgesOf(project, page, info).map(({ far }) => far),
          args,
          info,
        )
      },
    }),
  }),
})

builder.queryField('projects', (t) =>
  t.field({
    type: Projects,
    description: 'Projects (任务), narrowed and sorted.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: ProjectFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: ProjectOrder.type, defaultValue: 'DOCUMENT', description: 'In which order.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) => {
      const order = ProjectOrder.terms(args.orderBy ?? 'DOCUMENT')
      return selectPage({ label: 'Project', filter: projectFilter(args.filter), order }, args, context, info)
    },
  }),
)
