// Whether a process is the one it was: ids are given out again, above all the 1 of a container.
import { readFile } from 'node:fs/promises'

export interface Process {
  readonly pid: number
  /** What `bornAt` says of it; absent where the system does not tell. */
  readonly born?: string
}

/** State and time of birth from /proc; undefined where there is none, or no such process. */
async function statOf(pid: number): Promise<{ readonly state: string; readonly born: string } | undefined> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ])
    // The second field, the program's name in brackets, may hold anything; state and birth are the third and the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0]!, born: `${boot.trim()} ${fields[19]!}` }
  } catch {
    return undefined
  }
}

/**
 * When a process began: the boot of this machine and the clock ticks since then. Undefined where the system does not tell.
 *
 * `6a3c1f2e-0d7b-4f0e-9c55-8d1b2f3a4c5d 184467`
 */
export const bornAt = async (pid: number): Promise<string | undefined> => (await statOf(pid))?.born

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Whether this very process is alive on this machine, and not only another one with its id, or a dead one nobody buried. */
export async function livesStill({ pid, born }: Process): Promise<boolean> {
  if (!exists(pid)) return false
  const now = await statOf(pid)
  // A dead one may be buried between the two questions.
  if (now === undefined) return exists(pid)
  return now.state !== 'Z' && now.state !== 'X' && (born === undefined || now.born === born)
}
