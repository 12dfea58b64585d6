// The sentence that sets a target, opened below its row.
import { useTranslation } from 'react-i18next'
import { useRequest } from '../client/use-request.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { quotation } from '../parts/evidence.ts'
import { Go } from '../parts/go.tsx'
import { Marked } from '../parts/marked.tsx'
import { passageOf } from '../parts/passage.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { documentLink } from '../url/links.ts'
import { formatSpan } from '../url/span.ts'
import type { Target } from './ledger-model.ts'
import { targetEvidenceQuery } from './query.ts'

export function TargetWords({ target }: { target: Target }) {
  const { t } = useTranslation()
  const query = useRequest(targetEvidenceQuery, { id: target.id })
  if (query.isPending) return <Loading lines={2} />
  if (query.error)
    return <Failed what={t('evidence.failed')} error={query.error} onRetry={() => void query.refetch()} />
  const node = query.data.node
  const words = node && 'evidence' in node ? node.evidence[0] : undefined
  if (!words) return <p className="sub">{t('evidence.none')}</p>
  const passage = passageOf(words)
  const key = words.document.number ?? words.document.title
  const to = documentLink(key, { at: target.path ?? '', span: formatSpan(words) })
  return (
    <>
      <blockquote className="quote" lang="zh-CN">
        <Marked
          text={passage.text}
          offset={passage.offset}
          marks={[{ start: words.start, end: words.end, kind: 'target' }]}
        />
      </blockquote>
      <p className="step-rule">
        {t('evidence.rule')} <code>{words.rule}</code>
        <span className="dim num" title={words.file}>
          {t('evidence.place', { line: words.line })}
        </span>
      </p>
      <p className="row actions">
        <Go to={to} className="button primary">
          {t('evidence.open')}
        </Go>
        <CopyButton
          label={t('evidence.copyQuote')}
          text={() =>
            quotation({
              quote: passage.text,
              document: key,
              path: target.path ?? '',
              link: new URL(to, window.location.origin).href,
            })
          }
        />
      </p>
    </>
  )
}
