// Succession: one department took over the work of another.
import { edgesOf, ordered, type HeldEdge } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { stringOf } from '../query/property.ts'
import { relateWhole } from '../query/relate.ts'
import { builder } from './builder.ts'
import { Department, Succession } from './refs.ts'

Succession.implement({
  description: 'One department took over the work of another (机构沿革).',
  fields: (t) => ({
    department: t.field({
      type: Department,
      description: 'The other department.',
      resolve: ({ far }: HeldEdge) => far,
    }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'Since when (时间).',
      resolve: ({ edge }) => stringOf(edge, 'date'),
    }),
    kind: t.string({
      nullable: true,
      description: 'How: renamed, merged, split (更名、合并、分设).',
      resolve: ({ edge }) => stringOf(edge, 'kind'),
    }),
    source: t.string({
      nullable: true,
      description: 'Where this is known from (来源).',
      resolve: ({ edge }) => stringOf(edge, 'source'),
    }),
  }),
})

builder.objectFields(Department, (t) => {
  const successions = (direction: 'in' | 'out', description: string) =>
    t.field({
      type: [Succession],
      description,
      extensions: looking((at, asked) => relateWhole(at, asked, 'Department', { types: ['SUCCEEDS'], direction })),
      resolve: (department, _args, _context, info) => edgesOf(department, ordered(department, info), info),
    })
  return {
    predecessors: successions('out', 'Whose work it took over (前身).'),
    successors: successions('in', 'Who took over its work (后继).'),
  }
})
