// The account of one run over many files: what was read, what failed, said on standard error, and the exit code.
import type { ExtractedFile, FileAccount } from './pool/extract-file.ts'
import { UserError } from './user-error.ts'

/** Prints one line on standard error, where messages go; standard output is for results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** `1 file`, `2 files`, `0 files`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

/** Counts files, documents and problems as they go by, and reports every file that gave nothing. */
export class Run {
  files = 0
  failed = 0
  documents = 0
  problems = 0
  readonly #say: (line: string) => void

  /** `print` takes the lines about single files; by default they go to standard error. */
  constructor(print: (line: string) => void = say) {
    this.#say = print
  }

  /** Takes note of one file; one that failed, and words outside any document, get a line each. */
  note({ path, documents, problems, failure }: FileAccount): void {
    this.files += 1
    this.documents += documents
    this.problems += problems.length
    if (failure !== undefined) {
      this.failed += 1
      this.#say(`${path}: ${failure}`)
      return
    }
    for (const { line, document, message } of problems)
      if (document === undefined) this.#say(`${path}:${line}: ${message}`)
  }

  /**
   * Passes files through, taking note of each. Throws a UserError when there was none; `share`: one part of a list may
   * be empty.
   */
  async *watch(
    files: AsyncIterable<ExtractedFile>,
    { share }: { readonly share: boolean },
  ): AsyncGenerator<ExtractedFile> {
    for await (const file of files) {
      this.note(file)
      yield file
    }
    if (this.files === 0 && !share) throw new UserError('the list names no file; nothing was read')
  }

  /** The closing line; the exit code becomes 1 when a file failed. */
  end(): void {
    const failed = this.failed === 0 ? '' : `; ${count(this.failed, 'file')} could not be read`
    say(
      `${count(this.documents, 'document')} in ${count(this.files, 'file')}, ${count(this.problems, 'problem')}${failed}`,
    )
    if (this.failed > 0) process.exitCode = 1
  }
}
