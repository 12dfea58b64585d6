// The start page: what this is, one search box, three questions that it answers, and what is held.
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchBox, type SearchBoxHandle, SearchFooter } from '../search/search-box.tsx'
import { SearchOutcome } from '../search/search-outcome.tsx'
import { useSearch } from '../search/use-search.ts'
import { useParams } from '../url/use-params.ts'
import { Holdings } from './holdings.tsx'
import { Questions } from './questions.tsx'
import './start.css'
import { PageTitle } from '../parts/page-title.tsx'

const EACH = 6

export function StartView() {
  const { t } = useTranslation()
  const [params, change] = useParams()
  const box = useRef<SearchBoxHandle>(null)
  const text = params.get('q') ?? ''
  const search = useSearch(text, EACH)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as HTMLElement).tagName)
      if (event.key !== '/' || event.ctrlKey || event.metaKey || typing) return
      event.preventDefault()
      box.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <div className="view start">
      <PageTitle>{t('start.title')}</PageTitle>
      <h1>{t('start.title')}</h1>
      <p className="muted">{t('start.sub')}</p>
      <div className="find big">
        <SearchBox
          ref={box}
          text={text}
          onText={(next) => change({ q: next }, { replace: true })}
          search={search}
          open={text.trim() !== ''}
          hint={text === '' ? '/' : 'Esc'}
        >
          <SearchOutcome text={text} search={search} />
          <SearchFooter text={text} byPinyin={search.byPinyin} />
        </SearchBox>
      </div>
      <Questions />
      <Holdings />
    </div>
  )
}
