// npm run bench -- extract: how fast gazettes become records, and how that grows with input, names, threads and files.
import type { Bench } from '../bound.ts'

export const bench: Bench = async () => []
