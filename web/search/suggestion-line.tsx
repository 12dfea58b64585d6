// One suggestion: shape, name with the match marked, what else it is called, and a fact that tells it apart.
import { useTranslation } from 'react-i18next'
import { NodeGlyph, nodeLook } from '../parts/glyph.tsx'
import { Marked } from '../parts/marked.tsx'
import { shortOf } from '../parts/names.tsx'
import { Zh } from '../parts/zh.tsx'
import type { SearchHit } from './query.ts'
import type { Suggestion } from './use-search.ts'

type Spans = readonly (readonly [number, number])[]

export function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation()
  const { id, name, also, collective = false, external = false, hit } = suggestion
  return (
    <>
      <NodeGlyph look={nodeLook(id, { collective, external })} />
      <Zh className="name">
        <Marked text={name} marks={found(suggestion.nameMarks)} />
      </Zh>
      {also !== undefined && (
        <span className="also">
          {suggestion.alsoKind === 'alias' && <span className="dim">{t('search.matched')} </span>}
          <Zh>
            <Marked text={also} marks={found(suggestion.alsoMarks)} />
          </Zh>
        </span>
      )}
      {hit && <Fact hit={hit} />}
    </>
  )
}

function found(spans: Spans) {
  return spans.map(([start, end]) => ({ start, end, kind: 'found' as const }))
}

function Fact({ hit }: { hit: SearchHit }) {
  const { t } = useTranslation()
  const { node } = hit
  if (node.__typename === 'Department') {
    return (
      <span className="meta num">
        {t('role.lead')} {node.leads.totalCount} · {t('role.support')} {node.supports.totalCount}
      </span>
    )
  }
  if (node.__typename === 'Project') {
    const lead = node.leads.nodes[0]?.department
    return (
      <span className="meta">
        {lead && `${t('search.led', { name: shortOf(lead) })} · `}
        <Zh>
          {node.document?.number} {node.path}
        </Zh>
      </span>
    )
  }
  if (node.__typename === 'Document') {
    return (
      <span className="meta num">
        <Zh>{node.number}</Zh> {node.external ? t('kind.external') : node.date}
      </span>
    )
  }
  if (node.__typename === 'Target') {
    return (
      <span className="meta num">
        {node.due} <Zh>{node.document?.number}</Zh>
      </span>
    )
  }
  return null
}
