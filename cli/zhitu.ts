// The command line: one command a file, each with examples in its help. Failures are one line and an exit code.
import './production.ts'
import { Command } from 'commander'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { ingestCommand } from './ingest.ts'
import { inspectCommand } from './inspect.ts'
import { runMain } from './main.ts'
import { serveCommand } from './serve.ts'

const program = new Command('zhitu')
  .description(
    'Reads Chinese government gazettes and makes a graph of who is responsible for what, by when, on what authority.',
  )
  .configureOutput({
    // One line, and where to look.
    outputError: (text, write) => {
      write(
        `${text
          .trim()
          .replace(/^error:/, 'zhitu:')
          .split('\n')
          .map((line) => line.trim())
          .join(' ')}; --help lists what there is\n`,
      )
    },
  })

const commands = [
  extractCommand(),
  ingestCommand(),
  serveCommand(),
  inspectCommand(),
  evaluateCommand(),
  exportCommand(),
]
for (const command of commands) program.addCommand(command.copyInheritedSettings(program))

runMain(() => program.parseAsync())
