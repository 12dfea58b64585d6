// The ledger: every target with its date, its words, its value, who answers for it and where it stands.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { Go } from '../parts/go.tsx'
import { DepartmentNames } from '../parts/names.tsx'
import { SortHeader } from '../parts/sort-header.tsx'
import { comparatorSign, valueWithUnit } from '../parts/target-value.ts'
import { Zh } from '../parts/zh.tsx'
import { documentLink } from '../url/links.ts'
import { useParams } from '../url/use-params.ts'
import { dueState } from './dates.ts'
import { parseSort, type Target } from './ledger-model.ts'
import { TargetWords } from './target-words.tsx'
import { DueGlyph } from './target-legend.tsx'

export function Ledger(props: { targets: readonly Target[]; asOf: string; opened: ReadonlySet<string> }) {
  const { t } = useTranslation()
  const [params] = useParams()
  const sort = parseSort(params.get('sort'))
  return (
    <div className="card">
      <table className="cards ledger">
        <caption className="sr">{t('targets.caption', { count: props.targets.length })}</caption>
        <thead>
          <tr>
            <SortHeader by="due" label={t('targets.due')} current={sort} />
            <SortHeader by="state" label={t('targets.stateHead')} current={sort} />
            <SortHeader by="quote" label={t('targets.quote')} current={sort} />
            <th scope="col" className="right">
              {t('targets.comparator')}
            </th>
            <SortHeader by="value" label={t('targets.value')} current={sort} right />
            <th scope="col">{t('targets.who')}</th>
            <SortHeader by="under" label={t('targets.under')} current={sort} />
          </tr>
        </thead>
        <tbody>
          {props.targets.map((target) => (
            <Fragment key={target.id}>
              <TargetRow target={target} asOf={props.asOf} opened={props.opened} />
              {props.opened.has(target.id) && (
                <tr className="opened">
                  <td colSpan={7}>
                    <TargetWords target={target} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TargetRow({ target, asOf, opened }: { target: Target; asOf: string; opened: ReadonlySet<string> }) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const state = dueState(target.due, target.recurrence, asOf)
  const open = opened.has(target.id)
  const toggle = () => {
    const next = open ? [...opened].filter((id) => id !== target.id) : [target.id]
    change({ target: next.join(',') })
  }
  const sign = comparatorSign(target.comparator)
  const value = valueWithUnit(target)
  return (
    <tr aria-current={open ? 'true' : undefined}>
      <td className="num nowrap">{target.due ?? <span className="dim">{t('targets.undated')}</span>}</td>
      <td data-empty={state === 'none' || undefined}>
        <span className="due-state">
          <DueGlyph state={state} />
          {t(`targets.state.${state}`)}
        </span>
      </td>
      <td className="clip">
        <button type="button" className="ledger-quote" aria-expanded={open} onClick={toggle} lang="zh-CN">
          {target.quote}
        </button>
        {target.validFrom && !target.due && (
          <span className="sub num">
            {' '}
            {target.validTo
              ? t('targets.valid', { from: target.validFrom, to: target.validTo })
              : t('targets.from', { from: target.validFrom })}
          </span>
        )}
      </td>
      <td className="right num" data-empty={sign === '' || undefined}>
        {sign}
      </td>
      <td className="right num nowrap" data-empty={value === '' || undefined} lang="zh-CN">
        {value}
      </td>
      <td data-empty={target.responsible.length === 0 || undefined}>
        <Who target={target} />
      </td>
      <td className="under">
        <Go
          to={documentLink(target.document?.number ?? target.document?.title ?? '', { at: target.path ?? '' })}
          className="plain"
          lang="zh-CN"
        >
          {target.document?.number} <span className="dim">{target.path}</span>
        </Go>
      </td>
    </tr>
  )
}

/** Leads by name, then who supports; a target of the whole document names nobody. */
function Who({ target }: { target: Target }) {
  const { t } = useTranslation()
  const leads = target.responsible.filter(({ role }) => role === 'LEADS').map(({ department }) => department)
  const supports = target.responsible.filter(({ role }) => role === 'SUPPORTS').map(({ department }) => department)
  if (leads.length + supports.length === 0) return <span className="dim">{t('targets.notStated')}</span>
  return (
    <>
      <DepartmentNames departments={leads} />
      {supports.length > 0 && (
        <span className="muted">
          {leads.length > 0 && <Zh>；</Zh>}
          {t('role.support')} <DepartmentNames departments={supports} />
        </span>
      )}
    </>
  )
}
