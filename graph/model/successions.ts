// Which body followed which, for the bodies a document names: facts of the registry, each with its source.
import { successionsOf } from '../registry/succession.ts'
import type { Departments } from './departments.ts'
import type { FragmentBuilder } from './fragment-builder.ts'

/** Adds SUCCEEDS edges, later body to earlier. They stand on the registry's source and have no words of the document. */
export function addSuccessions(builder: FragmentBuilder, departments: Departments): void {
  const named = builder
    .nodes()
    .flatMap(({ label, properties }) => (label === 'Department' ? [String(properties['name'])] : []))
  for (const { from, to, date, kind, source, later, earlier } of successionsOf(named)) {
    if (!builder.has(from)) departments.hold(from, later)
    if (!builder.has(to)) departments.hold(to, earlier)
    builder.edge('SUCCEEDS', from, to, { date, kind, source }, [])
  }
}
