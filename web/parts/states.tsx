// What a view shows when it has nothing, not yet, not any more, or not all: always in place, never in a toast.
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RequestError } from '../client/request.ts'
import { TokenForm } from './token-form.tsx'

/** Lines in the place of what is coming; they appear after 150 ms, so that a quick answer does not flicker. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className="loading" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className="skeleton" data-width={line % 3} />
      ))}
    </div>
  )
}

/** What failed, why, what still works, and a button to try again. */
export function Failed({ what, error, onRetry }: { what: string; error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const kind = error instanceof RequestError ? error.kind : 'unknown'
  const detail = error instanceof RequestError && error.kind === 'refused' ? error.message : undefined
  return (
    <div className="state" role="alert">
      <h2>
        <svg className="glyph" width="15" height="15" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M5 1H11L15 5V11L11 15H5L1 11V5Z" fill="var(--bad)" />
          <path d="M8 4V9.4M8 11V13" stroke="var(--surface)" strokeWidth="1.8" />
        </svg>
        {what}
      </h2>
      <p>{t(`error.${kind}`)}</p>
      {detail !== undefined && <p className="sub mono">{detail}</p>}
      {kind === 'unauthorised' && <TokenForm />}
      {onRetry && kind !== 'unauthorised' && (
        <button type="button" className="button" onClick={onRetry}>
          {t('error.retry')}
        </button>
      )}
    </div>
  )
}

/** What was looked for, and what to do instead. */
export function Empty({ title, heading = 2, children }: { title: string; heading?: 1 | 2; children?: ReactNode }) {
  const Heading = heading === 1 ? 'h1' : 'h2'
  return (
    <div className="state" role="status">
      <Heading>{title}</Heading>
      {children}
    </div>
  )
}

/** Both numbers, the order used, and the ways out. Rendered also when all is shown, so that the change is read out. */
export function Cut(props: {
  shown: number
  total: number
  /** By what the shown ones were chosen: 按事项数. */
  order: string
  /** What is counted, where it is no matter of items: 个部门. */
  unit?: string
  onAll?: (() => void) | undefined
  onFilter?: (() => void) | undefined
}) {
  const { t } = useTranslation()
  const { shown, total, order } = props
  return (
    <p className="cut" role="status">
      {shown < total && (
        <>
          <span className="tag warn">{t('cut.tag')}</span>
          <span className="num">{t('cut.sentence', { shown, total, order, unit: props.unit ?? t('cut.items') })}</span>
          {props.onAll && (
            <button type="button" onClick={props.onAll}>
              {t('cut.all')}
            </button>
          )}
          {props.onFilter && (
            <button type="button" onClick={props.onFilter}>
              {t('cut.filter')}
            </button>
          )}
        </>
      )}
    </p>
  )
}

/** A list that begins short: the first `limit` items until all are asked for. */
export function useShortList<T>(items: readonly T[], limit: number) {
  const [all, setAll] = useState(false)
  return { shown: all ? items : items.slice(0, limit), showAll: () => setAll(true) }
}
