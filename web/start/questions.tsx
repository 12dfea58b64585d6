// Three questions, one for each kind of reader, asked of what is really held.
import { useTranslation } from 'react-i18next'
import { useRequest } from '../client/use-request.ts'
import { Go } from '../parts/go.tsx'
import { shortOf } from '../parts/names.tsx'
import { departmentLink, overlapLink, withQuery } from '../url/links.ts'
import { foremostQuery } from './query.ts'

export function Questions() {
  const { t } = useTranslation()
  const { data } = useRequest(foremostQuery, {})
  const busiest = data?.busiest.nodes[0]
  const pair = data?.overlaps.nodes[0]
  if (!busiest) return null
  const example = `{ department(name: "${shortOf(busiest)}") { leads(first: 50) { totalCount } } }`
  return (
    <ul className="questions">
      <li>
        <Go to={departmentLink(busiest.name)} className="card">
          <small>{t('start.planner')}</small>
          <b>{t('start.plannerAsks', { name: shortOf(busiest) })}</b>
          <span className="go">{t('start.plannerGo')} →</span>
        </Go>
      </li>
      {pair && (
        <li>
          <Go to={overlapLink({ a: pair.a.name, b: pair.b.name })} className="card">
            <small>{t('start.analyst')}</small>
            <b>{t('start.analystAsks', { name: shortOf(pair.a) })}</b>
            <span className="go">{t('start.analystGo')} →</span>
          </Go>
        </li>
      )}
      <li>
        <a href={withQuery('/graphql', { query: example })} className="card">
          <small>{t('start.developer')}</small>
          <code lang="zh-CN">{example}</code>
          <span className="go num">
            {t('start.developerGo')} → {busiest.leads.totalCount}
          </span>
        </a>
      </li>
    </ul>
  )
}
