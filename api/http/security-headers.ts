// Headers that keep browsers from doing more with our pages and answers than meant.
import type { ServerResponse } from 'node:http'

/** What the explorer needs: its own files, and nothing inline. */
const EXPLORER =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * GraphiQL is one page with its script inside, which is named by its hash; its editor works in blobs and writes its
 * styles as it goes, so inline styles, and they alone, are allowed there.
 */
export const graphiqlPolicy = (scriptHash: string): string =>
  `default-src 'none'; script-src '${scriptHash}' blob:; style-src 'unsafe-inline'; img-src data:; font-src data:; ` +
  "connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Sets what every answer carries; a route may replace the policy. */
export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', EXPLORER)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
}
