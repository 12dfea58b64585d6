// The matcher against a search that cannot be wrong: every name at every place of the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameMatcher } from '../../graph/registry/aho-corasick.ts'

type Found = readonly [name: string, start: number, end: number]

const naiveAll = (names: readonly string[], text: string): Found[] => {
  const found: Found[] = []
  for (let start = 0; start < text.length; start++) {
    for (const name of new Set(names)) {
      if (name !== '' && text.startsWith(name, start)) found.push([name, start, start + name.length])
    }
  }
  return found
}

const naiveLongest = (names: readonly string[], text: string): Found[] => {
  const found: Found[] = []
  for (let start = 0; start < text.length;) {
    const here = names.filter((name) => name !== '' && text.startsWith(name, start))
    const longest = here.sort((a, b) => b.length - a.length)[0]
    if (longest !== undefined) found.push([longest, start, start + longest.length])
    start += longest?.length ?? 1
  }
  return found
}

const all = (names: readonly string[], text: string): Found[] => {
  const matcher = nameMatcher(names)
  const found: Found[] = []
  matcher.findAll(text, (name, start, end) => found.push([matcher.names[name]!, start, end]))
  return found
}

const longest = (names: readonly string[], text: string, from?: number, to?: number): Found[] => {
  const matcher = nameMatcher(names)
  const found: Found[] = []
  matcher.findLongest(text, (name, start, end) => found.push([matcher.names[name]!, start, end]), from, to)
  return found
}

const byPlace = (a: Found, b: Found): number => a[1] - b[1] || a[2] - b[2]

// Few letters, so that names overlap, nest and fail half-way as often as they can.
const word = fc.string({ unit: fc.constantFrom('省', '市', '财', '政', '厅'), maxLength: 6 })
const text = fc.string({ unit: fc.constantFrom('省', '市', '财', '政', '厅', '。'), maxLength: 60 })

describe('nameMatcher', () => {
  it('finds what a naive search finds, overlaps included', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), text, (names, line) => {
        expect(all(names, line).sort(byPlace)).toEqual(naiveAll(names, line).sort(byPlace))
      }),
      { numRuns: 2000 },
    )
  })

  it('picks the leftmost and of those the longest, as a naive search does', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), text, (names, line) => {
        expect(longest(names, line)).toEqual(naiveLongest(names, line))
      }),
      { numRuns: 2000 },
    )
  })

  it('searches a part of a text with the places of the whole', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), text, fc.nat(60), fc.nat(60), (names, line, a, b) => {
        const from = Math.min(a, b, line.length)
        const to = Math.min(Math.max(a, b), line.length)
        const inside = naiveLongest(names, line.slice(from, to)).map(([name, s, e]) => [name, s + from, e + from])
        expect(longest(names, line, from, to)).toEqual(inside)
      }),
      { numRuns: 1000 },
    )
  })

  it('finds names in any script, code unit by code unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 4 })),
        fc.string({ unit: 'binary' }),
        (names, line) => {
          expect(longest(names, line)).toEqual(naiveLongest(names, line))
        },
      ),
    )
  })

  it('prefers a name over those within it and goes on behind it', () => {
    const names = ['财政厅', '省财政厅', '财政', '地方金融监管局', '金融监管局']
    expect(longest(names, '由省财政厅、财政部门，省地方金融监管局')).toEqual([
      ['省财政厅', 1, 5],
      ['财政', 6, 8],
      ['地方金融监管局', 12, 19],
    ])
  })

  it('falls back to the shorter name when the longer breaks off', () => {
    expect(longest(['市市场', '市场监管局党组'], '市市场监管局')).toEqual([['市市场', 0, 3]])
    expect(longest(['市场', '市市场监管局党组'], '市市场监管局')).toEqual([['市场', 1, 3]])
  })

  it('finds nothing with no names and in no text', () => {
    expect(all([], '省财政厅')).toEqual([])
    expect(all([''], '省财政厅')).toEqual([])
    expect(longest(['省财政厅'], '')).toEqual([])
  })
})
