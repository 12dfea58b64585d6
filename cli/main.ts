// How every program of Zhitu ends: a failure in one line, an exit code, and no stack trace for what a user can mend.
import { StoreError } from '../graph/index.ts'
import { say } from './run.ts'
import { errorCode, inWords, UserError } from './user-error.ts'

const report = (error: unknown): void => {
  process.exitCode = error instanceof UserError ? error.exitCode : 1
  if (error instanceof UserError || error instanceof StoreError) say(`zhitu: ${error.message}`)
  else if (errorCode(error) !== undefined) say(`zhitu: ${inWords(error)}`)
  else
    say(
      `zhitu: a failure inside Zhitu; please report it with these lines:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    )
}

/** Runs a program to its end and sets the exit code. A reader that closes the pipe, as `head` does, ends it quietly. */
export const runMain = (program: () => Promise<unknown>): void => {
  process.stdout.on('error', (error) => {
    if (errorCode(error) === 'EPIPE') process.exit(0)
    throw error
  })
  program().catch(report)
}
