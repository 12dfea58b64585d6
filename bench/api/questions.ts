// The four questions of the API's benchmark, as Zhitu is asked them and as @neo4j/graphql is, and how the latter's
// answer reads in the terms of ours, so that both can be held to be equal.
import type { Subjects } from './corpus.ts'

export const QUESTIONS = ['department', 'projects', 'trace', 'search'] as const
export type Question = (typeof QUESTIONS)[number]

/** In the words of the table. */
export const TITLES: Readonly<Record<Question, string>> = {
  department: 'department page, 50 projects with documents',
  projects: 'page of 50 projects with responsibilities',
  trace: 'citation trace of depth 3',
  search: 'full-text search',
}

/** A GraphQL request's body. */
export interface Operation {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What Zhitu is asked. */
export const ours = ({ department, document, words }: Subjects): Readonly<Record<Question, Operation>> => ({
  department: {
    query: `query DepartmentPage($name: String!) { department(name: $name) { id name leads(first: 50) {
      totalCount nodes { basis explicit project { id title path document { id number title date } } } } } }`,
    variables: { name: department },
  },
  projects: {
    query: `query ProjectPage { projects(first: 50) { nodes { id title path
      responsibilities(first: 100) { nodes { role basis explicit department { id name } } } } } }`,
    variables: {},
  },
  trace: {
    query: `query Trace($from: ID!) { trace(from: $from, depth: 3) { paths { steps {
      to { id ... on Document { number title } } external } } } }`,
    variables: { from: document },
  },
  search: {
    query: `query Search($text: String!) { search(text: $text, kinds: [PROJECT], first: 100) {
      totalCount nodes { property value node { id ... on Project { title path } } } } }`,
    variables: { text: words },
  },
})

/** What @neo4j/graphql is asked. */
export const theirs = ({ department, document, words }: Subjects): Readonly<Record<Question, Operation>> => {
  const cited = (inner: string): string => `cites { id number title external ${inner} }`
  const duty = 'edges { properties { basis explicit } node { id name } }'
  return {
    department: {
      query: `query DepartmentPage($name: String!) { departments(where: { name: { eq: $name } }) { id name
        leadsConnection(first: 50, sort: [{ node: { document: ASC } }, { node: { start: ASC } }]) { totalCount
        edges { properties { basis explicit } node { id title path containedIn { id number title date } } } } } }`,
      variables: { name: department },
    },
    projects: {
      query: `query ProjectPage { projects(limit: 50, sort: [{ document: ASC }, { start: ASC }]) { id title path
        leadsConnection(first: 100) { ${duty} } supportsConnection(first: 100) { ${duty} } } }`,
      variables: {},
    },
    trace: {
      query: `query Trace($id: ID!) { documents(where: { id: { eq: $id } }) { ${cited(cited(cited('')))} } }`,
      variables: { id: document },
    },
    search: {
      query: `query Search($phrase: String!) { searchProjects(phrase: $phrase, first: 100) {
        edges { node { id title path } } } }`,
      variables: { phrase: `"${words}"` },
    },
  }
}

/** Rows that stand for an answer whatever its shape and, where no order was asked for, its order. */
export type Rows = readonly string[]

interface Reading {
  readonly ours: (data: never) => Rows
  readonly theirs: (data: never) => Rows
}

interface Duty {
  readonly basis: string
  readonly explicit: boolean
}
interface Named {
  readonly id: string
  readonly name: string
}
interface Item {
  readonly id: string
  readonly title: string
  readonly path: string
}
interface Held {
  readonly id: string
  readonly number: string
  readonly title: string | null
}
interface Cited extends Held {
  readonly external: boolean
  readonly cites?: readonly Cited[]
}

const row = (...parts: readonly unknown[]): string => JSON.stringify(parts)

/** Chains from a document to where nothing more is cited. */
const chains = (cited: readonly Cited[], before: readonly unknown[] = []): Rows =>
  cited.flatMap(({ id, number, title, external, cites = [] }) => {
    const chain = [...before, [id, number, title, external]]
    return cites.length === 0 ? [row(...chain)] : chains(cites, chain)
  })

/** The rows of both answers to a question: equal where the answers are. */
export const READINGS: Readonly<Record<Question, Reading>> = {
  department: {
    ours: ({
      department,
    }: {
      department: Named & {
        leads: {
          totalCount: number
          nodes: readonly (Duty & { project: Item & { document: Held & { date: string } } })[]
        }
      }
    }) => [
      row(department.id, department.name, department.leads.totalCount),
      ...department.leads.nodes.map(({ basis, explicit, project: { id, title, path, document } }) =>
        row(basis, explicit, id, title, path, document.id, document.number, document.title, document.date),
      ),
    ],
    theirs: ({
      departments: [department],
    }: {
      departments: readonly (Named & {
        leadsConnection: {
          totalCount: number
          edges: readonly {
            properties: Duty
            node: Item & { containedIn: readonly (Held & { date: string })[] }
          }[]
        }
      })[]
    }) => [
      row(department!.id, department!.name, department!.leadsConnection.totalCount),
      ...department!.leadsConnection.edges.map(({ properties: { basis, explicit }, node }) => {
        const [document] = node.containedIn
        const { id, number, title, date } = document!
        return row(basis, explicit, node.id, node.title, node.path, id, number, title, date)
      }),
    ],
  },
  projects: {
    ours: ({
      projects,
    }: {
      projects: {
        nodes: readonly (Item & {
          responsibilities: { nodes: readonly (Duty & { role: string; department: Named })[] }
        })[]
      }
    }) =>
      projects.nodes.flatMap(({ id, title, path, responsibilities }) => [
        row(id, title, path),
        ...responsibilities.nodes
          .map(({ role, basis, explicit, department }) => row(role, basis, explicit, department.id, department.name))
          .sort(),
      ]),
    theirs: ({
      projects,
    }: {
      projects: readonly (Item &
        Readonly<
          Record<
            'leadsConnection' | 'supportsConnection',
            { readonly edges: readonly { readonly properties: Duty; readonly node: Named }[] }
          >
        >)[]
    }) =>
      projects.flatMap(({ id, title, path, leadsConnection, supportsConnection }) => [
        row(id, title, path),
        ...[
          ...leadsConnection.edges.map((edge) => ({ role: 'LEADS', ...edge })),
          ...supportsConnection.edges.map((edge) => ({ role: 'SUPPORTS', ...edge })),
        ]
          .map(({ role, properties, node }) => row(role, properties.basis, properties.explicit, node.id, node.name))
          .sort(),
      ]),
  },
  trace: {
    ours: ({ trace }: { trace: { paths: readonly { steps: readonly { to: Held; external: boolean }[] }[] } }) =>
      trace.paths
        .map(({ steps }) => row(...steps.map(({ to, external }) => [to.id, to.number, to.title, external])))
        .sort(),
    theirs: ({ documents }: { documents: readonly Cited[] }) => [...chains(documents[0]?.cites ?? [])].sort(),
  },
  search: {
    ours: ({ search }: { search: { nodes: readonly { node: Item }[] } }) =>
      search.nodes.map(({ node: { id, title, path } }) => row(id, title, path)).sort(),
    theirs: ({ searchProjects }: { searchProjects: { edges: readonly { node: Item }[] } }) =>
      searchProjects.edges.map(({ node: { id, title, path } }) => row(id, title, path)).sort(),
  },
}
