// The fields a selection set asks of one object type, as the executor will see them: fragments opened,
// @skip and @include obeyed, fields with one response key merged.
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** What of a GraphQLResolveInfo is needed to read a selection. */
export interface Reading {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableValues: Readonly<Record<string, unknown>>
}

/**
 * Field nodes by response key, in the order asked.
 *
 * @example selectedFields(info, departmentType, info.fieldNodes.map((node) => node.selectionSet)).get('leads')
 */
export function selectedFields(
  reading: Reading,
  type: GraphQLObjectType,
  sets: Iterable<SelectionSetNode | undefined>,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const opened = new Set<string>()

  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!included(reading, selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = fields.get(key)
        if (nodes) nodes.push(selection)
        else fields.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(reading, selection.typeCondition, type)) visit(selection.selectionSet)
      } else if (!opened.has(selection.name.value)) {
        opened.add(selection.name.value)
        const fragment = reading.fragments[selection.name.value]
        if (fragment && applies(reading, fragment.typeCondition, type)) visit(fragment.selectionSet)
      }
    }
  }

  for (const set of sets) if (set) visit(set)
  return fields
}

function included(reading: Reading, selection: SelectionNode): boolean {
  if (!selection.directives || selection.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, selection, reading.variableValues)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, reading.variableValues)?.['if'] !== false
}

function applies(
  reading: Reading,
  condition: FragmentDefinitionNode['typeCondition'] | undefined,
  type: GraphQLObjectType,
): boolean {
  if (!condition || condition.name.value === type.name) return true
  const named = typeFromAST(reading.schema, condition)
  return isAbstractType(named) && reading.schema.isSubType(named, type)
}
