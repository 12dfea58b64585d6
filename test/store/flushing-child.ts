// A process for tests to kill: it replaces all documents by their next version and writes the snapshot, for ever.
import { openMemoryStore } from '../../graph/index.ts'
import { fragmentOf, type Dice } from './corpus.ts'

const folder = process.argv[2]!

/** Documents that all say which version they are of, with text enough that writing takes a while. */
const all = (version: number) =>
  [0, 1, 2, 3].map((number) => {
    const dice: Dice = { number, version: 0, title: 0, date: null, projects: [], cites: [], succeeds: [], problems: 0 }
    const fragment = fragmentOf(dice)
    const text = `${version}\n${'浙江省人民政府公报'.repeat(100_000)}`
    return { ...fragment, document: { ...fragment.document, text }, fingerprint: String(version) }
  })

const store = await openMemoryStore({ folder })
for (let version = 1; ; version++) {
  await store.replaceAll(all(version))
  await store.flush()
  process.stdout.write(`${version}\n`)
}
