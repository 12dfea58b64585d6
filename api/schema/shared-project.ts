// SharedProject: a project that two departments share, with the role of each and the clauses that say so.
import type { GraphQLResolveInfo } from 'graphql'
import type { Node } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { compareKeys } from '../query/connection.ts'
import { edgesOf, ordered, type HeldNode } from '../query/held.ts'
import { looking, pathOf, type Asked, type Frame } from '../query/look-ahead.ts'
import { loadNode, withSelection } from '../query/load.ts'
import { relateWhole } from '../query/relate.ts'
import { RoleEnum } from './enums.ts'
import { Project, Responsibility, SharedProject } from './refs.ts'
import { leadsFirst } from './responsibility.ts'

const isHeld = (project: HeldNode | Node): project is HeldNode => 'depth' in project

const departments = (at: Frame, asked: Pick<Asked, 'path' | 'args' | 'coordinate'>): Frame =>
  relateWhole(at, asked, 'Department', {
    types: ['LEADS', 'SUPPORTS'],
    direction: 'in',
  })

/** The project with its departments: ordered by the look-ahead under a partner, loaded under an overlap. */
async function withDepartments(project: HeldNode | Node, context: ApiContext, info: GraphQLResolveInfo) {
  if (isHeld(project)) return project
  const asked = { args: {}, coordinate: `${info.parentType.name}.${info.fieldName}`, path: pathOf(info) }
  const loaded = await loadNode(project.id, 'Project', context, info, (frame) => departments(frame, asked))
  if (!loaded) throw notFound(project.id)
  return loaded
}

SharedProject.implement({
  description: 'A project that two departments share (共同任务), with the role of each.',
  fields: (t) => ({
    project: t.field({
      type: Project,
      description: 'The project (任务).',
      resolve: ({ project }, _args, context, info) =>
        isHeld(project) ? project : withSelection(project, context, info),
    }),
    roleA: t.field({ type: RoleEnum, description: 'What A does in it (分工).', resolve: ({ roleA }) => roleA }),
    roleB: t.field({ type: RoleEnum, description: 'What B does in it (分工).', resolve: ({ roleB }) => roleB }),
    responsibilities: t.field({
      type: [Responsibility],
      description: 'The responsibilities of A and B in it, leads first, with the clauses that say so.',
      extensions: looking(departments),
      resolve: async ({ project, a, b }, _args, context, info) => {
        const held = await withDepartments(project, context, info)
        return edgesOf(held, ordered(held, info), info)
          .filter(({ far }) => far.node.id === a || far.node.id === b)
          .sort((one, two) => compareKeys(leadsFirst(one), leadsFirst(two)))
      },
    }),
  }),
})
