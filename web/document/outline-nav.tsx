// The outline: two levels, and below the item that is read all of them, with what was found under each.
import { useTranslation } from 'react-i18next'
import { Go } from '../parts/go.tsx'
import { documentLink } from '../url/links.ts'
import type { OutlineEntry } from './paragraphs.ts'
import type { Note } from './reading.ts'

export function OutlineNav(props: {
  outline: readonly OutlineEntry[]
  notes: readonly Note[]
  documentKey: string
  at: string
  onGo?: () => void
}) {
  const { t } = useTranslation()
  const { outline, notes, at } = props
  const branch = at.split('/').slice(0, 2).join('/')
  const shown = outline.filter(({ path }) => {
    const depth = path.split('/').length
    return depth <= 2 || path.startsWith(`${branch}/`)
  })
  return (
    <nav className="outline" aria-label={t('reader.outline')}>
      <h2>{t('reader.outline')}</h2>
      <ol>
        {shown.map((entry) => (
          <li key={`${entry.path} ${entry.start}`}>
            <Go
              to={documentLink(props.documentKey, { at: entry.path })}
              className={`depth${Math.min(3, entry.path.split('/').length)}`}
              aria-current={entry.path === at ? 'true' : undefined}
              lang="zh-CN"
              preventScrollReset
              onClick={props.onGo}
            >
              <span>
                {marker(entry.path)}
                {entry.title}
              </span>
              <Count entry={entry} notes={notes} />
            </Go>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The last marker as it is printed: 一、 （一） 1. */
function marker(path: string): string {
  const last = path.split('/').at(-1) ?? ''
  if (/^[（(]/u.test(last)) return last
  return /^\d+$/.test(last) ? `${last}. ` : `${last}、`
}

/** Clauses under an item, or its targets where there are none. */
function Count({ entry, notes }: { entry: OutlineEntry; notes: readonly Note[] }) {
  const { t, i18n } = useTranslation()
  const under = notes.filter((note) => note.path === entry.path || note.path.startsWith(`${entry.path}/`))
  const clauses = under.filter((note) => note.project !== undefined).length
  const targets = under.reduce((sum, note) => sum + note.targets.length, 0)
  const depth = entry.path.split('/').length
  if (depth > 2 || (clauses === 0 && targets === 0)) return null
  const top = depth === 1
  return (
    <span className="outline-count num" lang={i18n.language}>
      {clauses > 0
        ? top
          ? t('reader.clauses', { count: clauses })
          : clauses
        : t('reader.targets', { count: targets })}
    </span>
  )
}
