// The questions whose time must not grow with the corpus, each as the API asks it.
import { NODE_LABELS, type GraphStore, type Relation, type Selection } from '../../graph/index.ts'
import type { Subjects } from './corpus.ts'

const page = { first: 50 }
const evidence = { context: 30 }
const document: Relation = { types: ['CONTAINS'], direction: 'in', page: { first: 1 }, node: {} }

/** A department by one of its names, and the first fifty projects it leads with documents and evidence. */
export function departmentPage(name: string): Selection {
  const names = [
    { where: [{ property: 'name', op: 'eq', value: name }] },
    { where: [{ property: 'aliases', op: 'has', value: name }] },
  ] as const
  const leads: Relation = {
    types: ['LEADS'],
    direction: 'out',
    page,
    total: true,
    evidence,
    node: { relations: { document } },
  }
  return { label: 'Department', filter: { any: names }, page: { first: 2 }, node: { relations: { leads } } }
}

const cites = (depth: number): Relation => ({
  types: ['CITES'],
  direction: 'out',
  page: { first: 10 },
  evidence,
  node: depth === 1 ? {} : { relations: { cites: cites(depth - 1) } },
})

/** Fifty projects from the middle of all deadlines on, with who leads and supports them. */
const deadlinePage: Selection = {
  label: 'Project',
  order: [{ by: 'property', property: 'deadline' }],
  page: { ...page, after: ['2024-12-31', 'project:'] },
  node: { relations: { roles: { types: ['LEADS', 'SUPPORTS'], direction: 'in', page, node: {} } } },
}

/** Each question by its name in the table. */
export const questions = ({
  department,
  other,
  project,
}: Subjects): Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> => ({
  'department page': (store) => store.select(departmentPage(department.slice('department:'.length))),
  'project page by deadline': (store) => store.select(deadlinePage),
  'trace of depth 3': (store) =>
    store.select({
      label: 'Project',
      filter: { ids: [project] },
      page: { first: 1 },
      node: { relations: { document: { ...document, node: { relations: { cites: cites(3) } } } } },
    }),
  'overlaps of a department': (store) => store.overlaps({ department, page: { first: 20 } }),
  'overlap of a pair': (store) => store.overlaps({ department, pair: other, page: { first: 1 } }),
  'search for a name': (store) => store.search(other.slice('department:'.length), NODE_LABELS, { first: 20 }),
})
