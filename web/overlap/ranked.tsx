// On a phone: one department and those it shares most with.
import { useTranslation } from 'react-i18next'
import { shortOf } from '../parts/names.tsx'
import { Zh } from '../parts/zh.tsx'
import { useParams } from '../url/use-params.ts'
import { type Member, type Pair, ranked } from './matrix-model.ts'
import { Ticks } from './ticks.tsx'

export function Ranked(props: {
  members: readonly Member[]
  pairs: readonly Pair[]
  of: Member | undefined
  onPick: (a: Member, b: Member) => void
}) {
  const { t } = useTranslation()
  const [, change] = useParams()
  const { members, pairs, of } = props
  if (!of) return null
  const rows = ranked(members, pairs, of.id)
  return (
    <>
      <label className="field ranked-of">
        {t('overlap.of')}
        <select value={of.name} onChange={(event) => change({ a: event.target.value, b: null })} lang="zh-CN">
          {members.map((member) => (
            <option key={member.id} value={member.name}>
              {shortOf(member)}
            </option>
          ))}
        </select>
      </label>
      <div className="card ranked">
        <h2>
          <Zh>{t('overlap.ranked', { name: shortOf(of) })}</Zh> <span className="dim num">{rows.length}</span>
        </h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('overlap.department')}</th>
              <th scope="col" className="right">
                {t('overlap.shared')}
              </th>
              <th scope="col">{t('overlap.how')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ member, pair }) => (
              <tr key={member.id}>
                <td>
                  <button type="button" lang="zh-CN" onClick={() => props.onPick(of, member)}>
                    {shortOf(member)}
                  </button>
                </td>
                <td className="right num">{pair.shared}</td>
                <td>
                  <Ticks pair={pair} />
                  <span className="sr">
                    {t('overlap.summary', {
                      shared: pair.shared,
                      one: pair.leadAndSupport,
                      joint: pair.jointLeads,
                      both: pair.bothSupport,
                    })}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
