// Ctrl-C and SIGTERM as a signal to wind up by; a second one ends the process at once.

/** npm passes on the Ctrl-C that the terminal has sent already: signals this near, in milliseconds, are one. */
const ECHO = 1_000

/** A signal that aborts when the process is told to stop. From the first call on, no such signal ends it by itself. */
export const untilStopped = (): AbortSignal => {
  const controller = new AbortController()
  let stopped = 0
  const stop = (): void => {
    if (!controller.signal.aborted) {
      stopped = performance.now()
      controller.abort()
    } else if (performance.now() - stopped > ECHO) process.exit(130)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  return controller.signal
}
