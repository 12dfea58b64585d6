// Part of the generator: the styles in which documents write a responsibility clause, each with the parts it gives.
import fc from 'fast-check'
import type { Group } from './who-leads.ts'

/** Words that documents choose freely. */
export interface Say {
  readonly by: string
  readonly help: string
  readonly does: string
  readonly share: string
  readonly with: string
  readonly comma: string
  readonly leadLabel: string
  readonly unitLabel: string
  readonly helpLabel: string
}

export const anySay: fc.Arbitrary<Say> = fc.record({
  by: fc.constantFrom('', '', '由'),
  help: fc.constantFrom('配合', '参与', '协助', '参加', '协同配合', '参与配合', '支持'),
  does: fc.constantFrom('负责', '负责落实', '组织实施', '共同负责'),
  share: fc.constantFrom('按职责分工负责', '按照职责分工负责', '分工负责', '按各自职责负责', '根据职责分工落实'),
  with: fc.constantFrom('', '', '负责', '组织实施'),
  comma: fc.constantFrom('，', '，', '、'),
  leadLabel: fc.constantFrom('牵头单位', '牵头部门', '主办单位'),
  unitLabel: fc.constantFrom('责任单位', '责任部门', '落实单位'),
  helpLabel: fc.constantFrom('配合单位', '协办单位', '参与单位', '参加单位', '协助单位', '支持单位', '配合部门'),
})

/** One style: what its one or two lists do, and how it prints them. */
export interface Style {
  readonly lists: readonly Group['kind'][]
  /** Parts with their label; one part with label '' where the style has none. */
  readonly print: (lists: readonly string[], say: Say) => readonly (readonly [label: string, text: string])[]
}

const inline = (lists: Style['lists'], print: (a: string, b: string, say: Say) => string): Style => ({
  lists,
  print: ([a = '', b = ''], say) => [['', print(a, b, say)]],
})

/** `省科技厅牵头，省财政厅配合`, `省财政厅、省商务厅负责` … */
export const INLINE: readonly Style[] = [
  inline(['lead'], (a, _, say) => `${say.by}${a}牵头`),
  inline(['lead', 'support'], (a, b, say) => `${say.by}${a}牵头${say.comma}${b}${say.help}`),
  inline(['lead', 'division'], (a, b, say) => `${a}牵头，${b}${say.share}`),
  inline(['lead', 'responsible'], (a, b, say) => `${a}牵头，${b}${say.does}`),
  inline(['lead', 'support'], (a, b, say) => `由${a}牵头，会同${b}${say.with}`),
  inline(['lead', 'support'], (a, b, say) => `${say.by}${a}会同${b}${say.with}`),
  inline(['responsible'], (a, _, say) => `${say.by}${a}${say.does}`),
  inline(['responsible', 'support'], (a, b, say) => `${a}负责，${b}${say.help}`),
]

/** `省财政厅、省商务厅按职责分工负责`: what it means beside a stated order is open, so it does not stand beside one. */
export const DIVISION: Style = inline(['division'], (a, _, say) => a + say.share)

/** `责任单位：…`, `牵头单位：…；配合单位：…` */
export const LABELLED: readonly Style[] = [
  { lists: ['responsible'], print: ([a = ''], say) => [[say.unitLabel, a]] },
  { lists: ['lead'], print: ([a = ''], say) => [[say.leadLabel, a]] },
  {
    lists: ['lead', 'responsible'],
    print: ([a = '', b = ''], say) => [
      [say.leadLabel, a],
      [say.unitLabel, b],
    ],
  },
  {
    // 责任单位：省科技厅（牵头）、省财政厅: of one name only, for a bracket behind two would be open to both readings.
    lists: ['lead', 'responsible'],
    print: ([a = '', b = ''], say) =>
      /[、等和及]/.test(a)
        ? [
            [say.leadLabel, a],
            [say.unitLabel, b],
          ]
        : [[say.unitLabel, `${a}（牵头）、${b}`]],
  },
  {
    lists: ['lead', 'support'],
    print: ([a = '', b = ''], say) => [
      [say.leadLabel, a],
      [say.helpLabel, b],
    ],
  },
]

/** `市商务委、市财政局`: a bracket at an item's end that holds nothing but names. */
export const BARE: Style = inline(['responsible'], (a) => a)
