// What to ask the full-text index so that it finds at least everything that holds a text literally; the statement then
// confirms. Only Han characters, letters and digits get into the query, so no Lucene syntax can.

// The `cjk` analyzer makes pairs of neighbouring Han characters. Newer or compatibility ideographs may not count as Han there.
const HAN = /[\u3400-\u4db5\u4e00-\u9fa5]{2,}/gu
const WORD = /[a-z0-9]+/g
// It leaves out English stop words; a run of letters that is part of one may stand in a text alone and unindexed.
const STOP_WORDS =
  'a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www'
const MOST_TERMS = 24

function* terms(text: string): Generator<string> {
  for (const [run] of text.matchAll(HAN)) for (let i = 0; i + 1 < run.length; i++) yield `"${run.slice(i, i + 2)}"`
  for (const [run] of text.matchAll(WORD)) if (run.length <= 64 && !STOP_WORDS.includes(run)) yield `*${run}*`
}

/**
 * The query for a folded text, or undefined where the index cannot help (a single Han character, punctuation alone).
 *
 * `luceneQuery('大数据局')` is `(+"大数" +"数据" +"据局")`.
 */
export function luceneQuery(text: string): string | undefined {
  const wanted = [...new Set(terms(text))].slice(0, MOST_TERMS)
  return wanted.length === 0 ? undefined : `(${wanted.map((term) => `+${term}`).join(' ')})`
}
