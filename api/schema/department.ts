// Department: who answers for things; and the questions for departments.
import { DEPARTMENT_KINDS, LEVELS } from '../../graph/index.ts'
import { badInput, notFound } from '../errors.ts'
import { allOf, equalities } from '../query/all-of.ts'
import { departmentCalled } from '../query/named.ts'
import { booleanOf, oneOf, stringOf, stringsOf } from '../query/property.ts'
import { selectFirst, selectPage } from '../query/select.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { DepartmentKindEnum, LevelEnum } from './enums.ts'
import { DepartmentFilter, departmentFilter } from './filters.ts'
import { BY_NAME, DepartmentOrder } from './orders.ts'
import { Department, Departments, NodeInterface } from './refs.ts'

Department.implement({
  description:
    'A body that leads or supports projects or issues documents (部门), e.g. 浙江省发展和改革委员会. ' +
    'A name belongs to the jurisdiction of the document that uses it.',
  interfaces: [NodeInterface],
  fields: (t) => ({
    name: t.string({ description: 'Full name (全称).', resolve: ({ node }) => stringOf(node, 'name') ?? node.id }),
    shortName: t.string({
      nullable: true,
      description: 'Usual short form (简称), e.g. 省发展改革委.',
      resolve: ({ node }) => stringOf(node, 'shortName'),
    }),
    aliases: t.stringList({
      description: 'Every form of the name seen in a document (文中称).',
      resolve: ({ node }) => stringsOf(node, 'aliases'),
    }),
    jurisdiction: t.string({
      nullable: true,
      description: 'The place whose body it is (辖区), e.g. 浙江省, 全国.',
      resolve: ({ node }) => stringOf(node, 'jurisdiction'),
    }),
    level: t.field({
      type: LevelEnum,
      nullable: true,
      description: 'Level of government (层级).',
      resolve: ({ node }) => oneOf(node, 'level', LEVELS),
    }),
    kind: t.field({
      type: DepartmentKindEnum,
      nullable: true,
      description: 'Sort of body (机构类别).',
      resolve: ({ node }) => oneOf(node, 'kind', DEPARTMENT_KINDS),
    }),
    line: t.string({
      nullable: true,
      description: 'Function line (条线): what bodies of the same work share over all levels, e.g. 人力社保.',
      resolve: ({ node }) => stringOf(node, 'line'),
    }),
    collective: t.boolean({
      description: 'Whether the name stands for many (统称), e.g. 各市、县（市、区）政府.',
      resolve: ({ node }) => booleanOf(node, 'collective'),
    }),
    registered: t.boolean({
      description: 'Whether the registry holds the name; others are kept as the document writes them.',
      resolve: ({ node }) => booleanOf(node, 'registered'),
    }),
  }),
})

/** More bodies than ever bear one name. */
const CANDIDATES = 20

builder.queryFields((t) => ({
  department: t.field({
    type: Department,
    nullable: true,
    description:
      'One department by id, or by any name: full, short or as a document writes it (省大数据局). A name that fits ' +
      'bodies of several jurisdictions is BAD_USER_INPUT and lists them; give `jurisdiction` then.',
    args: {
      id: t.arg.id({ description: 'NOT_FOUND when there is none.' }),
      name: t.arg.string({ description: 'null when nothing is called so.' }),
      jurisdiction: t.arg.string({ description: 'The place whose body it is (辖区), e.g. 浙江省.' }),
    },
    resolve: async (_root, { id, name, jurisdiction }, context, info) => {
      if ((id === undefined || id === null) === (name === undefined || name === null))
        throw badInput('Give `id` or `name`, one of the two.')
      const called = id ? { ids: [id] } : departmentCalled(name ?? '')
      const filter = allOf([called, { where: equalities({ jurisdiction }) }])
      const found = await selectFirst(
        { label: 'Department', filter, order: BY_NAME },
        id ? 1 : CANDIDATES,
        context,
        info,
      )
      if (id && found.length === 0) throw notFound(id)
      const exact = found.filter(({ node }) => stringOf(node, 'name') === name?.trim())
      const [only, ...others] = exact.length === 1 ? exact : found
      if (only && others.length > 0) {
        const candidates = [only, ...others].map(({ node }) => ({
          id: node.id,
          name: stringOf(node, 'name'),
          jurisdiction: stringOf(node, 'jurisdiction'),
        }))
        throw badInput(
          `"${name ?? ''}" can be ${candidates.map((each) => `${each.name ?? ''} (${each.jurisdiction ?? ''})`).join(', ')}. ` +
            'Give `jurisdiction` or the full name.',
          { candidates },
        )
      }
      return only ?? null
    },
  }),
  departments: t.field({
    type: Departments,
    description: 'Departments (部门), narrowed and sorted.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: DepartmentFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: DepartmentOrder.type, defaultValue: 'NAME', description: 'In which order.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) => {
      const filter = departmentFilter(args.filter)
      return selectPage(
        { label: 'Department', filter, order: DepartmentOrder.terms(args.orderBy ?? 'NAME') },
        args,
        context,
        info,
      )
    },
  }),
}))
