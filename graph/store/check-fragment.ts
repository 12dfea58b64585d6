// The gate in front of both stores: what breaks the model is refused whole, before anything is touched.
import { EDGE_KINDS, NODE_KINDS, type NodeLabel, type PropertyType } from '../model/kinds.ts'
import type { Edge, Fragment, Node, Properties, Value } from '../model/record.ts'
import { isOwned, labelOf } from './claims.ts'
import { StoreError } from './graph-store.ts'

// Half a surrogate pair cannot be written as UTF-8, so it would not come back as it was.
const HALF_CHARACTER = /\p{Surrogate}/u
const CONTROL = /\p{Cc}/u

const isText = (value: unknown): value is string => typeof value === 'string' && !HALF_CHARACTER.test(value)

function fits(type: PropertyType, value: Value): boolean {
  switch (type) {
    case 'string':
    case 'date':
      return isText(value)
    case 'strings':
      return Array.isArray(value) && value.every(isText)
    case 'integer':
      return Number.isSafeInteger(value)
    case 'number':
      return Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
  }
}

function flaw(properties: Properties, kind: Readonly<Record<string, PropertyType>>): string | undefined {
  for (const [name, value] of Object.entries(properties)) {
    const type = Object.hasOwn(kind, name) ? kind[name] : undefined
    if (type === undefined) return `has no property ${JSON.stringify(name)}`
    if (!fits(type, value)) return `has a ${name} that is no ${type}: ${JSON.stringify(value).slice(0, 80)}`
  }
  return undefined
}

function nodeFlaw(node: Node, document: string): string | undefined {
  if (!Object.hasOwn(NODE_KINDS, node.label)) return `has the unknown label ${JSON.stringify(node.label)}`
  if (!isText(node.id) || CONTROL.test(node.id)) return 'has an id that cannot be kept'
  if (labelOf(node.id) !== node.label) return `is no ${node.label} by its id, which begins with the label and a colon`
  if (isOwned(node.label) && node.properties['document'] !== document) return 'belongs to another document'
  if (node.id === document && node.properties['external'] === true) return 'is held, so it cannot be external'
  return flaw(node.properties, NODE_KINDS[node.label])
}

function evidenceFlaw(edge: Edge, fragment: Fragment): string | undefined {
  const { id, text } = fragment.document
  for (const { document, start, end, quote, rule, line, column } of edge.evidence) {
    if (document !== id) return 'has evidence from another document'
    if (![start, end, line, column].every(Number.isSafeInteger) || start < 0 || end > text.length || start > end)
      return `has evidence outside the text: ${start} to ${end} of ${text.length}`
    if (!isText(quote) || quote !== text.slice(start, end)) return 'has a quote that is not what its span covers'
    if (!isText(rule)) return 'has evidence by no rule'
  }
  return undefined
}

function edgeFlaw(edge: Edge, fragment: Fragment, labels: ReadonlyMap<string, NodeLabel>): string | undefined {
  if (!Object.hasOwn(EDGE_KINDS, edge.type)) return 'has an unknown type'
  const kind = EDGE_KINDS[edge.type]
  const from = labels.get(edge.from)
  const to = labels.get(edge.to)
  if (from === undefined || to === undefined) return 'has an end that is not among the nodes'
  if (!(kind.from as readonly NodeLabel[]).includes(from) || !(kind.to as readonly NodeLabel[]).includes(to))
    return `cannot run from a ${from} to a ${to}`
  return flaw(edge.properties, kind.properties) ?? evidenceFlaw(edge, fragment)
}

/**
 * Refuses a fragment that breaks the model: unknown labels, types or properties, values of another type, ids without
 * their label, edges without their ends, quotes that are not the slice of their span. Throws StoreError('invalid').
 *
 * `document:浙政发〔2018〕48号 cannot be stored: LEADS department:… → project:… has a quote that is not what its span covers.`
 */
export function checkFragment(fragment: Fragment): void {
  const { id, text } = fragment.document
  const refuse = (what: string): never => {
    throw new StoreError('invalid', `${id} cannot be stored: ${what}.`)
  }
  const labels = new Map<string, NodeLabel>()
  for (const node of fragment.nodes) {
    if (labels.has(node.id)) refuse(`${node.id} is there twice`)
    const found = nodeFlaw(node, id)
    if (found !== undefined) refuse(`${node.id} ${found}`)
    labels.set(node.id, node.label)
  }
  if (labels.get(id) !== 'Document') refuse('its own node is missing')
  if (!isText(text)) refuse('its text holds half a character')
  if (fragment.fingerprint === '') refuse('its fingerprint is empty')
  const seen = new Set<string>()
  for (const edge of fragment.edges) {
    const name = `${edge.type} ${edge.from} → ${edge.to}`
    if (seen.has(name)) refuse(`${name} is there twice`)
    seen.add(name)
    const found = edgeFlaw(edge, fragment, labels)
    if (found !== undefined) refuse(`${name} ${found}`)
  }
}
