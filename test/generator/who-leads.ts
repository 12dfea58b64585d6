// Part of the generator: the table “Who leads” of DESIGN.md, as the law understands it.
import type { Role } from './graph.ts'
import type { Body } from './places.ts'

/** Bodies that share one label or predicate. */
export interface Group {
  readonly kind: 'lead' | 'responsible' | 'division' | 'support'
  readonly bodies: readonly Body[]
  /** How many stand before the first ，; all of them where there is none. */
  readonly beforeComma: number
}

/** A rule that a document states for its lists: 列第一位的为牵头单位, 逗号前为牵头单位（未明确的按职责分工负责）. */
export type Convention = 'first' | 'before-comma'

const all = (group: Group, role: Role['role'], basis: string, explicit: boolean): Role[] =>
  group.bodies.map(({ id }) => ({ department: id, role, basis, explicit }))

const listed = (group: Group, leads: number): Role[] =>
  group.bodies.map(({ id }, index) =>
    index < leads
      ? { department: id, role: 'LEADS', basis: 'FIRST_LISTED', explicit: false }
      : { department: id, role: 'SUPPORTS', basis: 'OTHER_LISTED', explicit: false },
  )

const rolesOf = (group: Group, led: boolean, convention: Convention | undefined): Role[] => {
  if (group.kind === 'lead') return all(group, 'LEADS', 'EXPLICIT_LEAD', true)
  if (group.kind === 'support') return all(group, 'SUPPORTS', 'PARTICIPANT', true)
  if (led) return all(group, 'SUPPORTS', group.kind === 'division' ? 'DIVISION' : 'PARTICIPANT', true)
  if (group.kind === 'division') return all(group, 'LEADS', 'DIVISION', true)
  if (group.bodies.length === 1) return all(group, 'LEADS', 'SOLE', true)
  if (convention === 'first') return listed(group, 1)
  if (convention === 'before-comma')
    return group.beforeComma < group.bodies.length
      ? listed(group, group.beforeComma)
      : all(group, 'LEADS', 'DIVISION', false)
  return all(group, 'LEADS', 'JOINT', true)
}

/** Roles of one clause: each part between ；is read for itself, and a body named twice keeps its first role. */
export function whoLeads(parts: readonly (readonly Group[])[], convention: Convention | undefined): Role[] {
  const roles = parts.flatMap((groups) => {
    const led = groups.some(({ kind }) => kind === 'lead')
    return groups.flatMap((group) => rolesOf(group, led, convention))
  })
  return roles.filter((role, index) => roles.findIndex(({ department }) => department === role.department) === index)
}
