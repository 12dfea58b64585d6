// What a document has named so far: the short names it gave, and the numbers of titles that come again without theirs.

/** A document as named in full. */
export interface FullName {
  readonly title: string
  readonly number: string | null
}

/** Filled while a document is read from its first paragraph to its last. */
export class NamedSoFar {
  private readonly byShortName = new Map<string, FullName>()
  private readonly numbers = new Map<string, string>()

  /** 以下简称《意见》 gives `意见` to a document. */
  shorten(shortName: string, full: FullName): void {
    this.byShortName.set(shortName, full)
  }

  /** A title came with its number. */
  number(title: string, number: string): void {
    this.numbers.set(title, number)
  }

  /** Number that a title came with anywhere, or null. */
  numberOf(title: string): string | null {
    return this.numbers.get(title) ?? null
  }

  /** What a short name stands for, or null. */
  meantBy(shortName: string): FullName | null {
    return this.byShortName.get(shortName) ?? null
  }
}
