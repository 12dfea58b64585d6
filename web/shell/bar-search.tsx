// The search box in the bar: `/` focuses it from anywhere; on a phone a button opens it.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { SearchBox, type SearchBoxHandle, SearchFooter, SearchGlyph } from '../search/search-box.tsx'
import { SearchOutcome } from '../search/search-outcome.tsx'
import { useSearch } from '../search/use-search.ts'

const EACH = 5

export function BarSearch() {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const box = useRef<SearchBoxHandle>(null)
  const root = useRef<HTMLDivElement>(null)
  const search = useSearch(text, EACH)
  useSlashKey(() => {
    setOpen(true)
    requestAnimationFrame(() => box.current?.focus())
  }, pathname !== '/')
  const done = () => {
    setText('')
    setOpen(false)
  }
  return (
    <div
      className="find"
      data-open={open}
      ref={root}
      onFocus={(event) => {
        if (event.target instanceof HTMLInputElement) setOpen(true)
      }}
      onBlur={() => {
        // On a phone the button that was pressed makes way for the box, which then takes the focus.
        setTimeout(() => {
          if (!root.current?.contains(document.activeElement)) setOpen(false)
        }, 120)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && text === '') setOpen(false)
      }}
    >
      <button
        type="button"
        className="button find-open"
        aria-label={t('search.label')}
        onClick={() => {
          setOpen(true)
          requestAnimationFrame(() => box.current?.focus())
        }}
      >
        <SearchGlyph />
      </button>
      <SearchBox
        ref={box}
        text={text}
        onText={setText}
        search={search}
        open={open && text.trim() !== ''}
        onDone={done}
        hint="/"
      >
        <SearchOutcome text={text} search={search} />
        <SearchFooter text={text} byPinyin={search.byPinyin} />
      </SearchBox>
    </div>
  )
}

/** Calls back on `/`, unless somebody is typing. */
function useSlashKey(callback: () => void, enabled: boolean): void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
        return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [enabled])
}
