// Failures that a person can act on. What is thrown as one is printed as one line, without a stack trace.

/** Something the user can put right; `message` says what happened and what to do. */
export class UserError extends Error {
  /** Exit code of the command. */
  readonly exitCode: number

  constructor(message: string, options: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options)
    this.name = 'UserError'
    this.exitCode = options.exitCode ?? 1
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the name',
  EACCES: 'permission denied; give yourself the right to it',
  EPERM: 'permission denied; give yourself the right to it',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of the path is no folder; check the name',
  ENOSPC: 'the disk is full; make room and run the command again',
  EROFS: 'the file system is read-only; choose another place',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
  EADDRINUSE: 'the port is in use; stop what listens there or set PORT to another',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to one it has',
  ENOTFOUND: 'no machine has that name; check HOST',
}

/** The code of a system error, `ENOENT`; undefined for any other error. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Words for a failed system call, e.g. `there is no such file or folder; check the name`. */
export const inWords = (error: unknown): string => {
  const code = errorCode(error)
  if (code !== undefined && WORDS[code] !== undefined) return WORDS[code]
  return error instanceof Error ? error.message : String(error)
}
