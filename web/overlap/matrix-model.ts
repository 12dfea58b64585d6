// The overlap matrix as data: who stands in it, and what two of them share.

export interface Member {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  /** All duties, led and supported. */
  readonly duties: number
}

/** Two departments and how they share; `a` and `b` are ids in either order. */
export interface Pair {
  readonly a: string
  readonly b: string
  readonly shared: number
  readonly jointLeads: number
  readonly leadAndSupport: number
  readonly bothSupport: number
}

/** What the matrix compares by. */
export type By = 'duty' | 'platform'

/** Pairs by both their orders, so that a cell is found from its row and its column. */
export function pairIndex(pairs: readonly Pair[]): (a: string, b: string) => Pair | undefined {
  const index = new Map(pairs.map((pair) => [[pair.a, pair.b].sort().join('|'), pair]))
  return (a, b) => index.get([a, b].sort().join('|'))
}

/**
 * Who stands in the matrix: those with most duties, and the two that are compared even if they are not among them.
 */
export function membersShown(
  members: readonly Member[],
  limit: number,
  compared: readonly (string | undefined)[],
): Member[] {
  const ranked = [...members].sort((a, b) => b.duties - a.duties || (a.id < b.id ? -1 : 1))
  return ranked.filter((member, rank) => rank < limit || compared.includes(member.id))
}

/** How dark a cell is, 1 to 5, on a scale that leaves small numbers apart: `heat(1, 11)` → 1, `heat(11, 11)` → 5. */
export function heat(shared: number, most: number): 1 | 2 | 3 | 4 | 5 {
  const level = Math.round((5 * Math.log1p(shared)) / Math.log1p(Math.max(1, most)))
  return Math.min(5, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5
}

/** The partners of one department, most shared first. */
export function ranked(
  members: readonly Member[],
  pairs: readonly Pair[],
  of: string,
): { member: Member; pair: Pair }[] {
  const find = pairIndex(pairs)
  return members
    .flatMap((member) => {
      const pair = member.id === of ? undefined : find(of, member.id)
      return pair ? [{ member, pair }] : []
    })
    .sort((a, b) => b.pair.shared - a.pair.shared || b.member.duties - a.member.duties)
}
