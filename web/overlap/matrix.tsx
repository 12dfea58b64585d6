// The matrix: a real table whose cells are buttons. The number is what two departments share, the strokes say how.
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { shortOf } from '../parts/names.tsx'
import { heat, type Member, type Pair, pairIndex } from './matrix-model.ts'
import { Ticks } from './ticks.tsx'

export interface MatrixProps {
  readonly members: readonly Member[]
  readonly pairs: readonly Pair[]
  readonly a: string | undefined
  readonly b: string | undefined
  readonly onCell: (a: Member, b: Member) => void
}

export function Matrix(props: MatrixProps) {
  const { t } = useTranslation()
  const { members, pairs, a, b } = props
  const find = useMemo(() => pairIndex(pairs), [pairs])
  const most = Math.max(1, ...pairs.map((pair) => pair.shared))
  const table = useRef<HTMLTableElement>(null)
  return (
    <div className="matrix-scroll" role="region" aria-label={t('overlap.title')} tabIndex={0}>
      <table className="matrix" ref={table} onKeyDown={(event) => walk(event, table.current)}>
        <caption className="sr">{t('overlap.caption')}</caption>
        <thead>
          <tr>
            <td />
            {members.map((member) => (
              <th key={member.id} scope="col" aria-current={member.id === b ? 'true' : undefined}>
                <span lang="zh-CN">{shortOf(member)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((row) => (
            <tr key={row.id}>
              <th scope="row" lang="zh-CN" aria-current={row.id === a ? 'true' : undefined}>
                {shortOf(row)}
              </th>
              {members.map((column) => (
                <Cell
                  key={column.id}
                  row={row}
                  column={column}
                  pair={row.id === column.id ? undefined : find(row.id, column.id)}
                  most={most}
                  chosen={row.id === a && column.id === b}
                  onCell={props.onCell}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: {
  row: Member
  column: Member
  pair: Pair | undefined
  most: number
  chosen: boolean
  onCell: MatrixProps['onCell']
}) {
  const { t } = useTranslation()
  const { row, column, pair, most, chosen } = props
  if (row.id === column.id) {
    return (
      <td className="own num">
        <span aria-hidden="true">{row.duties}</span>
        <span className="sr">{t('overlap.ownCell', { a: shortOf(row), count: row.duties })}</span>
      </td>
    )
  }
  if (!pair) {
    return (
      <td className="none">
        <span aria-hidden="true">·</span>
        <span className="sr">{t('overlap.none')}</span>
      </td>
    )
  }
  return (
    <td className={`heat${heat(pair.shared, most)}`} data-chosen={chosen || undefined}>
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={t('overlap.cell', { a: shortOf(row), b: shortOf(column), count: pair.shared })}
        onClick={() => props.onCell(row, column)}
      >
        <b className="num">{pair.shared}</b>
        <Ticks pair={pair} />
      </button>
    </td>
  )
}

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys go to the next cell that holds a number, in that direction. */
function walk(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = STEPS[event.key]
  const cell = (event.target as HTMLElement).closest('td')
  if (!step || !cell || !table) return
  const row = (cell.parentElement as HTMLTableRowElement).rowIndex
  for (let r = row + step[0], c = cell.cellIndex + step[1]; ; r += step[0], c += step[1]) {
    const next = table.rows[r]?.cells[c]
    if (r < 1 || c < 1 || !next) return
    const button = next.querySelector('button')
    if (!button) continue
    event.preventDefault()
    button.focus()
    return
  }
}
