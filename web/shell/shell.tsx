// The frame of every view: bar, the view itself, tabs on a phone, and the words in the language of the URL.
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useLocation, useSearchParams } from 'react-router'
import { isReachable } from '../client/reachable.ts'
import { chooseLanguage, setLanguage } from '../words/i18n.ts'
import { Bar, Tabs } from './bar.tsx'

export function Shell() {
  const { t } = useTranslation()
  useLanguageOfUrl()
  const main = useFocusOnArrival()
  return (
    <>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Bar />
      <OfflineBanner />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Tabs />
      <ScrollRestoration />
    </>
  )
}

function useLanguageOfUrl(): void {
  const [params] = useSearchParams()
  const { i18n } = useTranslation()
  const language = chooseLanguage(params.get('lang'), navigator.languages)
  useEffect(() => {
    if (i18n.language !== language || document.documentElement.lang !== language) setLanguage(language)
  }, [i18n, language])
}

/** A new view takes the focus, so that a screen reader starts there; changes within a view leave it alone. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true })
    before.current = pathname
  }, [pathname])
  return main
}

/** Says since when nothing new can come. Stays until the browser is online again. */
function OfflineBanner() {
  const { t } = useTranslation()
  const online = useOnline()
  const cache = useQueryClient().getQueryCache()
  if (online) return <div role="status" />
  const fetchedAt = Math.max(0, ...cache.getAll().map((query) => query.state.dataUpdatedAt))
  const time = new Date(fetchedAt).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })
  return (
    <div role="status">
      <p className="banner">{fetchedAt > 0 ? t('state.offline', { time }) : t('error.offline')}</p>
    </div>
  )
}

/** Offline is when the browser says so and our server, which may be on the same machine, does not answer either. */
function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    const check = () => void isReachable().then(setOnline)
    addEventListener('online', check)
    addEventListener('offline', check)
    return () => {
      removeEventListener('online', check)
      removeEventListener('offline', check)
    }
  }, [])
  return online
}
