// How far a run is: a spinner on a terminal, plain lines now and then elsewhere, both with rate and remaining time.
import ora, { type Ora } from 'ora'
import { count, say } from '../run.ts'

/** How often a plain line is printed, in milliseconds. */
const EVERY = 5_000

export interface Progress {
  /** One file of `bytes` is done. */
  step(bytes: number): void
  /** Prints a line without disturbing the display. */
  line(text: string): void
  end(): void
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}

/** The state in words: `12 of 40 files, 3.1 files/s, 9 s left`; the remaining time goes by bytes, not by files. */
export const inWords = (
  done: { readonly files: number; readonly bytes: number },
  total: { readonly files: number; readonly bytes: number },
  seconds: number,
): string => {
  const parts = [`${done.files.toLocaleString('en-US')} of ${count(total.files, 'file')}`]
  if (seconds > 0 && done.bytes > 0) {
    const rate = done.files / seconds
    parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} files/s`)
    parts.push(`${duration(((total.bytes - done.bytes) * seconds) / done.bytes)} left`)
  }
  return parts.join(', ')
}

/** Starts the display on standard error for a run over `total` files. */
export const startProgress = (total: { readonly files: number; readonly bytes: number }): Progress => {
  const started = performance.now()
  const done = { files: 0, bytes: 0 }
  const state = (): string => inWords(done, total, (performance.now() - started) / 1000)
  const spinner: Ora | undefined = process.stderr.isTTY
    ? ora({ text: state(), discardStdin: false }).start()
    : undefined
  let printed = started
  return {
    step(bytes) {
      done.files += 1
      done.bytes += bytes
      if (spinner !== undefined) spinner.text = state()
      else if (performance.now() - printed >= EVERY) {
        printed = performance.now()
        say(state())
      }
    },
    line(text) {
      spinner?.clear()
      say(text)
      spinner?.render()
    },
    end() {
      spinner?.stop()
    },
  }
}
