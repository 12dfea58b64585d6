// Refuses documents that are too large before they are validated, and operations that cost too much before they run.
import { complexityFromQuery } from '@pothos/plugin-complexity'
import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { tooComplex } from '../errors.ts'
import { LIMITS } from '../settings.ts'

/** Yoga plugin: tokens, aliases, directives and root fields by the document alone; depth and cost by what runs. */
export function useLimits(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(parseWithin)
    },
    onValidate({ params, setResult }) {
      const error = documentError(params.documentAST as DocumentNode)
      if (error) setResult([error])
    },
    onExecute({ args, setResultAndStopExecution }) {
      const error = operationError(args)
      if (error) setResultAndStopExecution({ errors: [error] })
    },
  }
}

/** Parses up to the limit of tokens; a document of megabytes is given up early. */
function parseWithin(source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens })
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens'))
      throw tooComplex(`The document has more than ${LIMITS.tokens} tokens.`)
    throw error
  }
}

/** Parsed documents are kept, so that those that are asked often are looked through once. */
const looked = new WeakMap<DocumentNode, GraphQLError | null>()

function documentError(document: DocumentNode): GraphQLError | undefined {
  let error = looked.get(document)
  if (error === undefined) looked.set(document, (error = tooLarge(document) ?? null))
  return error ?? undefined
}

/** Counts what stands in the text; fragments count once, however often they are spread. */
function tooLarge(document: DocumentNode): GraphQLError | undefined {
  let aliases = 0
  let directives = 0
  let rootFields = 0
  visit(document, {
    OperationDefinition: ({ selectionSet }) => {
      rootFields = Math.max(rootFields, selectionSet.selections.length)
    },
    Field: ({ alias }) => {
      if (alias) aliases++
    },
    Directive: () => {
      directives++
    },
  })
  if (aliases > LIMITS.aliases)
    return tooComplex(`The document has ${aliases} aliases; the limit is ${LIMITS.aliases}.`)
  if (directives > LIMITS.directives)
    return tooComplex(`The document has ${directives} directives; the limit is ${LIMITS.directives}.`)
  if (rootFields > LIMITS.rootFields)
    return tooComplex(`The operation asks ${rootFields} questions at once; the limit is ${LIMITS.rootFields}.`)
  return undefined
}

function operationError({ schema, document, operationName, variableValues }: ExecutionArgs): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName)
  if (!operation) return undefined
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const measured = measure(
    { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] },
    schema,
    variableValues ?? {},
  )
  if (!measured) return undefined
  if (measured.depth > LIMITS.depth)
    return tooComplex(`The operation is ${measured.depth} levels deep; the limit is ${LIMITS.depth}.`)
  if (measured.complexity > LIMITS.cost)
    return tooComplex(
      `The operation can answer some ${Math.round(measured.complexity)} fields; the limit is ${LIMITS.cost}. ` +
        'Ask for fewer items with `first`, above all where lists stand in lists.',
    )
  return undefined
}

/** Undefined where the variables do not fit: the executor tells better what is wrong with them. */
function measure(document: DocumentNode, schema: GraphQLSchema, variables: Readonly<Record<string, unknown>>) {
  try {
    return complexityFromQuery(document, { schema, variables })
  } catch (error) {
    if (error instanceof GraphQLError) return undefined
    throw error
  }
}
