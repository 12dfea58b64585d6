// The registry's data: shaped as its schemas say, without contradiction, every fact with its source.
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BODIES } from '../../graph/registry/bodies.ts'
import { GENERIC_FORMS } from '../../graph/registry/generic-forms.ts'
import jurisdictions from '../../graph/registry/jurisdictions.json' with { type: 'json' }
import marks from '../../graph/registry/number-marks.json' with { type: 'json' }
import { LINES } from '../../graph/registry/lines.ts'
import { SUCCESSION_RECORDS } from '../../graph/registry/succession.ts'
import { foldSurface } from '../../graph/registry/surface.ts'
import { VERTICAL_FORMS } from '../../graph/registry/vertical-forms.ts'

interface Timed {
  readonly validFrom?: string
  readonly validTo?: string
}

const FILES = ['jurisdictions', 'bodies', 'generic-forms', 'vertical-forms', 'lines', 'succession', 'number-marks']
const json = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../graph/registry/${path}`, import.meta.url), 'utf8'))

const starts = (a: Timed): string => a.validFrom ?? '0000'
const ends = (a: Timed): string => a.validTo ?? '9999'
const meet = (a: Timed, b: Timed): boolean => starts(a) < ends(b) && starts(b) < ends(a)
const share = (a: readonly string[], b: readonly string[]): boolean => a.some((each) => b.includes(each))

const groups = <T>(list: readonly T[], keys: (item: T) => Iterable<string>): Map<string, T[]> => {
  const map = new Map<string, T[]>()
  for (const item of list) for (const key of new Set(keys(item))) map.set(key, [...(map.get(key) ?? []), item])
  return map
}

const clashes = <T>(map: Map<string, T[]>, clash: (a: T, b: T) => boolean): string[] =>
  [...map].filter(([, list]) => list.some((a, i) => list.slice(i + 1).some((b) => clash(a, b)))).map(([key]) => key)

describe('each data file', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
  it.each(FILES)('%s.json is as its schema says', (file) => {
    const valid = ajv.compile(json(`schema/${file}.schema.json`) as object)
    valid(json(`${file}.json`))
    expect(valid.errors ?? []).toEqual([])
  })

  it.each(FILES)('%s.schema.json refuses a record with no source and one with a field too many', (file) => {
    const valid = ajv.compile(json(`schema/${file}.schema.json`) as object)
    const data = json(`${file}.json`) as { records: Record<string, unknown>[] }
    const { source, ...without } = data.records[0]!
    expect(source).toBeTruthy()
    expect(valid({ ...data, records: [without] })).toBe(false)
    expect(valid({ ...data, records: [{ ...data.records[0], surprise: 1 }] })).toBe(false)
  })

  it.each(FILES)('%s.json keeps one record a line', (file) => {
    const text = readFileSync(new URL(`../../graph/registry/${file}.json`, import.meta.url), 'utf8')
    const { records } = JSON.parse(text) as { records: unknown[] }
    expect(text.split('\n').filter((line) => line.startsWith('    {')).length).toBe(records.length)
  })
})

describe('bodies', () => {
  it('have one name each', () => {
    expect(
      clashes(
        groups(BODIES, (body) => [body.name]),
        () => true,
      ),
    ).toEqual([])
  })

  it('share no form with another body of their place at one date', () => {
    const forms = groups(BODIES, (body) =>
      [body.name, body.short, ...body.aliases].map((form) => `${body.jurisdiction} ${foldSurface(form)}`),
    )
    expect(clashes(forms, meet)).toEqual([])
  })

  it('hold from a date before the one they end at', () => {
    expect(BODIES.filter((body) => starts(body) >= ends(body))).toEqual([])
  })

  it('name hosts of their plates and places that are held', () => {
    const names = new Set(BODIES.map((body) => body.name))
    const places = new Set(jurisdictions.records.map((place) => place.name))
    expect(BODIES.filter((body) => body.plateOf !== undefined && !names.has(body.plateOf))).toEqual([])
    expect(BODIES.filter((body) => !places.has(body.jurisdiction))).toEqual([])
  })
})

describe('generic forms', () => {
  it('come to one full name in a place at a date', () => {
    const forms = groups(GENERIC_FORMS, (form) => [form.short])
    const clash = clashes(
      forms,
      (a, b) =>
        a.template !== b.template &&
        meet(a, b) &&
        share(a.levels, b.levels) &&
        (a.region === undefined) === (b.region === undefined) &&
        (a.region === undefined || share(a.region, b.region ?? [])),
    )
    expect(clash).toEqual([])
  })

  it('are given once', () => {
    const once = groups(GENERIC_FORMS, (form) => [[form.short, form.template, ...form.levels].join(' ')])
    expect(clashes(once, meet)).toEqual([])
  })

  it('name regions that are provinces', () => {
    const provinces = jurisdictions.records.filter(({ level }) => level === 'PROVINCIAL').map(({ bare }) => bare)
    expect(GENERIC_FORMS.flatMap((form) => form.region ?? []).filter((name) => !provinces.includes(name))).toEqual([])
  })
})

describe('vertical forms', () => {
  it('come to one full name in a place at a date', () => {
    const forms = groups(VERTICAL_FORMS, (form) => form.short)
    const clash = clashes(
      forms,
      (a, b) =>
        a.template !== b.template &&
        meet(a, b) &&
        share(a.levels, b.levels) &&
        (a.places === undefined) === (b.places === undefined) &&
        (a.places === undefined || share(a.places, b.places ?? [])),
    )
    expect(clash).toEqual([])
  })
})

describe('function lines', () => {
  it('share no word', () => {
    expect(
      clashes(
        groups(LINES, (line) => [line.line, line.full, ...(line.words ?? [])]),
        () => true,
      ),
    ).toEqual([])
  })

  it('are held for every generic and vertical form that names one', () => {
    const held = new Set(LINES.map((line) => line.line))
    const named = [...GENERIC_FORMS, ...VERTICAL_FORMS].flatMap((form) => (form.line === undefined ? [] : [form.line]))
    const offices = ['政府办公', '政府研究', '党委办公', '依法治理']
    expect([...new Set(named)].filter((line) => !held.has(line) && !offices.includes(line))).toEqual([])
  })
})

describe('succession', () => {
  it('refers to bodies that are held', () => {
    const names = new Set(BODIES.map((body) => body.name))
    const unknown = SUCCESSION_RECORDS.flatMap(({ from, to }) => [...from, ...to]).filter((name) => !names.has(name))
    expect(unknown).toEqual([])
  })

  it('runs from what ended to what began', () => {
    const bodies = new Map(BODIES.map((body) => [body.name, body]))
    const wrong = SUCCESSION_RECORDS.filter(
      ({ from, to, date, kind }) =>
        kind !== 'TRANSFERRED' &&
        (from.some((name) => starts(bodies.get(name)!) > date) || to.some((name) => ends(bodies.get(name)!) < date)),
    )
    expect(wrong).toEqual([])
  })
})

describe('number marks', () => {
  it('stand for one place each, and one that is held', () => {
    const places = new Set(jurisdictions.records.map((place) => place.name))
    expect(
      clashes(
        groups(marks.records, ({ mark }) => [mark]),
        () => true,
      ),
    ).toEqual([])
    expect(marks.records.filter(({ jurisdiction }) => !places.has(jurisdiction))).toEqual([])
  })
})

describe('jurisdictions', () => {
  const { records, sources } = jurisdictions
  const rank = ['NATIONAL', 'PROVINCIAL', 'CITY', 'COUNTY']

  it('hold the nation, its 34 provinces, the 兵团 and some three thousand cities and counties in force', () => {
    const inForce = records.filter((place) => !('validTo' in place))
    const count = (level: string): number => inForce.filter((place) => place.level === level).length
    expect(count('NATIONAL')).toBe(1)
    expect(count('PROVINCIAL')).toBe(35)
    expect(count('CITY')).toBe(333)
    expect(count('COUNTY')).toBeGreaterThan(2800)
  })

  it('lie in a place of a higher level', () => {
    const byCode = groups(records, (place) => [place.code])
    const lost = records.filter((place) => {
      const above = place.parent === null ? undefined : byCode.get(place.parent)?.[0]
      return place.level === 'NATIONAL' ? above : !above || rank.indexOf(above.level) >= rank.indexOf(place.level)
    })
    expect(lost).toEqual([])
  })

  it('have one name a code and date, and a bare name that opens the name or ends it, 新疆生产建设兵团', () => {
    const once = groups(records, (place) => [`${place.code} ${place.name}`])
    expect(clashes(once, () => true)).toEqual([])
    expect(
      records.filter(
        (place) => place.level !== 'NATIONAL' && !place.name.startsWith(place.bare) && !place.name.endsWith(place.bare),
      ),
    ).toEqual([])
  })

  it('cite sources that are spelled out', () => {
    expect(records.filter((place) => !Object.hasOwn(sources, place.source))).toEqual([])
  })

  it('have unique names but for districts', () => {
    const outside = records.filter((place) => !place.name.endsWith('区') && place.level === 'COUNTY')
    expect(
      clashes(
        groups(outside, (place) => [place.name]),
        () => true,
      ),
    ).toEqual([])
  })
})
