// Document: what is read, whole; and the questions for documents.
import { badInput, notFound } from '../errors.ts'
import type { HeldNode } from '../query/held.ts'
import { looking } from '../query/look-ahead.ts'
import { documentCalled } from '../query/named.ts'
import { booleanOf, stringOf, stringsOf } from '../query/property.ts'
import { selectFirst, selectPage } from '../query/select.ts'
import { builder } from './builder.ts'
import { pageArgs, pageCost } from './connection.ts'
import { DocumentFilter, documentFilter } from './filters.ts'
import { DocumentOrder, NEWEST } from './orders.ts'
import { Document, Documents, NodeInterface, Outline } from './refs.ts'

/** For what only the whole record holds. */
const recordLook = looking((at) => {
  at.node.record = true
  return at
})

Document.implement({
  description: 'A document (文件): held with its text, or only cited by one that is held (`external`).',
  interfaces: [NodeInterface],
  fields: (t) => {
    const property = (name: string, description: string) =>
      t.string({ nullable: true, description, resolve: ({ node }: HeldNode) => stringOf(node, name) })
    return {
      number: property('number', 'Number (文号), e.g. 浙政发〔2018〕48号; null where it has none.'),
      title: t.string({ description: 'Title (标题).', resolve: ({ node }) => stringOf(node, 'title') ?? node.id }),
      type: property('type', 'Type of document (文种): 通知, 意见, 方案 …'),
      issuer: property('issuer', 'Issuing body as the document names it (发文机关).'),
      date: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Date (成文日期).',
        resolve: ({ node }) => stringOf(node, 'date'),
      }),
      recipients: t.stringList({
        description: 'To whom it is addressed (主送机关).',
        resolve: ({ node }) => stringsOf(node, 'recipients'),
      }),
      external: t.boolean({
        description: 'Whether it is only cited and not held (仅被引用，未收录).',
        resolve: ({ node }) => booleanOf(node, 'external'),
      }),
      text: t.string({
        nullable: true,
        description:
          'The clean text (正文), one paragraph a line. All spans count in it, in UTF-16 code units. null where external.',
        extensions: recordLook,
        resolve: ({ record }) => record?.text ?? null,
      }),
      outline: t.field({
        type: [Outline],
        description: 'Headings and items (大纲), in the order of the text. Empty where external.',
        extensions: recordLook,
        resolve: ({ record }) => record?.outline ?? [],
      }),
      file: t.string({
        nullable: true,
        description: 'The file it was read from, without its folder (来源文件).',
        extensions: recordLook,
        resolve: ({ record }) => record?.source.file ?? null,
      }),
      sha256: t.string({
        nullable: true,
        description: 'SHA-256 of that file’s bytes (校验值), lower-case hex.',
        extensions: recordLook,
        resolve: ({ record }) => record?.source.sha256 ?? null,
      }),
    }
  },
})

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    description: 'One document by id, by number (文号) or by its whole title. null when none is called so.',
    args: {
      id: t.arg.id({ description: 'NOT_FOUND when there is none.' }),
      number: t.arg.string({ description: 'Number (文号), e.g. 浙政发〔2018〕48号.' }),
      title: t.arg.string({ description: 'Title (标题), whole.' }),
    },
    resolve: async (_root, { id, number, title }, context, info) => {
      const [name, ...others] = [id, number, title].filter((given) => typeof given === 'string')
      if (name === undefined || others.length > 0) throw badInput('Give `id`, `number` or `title`, one of the three.')
      const filter = id ? { ids: [id] } : documentCalled(name)
      const [found] = await selectFirst({ label: 'Document', filter, order: NEWEST }, 1, context, info)
      if (id && !found) throw notFound(id)
      return found ?? null
    },
  }),
  documents: t.field({
    type: Documents,
    description: 'Documents (文件), held and cited, narrowed and sorted.',
    args: {
      ...pageArgs(),
      filter: t.arg({ type: DocumentFilter, description: 'Which ones.' }),
      orderBy: t.arg({ type: DocumentOrder.type, defaultValue: 'NEWEST', description: 'In which order.' }),
    },
    complexity: pageCost,
    resolve: (_root, args, context, info) => {
      const order = DocumentOrder.terms(args.orderBy ?? 'NEWEST')
      return selectPage({ label: 'Document', filter: documentFilter(args.filter), order }, args, context, info)
    },
  }),
}))
