// The bar on top: seal, views, search, language, theme. On a phone the views are a bar at the bottom.
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'react-router'
import { Go } from '../parts/go.tsx'
import { NodeGlyph, type NodeLook } from '../parts/glyph.tsx'
import { Switch } from '../parts/switch.tsx'
import { changed } from '../url/use-params.ts'
import type { Language } from '../words/i18n.ts'
import { BarSearch } from './bar-search.tsx'
import { useTheme } from './theme.tsx'

const VIEWS = ['department', 'graph', 'document', 'targets', 'overlap'] as const

const TAB_GLYPHS: Record<Exclude<(typeof VIEWS)[number], 'overlap'>, NodeLook> = {
  department: 'department',
  graph: 'project',
  document: 'document',
  targets: 'target',
}

export function Bar() {
  const { t } = useTranslation()
  return (
    <header className="bar">
      <Go to="/" className="brand">
        <span className="seal" aria-hidden="true" lang="zh-CN">
          职
        </span>
        <span lang="zh-CN">{t('app.name')}</span>
        <small>{t('app.latin')}</small>
      </Go>
      <nav className="views" aria-label={t('nav.label')}>
        <ViewLinks />
      </nav>
      <BarSearch />
      <LanguageSwitch />
      <ThemeSwitch />
    </header>
  )
}

/** The five views at the bottom of a phone. */
export function Tabs() {
  const { t } = useTranslation()
  return (
    <nav className="tabs" aria-label={t('nav.label')}>
      <ViewLinks glyphs />
    </nav>
  )
}

function ViewLinks({ glyphs = false }: { glyphs?: boolean }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  return VIEWS.map((view) => (
    <Go key={view} to={`/${view}`} aria-current={pathname.split('/')[1] === view ? 'page' : undefined}>
      {glyphs && (view === 'overlap' ? <OverlapGlyph /> : <NodeGlyph look={TAB_GLYPHS[view]} size={18} />)}
      <span>{t(`nav.${view}`)}</span>
    </Go>
  ))
}

/** Two that share something. */
function OverlapGlyph() {
  return (
    <svg className="glyph" width="18" height="18" viewBox="0 0 16 16" fill="none" strokeWidth="2" aria-hidden="true">
      <circle cx="5.8" cy="8" r="4.6" stroke="var(--lead)" />
      <circle cx="10.2" cy="8" r="4.6" stroke="var(--support)" />
    </svg>
  )
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  const [params, setParams] = useSearchParams()
  const choose = (language: Language) =>
    setParams(changed(params, { lang: language }), { replace: true, preventScrollReset: true })
  return (
    <Switch
      label={t('language.label')}
      value={i18n.language === 'en' ? 'en' : 'zh-CN'}
      onChoose={choose}
      choices={[
        { value: 'zh-CN', label: t('language.zh-CN') },
        { value: 'en', label: t('language.en') },
      ]}
    />
  )
}

function ThemeSwitch() {
  const { t } = useTranslation()
  const { theme, choose } = useTheme()
  return (
    <Switch
      label={t('theme.label')}
      value={theme}
      onChoose={choose}
      choices={[
        { value: 'light', label: t('theme.light') },
        { value: 'dark', label: t('theme.dark') },
      ]}
    />
  )
}
