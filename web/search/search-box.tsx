// The search box with its suggestions: in the bar it floats, on the start page it stands in the text.
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useKeepLanguage } from '../parts/go.tsx'
import { graphLink } from '../url/links.ts'
import { SuggestionLine } from './suggestion-line.tsx'
import { pageOf, type Search } from './use-search.ts'

export interface SearchBoxHandle {
  readonly focus: () => void
}

export interface SearchBoxProps {
  readonly ref?: Ref<SearchBoxHandle>
  readonly text: string
  readonly onText: (text: string) => void
  readonly search: Search
  /** Whether the suggestions show. */
  readonly open: boolean
  readonly onDone?: () => void
  readonly hint: string
  /** Stands below the suggestions: why there are none, how many more. */
  readonly children?: ReactNode
}

export function SearchBox({ ref, ...props }: SearchBoxProps) {
  const { t } = useTranslation()
  const { text, onText, search, open } = props
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }))
  const go = useGo(props.onDone)
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !open) return
    const focused = event.currentTarget.getAttribute('aria-activedescendant')
    const key = (focused && document.getElementById(focused)?.dataset['key']) ?? search.groups[0]?.items[0]?.id
    if (key === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(key, event.ctrlKey || event.metaKey)
  }
  return (
    <Autocomplete inputValue={text} onInputChange={onText}>
      <SearchField className="find-field" aria-label={t('search.label')}>
        <SearchGlyph />
        <Input ref={input} placeholder={t('search.placeholder')} onKeyDownCapture={onKey} maxLength={200} />
        <kbd aria-hidden="true">{props.hint}</kbd>
      </SearchField>
      {open && (
        <div className="suggestions">
          <ListBox
            aria-label={t('search.suggestions')}
            items={search.groups}
            onAction={(key) => go(String(key), false)}
            renderEmptyState={() => null}
          >
            {(group) => (
              <ListBoxSection id={`group ${group.name}`} items={group.items}>
                <Header>
                  {t(`kind.${group.name}`)} <span className="num">{group.total}</span>
                </Header>
                {group.items.map((item) => (
                  <ListBoxItem key={item.id} id={item.id} textValue={item.name} className={`suggestion ${group.name}`}>
                    <SuggestionLine suggestion={item} />
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            )}
          </ListBox>
          {props.children}
        </div>
      )}
    </Autocomplete>
  )
}

/** Opens a node's page, or the graph around it. */
function useGo(onDone: (() => void) | undefined): (id: string, asGraph: boolean) => void {
  const navigate = useNavigate()
  const keep = useKeepLanguage()
  return (id, asGraph) => {
    onDone?.()
    void navigate(keep(asGraph ? graphLink(id) : (pageOf(id) ?? graphLink(id))))
  }
}

/** What the keys do, and that pinyin was what matched. */
export function SearchFooter({ text, byPinyin }: { text: string; byPinyin: boolean }) {
  const { t } = useTranslation()
  return (
    <footer>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('search.choose')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('search.open')}
      </span>
      <span>
        <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t('search.graph')}
      </span>
      {byPinyin && <span className="push">{t('search.byPinyin', { text })}</span>}
    </footer>
  )
}

export function SearchGlyph() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <circle cx="6.8" cy="6.8" r="4.8" />
      <path d="M10.4 10.4L15 15" />
    </svg>
  )
}
