// The timeline: a row a document, drawn from timeline-model.ts. The ledger below lists the same as text.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayNumber } from './dates.ts'
import { type Bar, type Mark, type Row, timelineOf, type Dated } from './timeline-model.ts'

const WIDTH = 1392
const LEFT = 210
const RIGHT = 26
const HEAD = 34
const BAR_HEIGHT = 17

export interface TimelineProps {
  readonly targets: readonly Dated[]
  readonly asOf: string
  /** Short title and number of a document, by its id. */
  readonly documentOf: (id: string) => { readonly title: string; readonly number: string }
  readonly onPick: (ids: readonly string[]) => void
}

interface Scale {
  readonly x: (day: number) => number
  readonly asOf: string
}

export function Timeline(props: TimelineProps) {
  const { t } = useTranslation()
  const timeline = useMemo(() => timelineOf(props.targets, props.asOf), [props.targets, props.asOf])
  if (timeline.rows.length === 0) return null
  const from = dayNumber(`${timeline.fromYear}-01-01`)
  const to = dayNumber(`${timeline.toYear}-01-01`)
  const scale: Scale = {
    x: (day) => LEFT + ((Math.min(Math.max(day, from), to) - from) / (to - from)) * (WIDTH - LEFT - RIGHT),
    asOf: props.asOf,
  }
  const heights = timeline.rows.map(rowHeight)
  const tops = heights.map((_, index) => HEAD + heights.slice(0, index).reduce((sum, height) => sum + height, 0))
  const height = HEAD + heights.reduce((sum, each) => sum + each, 0) + 10
  return (
    <div className="card timeline" tabIndex={0} role="region" aria-label={t('targets.timeline')}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        <Years fromYear={timeline.fromYear} toYear={timeline.toYear} height={height} scale={scale} />
        {timeline.rows.map((row, index) => (
          <RowOf key={row.document} row={row} top={tops[index]!} height={heights[index]!} scale={scale} props={props} />
        ))}
        <AsOf
          date={props.asOf}
          inRange={dayNumber(props.asOf) >= from && dayNumber(props.asOf) <= to}
          height={height}
          scale={scale}
        />
      </svg>
    </div>
  )
}

function rowHeight(row: Row): number {
  const bars = row.bars.length * (BAR_HEIGHT + 5)
  return Math.max(52, bars + (row.marks.length > 0 ? 32 : 12))
}

function Years(props: { fromYear: number; toYear: number; height: number; scale: Scale }) {
  const years = Array.from({ length: props.toYear - props.fromYear }, (_, index) => props.fromYear + index)
  const step = Math.ceil(years.length / 16)
  return years.map((year) => {
    const x = props.scale.x(dayNumber(`${year}-01-01`))
    return (
      <g key={year}>
        <line className="grid" x1={x} x2={x} y1={HEAD - 4} y2={props.height - 8} />
        {(year - props.fromYear) % step === 0 && (
          <text className="year num" x={x + 6} y={22}>
            {year}
          </text>
        )}
      </g>
    )
  })
}

function RowOf(props: { row: Row; top: number; height: number; scale: Scale; props: TimelineProps }) {
  const { row, top, height, scale } = props
  const { documentOf, onPick } = props.props
  const { title, number } = documentOf(row.document)
  const barsEnd = top + 8 + row.bars.length * (BAR_HEIGHT + 5)
  const y = row.bars.length > 0 ? barsEnd + 12 : top + height / 2
  return (
    <g>
      <line className="grid" x1={0} x2={WIDTH} y1={top + height} y2={top + height} />
      <text className="row-title" x={10} y={top + height / 2 - 3}>
        {[...title].length > 12 ? `${[...title].slice(0, 11).join('')}…` : title}
      </text>
      <text className="row-number" x={10} y={top + height / 2 + 15}>
        {number}
      </text>
      {row.bars.map((bar, index) => (
        <BarOf
          key={`${bar.from} ${bar.to}`}
          bar={bar}
          y={top + 8 + index * (BAR_HEIGHT + 5)}
          scale={scale}
          onPick={onPick}
        />
      ))}
      <Marks marks={row.marks} y={y} scale={scale} onPick={onPick} />
    </g>
  )
}

