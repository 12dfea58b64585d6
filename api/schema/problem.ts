// Problem: words that were seen and not understood, with their place; nothing is dropped in silence.
import DataLoader from 'dataloader'
import type { Problem, SelectedPage } from '../../graph/index.ts'
import type { ApiContext } from '../context.ts'
import { tooComplex } from '../errors.ts'
import { connectionOf, pageOfList } from '../query/connection.ts'
import { loadNode } from '../query/load.ts'
import { looking } from '../query/look-ahead.ts'
import { pageOf } from '../query/page.ts'
import { stringOf } from '../query/property.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { Document, Problems, ProblemType, Project } from './refs.ts'

ProblemType.implement({
  description: 'Words that were seen and not understood (未能读懂之处), with their place in the file.',
  fields: (t) => ({
    file: t.exposeString('file', { description: 'The file as received, without its folder.' }),
    line: t.exposeInt('line', { description: 'Line of that file, from 1 (行).' }),
    column: t.exposeInt('column', { description: 'Column of that line, from 1 (列).' }),
    code: t.exposeString('code', { description: 'Why, as a word that stays the same, e.g. `unresolved-role`.' }),
    message: t.exposeString('message', { description: 'What was met and what to do, as a sentence.' }),
    document: t.field({
      type: Document,
      nullable: true,
      description: 'The document it stands in (文件).',
      resolve: async ({ document }, _args, context, info) =>
        document ? ((await loadNode(document, 'Document', context, info)) ?? null) : null,
    }),
    path: t.string({
      nullable: true,
      description: 'Where in the outline (条目).',
      resolve: ({ path }) => path ?? null,
    }),
    quote: t.string({ nullable: true, description: 'The words (原文).', resolve: ({ quote }) => quote ?? null }),
  }),
})

type Keyed = SelectedPage<Problem>['items'][number]

/** More than the documents of one page ever hold. */
const MANY = 10_000

/** All problems of a document, in the order of the file; those of all documents that are asked about together, in one statement. */
function problemsOf(document: string, context: ApiContext): Promise<readonly Keyed[]> {
  context.problems ??= new DataLoader(async (documents: readonly string[]) => {
    const { items, hasNext } = await context.store.problems({ document: documents, page: { first: MANY } })
    if (hasNext) throw tooComplex(`These documents have more than ${MANY} problems. Ask for fewer documents at once.`)
    return documents.map((each) => items.filter(({ item }) => item.document === each))
  })
  return context.problems.load(document)
}

/** Problems are kept beside the graph: nothing of their selection is asked of the nodes around. */
const apart = looking(() => [])

builder.objectField(Document, 'problems', (t) =>
  t.field({
    type: Problems,
    description: 'What could not be read in it (未能读懂之处), in the order of the file.',
    args: pageArgs(),
    complexity: pageCost,
    extensions: apart,
    resolve: async ({ node }, args, context, info) => {
      const page = pageOf('Document.problems', args)
      const listed = pageOfList(await problemsOf(node.id, context), ({ key }) => key, page)
      return connectionOf(
        listed,
        listed.items.map(({ item }) => item.item),
        args,
        info,
      )
    },
  }),
)

builder.objectField(Project, 'problems', (t) =>
  t.field({
    type: [ProblemType],
    description: 'What could not be read at its place in the document (未能读懂之处).',
    extensions: apart,
    resolve: async ({ node }, _args, context) => {
      const [document, path] = [stringOf(node, 'document'), stringOf(node, 'path')]
      if (!document) return []
      return (await problemsOf(document, context)).map(({ item }) => item).filter((problem) => problem.path === path)
    },
  }),
)

builder.queryField('problems', (t) =>
  t.field({
    type: Problems,
    description: 'What could not be read in all documents (未能读懂之处), by file, line and column.',
    args: { ...pageArgs(), document: t.arg.id({ description: 'Only of the document with this id.' }) },
    complexity: pageCost,
    resolve: async (_root, args, context, info) => {
      const { document } = args
      const answer = await context.store.problems({
        ...(document ? { document } : {}),
        page: pageOf('Query.problems', args),
      })
      return connectionOf(
        answer,
        answer.items.map(({ item }) => item),
        args,
        info,
      )
    },
  }),
)
