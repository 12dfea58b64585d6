// What the shapes of the timeline and the ledger mean.
import { useTranslation } from 'react-i18next'
import type { DueState } from './dates.ts'

/** Filled: the date has passed. Hollow: it has not. Circle: it comes every year. */
export function DueGlyph({ state }: { state: DueState }) {
  if (state === 'none') return null
  const fill = state === 'past' ? 'var(--target)' : 'none'
  return (
    <svg
      className="glyph"
      width="13"
      height="13"
      viewBox="0 0 16 16"
      aria-hidden="true"
      stroke="var(--target)"
      strokeWidth="2"
      fill={fill}
    >
      {state === 'yearly' ? <circle cx="8" cy="8" r="6" /> : <path d="M8 1.8L14.2 8L8 14.2L1.8 8Z" />}
    </svg>
  )
}

export function TargetLegend() {
  const { t } = useTranslation()
  return (
    <ul className="target-legend sub">
      {(['past', 'ahead', 'yearly'] as const).map((state) => (
        <li key={state}>
          <DueGlyph state={state} /> {t(`targets.${state}`)}
        </li>
      ))}
      <li>
        <svg className="glyph" width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">
          <rect x="1" y="1" width="22" height="10" rx="2" fill="var(--target-soft)" stroke="var(--target)" />
        </svg>
        {t('targets.inForce')}
      </li>
    </ul>
  )
}
