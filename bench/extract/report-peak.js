// Preloaded: writes the most memory that the process ever held, in kilobytes, to its fourth stream as it ends.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
