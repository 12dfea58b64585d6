// Whether our server answers. A browser that knows of no network may still reach a server on the same machine.

/** Asks `/healthz`, three seconds at most. */
export async function isReachable(): Promise<boolean> {
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(3000) })
    return response.ok
  } catch {
    return false
  }
}

/** A server on this machine is never out of reach for want of a network. */
export function isOnThisMachine(): boolean {
  return /^(localhost|127\.|\[::1\])/.test(window.location.hostname)
}
