// How every program of Zhitu ends: a failure in one line, an exit code, and no stack trace for what a user can mend.
import { StoreError } from '../graph/index.ts'
import { say } from './run.ts'
import { errorCode, inWords, UserError } from './user-error.ts'

const inOneLine = (error: unknown): string => {
  if (error instanceof UserError || error instanceof StoreError) return error.message
  if (errorCode(error) !== undefined) return inWords(error)
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `a failure inside Zhitu; please report it with these lines:\n${trace}`
}

const fail = (error: unknown): never => {
  say(`zhitu: ${inOneLine(error)}`)
  // At once: a connection to a server that says nothing would keep the process waiting.
  process.exit(error instanceof UserError ? error.exitCode : 1)
}

/** Runs a program to its end and sets the exit code. A reader that closes the pipe, as `head` does, ends it quietly. */
export const runMain = (program: () => Promise<unknown>): void => {
  process.stdout.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') process.exit(0)
    throw error
  })
  program().catch(fail)
}
