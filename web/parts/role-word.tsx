// 牵头, 牵头·推定, 配合: the line first, as it looks on the canvas, then the word.
import { useTranslation } from 'react-i18next'
import { EdgeGlyph, edgeLook, lookClass } from './glyph.tsx'

/** Role of a department in a project, told apart by line, head and word, not by colour alone. */
export function RoleWord({ role, basis }: { role: 'LEADS' | 'SUPPORTS'; basis: string | null }) {
  const { t } = useTranslation()
  const look = edgeLook(role, basis)
  return (
    <span className={`role ${lookClass(look)}`}>
      <EdgeGlyph look={look} />
      <span>
        {t(role === 'LEADS' ? 'role.lead' : 'role.support')}
        {look === 'lead-inferred' && <small>·{t('role.inferred')}</small>}
      </span>
    </span>
  )
}
