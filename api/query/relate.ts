// Following relations during the look-ahead: paged ones for connections, whole ones for lists that several steps make.
import type { Relation, SelectedEdge, SelectedPage } from '../../graph/index.ts'
import { tooComplex } from '../errors.ts'
import { relationName, type Asked, type DraftRelation, type Frame } from './look-ahead.ts'
import { pageOf } from './page.ts'

/** What to follow; the rest of a Relation comes from the arguments. */
export type Along = Omit<Relation, 'page' | 'node'>

type To = Frame['label']

/** How many edges a step of a list that is held whole may bring. */
export const WHOLE = 1000

/** Follows a relation whose page and total the field's own arguments and selection decide. */
export function relatePaged(at: Frame, asked: Asked, to: To, along: Along, limit?: number): Frame {
  const via: DraftRelation = { ...along, page: pageOf(asked.coordinate, asked.args, limit), node: { relations: {} } }
  at.node.relations[relationName(asked.path, at.depth)] = via
  return { label: to, node: via.node, depth: asked.path.length, via, outer: at, count: () => (via.total = true) }
}

/**
 * Follows a relation to its end. `part` keeps apart the several relations that one field needs.
 *
 * @example relateWhole(at, asked, 'Project', { types: ['CONTAINS'], direction: 'out' }, '/projects')
 */
export function relateWhole(at: Frame, asked: Asked, to: To, along: Along, part = '', first = WHOLE): Frame {
  const via: DraftRelation = { ...along, page: { first }, node: { relations: {} } }
  at.node.relations[relationName(asked.path, at.depth) + part] = via
  return { label: to, node: via.node, depth: asked.path.length, via, outer: at }
}

/** The edges of a relation that was followed to its end; refuses to pass off a part for the whole. */
export function whole(page: SelectedPage<SelectedEdge>, instead: string): readonly SelectedEdge[] {
  if (page.hasNext) throw tooComplex(`There are more than ${WHOLE} edges to gather here. Ask ${instead} instead.`)
  return page.items.map(({ item }) => item)
}
