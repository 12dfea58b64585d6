// The names nearest to what was typed, for a search that found nothing.

/** How alike two texts are, 0 to 1: twice their longest common subsequence over their lengths together. */
export function likeness(a: string, b: string): number {
  const x = [...a]
  const y = [...b]
  if (x.length === 0 || y.length === 0) return 0
  let row = new Array<number>(y.length + 1).fill(0)
  for (const character of x) {
    const next = [0]
    for (let j = 1; j <= y.length; j++) {
      next.push(character === y[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!))
    }
    row = next
  }
  return (2 * row[y.length]!) / (x.length + y.length)
}

/** The best few that are more alike than not: `nearest('大数剧局', [省大数据局, 省水利厅])` → `[省大数据局]`. */
export function nearest<T extends { readonly name: string; readonly shortName: string | null }>(
  text: string,
  names: readonly T[],
  limit = 3,
): T[] {
  return names
    .map((name) => ({ name, score: Math.max(likeness(text, name.name), likeness(text, name.shortName ?? '')) }))
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ name }) => name)
}
