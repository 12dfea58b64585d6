// Which departments share projects, as one statement: pairs are counted first, and only those of the page bring their projects.
import { nodePiece, readPageOf, type Statement } from './cypher.ts'
import { afterText, parameters } from './cypher-filter.ts'
import { oneMore } from './cypher-root.ts'
import type { Overlap, Role } from './graph-store.ts'
import type { Page, SelectedPage } from './selection.ts'

const ROLES = 'LEADS|SUPPORTS'
const leads = (edge: string): string => `max(CASE type(${edge}) WHEN 'LEADS' THEN 1 ELSE 0 END)`

type Row = readonly [
  a: unknown,
  b: unknown,
  shared: number,
  jointLeads: number,
  leadAndSupport: number,
  bothSupport: number,
  projects: readonly (readonly [unknown, boolean, boolean])[],
]

const roleOf = (leads: boolean): Role => (leads ? 'LEADS' : 'SUPPORTS')

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
  const others = department !== undefined && pair !== undefined ? `o.id = ${use.add(pair)} AND ` : ''
  const pairs =
    one === undefined
      ? `MATCH (p:Project)<-[r:${ROLES}]-(d:Department) WHERE ${counted('d')}
WITH p, d, ${leads('r')} AS lead WITH p, collect([d, d.id, lead]) AS all
UNWIND all AS x UNWIND all AS y WITH x, y WHERE x[1] < y[1]
WITH x[0] AS a, y[0] AS b, x[2] + y[2] AS leading`
      : `MATCH (d:Department {id: ${use.add(one)}})-[r:${ROLES}]->(p:Project) WHERE ${counted('d')}
WITH d, p, ${leads('r')} AS first MATCH (p)<-[r:${ROLES}]-(o:Department) WHERE ${others}o <> d AND ${counted('o')}
WITH d, p, first, o, ${leads('r')} AS second
WITH CASE WHEN d.id < o.id THEN d ELSE o END AS a, CASE WHEN d.id < o.id THEN o ELSE d END AS b, first + second AS leading`
  const places = [
    { text: 'row[2]', descending: true, optional: false },
    { text: 'row[0].id', descending: false, optional: false },
    { text: 'row[1].id', descending: false, optional: false },
  ]
  const after = page.after === undefined ? 'true' : afterText(places, page.after, use.add)
  const [a, b, project] = [nodePiece('a', ['Department']), nodePiece('b', ['Department']), nodePiece('p', ['Project'])]
  const sum = (leading: number): string => `sum(CASE leading WHEN ${leading} THEN 1 ELSE 0 END)`
  return {
    text: `${pairs}
WITH a, b, count(*) AS shared, ${sum(2)} AS jointLeads, ${sum(1)} AS leadAndSupport, ${sum(0)} AS bothSupport
ORDER BY shared DESC, a.id, b.id
WITH collect([a, b, shared, jointLeads, leadAndSupport, bothSupport]) AS rows
RETURN [COLLECT { UNWIND rows AS row WITH row WHERE ${after} LIMIT ${use.add(oneMore(page))}
WITH row, row[0] AS a, row[1] AS b
RETURN [${a.text}, ${b.text}, row[2], row[3], row[4], row[5], COLLECT {
MATCH (a)-[:${ROLES}]->(p:Project)<-[:${ROLES}]-(b) WITH DISTINCT p ORDER BY p.id
RETURN [${project.text}, EXISTS { (a)-[:LEADS]->(p) }, EXISTS { (b)-[:LEADS]->(p) }] }] }, size(rows)] AS answer`,
    parameters: use.values,
    read: (answer) => {
      const [rows, total] = answer as readonly [readonly unknown[], number]
      return readPageOf(rows, page, total, (row) => {
        const [cellsA, cellsB, shared, jointLeads, leadAndSupport, bothSupport, found] = row as Row
        const [nodeA, nodeB] = [a.read(cellsA), b.read(cellsB)]
        const projects = found.map(([cells, first, second]) => ({
          project: project.read(cells),
          roleA: roleOf(first),
          roleB: roleOf(second),
        }))
        return {
          key: [shared, nodeA.id, nodeB.id],
          item: { a: nodeA, b: nodeB, shared, jointLeads, leadAndSupport, bothSupport, projects },
        }
      })
    },
  }
}
