// Reads a whole selection set before anything is fetched and writes down what the store must bring, so that a root
// field costs one statement however deep it goes. Each field says in its `extensions.look` what it needs.
import {
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql'
import type { NodeLabel, Relation } from '../../graph/index.ts'
import { selectedFields, type Reading } from './selected-fields.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A Relation in the making. */
export interface DraftRelation extends Writable<Omit<Relation, 'node'>> {
  readonly node: DraftNode
}

/** A NodeSelection in the making. */
export interface DraftNode {
  record?: boolean
  readonly relations: Record<string, DraftRelation>
}

/**
 * Where the reading stands: at the nodes some field fetched. Whatever is asked below, until a further relation is
 * followed, is asked of these nodes.
 */
export interface Frame {
  /** What the nodes are; undefined where they can be of several labels. */
  readonly label: NodeLabel | undefined
  readonly node: DraftNode
  /** How many response keys lead to the field that fetched the nodes, itself included. */
  readonly depth: number
  /** The relation that led here. */
  readonly via?: DraftRelation
  /** The nodes at its near end. */
  readonly outer?: Frame
  /** Called when the field's `totalCount` is asked. */
  readonly count?: () => void
}

/** The frame of a root field. */
export interface RootFrame extends Frame {
  readonly totals: { readonly asked: boolean }
}

/** One field as asked. */
export interface Asked {
  readonly args: Readonly<Record<string, unknown>>
  /** `Department.leads`: names the field in cursors and errors. */
  readonly coordinate: string
  /** Response keys from the root, each with its type: `Query.department`, `Department.leads`, … */
  readonly path: readonly string[]
}

/** Writes what a field needs into the frame it stands in; answers where its own selection stands. */
export type Look = (at: Frame, asked: Asked) => Frame | readonly Frame[]

/**
 * Puts a Look where the schema keeps it.
 *
 * @example t.string({ extensions: looking((at) => { at.node.record = true; return at }), resolve: … })
 */
export const looking = (look: Look): { readonly look: Look } => ({ look })

/** A frame for nodes that the field of `info` itself fetches; `totals` says whether their number is asked. */
export function rootFrame(info: GraphQLResolveInfo, label: NodeLabel | undefined): RootFrame {
  const totals = { asked: false }
  const count = (): void => {
    totals.asked = true
  }
  return { label, node: { relations: {} }, depth: pathOf(info).length, count, totals }
}

/** Follows everything selected below the field of `info`, from `frame` on. */
export function lookAhead(info: GraphQLResolveInfo, frame: Frame): void {
  const sets = info.fieldNodes
  const type = getNamedType(info.returnType)
  if (isCompositeType(type))
    for (const concrete of possible(info, type, frame)) walk(info, concrete, sets, frame, pathOf(info))
}

function walk(
  reading: Reading,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
  frame: Frame,
  path: readonly string[],
): void {
  const fields = selectedFields(
    reading,
    type,
    parents.map((node) => node.selectionSet),
  )
  for (const [key, nodes] of fields) {
    const field = type.getFields()[nodes[0]!.name.value]
    if (!field) continue
    const below = [...path, `${type.name}.${key}`]
    const look = field.extensions['look'] as Look | undefined
    const asked = (): Asked => ({
      args: getArgumentValues(field, nodes[0]!, reading.variableValues),
      coordinate: `${type.name}.${field.name}`,
      path: below,
    })
    const frames = look ? [look(frame, asked())].flat() : [frame]
    const named = getNamedType(field.type)
    if (!isCompositeType(named)) continue
    for (const next of frames)
      for (const concrete of possible(reading, named, next)) walk(reading, concrete, nodes, next, below)
  }
}

/** The object types a field of this type can answer with, given what nodes the frame holds. */
function possible(reading: Reading, type: ReturnType<typeof getNamedType>, frame: Frame): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  if (!isCompositeType(type)) return []
  const types = reading.schema.getPossibleTypes(type)
  return types.filter((each) => frame.label === undefined || each.name === frame.label)
}

/** An executor makes one list of nodes for a field however many objects it is resolved on; the list names its place. */
const paths = new WeakMap<GraphQLResolveInfo['fieldNodes'], readonly string[]>()

/** Response keys from the root to the field of `info`, list positions left out; see Asked.path. */
export function pathOf(info: Pick<GraphQLResolveInfo, 'path' | 'fieldNodes'>): readonly string[] {
  const known = paths.get(info.fieldNodes)
  if (known) return known
  const keys: string[] = []
  for (let at: GraphQLResolveInfo['path'] | undefined = info.path; at; at = at.prev)
    if (typeof at.key === 'string') keys.push(`${at.typename ?? ''}.${at.key}`)
  keys.reverse()
  paths.set(info.fieldNodes, keys)
  return keys
}

const names = new WeakMap<readonly string[], string[]>()

/**
 * The name under which a frame's nodes carry what the field at `path` asked for: the response keys since the frame.
 *
 * @example relationName(['Query.department', 'Department.leads'], 1) // 'Department.leads'
 */
export function relationName(path: readonly string[], depth: number): string {
  let known = names.get(path)
  if (!known) names.set(path, (known = []))
  return (known[depth] ??= path.slice(depth).join('/'))
}
