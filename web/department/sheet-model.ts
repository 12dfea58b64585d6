// The duty sheet as data: rows under their documents, filtered and sorted as the URL says.

export type Role = 'LEADS' | 'SUPPORTS'

export interface Person {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly collective: boolean
  /** Every form of the name that documents use. */
  readonly aliases: readonly string[]
}

export interface DutyTarget {
  readonly id: string
  readonly due: string | null
}

/** One responsibility of the department. */
export interface Duty {
  readonly role: Role
  readonly basis: string | null
  readonly evidence: readonly { readonly quote: string }[]
  readonly project: {
    readonly id: string
    readonly title: string
    readonly path: string
    readonly openEnded: boolean
    readonly due: string | null
    readonly document: {
      readonly id: string
      readonly number: string | null
      readonly title: string
      readonly date: string | null
    } | null
    readonly targets: { readonly totalCount: number; readonly nodes: readonly DutyTarget[] }
    readonly responsibilities: {
      readonly nodes: readonly { readonly role: Role; readonly basis: string | null; readonly department: Person }[]
    }
  }
}

export type DutyDocument = NonNullable<Duty['project']['document']>

export interface Group {
  readonly document: DutyDocument | null
  readonly duties: readonly Duty[]
  readonly leads: number
  readonly supports: number
}

export interface DutyFilter {
  readonly kind?: string | null
  readonly basis?: string | null
  readonly doc?: string | null
  /** Bounds of the document's date, both included; partial dates count from their first day, to their last. */
  readonly from?: string | null
  readonly to?: string | null
}

export const SORTS = ['role', 'title', 'basis', 'due', 'item'] as const
export type Sort = (typeof SORTS)[number]

/** `due` → ascending, `-due` → descending; `role` for anything else. */
export function parseSort(text: string | null): { by: Sort; descending: boolean } {
  const descending = text?.startsWith('-') ?? false
  const by = SORTS.find((sort) => sort === text?.replace('-', '')) ?? 'role'
  return { by, descending }
}

/** What the filters leave. `doc` is a number or a title. */
export function filterDuties(duties: readonly Duty[], filter: DutyFilter): Duty[] {
  return duties.filter(
    (duty) =>
      (!filter.kind || duty.role === filter.kind) &&
      (!filter.basis || duty.basis === filter.basis) &&
      (!filter.doc || documentKey(duty.project.document) === filter.doc) &&
      within(duty.project.document?.date ?? null, filter.from, filter.to),
  )
}

/** An undated document is within no bounds. */
function within(date: string | null, from: string | null | undefined, to: string | null | undefined): boolean {
  if (!from && !to) return true
  if (date === null) return false
  return (!from || date >= from) && (!to || date <= `${to}-99-99`.slice(0, 10))
}

/** Rows under their documents, the latest document first; within one in the order asked, then as the text has them. */
export function groupDuties(duties: readonly Duty[], sort: { by: Sort; descending: boolean }): Group[] {
  const groups = new Map<string, Duty[]>()
  for (const duty of duties) {
    const key = duty.project.document?.id ?? ''
    groups.set(key, [...(groups.get(key) ?? []), duty])
  }
  return [...groups.values()]
    .map((members) => ({
      document: members[0]!.project.document,
      duties: sorted(members, sort),
      leads: members.filter((duty) => duty.role === 'LEADS').length,
      supports: members.filter((duty) => duty.role === 'SUPPORTS').length,
    }))
    .sort((a, b) => compare(b.document?.date ?? '', a.document?.date ?? '') || b.duties.length - a.duties.length)
}

function sorted(duties: readonly Duty[], sort: { by: Sort; descending: boolean }): Duty[] {
  const sign = sort.descending ? -1 : 1
  return duties
    .map((duty, index) => ({ duty, index }))
    .sort((a, b) => sign * compare(sortKey(a.duty, sort.by), sortKey(b.duty, sort.by)) || sign * (a.index - b.index))
    .map(({ duty }) => duty)
}

/** Undated rows come after all dates. The text's own order is the order in which the rows came. */
function sortKey(duty: Duty, by: Sort): string {
  if (by === 'role') return duty.role
  if (by === 'title') return duty.project.title
  if (by === 'basis') return duty.basis ?? ''
  if (by === 'due') return dueOf(duty).date ?? '~'
  return ''
}

/** When a duty is due: its own deadline, else the earliest of its targets. `undated`: it has targets without a date. */
export function dueOf(duty: Duty): { date?: string; undated: boolean } {
  const dates = [duty.project.due, ...duty.project.targets.nodes.map((target) => target.due)]
  const [earliest] = dates.filter((date) => date !== null).sort(compare)
  return earliest === undefined ? { undated: duty.project.targets.totalCount > 0 } : { date: earliest, undated: false }
}

/** The others in a duty: who leads it, who supports it, each as the clause lists them. */
export function othersOf(
  duty: Duty,
  self: string,
): { leads: { basis: string | null; department: Person }[]; supports: Person[] } {
  const clause = duty.evidence.map(({ quote }) => quote).join('\n')
  const others = duty.project.responsibilities.nodes
    .filter(({ department }) => department.id !== self)
    .map((other) => ({ ...other, at: placeIn(clause, other.department) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
  return {
    leads: others.filter(({ role }) => role === 'LEADS'),
    supports: others.filter(({ role }) => role === 'SUPPORTS').map(({ department }) => department),
  }
}

/** Where a clause first names a department; those it does not name come last. */
function placeIn(clause: string, { name, shortName, aliases }: Person): number {
  const places = [name, shortName ?? '', ...aliases].filter((form) => form !== '').map((form) => clause.indexOf(form))
  const found = places.filter((place) => place >= 0)
  return found.length > 0 ? Math.min(...found) : Infinity
}

/** How a document is called in the URL: its number, else its title. */
export function documentKey(document: { readonly number: string | null; readonly title: string } | null): string {
  return document?.number ?? document?.title ?? ''
}

/** How a duty is called in the URL: `浙政发〔2018〕48号#五/（三）/1`. */
export function dutyKey(duty: Duty): string {
  return duty.project.id.replace(/^project:/, '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
