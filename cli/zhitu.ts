// The command line: one command a file, each with examples in its help. Failures are one line and an exit code.
import { Command } from 'commander'
import { evaluateCommand } from './evaluate.ts'
import { extractCommand } from './extract.ts'
import { inspectCommand } from './inspect.ts'
import { runMain } from './main.ts'

const program = new Command('zhitu')
  .description(
    'Reads Chinese government gazettes and makes a graph of who is responsible for what, by when, on what authority.',
  )
  .configureOutput({
    outputError: (text, write) => {
      write(text.replace(/^error:/, 'zhitu:'))
    },
  })
  .addCommand(extractCommand())
  .addCommand(evaluateCommand())
  .addCommand(inspectCommand())

runMain(() => program.parseAsync())
