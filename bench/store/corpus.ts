// What the benchmark of the stores loads: provinces side by side, a thousand projects and 170 departments each, so that a
// larger corpus is more of the same, as a country's gazettes are. Documents of a province cite the one before.
import type { Fragment } from '../../graph/index.ts'
import { largeFragments } from '../../test/store/corpus-large.ts'

/** Projects of one province. */
const PROVINCE = 1000

/** Two characters that no other province has. */
const nameOf = (serial: number): string =>
  String.fromCharCode(0x4e00 + Math.floor(serial / 100), 0x5000 + (serial % 100))

/** A document with the names of one province instead of another's; they are as long, so spans stay right. */
function moved(fragment: Fragment, serial: number): Fragment {
  const name = nameOf(serial)
  const text = JSON.stringify(fragment).replaceAll('浙江省', `${name}省`).replaceAll('浙政发', `${name}发`)
  return JSON.parse(text) as Fragment
}

function citing(fragment: Fragment, before: Fragment): Fragment {
  const { id, number, title } = before.document
  const cited = { id, label: 'Document', properties: { number: number ?? '', title, external: true } } as const
  const edge = { type: 'CITES', from: fragment.document.id, to: id, properties: { purpose: 'BASIS' } } as const
  const words = { start: 0, end: 4, quote: fragment.document.text.slice(0, 4), rule: 'citation', line: 1, column: 1 }
  return {
    ...fragment,
    nodes: [...fragment.nodes, cited],
    edges: [...fragment.edges, { ...edge, evidence: [{ document: fragment.document.id, ...words }] }],
  }
}

/** Documents with `projects` projects in all, the same at every run. */
export function* corpus(projects: number): Generator<Fragment> {
  for (let serial = 0; serial * PROVINCE < projects; serial++) {
    let before: Fragment | undefined
    for (const fragment of largeFragments(Math.min(PROVINCE, projects - serial * PROVINCE))) {
      const mine = moved(fragment, serial)
      yield before === undefined ? mine : citing(mine, before)
      before = mine
    }
  }
}

/** What questions are asked about: a department in the middle of its province, and a document at the end of a chain. */
export interface Subjects {
  readonly department: string
  readonly other: string
  readonly project: string
}

/** Those of the first province, which every corpus holds. */
export function subjects(): Subjects {
  const fragments = [...corpus(PROVINCE)]
  const leads = new Map<string, number>()
  for (const { edges } of fragments)
    for (const { type, from } of edges) if (type === 'LEADS') leads.set(from, (leads.get(from) ?? 0) + 1)
  const inOrder = [...leads].sort(([, a], [, b]) => b - a).map(([id]) => id)
  const project = fragments.at(-1)!.nodes.find(({ label }) => label === 'Project')!.id
  return { department: inOrder[10]!, other: inOrder[11]!, project }
}
