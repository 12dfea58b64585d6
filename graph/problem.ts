// What a stage could not read: a value with a place in the file, collected and never thrown.

/** Why a stage gave up on some words. Stable: scripts may match on it. */
export type ProblemCode =
  | 'unreadable-file'
  | 'unknown-encoding'
  | 'no-document'
  | 'missing-number'
  | 'missing-date'
  | 'unresolved-role'
  | 'unclosed-bracket'
  | 'empty-clause'

/** One thing that was seen and not understood. */
export interface Problem {
  /** File name as it was given, without its folder. */
  readonly file: string
  /** 1-based line of the file as received. */
  readonly line: number
  /** 1-based column of that line, in UTF-16 code units. */
  readonly column: number
  readonly code: ProblemCode
  /** A sentence a person can act on, in English, quoting the words of the gazette. */
  readonly message: string
  /** Id of the document it stands in, where one was recognised. */
  readonly document?: string
  /** Outline path it stands under, e.g. `五/（一）/1`. */
  readonly path?: string
  /** The words of the document's clean text. */
  readonly quote?: string
}
