// What one document yielded, item by item, as lines a person can hold beside the gazette.
import type { Edge, Evidence, Fragment, Node, Problem, Value } from '../../graph/index.ts'

const MARK = { LEADS: '●', SUPPORTS: '○', target: '◎', citation: '→', platform: '◇', problem: '!' } as const

const text = (value: Value | undefined): string => (value === undefined ? '' : String(value))

const place = (evidence: Evidence | undefined): string => (evidence === undefined ? '' : `line ${evidence.line}`)

/** How many characters of a quote are shown: of a clause nearly always the whole. */
const CLAUSE = 160
const WORDS = 48

/** A quote on one line, its end cut off when it is longer than `most` characters. */
const quoted = (quote: string, most: number): string => {
  const flat = [...quote.replace(/\s+/g, ' ')]
  return `«${flat.length <= most ? flat.join('') : `${flat.slice(0, most - 1).join('')}…`}»`
}

const columns = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('  ')

/** Groups by a key, in the order in which the keys first come up. */
const group = <T>(items: readonly T[], key: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const of = key(item)
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), item])
  }
  return groups
}

interface View {
  readonly nodes: ReadonlyMap<string, Node>
  readonly into: ReadonlyMap<string, readonly Edge[]>
  readonly outOf: ReadonlyMap<string, readonly Edge[]>
}

const targetLine = ({ properties }: Node, edge: Edge): string => {
  const amount = [
    properties['comparator'],
    properties['value'],
    properties['valueMax'] && `– ${text(properties['valueMax'])}`,
  ]
  const figure = [...amount.map((each) => text(each)), text(properties['unit'])].filter((each) => each !== '').join(' ')
  const due = properties['deadline'] === undefined ? '' : `by ${text(properties['deadline'])}`
  const recurrence = text(properties['recurrence'])
  return columns(
    MARK.target,
    text(properties['kind']),
    figure,
    due,
    recurrence,
    place(edge.evidence[0]),
    quoted(text(properties['quote']), WORDS),
  )
}

const nameOf = (edge: Edge, { nodes }: View): string => {
  const department = nodes.get(edge.from)?.properties
  const known = department?.['registered'] !== false || department['collective'] === true
  return `${text(department?.['name'])}${known ? '' : '?'}`
}

/** Roles that rest on the same words stand together: the words once, then who leads and who supports by them. */
const responsibilityLines = (edges: readonly Edge[], view: View): string[] => {
  const clauses = group(edges, ({ evidence }) => evidence.map(({ start, end }) => `${start}-${end}`).join())
  return [...clauses.values()].flatMap((clause) => [
    columns(...clause[0]!.evidence.map((each) => `${place(each)} ${quoted(each.quote, CLAUSE)}`)),
    ...[...group(clause, ({ type, properties }) => `${type} ${text(properties['basis'])}`).values()]
      .toSorted(([a], [b]) => (a!.type < b!.type ? -1 : a!.type > b!.type ? 1 : 0))
      .map((same) => {
        const { type, properties } = same[0]!
        const names = same.map((edge) => nameOf(edge, view)).join('、')
        return columns(type === 'LEADS' ? MARK.LEADS : MARK.SUPPORTS, type.padEnd(8), text(properties['basis']), names)
      }),
  ])
}

/** Lines of one project: who leads, who supports, what is to be reached, which platforms it names. */
const projectLines = (id: string, view: View): string[] => {
  const roles = (view.into.get(id) ?? []).filter(({ type }) => type === 'LEADS' || type === 'SUPPORTS')
  const out = view.outOf.get(id) ?? []
  const platforms = out
    .filter(({ type }) => type === 'MENTIONS')
    .map(({ to }) => text(view.nodes.get(to)?.properties['name']))
  return [
    ...responsibilityLines(roles, view),
    ...out.flatMap((edge) => {
      const node = view.nodes.get(edge.to)
      return edge.type === 'SETS' && node !== undefined ? [targetLine(node, edge)] : []
    }),
    ...(platforms.length > 0 ? [columns(MARK.platform, platforms.join('、'))] : []),
  ]
}

const citationLine = (edge: Edge, { nodes }: View): string => {
  const cited = nodes.get(edge.to)?.properties
  return columns(
    MARK.citation,
    text(cited?.['number']),
    `《${text(cited?.['title'])}》`,
    text(edge.properties['purpose']),
    cited?.['external'] === false ? '' : '(not held)',
    place(edge.evidence[0]),
  )
}

const problemLine = ({ line, code, message }: Problem): string => columns(MARK.problem, `line ${line}`, code, message)

const indent = (lines: readonly string[], depth: number): string[] =>
  lines.map((line) => `${'  '.repeat(depth)}${line}`)

/** Everything one document yielded: its own data, then each item of the outline with its departments and targets. */
export const describe = ({ document, nodes, edges, problems }: Fragment): string[] => {
  const view: View = {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    into: group(edges, ({ to }) => to),
    outOf: group(edges, ({ from }) => from),
  }
  const projects = group(
    nodes
      .filter(({ label }) => label === 'Project')
      .toSorted((a, b) => Number(a.properties['start']) - Number(b.properties['start'])),
    ({ properties }) => text(properties['path']),
  )
  const problemsAt = group(problems, ({ path }) => path ?? '')
  const items = (path: string, depth: number): string[] => [
    ...(projects.get(path) ?? []).flatMap(({ id, properties }) => {
      const lines = projectLines(id, view)
      const duty = properties['kind'] === 'DUTY' ? [columns('·', text(properties['title']))] : []
      const open = properties['openEnded'] === true ? ['… and others (等)'] : []
      return indent([...duty, ...indent([...lines, ...open], duty.length)], depth)
    }),
    ...indent((problemsAt.get(path) ?? []).map(problemLine), depth),
  ]
  const own = view.outOf.get(document.id) ?? []
  const paths = new Set(document.outline.map(({ path }) => path))
  const astray = [...projects.keys(), ...problemsAt.keys()].filter((path) => !paths.has(path))
  return [
    columns(document.number ?? '(no number)', document.title),
    ...indent(
      [
        columns(document.type ?? '', document.issuer ?? '(no issuer)', document.date ?? '(no date)'),
        ...(document.recipients.length > 0 ? [`to ${document.recipients.join('、')}`] : []),
        ...own.filter(({ type }) => type === 'CITES').map((edge) => citationLine(edge, view)),
        ...own.flatMap((edge) => (edge.type === 'SETS' ? [targetLine(view.nodes.get(edge.to)!, edge)] : [])),
      ],
      1,
    ),
    ...[...new Set(astray)].flatMap((path) => items(path, 1)),
    ...document.outline.flatMap(({ path, title }) => {
      const depth = path.split('/').length
      return [...indent([columns(path, title)], depth), ...items(path, depth + 2)]
    }),
  ]
}
