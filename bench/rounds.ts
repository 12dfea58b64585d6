// How contenders are compared: all of them in each round, in turns that alternate, and the median of the rounds' ratios.

/** The middle of some numbers; of an even count, the mean of the two in the middle. Of none, NaN. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** What each contender took in each round, in the unit that it answers in. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>

/**
 * Runs all contenders once unmeasured, then in `count` rounds. A contender measures itself and answers with what it
 * took. Every other round goes backwards, so that what the machine does meanwhile falls on all of them alike.
 */
export async function interleave<Name extends string>(
  count: number,
  contenders: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<Rounds<Name>> {
  const names = Object.keys(contenders) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (const name of names) await contenders[name]()
  for (let round = 0; round < count; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) taken[name].push(await contenders[name]())
  return taken
}

/** The median over rounds of what one contender took for each unit that the other took. */
export const ratio = <Name extends string>(rounds: Rounds<Name>, of: Name, to: Name): number =>
  median(rounds[of].map((taken, round) => taken / rounds[to][round]!))

/** Milliseconds of the clock that some work takes. */
export function milliseconds(work: () => unknown): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

/** Milliseconds of processor time that some work takes in all threads of this process; other programs do not count. */
export function processorMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
