// Which departments share projects, as one statement: pairs are counted first, and only those of the page bring their projects.
import { nodePiece, readPageOf, type Statement } from './cypher.ts'
import { afterText, allOf, parameters } from './cypher-filter.ts'
import { oneMore } from './cypher-root.ts'
import type { Overlap, Role } from './graph-store.ts'
import { compareText } from './order.ts'
import type { Page, SelectedPage } from './selection.ts'

const ROLES = 'LEADS|SUPPORTS'
const leads = (edge: string): string => `max(CASE type(${edge}) WHEN 'LEADS' THEN 1 ELSE 0 END)`

type Row = readonly [
  a: unknown,
  b: unknown,
  counts: readonly [jointLeads: number, leadAndSupport: number, bothSupport: number],
  projects: readonly (readonly [project: unknown, a: number, b: number])[],
]

const roleOf = (leads: number): Role => (leads === 1 ? 'LEADS' : 'SUPPORTS')

const COUNTS = `count(*) AS shared, [${[2, 1, 0].map((n) => `sum(CASE leading WHEN ${n} THEN 1 ELSE 0 END)`).join(', ')}] AS counts`

/** All pairs, project by project so that little is ever in the server's memory, without the projects that they share. */
const ofAll = (counted: (variable: string) => string): string =>
  `MATCH (p:Project)
CALL (p) { MATCH (p)<-[r:${ROLES}]-(d) WHERE ${counted('d')} WITH d, ${leads('r')} AS lead
WITH collect([d, d.id, lead]) AS all UNWIND all AS x UNWIND all AS y
WITH x, y WHERE x[1] < y[1] RETURN x[0] AS a, y[0] AS b, x[2] + y[2] AS leading }
WITH a, b, ${COUNTS}, [] AS shares`

/** The pairs of one department `d` with others `o`, and the projects that they share. */
const ofOne = (id: string, counts: string, others: string): string =>
  `MATCH (d:Department {id: ${id}}) WHERE ${counts}
MATCH (d)-[r:${ROLES}]->(p) WITH d, p, ${leads('r')} AS first
MATCH (p)<-[r:${ROLES}]-(o) WHERE ${others} WITH d, p, first, o, ${leads('r')} AS second
WITH d, o, first + second AS leading, CASE WHEN d.id < o.id THEN [p, first, second] ELSE [p, second, first] END AS share
WITH d, o, ${COUNTS}, collect(share) AS shares
WITH CASE WHEN d.id < o.id THEN d ELSE o END AS a, CASE WHEN d.id < o.id THEN o ELSE d END AS b, shared, counts, shares`

/** The statement for GraphStore.overlaps. */
export function overlapsStatement(options: {
  readonly department?: string
  readonly pair?: string
  readonly collectives?: boolean
  readonly page: Page
}): Statement<SelectedPage<Overlap>> {
  const { department, pair, collectives = false, page } = options
  const use = parameters()
  const counted = (variable: string): string =>
    collectives ? 'true' : `coalesce(${variable}.collective, false) = false`
  const one = department ?? pair
  const others = [
    'o <> d',
    counted('o'),
    ...(department === undefined || pair === undefined ? [] : [`o.id = ${use.add(pair)}`]),
  ]
  const pairs = one === undefined ? ofAll(counted) : ofOne(use.add(one), counted('d'), allOf(others))
  const places = [
    { text: 'row[2]', descending: true, optional: false },
    { text: 'row[0].id', descending: false, optional: false },
    { text: 'row[1].id', descending: false, optional: false },
  ]
  const after = page.after === undefined ? 'true' : afterText(places, page.after, use.add)
  const [a, b, project] = [nodePiece('a', ['Department']), nodePiece('b', ['Department']), nodePiece('p', ['Project'])]
  const projects =
    one === undefined
      ? `COLLECT { MATCH (a)-[:${ROLES}]->(p) WHERE EXISTS { (p)<-[:${ROLES}]-(b) } WITH DISTINCT p
RETURN [${project.text}, COUNT { (a)-[:LEADS]->(p) }, COUNT { (b)-[:LEADS]->(p) }] }`
      : `COLLECT { UNWIND row[4] AS share WITH share[0] AS p, share[1] AS first, share[2] AS second
RETURN [${project.text}, first, second] }`
  return {
    text: `${pairs}
ORDER BY shared DESC, a.id, b.id
WITH collect([a, b, shared, counts, shares]) AS rows
WITH [row IN rows WHERE ${after}][..${use.add(oneMore(page))}] AS page, size(rows) AS total
RETURN [COLLECT { UNWIND page AS row WITH row, row[0] AS a, row[1] AS b
RETURN [${a.text}, ${b.text}, row[3], ${projects}] }, total] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [rows, total] = answer as readonly [readonly unknown[], number]
      return readPageOf(rows, page, total, (row) => {
        const [cellsA, cellsB, [jointLeads, leadAndSupport, bothSupport], found] = row as Row
        const [nodeA, nodeB] = [a.read(cellsA), b.read(cellsB)]
        const projects = found
          .map(([cells, leadsA, leadsB]) => ({
            project: project.read(cells),
            roleA: roleOf(leadsA),
            roleB: roleOf(leadsB),
          }))
          .sort((x, y) => compareText(x.project.id, y.project.id))
        const shared = projects.length
        return {
          key: [shared, nodeA.id, nodeB.id],
          item: { a: nodeA, b: nodeB, shared, jointLeads, leadAndSupport, bothSupport, projects },
        }
      })
    },
  }
}
