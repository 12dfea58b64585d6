// Part of the generator: documents that a document cites in its opening, and what for.
import fc from 'fast-check'

/** A cited document. */
export interface Citation {
  /** Between 《 and 》; null where only the number is printed. */
  readonly title: string | null
  readonly number: string | null
}

/** An opening sentence with its citations. */
export interface Opening {
  readonly text: string
  readonly citations: readonly Citation[]
  readonly purpose: 'BASIS' | 'IMPLEMENTS' | 'FOLLOWS'
}

const CITED: readonly Citation[] = [
  { title: '国务院关于加快推进“互联网+政务服务”工作的指导意见', number: '国发〔2016〕55号' },
  { title: '国务院办公厅转发〈关于加快养老服务发展的意见〉的通知', number: '国办发〔2018〕18号' },
  { title: '中共中央国务院关于完善促进消费体制机制的若干意见', number: null },
  { title: '中华人民共和国网络安全法', number: null },
  { title: '优化营商环境条例', number: '国务院令第722号' },
  { title: null, number: '国办函〔2018〕46号' },
]

const SAYS = [
  ['BASIS', '根据', '有关规定，结合实际，制定本文件。'],
  ['IMPLEMENTS', '为贯彻落实', '精神，现提出如下意见。'],
  ['FOLLOWS', '按照', '要求，现就有关事项通知如下。'],
] as const

const print = ({ title, number }: Citation): string =>
  title === null ? `${number ?? ''}文件` : `《${title}》${number === null ? '' : `（${number}）`}`

/** `根据《优化营商环境条例》（国务院令第722号）有关规定，结合实际，制定本文件。` */
export const anyOpening: fc.Arbitrary<Opening> = fc
  .record({
    say: fc.constantFrom(...SAYS),
    citations: fc.uniqueArray(fc.constantFrom(...CITED), { minLength: 1, maxLength: 3 }),
    last: fc.constantFrom('、', '和'),
  })
  .map(({ say: [purpose, before, after], citations, last }) => {
    const list = citations
      .map(print)
      .reduce((text, one, at) => text + (at === citations.length - 1 ? last : '、') + one)
    return { text: before + list + after, citations, purpose }
  })

/** Id of a cited document. */
export const citedId = ({ title, number }: Citation): string => `document:${number ?? title ?? ''}`
