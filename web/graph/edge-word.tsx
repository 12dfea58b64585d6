// An edge's line and word: 牵头·推定, 配合, 引用 …
import { useTranslation } from 'react-i18next'
import { EdgeGlyph, lookClass } from '../parts/glyph.tsx'
import type { GraphEdge } from './model.ts'

const WORDS = ['LEADS', 'SUPPORTS', 'CITES', 'CONTAINS', 'SETS', 'ISSUED', 'MENTIONS', 'SUCCEEDS'] as const

export function EdgeWord({ edge }: { edge: Pick<GraphEdge, 'type' | 'look'> }) {
  const { t } = useTranslation()
  const type = WORDS.find((word) => word === edge.type)
  return (
    <span className={`role ${lookClass(edge.look)}`}>
      <EdgeGlyph look={edge.look} />
      <span>
        {type ? t(`edge.${type}`) : edge.type}
        {edge.look === 'lead-inferred' && <small>·{t('role.inferred')}</small>}
      </span>
    </span>
  )
}
