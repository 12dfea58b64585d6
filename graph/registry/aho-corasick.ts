// Registry: finds thousands of names in one pass over a text. Double-array trie with failure links, all typed arrays.

/** Called for each occurrence with the index of its name in the list given, and its span, end exclusive. */
export type Visit = (name: number, start: number, end: number) => void

/** A list of names made ready for searching; safe to share and to keep. */
export interface NameMatcher {
  /** The names as given; doubles are found under the first. */
  readonly names: readonly string[]
  /** Every occurrence of every name, overlapping ones too, by end and from long to short. */
  readonly findAll: (text: string, visit: Visit) => void
  /** Occurrences that do not overlap: the leftmost, and the longest of those that start there. From `from` to `to`. */
  readonly findLongest: (text: string, visit: Visit, from?: number, to?: number) => void
}

/** The trie while it is built: for each node its first child, next sibling, symbol. Node 0 is the root, 0 is none. */
interface Trie {
  readonly child: number[]
  readonly sibling: number[]
  readonly symbol: number[]
  readonly name: number[]
}

const plant = (names: readonly string[], symbols: Uint16Array): { trie: Trie; used: number } => {
  const trie: Trie = { child: [0], sibling: [0], symbol: [0], name: [-1] }
  let used = 0
  names.forEach((name, index) => {
    let node = 0
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at)
      const symbol = (symbols[code] ||= ++used)
      let next = trie.child[node]!
      while (next !== 0 && trie.symbol[next] !== symbol) next = trie.sibling[next]!
      if (next === 0) {
        next = trie.child.push(0) - 1
        trie.sibling.push(trie.child[node]!)
        trie.symbol.push(symbol)
        trie.name.push(-1)
        trie.child[node] = next
      }
      node = next
    }
    if (node !== 0 && trie.name[node] === -1) trie.name[node] = index
  })
  return { trie, used }
}

const grown = (array: Int32Array<ArrayBuffer>, least: number, fill: number): Int32Array<ArrayBuffer> => {
  if (array.length > least) return array
  const larger = new Int32Array(Math.max(least + 1, array.length * 2)).fill(fill, array.length)
  larger.set(array)
  return larger
}

/** States are slots of the double array: the child of state s by symbol c is base[s]+c where check says s. */
interface Automaton {
  readonly base: Int32Array
  readonly check: Int32Array
  readonly fail: Int32Array
  /** Index of the name that ends in the state, or -1. */
  readonly name: Int32Array
  /** Next state down the failure links in which a name ends, or 0. */
  readonly shorter: Int32Array
  readonly depth: Int32Array
}

const PATIENCE = 32

const compile = (trie: Trie, used: number): Automaton => {
  const nodes = trie.child.length
  let base = new Int32Array(nodes * 2 + used + 2)
  let check = new Int32Array(base.length).fill(-1)
  const state = new Int32Array(nodes)
  const order = new Int32Array(nodes)
  check[0] = 0
  let dense = 1
  let queued = 1
  for (let head = 0; head < queued; head++) {
    const node = order[head]!
    const symbols: number[] = []
    for (let child = trie.child[node]!; child !== 0; child = trie.sibling[child]!) symbols.push(trie.symbol[child]!)
    if (symbols.length === 0) continue
    const lowest = Math.min(...symbols)
    let probes = 0
    let first = Math.max(dense, lowest)
    for (; ; first++) {
      check = grown(check, first - lowest + used + 1, -1)
      if (check[first] !== -1) continue
      probes++
      if (symbols.every((symbol) => check[first - lowest + symbol] === -1)) break
    }
    // Where no slot was free before this one, or many were tried in vain, later nodes start behind it.
    if (probes === 1 || probes > PATIENCE) dense = first
    const offset = first - lowest
    base = grown(base, offset + used + 1, 0)
    const own = state[node]!
    base[own] = offset
    for (let child = trie.child[node]!; child !== 0; child = trie.sibling[child]!) {
      const slot = offset + trie.symbol[child]!
      check[slot] = own
      state[child] = slot
      order[queued++] = child
    }
  }
  const size = Math.max(base.length, check.length)
  return link(trie, state, order.subarray(0, queued), grown(base, size - 1, 0), grown(check, size - 1, -1))
}

// Breadth first: a state's failure state is shallower, so its own links are known before they are asked for.
const link = (trie: Trie, state: Int32Array, order: Int32Array, base: Int32Array, check: Int32Array): Automaton => {
  const fail = new Int32Array(base.length)
  const name = new Int32Array(base.length).fill(-1)
  const shorter = new Int32Array(base.length)
  const depth = new Int32Array(base.length)
  for (const node of order) name[state[node]!] = trie.name[node]!
  for (const node of order) {
    const own = state[node]!
    for (let child = trie.child[node]!; child !== 0; child = trie.sibling[child]!) {
      const slot = state[child]!
      depth[slot] = depth[own]! + 1
      if (own === 0) continue
      const symbol = trie.symbol[child]!
      let back = fail[own]!
      while (back !== 0 && check[base[back]! + symbol] !== back) back = fail[back]!
      const target = base[back]! + symbol
      const failure = check[target] === back ? target : 0
      fail[slot] = failure
      shorter[slot] = name[failure] === -1 ? shorter[failure]! : failure
    }
  }
  return { base, check, fail, name, shorter, depth }
}

/**
 * Makes a list of names searchable. Building takes time in proportion to the names' length, searching in proportion
 * to the text alone. (`财政厅`, `省财政厅`) over `由省财政厅负责`: `findLongest` visits `省财政厅` at 1–5.
 */
export const nameMatcher = (names: readonly string[]): NameMatcher => {
  const symbols = new Uint16Array(65536)
  const { trie, used } = plant(names, symbols)
  const { base, check, fail, name, shorter, depth } = compile(trie, used)
  const lengths = Int32Array.from(names, (each) => each.length)

  const step = (from: number, symbol: number): number => {
    for (let state = from; ; state = fail[state]!) {
      const next = base[state]! + symbol
      if (check[next] === state) return next
      if (state === 0) return 0
    }
  }

  const findAll = (text: string, visit: Visit): void => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const symbol = symbols[text.charCodeAt(at)]!
      state = symbol === 0 ? 0 : step(state, symbol)
      if (state === 0) continue
      for (let ending = name[state] === -1 ? shorter[state]! : state; ending !== 0; ending = shorter[ending]!) {
        const found = name[ending]!
        visit(found, at + 1 - lengths[found]!, at + 1)
      }
    }
  }

  const findLongest = (text: string, visit: Visit, from = 0, to = text.length): void => {
    let state = 0
    let best = -1
    let start = 0
    let end = 0
    for (let at = from; at <= to; at++) {
      const symbol = at === to ? 0 : symbols[text.charCodeAt(at)]!
      state = symbol === 0 ? 0 : step(state, symbol)
      // What the state holds is all that can still grow: once it starts behind the best find, that find stands.
      if (best !== -1 && at + 1 - depth[state]! > start) {
        visit(best, start, end)
        at = end - 1
        best = -1
        state = 0
        continue
      }
      const ending = state === 0 ? 0 : name[state] === -1 ? shorter[state]! : state
      if (ending === 0) continue
      const found = name[ending]!
      const begins = at + 1 - lengths[found]!
      if (best === -1 || begins <= start) {
        best = found
        start = begins
        end = at + 1
      }
    }
  }

  return { names, findAll, findLongest }
}
