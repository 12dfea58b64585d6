// What twice the text costs: of gazettes, and of texts made to hurt.
import { build } from '../../graph/build.ts'
import type { Outcome } from '../bound.ts'
import { interleave, median, processorMilliseconds, ratio } from '../rounds.ts'
import type { CorpusFile } from './corpus.ts'
import { HOSTILE } from './hostile.ts'

const MOST = 2.3

interface Text {
  readonly name: string
  /** Code units of the longer text. */
  readonly length: number
  readonly of: (length: number) => string
}

const HEAD =
  '浙江省人民政府关于印发发展规划的通知\n浙政发〔2018〕48号\n各市、县（市、区）人民政府：\n　　一、总体要求\n　　（一）建设。'
const TAIL = '\n　　浙江省人民政府\n　　2018年12月28日\n'

/** `unit` over and over, as an item of a document. */
const inDocument =
  (unit: string) =>
  (length: number): string =>
    HEAD + unit.repeat(Math.ceil(length / unit.length)) + TAIL

const MB = 1 << 20

function texts(files: readonly CorpusFile[]): Text[] {
  const all = files.map(({ text }) => text.replace(/^\ufeff/, '')).join('\n')
  const line = all.replace(/\s+/g, '')
  return [
    { name: 'gazettes in one file', length: MB, of: (length) => all.slice(0, length) },
    { name: 'one line of 10 MB', length: Math.floor(10e6 / 3), of: (length) => HEAD + line.slice(0, length) },
    { name: 'unclosed 《', length: MB, of: inDocument('根据《关于推进') },
    { name: 'thousands of （', length: MB, of: inDocument('省财政厅（') },
  ]
}

async function twice(
  { length, of }: Text,
  rounds: number,
): Promise<{ readonly growth: number; readonly note: string }> {
  const bytesOf = (units: number): Uint8Array => new TextEncoder().encode(of(units))
  const [half, whole] = [bytesOf(length / 2), bytesOf(length)]
  const taken = await interleave(rounds, {
    half: () => processorMilliseconds(() => build({ name: 'half.txt', bytes: half })),
    whole: () => processorMilliseconds(() => build({ name: 'whole.txt', bytes: whole })),
  })
  const note = `${median(taken.whole).toFixed(0)} ms for ${(whole.length / 1e6).toFixed(1)} MB`
  return { growth: ratio(taken, 'whole', 'half'), note }
}

/** One outcome a text, and one for the worst of all hostile units. */
export async function* doubling(files: readonly CorpusFile[], rounds: number): AsyncGenerator<Outcome> {
  for (const text of texts(files)) {
    const { growth, note } = await twice(text, rounds)
    yield { name: `twice the input: ${text.name}`, ratio: growth, bound: { most: MOST }, note }
  }
  const sifted: { readonly text: Text; readonly growth: number }[] = []
  for (const unit of HOSTILE) {
    const text = { name: unit, length: worthwhile(unit), of: inDocument(unit) }
    sifted.push({ text, growth: (await twice(text, rounds)).growth })
  }
  let worst = { unit: '', growth: 0, note: '' }
  for (const { text } of sifted.toSorted((a, b) => b.growth - a.growth).slice(0, SUSPECTS)) {
    const anew = await twice(text, rounds * MORE_ROUNDS)
    if (anew.growth > worst.growth) worst = { unit: text.name, ...anew }
  }
  yield {
    name: `twice the input: the worst of ${HOSTILE.length} hostile units, ${JSON.stringify(worst.unit)}`,
    ratio: worst.growth,
    bound: { most: MOST },
    note: worst.note,
  }
}

// The highest of many noisy figures is high by chance. The first measurement only says whom to suspect; the figures that
// count are measured anew.
const SUSPECTS = 5
const MORE_ROUNDS = 3

const SHORTEST = 80_000
const LONGEST = 10 * SHORTEST
/** Milliseconds; what is over sooner measures the collector of garbage. */
const LONG_ENOUGH = 150

/** Code units of a text of this unit that takes long enough to measure. */
function worthwhile(unit: string): number {
  const bytes = new TextEncoder().encode(inDocument(unit)(SHORTEST))
  const taken = processorMilliseconds(() => build({ name: 'try.txt', bytes }))
  return Math.min(LONGEST, Math.ceil(SHORTEST * Math.max(1, LONG_ENOUGH / taken)))
}
