// The page itself: the document's words with what was read in them marked.
import { memo, type ReactNode, useMemo } from 'react'
import type { Mark } from '../parts/marks.ts'
import { Marked } from '../parts/marked.tsx'
import { groupRows, type Paragraph } from './paragraphs.ts'

export interface TextColumnProps {
  readonly paragraphs: readonly Paragraph[]
  readonly marks: readonly Mark[]
  /** Outlined: the clause that the URL or a note points at. */
  readonly clause: { readonly start: number; readonly end: number } | undefined
  /** Stands below the paragraph that starts there: notes, where there is no column for them. */
  readonly below: ((paragraph: Paragraph) => ReactNode) | undefined
}

export const TextColumn = memo(function TextColumn({ paragraphs, marks, clause, below }: TextColumnProps) {
  const groups = useMemo(() => groupRows(paragraphs.filter((item) => item.kind !== 'front')), [paragraphs])
  const sorted = useMemo(() => [...marks].sort((a, b) => a.start - b.start), [marks])
  return groups.map((group) => {
    const first = group[0]!
    if (first.kind === 'row') return <RowTable key={first.start} rows={group} marks={sorted} clause={clause} />
    return (
      <div key={first.start}>
        <ParagraphOf paragraph={first} marks={near(sorted, first)} clause={clause} />
        {below?.(first)}
      </div>
    )
  })
})

function near(marks: readonly Mark[], { start, text }: Paragraph): readonly Mark[] {
  return marks.filter((mark) => mark.end > start && mark.start < start + text.length)
}

interface ParagraphProps {
  readonly paragraph: Paragraph
  readonly marks: readonly Mark[]
  readonly clause: TextColumnProps['clause']
}

function ParagraphOf({ paragraph, marks, clause }: ParagraphProps) {
  const { kind, level = 0, start, text, titleEnd } = paragraph
  const runs = <Runs paragraph={paragraph} marks={marks} clause={clause} />
  if (kind === 'heading' && level === 1) return <h2 id={`at${start}`}>{runs}</h2>
  if (kind === 'heading') return <h3 id={`at${start}`}>{runs}</h3>
  if (kind === 'item' && titleEnd !== undefined) {
    const title: Paragraph = { ...paragraph, text: text.slice(0, titleEnd - start) }
    const rest: Paragraph = { ...paragraph, start: titleEnd, text: text.slice(titleEnd - start) }
    return (
      <p id={`at${start}`}>
        <b className={`run-in level${Math.min(level, 3)}`}>
          <Runs paragraph={title} marks={marks} clause={clause} />
        </b>
        <Runs paragraph={rest} marks={marks} clause={clause} />
      </p>
    )
  }
  return <p id={`at${start}`}>{runs}</p>
}

/** The text in up to three pieces: before, in and after the outlined clause. */
function Runs({ paragraph, marks, clause }: ParagraphProps) {
  const { start, text } = paragraph
  const end = start + text.length
  if (!clause || clause.end <= start || clause.start >= end) return <Marked text={text} marks={marks} offset={start} />
  const from = Math.max(clause.start, start)
  const to = Math.min(clause.end, end)
  return (
    <>
      <Marked text={text.slice(0, from - start)} marks={marks} offset={start} />
      <span className="clause" data-clause="">
        <Marked text={text.slice(from - start, to - start)} marks={marks} offset={from} />
      </span>
      <Marked text={text.slice(to - start)} marks={marks} offset={to} />
    </>
  )
}

function RowTable(props: { rows: readonly Paragraph[]; marks: readonly Mark[]; clause: TextColumnProps['clause'] }) {
  return (
    <div className="rows-scroll" tabIndex={0} role="region" aria-label={props.rows[0]!.path || '表'}>
      <table className="rows">
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.start} id={`at${row.start}`}>
              {cells(row).map((cell) => (
                <td key={cell.start}>
                  <Runs paragraph={cell} marks={near(props.marks, cell)} clause={props.clause} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function cells(row: Paragraph): Paragraph[] {
  let start = row.start
  return row.text.split('\t').map((text) => {
    const cell = { ...row, start, text }
    start += text.length + 1
    return cell
  })
}
