// The most memory that `zhitu extract --format ndjson` ever holds, for a hundred files and for a thousand.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Outcome } from '../bound.ts'
import { interleave, median, ratio } from '../rounds.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Extracts files in a process of its own; kilobytes it held at its peak. */
async function peakOf(paths: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-peak-'))
  try {
    const preload = ['--import', 'tsx', '--import', here('./report-peak.js')]
    const command = ['extract', '--format', 'ndjson', '--workers', '2', '-o', join(folder, 'out'), '--files-from', '-']
    const child = spawn(process.execPath, [...preload, here('../../cli/zhitu.ts'), ...command], {
      stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    })
    const [stdin, , stderr, fourth] = child.stdio as unknown as [Writable, null, Readable, Readable]
    stdin.end(paths.join('\n'))
    const [peak, said] = await Promise.all([text(fourth), text(stderr)])
    if (child.exitCode === null) await once(child, 'exit')
    if (child.exitCode !== 0) throw new Error(`zhitu extract failed: ${said}`)
    return Number(peak)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Peak memory for all of the files against that for the first tenth of them. */
export async function tenTimesTheFiles(paths: readonly string[], rounds: number): Promise<Outcome> {
  const tenth = paths.slice(0, Math.ceil(paths.length / 10))
  const taken = await interleave(rounds, { tenth: () => peakOf(tenth), all: () => peakOf(paths) })
  const megabytes = (name: 'tenth' | 'all'): string => (median(taken[name]) / 1024).toFixed(0)
  return {
    name: `peak memory for ${paths.length} gazettes against ${tenth.length}`,
    ratio: ratio(taken, 'all', 'tenth'),
    bound: { most: 2 },
    note: `${megabytes('all')} MB against ${megabytes('tenth')} MB`,
  }
}
