// The sentences behind the edge that is chosen.
import { useTranslation } from 'react-i18next'
import type { VariablesOf } from '../client/gql.ts'
import { useRequest } from '../client/use-request.ts'
import { EvidenceSteps } from '../parts/evidence-steps.tsx'
import type { Step } from '../parts/evidence.ts'
import type { MarkKind } from '../parts/marks.ts'
import { passageOf } from '../parts/passage.ts'
import { ResponsibilityEvidence } from '../parts/responsibility-evidence.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { usePathAt } from '../parts/use-path-at.ts'
import { Zh } from '../parts/zh.tsx'
import { EdgeWord } from './edge-word.tsx'
import type { GraphEdge, GraphNode } from './model.ts'
import { edgeQuery } from './query.ts'

interface Ends {
  readonly edge: GraphEdge
  readonly from: GraphNode | undefined
  readonly to: GraphNode | undefined
}

export function EdgeEvidence(props: Ends) {
  const { edge } = props
  if (edge.type === 'LEADS' || edge.type === 'SUPPORTS')
    return <ResponsibilityEvidence project={edge.to} department={edge.from} role={edge.type} />
  return <OtherEvidence {...props} />
}

const MARKS: Readonly<Record<string, MarkKind>> = { CITES: 'citation', SETS: 'target', MENTIONS: 'platform' }

function OtherEvidence({ edge, from, to }: Ends) {
  const { t } = useTranslation()
  const type = edge.type as VariablesOf<typeof edgeQuery>['type']
  const query = useRequest(edgeQuery, { type, from: edge.from, to: edge.to })
  const evidence = query.data?.edge?.evidence ?? []
  const pathAt = usePathAt(evidence.map(({ document }) => document))
  const steps = evidence.map((words): Step => ({
    evidence: words,
    kind: 'clause',
    passage: passageOf(words),
    marks: [{ start: words.start, end: words.end, kind: MARKS[edge.type] ?? 'found' }],
  }))
  const first = steps[0]
  const key = first ? (first.evidence.document.number ?? first.evidence.document.title) : ''
  return (
    <>
      <p className="row">
        <EdgeWord edge={edge} />
      </p>
      <p className="evidence-title">
        <Zh>{from?.name ?? edge.from}</Zh> → <Zh>{to?.title ?? edge.to}</Zh>
      </p>
      {query.isPending && <Loading lines={3} />}
      {query.error && <Failed what={t('evidence.failed')} error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <EvidenceSteps
          steps={steps}
          place={{ key, path: (first && pathAt(key, first.evidence.start)) ?? '' }}
          pathAt={pathAt}
        />
      )}
    </>
  )
}
