// A limit for work that may never end.

// A reason that nobody reads: without one, each abort would make an error with a stack.
const SETTLED = 'settled'

/**
 * Settles like `work`, but rejects at once when `signal` aborts (with its reason) or after `within` milliseconds (with
 * `late()`). `work` is told by its own signal, also when it was given up for another reason.
 */
export async function inTime<T>(
  work: (stopped: AbortSignal) => Promise<T>,
  within: number,
  late: () => Error,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted()
  const stop = new AbortController()
  const forward = (): void => stop.abort(signal?.reason)
  signal?.addEventListener('abort', forward)
  const timer = setTimeout(() => stop.abort(late()), within)
  const stopped = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(stop.signal.reason as Error))
  })
  try {
    // A frozen server does not even answer to being told to stop, so nobody waits for that.
    return await Promise.race([work(stop.signal), stopped])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', forward)
    stop.abort(SETTLED)
  }
}
