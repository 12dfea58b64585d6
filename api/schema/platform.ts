// Platform: a system, campaign or initiative that projects mention; and the question for platforms.
import { connectionOf } from '../query/connection.ts'
import { edgesOf, endOf, ordered } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { stringOf, stringsOf } from '../query/property.ts'
import { relatePaged } from '../query/relate.ts'
import { selectPage } from '../query/select.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { evidenceArgs, evidenceLook, evidenceOf } from './evidence.ts'
import { IN_DOCUMENT, PlatformOrder } from './orders.ts'
import { Evidence, Mention, NodeInterface, Platform, Platforms, Project, Projects } from './refs.ts'
import { endLook } from './responsibility.ts'

Platform.implement({
  description: 'A system, campaign or initiative named in the texts (平台), e.g. 浙政钉.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    name: t.string({ description: 'Its name (名称).', resolve: ({ node }) => stringOf(node, 'name') ?? node.id }),
    aliases: t.stringList({
      description: 'Every form of the name seen in a document (文中称).',
      resolve: ({ node }) => stringsOf(node, 'aliases'),
    }),
    projects: t.field({
      type: Projects,
      description: 'The projects that mention it (相关任务).',
      args: pageArgs(),
      complexity: pageCost,
      extensions: looking((at, asked) =>
        relatePaged(at, asked, 'Project', { types: ['MENTIONS'], direction: 'in', order: IN_DOCUMENT }),
      ),
      resolve: (platform, args, _context, info) => {
        const page = ordered(platform, info)
        return connectionOf(
          page,
          edgesOf(platform, page, info).map(({ far }) => far),
          args,
          info,
        )
      },
    }),
  }),
})

Mention.implement({
  description: 'A project mentions a platform (提及).',
  fields: (t) => ({
    project: t.field({
      type: Project,
      description: 'The project (任务).',
      extensions: endLook('Project'),
      resolve: (held) => endOf(held, 'Project'),
    }),
    platform: t.field({
      type: Platform,
      description: 'The platform (平台).',
      extensions: endLook('Platform'),
      resolve: (held) => endOf(held, 'Platform'),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that mention it (依据原文).',
      args: evidenceArgs(),
      extensions: evidenceLook,
      resolve: (held, args) => evidenceOf(held, args),
    }),
  }),
})

builder.queryField('platforms', (t) =>
  t.field({
    type: Platforms,
    description: 'Platforms (平台), narrowed and sorted.',
    args: {
      ...pageArgs(),
      text: t.arg.string({ description: 'Words in the name; letter case and width do not matter.' }),
      orderBy: t.arg({ type: PlatformOrder.type, defaultValue: 'NAME', description: 'In which order.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) => {
      const filter = args.text ? { where: [{ property: 'name', op: 'contains', value: args.text } as const] } : {}
      const order = PlatformOrder.terms(args.orderBy ?? 'NAME')
      return selectPage({ label: 'Platform', filter, order }, args, context, info)
    },
  }),
)
