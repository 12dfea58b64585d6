// Part of the generator: the graph that a generated gazette states, in the words by which the law compares.

/** A department's part in a project. */
export interface Role {
  readonly department: string
  readonly role: 'LEADS' | 'SUPPORTS'
  readonly basis: string
  readonly explicit: boolean
}

/** A project with all its roles. */
export interface Project {
  readonly id: string
  readonly path: string
  readonly kind: 'ITEM' | 'DUTY'
  readonly openEnded: boolean
  /** ISO date, or null. */
  readonly deadline: string | null
  readonly roles: readonly Role[]
}

/** One document of a gazette. */
export interface Stated {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly issuer: string
  readonly date: string
  /** Paths of all items in text order, each with its title; null for one that has none of its own. */
  readonly outline: readonly (readonly [path: string, title: string | null])[]
  readonly projects: readonly Project[]
  /** Ids of the documents it cites, sorted, each with the purpose its opening gives; null where it stands elsewhere. */
  readonly cites: readonly (readonly [id: string, purpose: string | null])[]
}

/** Roles in an order that does not depend on the text. */
export const inOrder = (roles: readonly Role[]): Role[] =>
  [...roles].sort((a, b) => (a.role + a.department < b.role + b.department ? -1 : 1))

/** Order of citations. */
export const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
