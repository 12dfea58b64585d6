// The token that a server may want, given by whoever sits at the page, kept for as long as its tab is open.
const KEY = 'zhitu-token'

/** The header that carries it; none while none was given. */
export function authorisation(): Readonly<Record<string, string>> {
  const token = sessionStorage.getItem(KEY)
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

/** Keeps a token for the requests to come. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token)
}