function BarOf(props: { bar: Bar; y: number; scale: Scale; onPick: TimelineProps['onPick'] }) {
  const { t } = useTranslation()
  const { bar, y, scale } = props
  const x1 = scale.x(bar.from)
  const x2 = Math.max(scale.x(bar.to), x1 + 4)
  const words = bar.open
    ? t('targets.from', { from: bar.label.from })
    : t('targets.span', { from: bar.label.from, to: bar.label.to })
  const text = `${t('targets.count', { count: bar.targets.length })} · ${words}`
  const inside = x2 - x1 > 260
  return (
    <g className="pick" onClick={() => props.onPick(bar.targets)}>
      <title>{text}</title>
      <rect className={bar.open ? 'term open' : 'term'} x={x1} y={y} width={x2 - x1} height={BAR_HEIGHT} rx={2} />
      <text className="note" x={inside ? x2 - 8 : x2 + 6} y={y + 13} textAnchor={inside ? 'end' : 'start'}>
        {text}
      </text>
    </g>
  )
}

/** Shapes at their dates, and words beside the last of each run where there is room for them. */
function Marks(props: { marks: readonly Mark[]; y: number; scale: Scale; onPick: TimelineProps['onPick'] }) {
  const { t } = useTranslation()
  const { marks, y, scale } = props
  return marks.map((mark, index) => {
    const x = scale.x(mark.day)
    const next = marks[index + 1]
    const room = (next ? scale.x(next.day) : WIDTH) - x
    const count = mark.targets.length
    const words =
      mark.state === 'yearly'
        ? t('targets.everyYear', { date: mark.date.slice(5) })
        : `${count > 1 ? `${t('targets.count', { count })} · ` : ''}${mark.date}`
    const left = room < 170 && x - (index > 0 ? scale.x(marks[index - 1]!.day) : LEFT) > 190
    const isFirstOfYearly =
      mark.state !== 'yearly' || marks.findIndex((each) => each.targets[0] === mark.targets[0] && !each.past) === index
    return (
      <g key={`${mark.state} ${mark.date}`} className="pick" onClick={() => props.onPick(mark.targets)}>
        <title>{`${words} · ${t(`targets.state.${mark.state}`)}`}</title>
        <Shape mark={mark} x={x} y={y} />
        {isFirstOfYearly && (left || room > 170) && (
          <text className="note" x={left ? x - 16 : x + 16} y={y + 5} textAnchor={left ? 'end' : 'start'}>
            {words}
          </text>
        )}
      </g>
    )
  })
}

function Shape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  const count = mark.targets.length
  const r = count > 1 ? 13 : 9
  const filled = mark.past ? 'filled' : 'hollow'
  return (
    <>
      {mark.state === 'yearly' ? (
        <circle className={`shape ${filled}`} cx={x} cy={y} r={count > 1 ? 10 : 6.5} />
      ) : (
        <path className={`shape ${filled}`} d={`M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`} />
      )}
      {count > 1 && (
        <text className={`count num ${filled}`} x={x} y={y + 4.5} textAnchor="middle">
          {count}
        </text>
      )}
    </>
  )
}

function AsOf(props: { date: string; inRange: boolean; height: number; scale: Scale }) {
  const x = props.scale.x(dayNumber(props.date))
  const flag = Math.min(Math.max(x, LEFT + 46), WIDTH - 48)
  return (
    <g>
      {props.inRange && <line className="as-of" x1={x} x2={x} y1={HEAD - 6} y2={props.height - 8} />}
      <rect className="as-of-flag" x={flag - 46} y={7} width={92} height={21} rx={2} />
      <text className="as-of-text num" x={flag} y={22} textAnchor="middle">
        {props.date}
      </text>
    </g>
  )
}
