// The whole flow on one screen: bytes → text → documents → mentions → nodes and edges, one Fragment a document.
import type { Fragment } from './model/record.ts'
import type { Problem } from './problem.ts'

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
