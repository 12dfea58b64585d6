// One of n equal parts of a list, so that any number of machines can share a run without talking to each other.
import { InvalidArgumentError } from 'commander'

/** The part `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `2/4`: the second of four parts. */
export const parseShard = (text: string): Shard => {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? []
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new InvalidArgumentError('Write it as i/n with i from 1 to n, e.g. 2/4')
  return { index, count }
}

/** Every n-th item, from the shard's index on: all shards together are the list, and none shares an item. */
export async function* takeShard<T>(items: AsyncIterable<T>, shard: Shard): AsyncGenerator<T> {
  let position = 0
  for await (const item of items) {
    if (position % shard.count === shard.index - 1) yield item
    position += 1
  }
}
