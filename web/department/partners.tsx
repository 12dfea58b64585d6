// With whom the department works, as bars: how many duties they share, and how many of them one of the two leads.
import { useTranslation } from 'react-i18next'
import { Go } from '../parts/go.tsx'
import { shortOf } from '../parts/names.tsx'
import { Cut, useShortList } from '../parts/states.tsx'
import { overlapLink } from '../url/links.ts'
import type { Sheet } from './department-view.tsx'

const FIRST = 7

export function Partners({ sheet }: { sheet: Sheet }) {
  const { t } = useTranslation()
  const { nodes, totalCount } = sheet.partners
  const { shown, showAll } = useShortList(nodes, FIRST)
  const most = Math.max(1, ...nodes.map((partner) => partner.shared))
  if (totalCount === 0) return null
  return (
    <section>
      <h2 className="section-title">
        {t('department.worksWith')}
        <span className="n num">{totalCount}</span>
      </h2>
      <ul className="bars">
        {shown.map((partner) => (
          <li key={partner.department.id}>
            <Go to={overlapLink({ a: sheet.name, b: partner.department.name })} className="plain bar-row">
              <span className="bar-name" lang="zh-CN">
                <span className={partner.department.collective ? 'collective' : ''}>{shortOf(partner.department)}</span>
              </span>
              <svg className="bar-track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <Bar partner={partner} most={most} />
              </svg>
              <span className="num bar-count">{partner.shared}</span>
            </Go>
          </li>
        ))}
      </ul>
      <Cut
        shown={shown.length}
        total={totalCount}
        order={t('department.byShared')}
        onAll={shown.length < nodes.length ? showAll : undefined}
      />
      <p className="sub">{t('department.worksWithHow')}</p>
    </section>
  )
}

function Bar({ partner, most }: { partner: Sheet['partners']['nodes'][number]; most: number }) {
  const led = ((partner.shared - partner.bothSupport - partner.ledByA) / most) * 100
  const helped = ((partner.ledByA + partner.bothSupport) / most) * 100
  const stripes = Array.from({ length: Math.ceil(helped / 2.4) }, (_, index) => led + index * 2.4)
  return (
    <>
      <rect x="0" y="0" width={led} height="10" fill="var(--lead)" />
      {stripes.map((x) => (
        <rect key={x} x={x} y="0" width={Math.min(1.4, led + helped - x)} height="10" fill="var(--support)" />
      ))}
    </>
  )
}
