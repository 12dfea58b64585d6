// No pattern may take more than linear time: recheck looks at each, and at none that it cannot decide on with favour.
import { join, resolve } from 'node:path'
import { check } from 'recheck'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patternsIn, patternsUnder, type Pattern } from './patterns.ts'

const root = resolve(import.meta.dirname, '..')
const { literals, constructions } = patternsUnder(root, ['graph', 'api', 'cli', 'web', 'neo4j'])

// recheck counts steps, but by default takes a trial that lasts a second for an attack: on a busy machine, any.
const UNHURRIED = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null }

/** `safe`, or what recheck says against a pattern; undecided after five minutes counts against it. */
async function verdict(source: string, flags: string): Promise<string> {
  const found = await check(source, flags, { ...UNHURRIED, timeout: 300_000 })
  if (found.status === 'vulnerable') return found.complexity.summary
  return found.status === 'safe' ? 'safe' : `undecided: ${found.error.kind}`
}

async function complaints(patterns: readonly Pattern[]): Promise<string[]> {
  const said: string[] = []
  for (const { place, source, flags } of patterns) {
    const found = await verdict(source, flags)
    if (found !== 'safe') said.push(`${place} /${source}/${flags}: ${found}`)
  }
  return said
}

/** The patterns that modules construct while they load. */
async function constructed(files: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = []
  let file = ''
  class Recorded extends RegExp {
    constructor(pattern: RegExp | string, flags?: string) {
      super(pattern, flags)
      made.push({ place: file, source: this.source, flags: this.flags })
    }
  }
  vi.stubGlobal('RegExp', Recorded)
  for (file of files) await import(join(root, file))
  return made
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

describe('the patterns of the sources', () => {
  test('are found', () => {
    expect(literals.length).toBeGreaterThan(300)
    expect(constructions.length).toBeGreaterThan(5)
  })

  test('are linear where they are literals', { timeout: 600_000 }, async () => {
    expect(await complaints(literals)).toEqual([])
  })

  test('are made when their module loads, so that the next test sees them', () => {
    expect(constructions.filter(({ onLoad }) => !onLoad).map(({ place }) => place)).toEqual([])
  })

  test('are linear where they are made of strings', { timeout: 600_000 }, async () => {
    const made = await constructed([...new Set(constructions.map(({ file }) => file))])
    expect(made.length).toBeGreaterThanOrEqual(constructions.length)
    expect(await complaints(made)).toEqual([])
  })
})

describe('the check', () => {
  test.each([
    ['((局|厅|委)+)+$', 'exponential'],
    ['^(?:市|县|区|区县)*$', 'exponential'],
    ['、+$', '2nd degree polynomial'],
    ['^[^，。]{1,20}牵头$', 'safe'],
  ])('/%s/ is %s', async (source, expected) => {
    expect(await verdict(source, '')).toBe(expected)
  })

  test('finds literals, constructions and strings that become patterns', () => {
    const { literals: found, constructions: made } = patternsIn(
      'a.ts',
      "const A = /甲+/gu\nconst B = new RegExp(`^${A.source}$`)\nconst f = (s: string) => [RegExp(s), s.match('丙|丁')]\n",
    )
    expect(found).toEqual([{ place: 'a.ts:1', source: '甲+', flags: 'gu' }])
    expect(made.map(({ place, onLoad }) => [place, onLoad])).toEqual([
      ['a.ts:2', true],
      ['a.ts:3', false],
      ['a.ts:3', false],
    ])
  })
})
