// Tells a server that is long about its work from one that is gone: whoever waits has the shortest question asked beside
// it, and a server that does not answer that one is away. Frozen and silent servers never close a connection.

/** Settles like `work`, or rejects once the server stopped answering. */
export type Watch = <T>(work: Promise<T>, patience: number) => Promise<T>

/**
 * Watches over work. `ask` rejects when the shortest question is not answered in time; it is asked after each
 * `patience` milliseconds of waiting, once for all who wait.
 */
export function watchWith(ask: () => Promise<unknown>): Watch {
  let asking: Promise<unknown> | undefined
  const once = (): Promise<unknown> =>
    (asking ??= ask().finally(() => {
      asking = undefined
    }))
  return async (work, patience) => {
    let timer: NodeJS.Timeout | undefined
    let over = false
    const gone = new Promise<never>((_, reject) => {
      const wait = (): void => {
        timer = setTimeout(() => {
          once().then(() => {
            if (!over) wait()
          }, reject)
        }, patience)
      }
      wait()
    })
    try {
      return await Promise.race([work, gone])
    } finally {
      over = true
      clearTimeout(timer)
    }
  }
}
