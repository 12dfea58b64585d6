// Bytes to records against a segmenter that only cuts the same text into words, both on one thread.
import { build } from '../../graph/build.ts'
import type { Outcome } from '../bound.ts'
import { peer } from '../peer.ts'
import { interleave, median, processorMilliseconds, ratio } from '../rounds.ts'
import { type CorpusFile, megabytes } from './corpus.ts'

interface Cutter {
  cut(text: string, unknownWords: boolean): readonly string[]
}

/** jieba gets decoded texts and its dictionary loaded; Zhitu gets bytes and makes nodes, edges and evidence of them. */
export async function againstJieba(files: readonly CorpusFile[], rounds: number): Promise<Outcome> {
  const { Jieba } = peer('@node-rs/jieba') as { Jieba: { withDict(dict: Uint8Array): Cutter } }
  const { dict } = peer('@node-rs/jieba/dict') as { dict: Uint8Array }
  const jieba = Jieba.withDict(dict)
  const taken = await interleave(rounds, {
    zhitu: () => processorMilliseconds(() => files.forEach((file) => build(file))),
    jieba: () => processorMilliseconds(() => files.forEach(({ text }) => jieba.cut(text, true))),
  })
  const speed = (name: 'zhitu' | 'jieba'): string => (megabytes(files) / (median(taken[name]) / 1000)).toFixed(1)
  return {
    name: `bytes to records, throughput against jieba cut, ${megabytes(files).toFixed(1)} MB`,
    ratio: ratio(taken, 'jieba', 'zhitu'),
    bound: { least: 3 },
    note: `${speed('zhitu')} MB/s against ${speed('jieba')} MB/s`,
  }
}
