// The legend is the filter: what is drawn how, how many of each are loaded, and a box to leave it out.
import { useTranslation } from 'react-i18next'
import { EdgeGlyph, type EdgeLook, NodeGlyph } from '../parts/glyph.tsx'
import { EDGE_LOOKS, type Kind, NODE_LOOKS } from './model.ts'

export interface LegendProps {
  readonly counts: ReadonlyMap<Kind, number>
  readonly hidden: ReadonlySet<string>
  readonly onToggle: (kind: Kind) => void
}

export function Legend({ counts, hidden, onToggle }: LegendProps) {
  const { t } = useTranslation()
  const there = (kind: Kind) => (counts.get(kind) ?? 0) > 0 || hidden.has(kind)
  return (
    <div className="legend" role="group" aria-label={t('graph.legend')}>
      <h2>{t('graph.nodes')}</h2>
      {NODE_LOOKS.filter(there).map((look) => (
        <Entry key={look} kind={look} label={t(`kind.${look}`)} counts={counts} hidden={hidden} onToggle={onToggle}>
          <NodeGlyph look={look} />
        </Entry>
      ))}
      <h2>{t('graph.edges')}</h2>
      {EDGE_LOOKS.filter(there).map((look) => (
        <Entry key={look} kind={look} label={t(EDGE_WORDS[look])} counts={counts} hidden={hidden} onToggle={onToggle}>
          <EdgeGlyph look={look} />
        </Entry>
      ))}
      <h2>{t('graph.keys')}</h2>
      <p className="sub keys">
        <kbd>E</kbd> {t('graph.keyExpand')} <kbd>F</kbd> {t('graph.keyFit')} <kbd>T</kbd> {t('graph.keyTable')}
      </p>
    </div>
  )
}

const EDGE_WORDS = {
  lead: 'edge.lead-explicit',
  'lead-inferred': 'edge.lead-inferred',
  support: 'edge.SUPPORTS',
  cites: 'edge.CITES',
  contains: 'edge.CONTAINS',
  sets: 'edge.SETS',
  other: 'edge.other',
} as const satisfies Record<EdgeLook, string>

function Entry(props: LegendProps & { kind: Kind; label: string; children: React.ReactNode }) {
  const { kind, label, counts, hidden, onToggle } = props
  return (
    <label>
      <input type="checkbox" checked={!hidden.has(kind)} onChange={() => onToggle(kind)} />
      {props.children}
      <span>{label}</span>
      <span className="legend-count num">{counts.get(kind) ?? 0}</span>
    </label>
  )
}
