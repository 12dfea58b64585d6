// A link inside the explorer. It keeps the language that was chosen, which the URL holds only once it is.
import { type ReactNode, useCallback } from 'react'
import { Link, type LinkProps, useSearchParams } from 'react-router'

/** Adds the chosen language to a link: `/targets` → `/targets?lang=en`. */
export function useKeepLanguage(): (to: string) => string {
  const [params] = useSearchParams()
  const language = params.get('lang')
  return useCallback(
    (to: string) => (language === null ? to : `${to}${to.includes('?') ? '&' : '?'}lang=${language}`),
    [language],
  )
}

/** A react-router link to a path built by url/links.ts. */
export function Go({ to, children, ...rest }: Omit<LinkProps, 'to'> & { to: string; children: ReactNode }) {
  const keep = useKeepLanguage()
  return (
    <Link to={keep(to)} {...rest}>
      {children}
    </Link>
  )
}
