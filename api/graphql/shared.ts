// One question for all who ask it at the same time.

/**
 * A question that many may ask at once. Who asks while one is under way waits for the next, which all who came
 * meanwhile share: an answer never stems from before it was asked for.
 *
 * @example const versionNow = shared(() => store.version())
 */
export function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let next: Promise<T> | undefined
  const begin = (): Promise<T> => {
    next = undefined
    const mine = ask().finally(() => {
      if (running === mine) running = undefined
    })
    running = mine
    return mine
  }
  return () => {
    if (running === undefined) return begin()
    next ??= running.then(begin, begin)
    return next
  }
}
