// A process that builds the same gazettes each time it is asked to, and answers how many processorMilliseconds that took.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../graph/build.ts'
import { processorMilliseconds } from '../rounds.ts'

const [folder = '', count = ''] = process.argv.slice(2)
const files = readdirSync(folder)
  .sort()
  .slice(0, Number(count))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))

process.on('message', () => process.send?.(processorMilliseconds(() => files.forEach((file) => build(file)))))
process.on('disconnect', () => process.exit())
