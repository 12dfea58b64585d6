// How two departments share, as little strokes: solid, one leads and one supports; double, joint leads; dots, both support.
import { useTranslation } from 'react-i18next'
import type { Pair } from './matrix-model.ts'

/** In this order, each only where there is some. The words for them are in the cell's own label. */
export function Ticks({ pair }: { pair: Pair }) {
  return (
    <span className="ticks" aria-hidden="true">
      {pair.leadAndSupport > 0 && <i className="tick one" />}
      {pair.jointLeads > 0 && <i className="tick joint" />}
      {pair.bothSupport > 0 && <i className="tick both" />}
    </span>
  )
}

export function TickLegend() {
  const { t } = useTranslation()
  return (
    <ul className="tick-legend sub">
      {(['one', 'joint', 'both'] as const).map((kind) => (
        <li key={kind}>
          <i className={`tick wide ${kind}`} aria-hidden="true" /> {t(`overlap.${kind}`)}
        </li>
      ))}
      <li>{t('overlap.own')}</li>
    </ul>
  )
}
