// Which departments of the embedded graph share projects, in which roles.
import type { Node } from '../model/record.ts'
import type { Overlap, Role } from './graph-store.ts'
import { derive, type Entry, type MemoryGraph } from './memory-graph.ts'
import { compareKeys, compareText, firstOf } from './order.ts'
import type { Page, SelectedPage } from './selection.ts'

const ROLES: readonly Role[] = ['SUPPORTS', 'LEADS']

/** What a pair shares; `a` has the smaller id. Counts by role: both lead, one leads, both support. */
interface Pair {
  readonly a: Entry
  readonly b: Entry
  readonly counts: [jointLeads: number, leadAndSupport: number, bothSupport: number]
}

/** The departments of a project with their role; one that leads and supports counts as leading. */
function rolesIn(project: Entry, collectives: boolean): Map<Entry, Role> {
  const roles = new Map<Entry, Role>()
  for (const role of ROLES)
    for (const { from } of project.in[role] ?? [])
      if (collectives || from.node.properties['collective'] !== true) roles.set(from, role)
  return roles
}

function pairsOver(projects: Iterable<Entry>, collectives: boolean, only: Entry | undefined): Pair[] {
  const pairs = new Map<Entry, Map<Entry, Pair>>()
  const count = (first: Entry, second: Entry, leads: number): void => {
    const [a, b] = compareText(first.id, second.id) < 0 ? [first, second] : [second, first]
    let ofA = pairs.get(a)
    if (ofA === undefined) pairs.set(a, (ofA = new Map<Entry, Pair>()))
    let pair = ofA.get(b)
    if (pair === undefined) ofA.set(b, (pair = { a, b, counts: [0, 0, 0] }))
    pair.counts[2 - leads]! += 1
  }
  for (const project of projects) {
    const roles = [...rolesIn(project, collectives)]
    roles.forEach(([first, role], index) => {
      if (only !== undefined && first !== only) return
      roles.forEach(([second, other], place) => {
        if (only === undefined ? place > index : second !== only)
          count(first, second, Number(role === 'LEADS') + Number(other === 'LEADS'))
      })
    })
  }
  return [...pairs.values()].flatMap((ofA) => [...ofA.values()])
}

const sharedBy = ({ counts }: Pair): number => counts[0] + counts[1] + counts[2]

/** The projects of a department, with its role in each. */
function rolesOf(graph: MemoryGraph, department: Entry): ReadonlyMap<Entry, Role> {
  return derive(graph, `roles ${department.id}`, () => {
    const roles = new Map<Entry, Role>()
    for (const role of ROLES) for (const { to } of department.out[role] ?? []) roles.set(to, role)
    return roles
  })
}

function toOverlap(graph: MemoryGraph, pair: Pair): Overlap {
  const { a, b, counts } = pair
  const [rolesA, rolesB] = [rolesOf(graph, a), rolesOf(graph, b)]
  const projects: { project: Node; roleA: Role; roleB: Role }[] = []
  for (const [project, roleA] of rolesA) {
    const roleB = rolesB.get(project)
    if (roleB !== undefined) projects.push({ project: project.node, roleA, roleB })
  }
  projects.sort((x, y) => compareText(x.project.id, y.project.id))
  const [jointLeads, leadAndSupport, bothSupport] = counts
  return { a: a.node, b: b.node, shared: sharedBy(pair), jointLeads, leadAndSupport, bothSupport, projects }
}

/** Answers GraphStore.overlaps. */
export function overlapsIn(
  graph: MemoryGraph,
  options: {
    readonly department?: string
    readonly pair?: string
    readonly collectives?: boolean
    readonly page: Page
  },
): SelectedPage<Overlap> {
  const { department, pair, collectives = false, page } = options
  const asked = department ?? pair
  const [one, other] = [asked, department === undefined ? undefined : pair].map((id) =>
    id === undefined ? undefined : graph.entries.get(id),
  )
  const all = (): Pair[] =>
    derive(graph, `overlaps ${String(collectives)}`, () =>
      pairsOver(graph.labels.get('Project') ?? [], collectives, undefined),
    )
  const ofOne =
    asked === undefined ? all() : one === undefined ? [] : pairsOver(rolesOf(graph, one).keys(), collectives, one)
  const wanted =
    department === undefined || pair === undefined
      ? ofOne
      : ofOne.filter(({ a, b }) => (a === one && b === other) || (a === other && b === one))
  const keyed = wanted.map((item) => ({ key: [sharedBy(item), item.a.id, item.b.id] as const, item }))
  const { after } = page
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => compareKeys(key, after, [true]) > 0)
  const found = firstOf(rest, page.first + 1, (x, y) => compareKeys(x.key, y.key, [true]))
  return {
    items: found.slice(0, page.first).map(({ key, item }) => ({ key, item: toOverlap(graph, item) })),
    hasNext: found.length > page.first,
    total: wanted.length,
  }
}
