// The duties that two departments share, by how: jointly led, led by one or by the other, supported by both.

export type Role = 'LEADS' | 'SUPPORTS'

export interface Shared {
  readonly roleA: Role
  readonly roleB: Role
}

export interface Sections<T> {
  readonly joint: readonly T[]
  readonly ledByA: readonly T[]
  readonly ledByB: readonly T[]
  readonly both: readonly T[]
}

/** Each shared duty in exactly one section. */
export function sectionsOf<T extends Shared>(shared: readonly T[]): Sections<T> {
  const where = (roleA: Role, roleB: Role) => shared.filter((each) => each.roleA === roleA && each.roleB === roleB)
  return {
    joint: where('LEADS', 'LEADS'),
    ledByA: where('LEADS', 'SUPPORTS'),
    ledByB: where('SUPPORTS', 'LEADS'),
    both: where('SUPPORTS', 'SUPPORTS'),
  }
}
