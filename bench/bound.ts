// What every benchmark answers with: figures, each beside the bound it has to keep.

/** One line of a benchmark's table. */
export interface Outcome {
  /** What was compared: `bytes to records against jieba alone`. */
  readonly name: string
  /** The median of the ratios of the rounds. */
  readonly ratio: number
  /** What the figure counts where it is no ratio, e.g. ` ms`. Default: `×`. */
  readonly unit?: string
  /** Absent where the figure is there to be known only. */
  readonly bound?: { readonly least: number } | { readonly most: number }
  /** Figures that a reader needs beside the ratio: `41 MB/s against 12 MB/s`. */
  readonly note: string
}

/** A benchmark: measures, and may print its progress on standard error. */
export type Bench = () => Promise<readonly Outcome[]>

/** Whether a figure keeps its bound; a ratio that is no number keeps none. */
export const keeps = ({ ratio, bound }: Outcome): boolean =>
  bound === undefined || ('least' in bound ? ratio >= bound.least : ratio <= bound.most)

/** A table in Markdown with a row an outcome, e.g. `| jieba | 4.1× | ≥ 3× | pass | 41 MB/s |`. */
export const table = (outcomes: readonly Outcome[]): string =>
  [
    '| what | ratio | bound | | figures |',
    '|---|---|---|---|---|',
    ...outcomes.map((outcome) => {
      const { name, ratio, unit = '×', bound, note } = outcome
      const [limit, held] =
        bound === undefined
          ? ['', '']
          : ['least' in bound ? `≥ ${bound.least}${unit}` : `≤ ${bound.most}${unit}`, keeps(outcome) ? 'pass' : 'FAIL']
      return `| ${name} | ${ratio.toFixed(2)}${unit} | ${limit} | ${held} | ${note} |`
    }),
  ].join('\n')
