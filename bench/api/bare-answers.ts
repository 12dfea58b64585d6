// What a person writes who knows these four questions beforehand: from the rows of a statement straight to the answer.
import { EDGE_KINDS, NODE_KINDS, type NodeLabel } from '../../graph/model/kinds.ts'
import { bestMatch, fold } from '../../graph/store/fold.ts'
import type { Question } from './questions.ts'

type Cells = readonly unknown[]
type Page = readonly [rows: readonly Cells[], total: number | null]

/** Where a property stands among the cells of a node, after its id. */
const places = (label: NodeLabel): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(NODE_KINDS[label]).map((name, index) => [name, index + 1]))
const [DEPARTMENT, PROJECT, DOCUMENT] = [places('Department'), places('Project'), places('Document')]
const [BASIS, EXPLICIT] = ['basis', 'explicit'].map((name) => Object.keys(EDGE_KINDS.LEADS.properties).indexOf(name))

const cellsOf = (selected: unknown): Cells => (selected as readonly Cells[])[0]!
/** The page of a node's only relation. */
const pageOf = (selected: unknown): Page => (selected as readonly (readonly (readonly [number, Page])[])[])[2]![0]![1]

function departmentPage([[row]]: Page): unknown {
  const [cells, [leads, total]] = [cellsOf(row![1]), pageOf(row![1])]
  const nodes = leads.slice(0, 50).map(([, project, , duty]) => {
    const [item, document] = [cellsOf(project), cellsOf(pageOf(project)[0][0]![1])]
    const [basis, explicit] = [(duty as Cells)[BASIS!], (duty as Cells)[EXPLICIT!]]
    return {
      basis,
      explicit,
      project: {
        id: item[0],
        title: item[PROJECT['title']!],
        path: item[PROJECT['path']!],
        document: {
          id: document[0],
          number: document[DOCUMENT['number']!],
          title: document[DOCUMENT['title']!],
          date: document[DOCUMENT['date']!],
        },
      },
    }
  })
  return { department: { id: cells[0], name: cells[DEPARTMENT['name']!], leads: { totalCount: total, nodes } } }
}

function projectPage([rows]: Page): unknown {
  const nodes = rows.slice(0, 50).map(([, project]) => {
    const item = cellsOf(project)
    const duties = pageOf(project)[0].map(([, department, role, duty, start]) => {
      const body = cellsOf(department)
      return {
        start: (start as number | null) ?? Infinity,
        duty: {
          role: role as string,
          basis: (duty as Cells)[BASIS!],
          explicit: (duty as Cells)[EXPLICIT!],
          department: { id: body[0] as string, name: body[DEPARTMENT['name']!] },
        },
      }
    })
    duties.sort(
      (a, b) =>
        (a.duty.role < b.duty.role ? -1 : a.duty.role > b.duty.role ? 1 : 0) ||
        a.start - b.start ||
        (a.duty.department.id < b.duty.department.id ? -1 : 1),
    )
    return {
      id: item[0],
      title: item[PROJECT['title']!],
      path: item[PROJECT['path']!],
      responsibilities: { nodes: duties.map(({ duty }) => duty) },
    }
  })
  return { projects: { nodes } }
}

interface Step {
  readonly to: { readonly id: unknown; readonly number: unknown; readonly title: unknown }
  readonly external: boolean
}

function trace([[row]]: Page): unknown {
  const paths: { steps: readonly Step[] }[] = []
  const walk = (selected: unknown, steps: readonly Step[], seen: readonly unknown[]): void => {
    const relations = (selected as readonly (readonly (readonly [number, Page])[])[])[2]!
    let ended = true
    for (const [, [rows]] of relations)
      for (const [, cited] of rows.slice(0, 20)) {
        const cells = cellsOf(cited)
        if (seen.includes(cells[0])) continue
        ended = false
        const to = { id: cells[0], number: cells[DOCUMENT['number']!], title: cells[DOCUMENT['title']!] ?? cells[0] }
        walk(cited, [...steps, { to, external: cells[DOCUMENT['external']!] === true }], [...seen, cells[0]])
      }
    if (ended && steps.length > 0) paths.push({ steps })
  }
  walk(row![1], [], [cellsOf(row![1])[0]])
  return { trace: { paths } }
}

function search([rows, total]: Page, { text }: Readonly<Record<string, unknown>>): unknown {
  const query = fold(String(text))
  const nodes = rows.slice(0, 100).map(([, node]) => {
    const cells = node as Cells
    const [title, path] = [cells[PROJECT['title']!] as string, cells[PROJECT['path']!]]
    const { property, value } = bestMatch({ title }, query)!
    return { property, value, node: { id: cells[0], title, path } }
  })
  return { search: { totalCount: total, nodes } }
}

/** The `data` of an answer, from the `answer` of the statement and the variables of the request. */
export const BARE: Readonly<Record<Question, (answer: Page, variables: Readonly<Record<string, unknown>>) => unknown>> =
  { department: departmentPage, projects: projectPage, trace, search }
