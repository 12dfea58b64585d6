// The whole flow on one screen: bytes → text → documents → mentions → nodes and edges, one Fragment a document.
import { createHash } from 'node:crypto'
import { readDocuments } from './document/read-documents.ts'
import { findMentions } from './extract/mentions.ts'
import { assemble } from './model/assemble.ts'
import type { Fragment } from './model/record.ts'
import type { Problem } from './problem.ts'
import { decode } from './text/decode.ts'
import { dropFurniture } from './text/furniture.ts'
import { cleanLines } from './text/lines.ts'

/** A file as received. */
export interface GazetteFile {
  /** Its name without the folder; it becomes the `source.file` of its documents. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Built {
  readonly fragments: readonly Fragment[]
  /** Problems of the whole file, those of its documents included, in file order. */
  readonly problems: readonly Problem[]
}

/** Part of every fingerprint: raise it when the same bytes give another graph. */
export const EXTRACTOR_VERSION = 1

/**
 * Reads one file. Nothing is thrown for what a file may hold: bytes that are no text, or a text with no document in it,
 * give no fragments and a problem that says why.
 */
export function build(file: GazetteFile): Built {
  const decoded = decode(file.bytes)
  if (!('text' in decoded)) return nothing(file, 'unknown-encoding', decoded.reason)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const lines = dropFurniture(cleanLines(decoded.text))
  const documents = readDocuments(lines, { file: file.name, sha256 })
  if (documents.length === 0)
    return nothing(
      file,
      'no-document',
      'no document in it: neither a title, a document number nor a numbered item was found',
    )
  const fingerprint = `${String(EXTRACTOR_VERSION)}:${sha256}`
  const held = new Map(documents.map((document) => [document.title, document.id]))
  const fragments = documents.map((document) => assemble(document, findMentions(document), fingerprint, held))
  return { fragments, problems: fragments.flatMap((fragment) => fragment.problems) }
}

const nothing = (file: GazetteFile, code: Problem['code'], message: string): Built => ({
  fragments: [],
  problems: [{ file: file.name, line: 1, column: 1, code, message }],
})
