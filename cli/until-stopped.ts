// Ctrl-C and SIGTERM as a signal to wind up by; a second one ends the process at once.

export interface Stop {
  readonly signal: AbortSignal
  /** Gives the signals back to the system. */
  release(): void
}

/** Takes over SIGINT and SIGTERM until released. */
export const untilStopped = (): Stop => {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
    },
  }
}
