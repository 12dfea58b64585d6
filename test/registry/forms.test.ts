// Every form that the registry holds finds its body in a document of its place and time.
import { describe, expect, it } from 'vitest'
import { BODIES, bodyNamed } from '../../graph/registry/bodies.ts'
import { GENERIC_FORMS } from '../../graph/registry/generic-forms.ts'
import type { GenericForm } from '../../graph/registry/generic-forms.ts'
import { JURISDICTIONS, isMunicipality, placesNamed, provinceOf } from '../../graph/registry/jurisdiction.ts'
import type { Jurisdiction } from '../../graph/registry/jurisdiction.ts'
import { levelWordOf } from '../../graph/registry/level-word.ts'
import { qualifiedName } from '../../graph/registry/qualified-name.ts'
import { resolveDepartment } from '../../graph/registry/resolve.ts'
import { fillTemplate } from '../../graph/registry/slot-pattern.ts'
import { VERTICAL_FORMS } from '../../graph/registry/vertical-forms.ts'

// A date on which a fact holds: the day before its end, or long after its start.
const dateIn = ({ validFrom, validTo }: { validFrom?: string; validTo?: string }): string => {
  if (validTo === undefined) return validFrom === undefined || validFrom < '2019-06' ? '2019-06-01' : '2024-06-01'
  const [year, month = '01'] = validTo.split('-') as [string, string?]
  return month === '01' ? `${Number(year) - 1}-12-31` : `${year}-${String(Number(month) - 1).padStart(2, '0')}-28`
}

const place = (name: string): Jurisdiction => placesNamed(name)[0]!
const resolve = (surface: string, jurisdiction: Jurisdiction | undefined, date: string): string =>
  resolveDepartment(surface, { jurisdiction, date }).name

describe('bodies held by name', () => {
  const cases = BODIES.flatMap((body) =>
    [body.name, body.short, ...body.aliases].map((form) => ({ form, body, date: dateIn(body) })),
  )

  it('are found by every form in a document of their place', () => {
    expect(cases.length).toBeGreaterThan(1000)
    const wrong = cases
      .map(({ form, body, date }) => ({ form, want: body.name, got: resolve(form, place(body.jurisdiction), date) }))
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })

  it('are found with quotes and white space in the form', () => {
    const wrong = cases
      .map(({ form, body, date }) => {
        const printed = `${form[0]!}\u3000“${form.slice(1)}”\n`
        return { form, want: body.name, got: resolve(printed, place(body.jurisdiction), date) }
      })
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })

  it('of Zhejiang are found from a city and a county of the province', () => {
    const wrong = cases
      .filter(({ form, body }) => body.jurisdiction === '浙江省' && /^(?:省|浙江|中共浙江)/.test(form))
      .flatMap(({ form, body, date }) =>
        ['杭州市', '安吉县'].map((from) => ({ form, from, want: body.name, got: resolve(form, place(from), date) })),
      )
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })

  it('are found by full name from anywhere', () => {
    for (const from of [undefined, place('广东省'), place('全国')]) {
      const wrong = BODIES.filter((body) => resolve(body.name, from, dateIn(body)) !== body.name)
      expect(wrong).toEqual([])
    }
  })

  it('keep their full name on any date', () => {
    const renamed = BODIES.filter((body) => BODIES.some((other) => other.aliases.includes(body.name)))
    expect(renamed.length).toBeLessThan(5)
    const wrong = BODIES.filter((body) => !renamed.includes(body)).filter(
      (body) =>
        resolve(body.name, place(body.jurisdiction), '2008-01-01') !== body.name ||
        resolve(body.name, place(body.jurisdiction), '2025-01-01') !== body.name,
    )
    expect(wrong).toEqual([])
  })
})

// Places of each kind outside Zhejiang: a province, an autonomous region, municipalities, cities, a prefecture, counties.
const PLACES = [
  '广东省',
  '新疆维吾尔自治区',
  '北京市',
  '上海市',
  '合肥市',
  '青岛市',
  '延边朝鲜族自治州',
  '武宣县',
  '上海市宝山区',
  '合肥市蜀山区',
  '义乌市',
]

// A form with a region takes the place of the general one there.
const usedIn = (form: GenericForm, at: Jurisdiction): boolean => {
  const province = provinceOf(at)?.bare ?? ''
  const own = GENERIC_FORMS.some(
    (other) =>
      other.short === form.short && other.region?.includes(province) === true && other.levels.includes(at.level),
  )
  return form.levels.includes(at.level) && (form.region ? form.region.includes(province) : !own)
}

