// The libraries that benchmarks compare with; bench/package.json holds them, so that the project itself never needs them.
import { createRequire } from 'node:module'

const load = createRequire(new URL('./package.json', import.meta.url))

/** A module of bench/node_modules, e.g. `peer('@node-rs/jieba')`. Throws words on how to install it where it is missing. */
export function peer(name: string): unknown {
  try {
    return load(name)
  } catch (error) {
    throw new Error(`${name} could not be loaded; run \`npm install --prefix bench\` first`, { cause: error })
  }
}
