// Target: what is to be reached, and by when; and the question for targets.
import { COMPARATORS, TARGET_KINDS } from '../../graph/index.ts'
import { edgesOf, heldNode, ordered, type HeldNode } from '../query/held.ts'
import { looking, pathOf } from '../query/look-ahead.ts'
import { numberOf, oneOf, stringOf } from '../query/property.ts'
import { relateWhole } from '../query/relate.ts'
import { selectPage } from '../query/select.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { ComparatorEnum, TargetKindEnum } from './enums.ts'
import { contextOf, evidenceArgs, evidenceOf } from './evidence.ts'
import { TargetFilter, targetFilter } from './filters.ts'
import { TargetOrder } from './orders.ts'
import { Document, Evidence, NodeInterface, Project, Target, Targets } from './refs.ts'

const Subject = builder.unionType('TargetSubject', {
  description: 'What sets a target: a project, or the document as a whole.',
  types: [Project, Document],
  resolveType: ({ node }: HeldNode) => node.label as 'Project' | 'Document',
})

const SETTER = { types: ['SETS'], direction: 'in' } as const

Target.implement({
  description: 'What is to be reached, and by when (目标): a number, a date, or both.',
  interfaces: [NodeInterface],
  fields: (t) => {
    const property = (name: string, description: string) =>
      t.string({ nullable: true, description, resolve: ({ node }: HeldNode) => stringOf(node, name) })
    const value = (name: string, description: string) =>
      t.float({ nullable: true, description, resolve: ({ node }: HeldNode) => numberOf(node, name) })
    const position = (name: string, description: string) =>
      t.int({ nullable: true, description, resolve: ({ node }: HeldNode) => numberOf(node, name) })
    const date = (name: string, description: string) =>
      t.field({
        type: 'PartialDate',
        nullable: true,
        description,
        resolve: ({ node }: HeldNode) => stringOf(node, name),
      })
    return {
      quote: t.string({
        description: 'The words that set it (原文).',
        resolve: ({ node }) => stringOf(node, 'quote') ?? '',
      }),
      comparator: t.field({
        type: ComparatorEnum,
        nullable: true,
        description: 'How `value` is meant (比较).',
        resolve: ({ node }) => oneOf(node, 'comparator', COMPARATORS),
      }),
      value: value('value', 'The value (数值).'),
      valueMax: value('valueMax', 'Upper end of a range (上限).'),
      unit: property('unit', 'Unit of the value (单位): %, 万元, 家 …'),
      due: date('deadline', 'Due when (期限).'),
      recurrence: property('recurrence', 'How often it is due again (周期): YEARLY, QUARTERLY, MONTHLY.'),
      validFrom: date('validFrom', 'In force from (有效期起).'),
      validTo: date('validTo', 'In force until (有效期止).'),
      kind: t.field({
        type: TargetKindEnum,
        nullable: true,
        description: 'Sort of target (目标类别).',
        resolve: ({ node }) => oneOf(node, 'kind', TARGET_KINDS),
      }),
      path: property('path', 'Where it stands in the outline (条目).'),
      start: position('start', 'Where the words start in the document’s `text`, in UTF-16 code units.'),
      end: position('end', 'Where they end, exclusive.'),
      subject: t.field({
        type: Subject,
        nullable: true,
        description: 'What sets it (目标主体): a project, or the document as a whole.',
        extensions: looking((at, asked) => relateWhole(at, asked, undefined, SETTER, '', 1)),
        resolve: (target, _args, _context, info) => edgesOf(target, ordered(target, info), info)[0]?.far ?? null,
      }),
      document: t.field({
        type: Document,
        nullable: true,
        description: 'The document it stands in (文件).',
        extensions: looking((at, asked) => {
          const setter = relateWhole(at, asked, undefined, SETTER, '', 1)
          const containing = { types: ['CONTAINS'], direction: 'in' } as const
          return [setter, relateWhole(setter, asked, 'Document', containing, '/document', 1)]
        }),
        resolve: (target, _args, _context, info) => {
          const setter = edgesOf(target, ordered(target, info), info)[0]?.far
          if (!setter || setter.node.label === 'Document') return setter ?? null
          const containing = ordered(setter, info, '/document').items[0]
          return containing ? heldNode(containing.item, pathOf(info).length) : null
        },
      }),
      evidence: t.field({
        type: [Evidence],
        description: 'The words that set it, where they stand (依据原文).',
        args: evidenceArgs(),
        extensions: looking((at, asked) =>
          relateWhole(at, asked, undefined, { ...SETTER, evidence: { context: contextOf(asked.args) } }),
        ),
        resolve: (target, args, _context, info) =>
          edgesOf(target, ordered(target, info), info).flatMap((edge) => evidenceOf(edge, args)),
      }),
    }
  },
})

builder.queryField('targets', (t) =>
  t.field({
    type: Targets,
    description: 'Targets (目标), narrowed and sorted.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: TargetFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: TargetOrder.type, defaultValue: 'DEADLINE', description: 'In which order.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) => {
      const order = TargetOrder.terms(args.orderBy ?? 'DEADLINE')
      return selectPage({ label: 'Target', filter: targetFilter(args.filter), order }, args, context, info)
    },
  }),
)
