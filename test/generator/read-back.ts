// The other side of the law: what extraction read, in the words in which the generator states it.
import type { Built } from '../../graph/build.ts'
import type { Fragment, Value } from '../../graph/model/record.ts'
import { byId, inOrder, type Project, type Role, type Stated } from './graph.ts'

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** The documents of a file as extraction read them. `stated` says which titles count. */
export const readBack = (built: Built, stated: readonly Stated[]): Stated[] =>
  built.fragments.map((fragment, index) => documentOf(fragment, stated[index]))

function documentOf({ document, nodes, edges }: Fragment, stated: Stated | undefined): Stated {
  const roles = new Map<string, Role[]>()
  for (const { type, from, to, properties } of edges) {
    if (type !== 'LEADS' && type !== 'SUPPORTS') continue
    const role = {
      department: from,
      role: type,
      basis: text(properties['basis']),
      explicit: properties['explicit'] === true,
    }
    roles.set(to, [...(roles.get(to) ?? []), role])
  }
  const projects = nodes.flatMap(({ id, label, properties }): Project[] =>
    label === 'Project'
      ? [
          {
            id,
            path: text(properties['path']),
            kind: properties['kind'] === 'ITEM' ? 'ITEM' : 'DUTY',
            openEnded: properties['openEnded'] === true,
            deadline: typeof properties['deadline'] === 'string' ? properties['deadline'] : null,
            roles: inOrder(roles.get(id) ?? []),
          },
        ]
      : [],
  )
  const purposeless = new Set(stated?.cites.filter(([, purpose]) => purpose === null).map(([cited]) => cited))
  const { id, number, title, issuer, date, outline } = document
  return {
    id,
    number,
    title,
    issuer: issuer ?? '',
    date: date ?? '',
    outline: outline.map((entry, at) => [entry.path, stated?.outline[at]?.[1] === null ? null : entry.title] as const),
    cites: edges
      .filter(({ type }) => type === 'CITES')
      .map(({ to, properties }) => [to, purposeless.has(to) ? null : text(properties['purpose'])] as const)
      .sort(byId),
    projects: projects.filter((project) => project.roles.length > 0),
  }
}
