// Responsibility: a department leads or supports a project. The edge the whole graph is about.
import type { Key, Relation, Role } from '../../graph/index.ts'
import { BASES } from '../../graph/index.ts'
import { endOf, type HeldEdge } from '../query/held.ts'
import { looking, type Frame } from '../query/look-ahead.ts'
import { booleanOf, numberOf, oneOf, stringOf } from '../query/property.ts'
import { BasisEnum, RoleEnum } from './enums.ts'
import { evidenceArgs, evidenceLook, evidenceOf } from './evidence.ts'
import { Department, Evidence, Project, Responsibility } from './refs.ts'

/** The types of edge that stand for a role, or for either. */
export const edgeTypes = (role: Role | null | undefined): Relation['types'] => (role ? [role] : ['LEADS', 'SUPPORTS'])

export const roleOf = ({ edge }: HeldEdge): Role => (edge.type === 'LEADS' ? 'LEADS' : 'SUPPORTS')

/** As a reader meets them: by where the words stand; of one clause, leads first. */
export const readingOrder = (held: HeldEdge): Key => [
  held.edge.start ?? numberOf(endOf(held, 'Project').node, 'start'),
  roleOf(held),
  endOf(held, 'Project').node.id,
  endOf(held, 'Department').node.id,
]

/** Over several documents: document by document, in each as a reader meets them. */
export const inDocuments = (held: HeldEdge): Key => [
  stringOf(endOf(held, 'Project').node, 'document'),
  ...readingOrder(held),
]

/** Leads first, then as the clause lists them. */
export const leadsFirst = (held: HeldEdge): Key => [roleOf(held), held.edge.start, endOf(held, 'Department').node.id]

/** Goes on at whichever end of the relation is of this label. */
export const endLook = (label: Frame['label']) => looking((at) => (at.label === label ? at : (at.outer ?? at)))

Responsibility.implement({
  description: 'A department leads or supports a project (责任), as a clause of a document says (责任条款).',
  fields: (t) => ({
    id: t.id({
      description: 'Names the responsibility in lists; it is no id for `node`.',
      resolve: (held) => `${held.edge.type} ${endOf(held, 'Department').node.id} ${endOf(held, 'Project').node.id}`,
    }),
    department: t.field({
      type: Department,
      description: 'Who (责任单位).',
      extensions: endLook('Department'),
      resolve: (held) => endOf(held, 'Department'),
    }),
    project: t.field({
      type: Project,
      description: 'What (任务).',
      extensions: endLook('Project'),
      resolve: (held) => endOf(held, 'Project'),
    }),
    role: t.field({ type: RoleEnum, description: 'Leads (牵头) or supports (配合).', resolve: roleOf }),
    basis: t.field({
      type: BasisEnum,
      nullable: true,
      description: 'Which wording decided the role (判定依据).',
      resolve: ({ edge }) => oneOf(edge, 'basis', BASES),
    }),
    explicit: t.boolean({
      description: 'Whether the role is written down; false where it follows from order or number (推定).',
      resolve: ({ edge }) => booleanOf(edge, 'explicit'),
    }),
    evidence: t.field({
      type: [Evidence],
      description: 'The words that say so (依据原文); where a 列第一位 rule decided, the rule’s sentence too.',
      args: evidenceArgs(),
      extensions: evidenceLook,
      resolve: (held, args) => evidenceOf(held, args),
    }),
  }),
})
