// Light or dark: the person's choice, else the system's. Kept in the browser, never in the URL.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'

export type Theme = 'light' | 'dark'

const KEY = 'zhitu-theme'

interface ThemeChoice {
  readonly theme: Theme
  readonly choose: (theme: Theme) => void
}

const ThemeContext = createContext<ThemeChoice>({ theme: 'light', choose: () => undefined })

/** The theme in force and how to choose another. */
export function useTheme(): ThemeChoice {
  return use(ThemeContext)
}

/** Sets the theme on the page's root before the first paint, and follows the system until a choice is made. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(storedTheme)
  const [system, setSystem] = useState(systemTheme)
  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)')
    const follow = () => setSystem(systemTheme())
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  const theme = chosen ?? system
  applyTheme(theme)
  const choice = useMemo(
    () => ({
      theme,
      choose: (next: Theme) => {
        storeTheme(next)
        setChosen(next)
      },
    }),
    [theme],
  )
  return <ThemeContext value={choice}>{children}</ThemeContext>
}

/** Written while rendering, so that what reads colours afterwards reads the new ones. */
function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** A browser may forbid storage; the choice then lasts as long as the page. */
function storedTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : undefined
  } catch {
    return undefined
  }
}

function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    return
  }
}
