// A query of the explorer as a person would write it: its variables filled in, ready for GraphiQL or curl.
import { type DocumentNode, Kind, print, type ValueNode, visit } from 'graphql'

type Given = string | number | boolean | null

/**
 * The query with literals for its variables; what is given as null goes.
 * `asGraphql(departmentQuery, { name: '省大数据局' })` → `query DepartmentSheet { department(name: "省大数据局") { … } }`
 */
export function asGraphql(document: DocumentNode, variables: Readonly<Record<string, Given>>): string {
  const filled = visit(document, {
    OperationDefinition: (operation) => ({ ...operation, variableDefinitions: [] }),
    Argument: (argument) => {
      if (argument.value.kind !== Kind.VARIABLE) return undefined
      const value = variables[argument.value.name.value]
      return value === undefined || value === null ? null : { ...argument, value: literal(value) }
    },
  })
  return print(filled)
}

function literal(value: string | number | boolean): ValueNode {
  if (typeof value === 'string') return { kind: Kind.STRING, value }
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value }
  return Number.isInteger(value) ? { kind: Kind.INT, value: String(value) } : { kind: Kind.FLOAT, value: String(value) }
}