describe('generic forms', () => {
  const places = [
    ...PLACES.map(place),
    // So that a form used in some provinces only has its province, its city and its county.
    ...[...new Set(GENERIC_FORMS.flatMap((form) => form.region ?? []))].flatMap((bare) => {
      const province = JURISDICTIONS.find((each) => each.level === 'PROVINCIAL' && each.bare === bare)!
      const city = JURISDICTIONS.find((each) => each.parent === province && each.level === 'CITY')
      const county = JURISDICTIONS.find((each) => each.level === 'COUNTY' && provinceOf(each) === province)
      return [province, ...(city ? [city] : []), ...(county ? [county] : [])]
    }),
  ]
  const certain = GENERIC_FORMS.filter(
    (form) => !form.ambiguous || form.region || form.template === `{place}${form.short}`,
  )
  const cases = certain.flatMap((form) =>
    places
      .filter((at) => usedIn(form, at) && (at.name !== '浙江省' || bodyNamed(fillTemplate(form.template, at))))
      .map((at) => ({
        form,
        at,
        date: form.ambiguousFrom ? '2019-06-01' : dateIn(form),
        want: fillTemplate(form.template, at),
      })),
  )
  // 市委, 县委 …; 团 stands before the word.
  const printed = (form: GenericForm, at: Jurisdiction): string =>
    form.short === '团委' ? `团${levelWordOf(at)}委` : levelWordOf(at) + form.short

  it('are each tried somewhere', () => {
    const tried = new Set(cases.map(({ form }) => form))
    expect(certain.filter((form) => !tried.has(form))).toEqual([])
    expect(cases.length).toBeGreaterThan(1000)
  })

  it('come to the full name behind the level word', () => {
    const wrong = cases
      .map(({ form, at, date, want }) => ({
        at: at.name,
        short: printed(form, at),
        want,
        got: resolve(printed(form, at), at, date),
      }))
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })

  it('come to the full name behind the place, from anywhere', () => {
    const wrong = cases
      .filter(({ form }) => form.short !== '团委')
      .map(({ form, at, date, want }) => ({
        at: at.name,
        form: form.short,
        want,
        got: resolve(at.name + form.short, place('浙江省'), date),
      }))
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })

  it('spelled out in full find the same body', () => {
    const wrong = cases
      .map(({ form, at, date, want }) => ({
        want,
        got: resolve(want, at, date),
        ids: new Set([want, printed(form, at)].map((name) => resolveDepartment(name, { jurisdiction: at, date }).id)),
      }))
      .filter(({ want, got, ids }) => want !== got || ids.size !== 1)
    expect(wrong).toEqual([])
  })

  it('are two bodies in two places', () => {
    for (const { form, date } of cases) {
      const ids = ['广东省', '江苏省'].map(
        (name) => resolveDepartment(`省${form.short}`, { jurisdiction: place(name), date }).id,
      )
      expect(ids[0]).not.toBe(ids[1])
    }
  })

  it('that could be several are kept under the form', () => {
    const doubtful = GENERIC_FORMS.filter(
      (form) => form.ambiguous && !form.region && form.template !== `{place}${form.short}`,
    )
    expect(doubtful.length).toBeGreaterThan(10)
    for (const form of doubtful) {
      const at = places.find((each) => usedIn(form, each) && !isMunicipality(each) && each.name !== '浙江省')!
      const found = resolveDepartment(levelWordOf(at) + form.short, { jurisdiction: at, date: '2024-01-01' })
      expect([found.name, found.registered]).toEqual([qualifiedName(form.short, at), false])
    }
  })
})

describe('vertical forms', () => {
  const fill = (pattern: string, at: Jurisdiction): string => fillTemplate(pattern, at)
  const cases = VERTICAL_FORMS.flatMap((form) =>
    ['浙江省', '广东省', '山东省', '上海市', '青岛市', '温州市', '武宣县', ...(form.places ?? [])]
      .map((name) => placesNamed(name)[0] ?? JURISDICTIONS.find((each) => each.bare === name)!)
      .flatMap((at) => (form.places && at.level === 'CITY' && form.levels.includes('PROVINCIAL') ? [at.parent!] : [at]))
      .filter(
        (at) =>
          form.levels.includes(at.level) &&
          (!form.places || form.places.includes(at.bare) || form.template.includes('{seat}')),
      )
      .filter((at) => !form.places || form.places.includes(at.bare) || form.places.includes(fill('{seat}', at)))
      .flatMap((at) => [...form.short, form.template].map((pattern) => ({ pattern, form, at, date: dateIn(form) }))),
  )

  it('are each tried somewhere', () => {
    expect(new Set(cases.map(({ form }) => form)).size).toBe(VERTICAL_FORMS.length)
  })

  it('come to the branch of their place', () => {
    const wrong = cases
      .map(({ pattern, form, at, date }) => ({
        printed: fill(pattern, at),
        at: at.name,
        want: fill(form.template, at),
        got: resolve(fill(pattern, at), at, date),
      }))
      .filter(({ want, got }) => want !== got)
    expect(wrong).toEqual([])
  })
})
