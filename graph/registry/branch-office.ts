// Registry: a bureau's office in one district, 上海市公安局宝山分局, printed from the city or from the district.
import { genericOf } from './generic-forms.ts'
import { placesUnder } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { levelWordOf } from './level-word.ts'
import type { BodyFields } from './resolved.ts'
import { fillTemplate } from './slot-pattern.ts'

const FROM_CITY = /^(.{2,12}局)(.{2,8})分局$/
const FROM_DISTRICT = /^(.{2,12})分局$/

const office = (bureau: string, district: Jurisdiction, date: string | null): BodyFields | undefined => {
  const city = district.parent
  if (!city) return undefined
  const match = genericOf(bureau, city, date)
  if (!match?.certain) return undefined
  return {
    name: `${fillTemplate(match.form.template, city)}${district.bare}分局`,
    shortName: `${levelWordOf(city)}${bureau}${district.bare}分局`,
    jurisdiction: district.name,
    level: district.level,
    kind: match.form.kind,
    line: match.form.line,
    registered: true,
  }
}

/**
 * The office of a city's bureau in a district: (`公安局宝山分局`, 上海市) and (`公安分局`, 上海市宝山区) →
 * 上海市公安局宝山分局. Undefined where the city has no such bureau or district.
 */
export const branchOffice = (rest: string, place: Jurisdiction, date: string | null): BodyFields | undefined => {
  const named = FROM_CITY.exec(rest)
  if (named) {
    const district = placesUnder(place).find((under) => under.bare === named[2] || under.ownName === named[2])
    return district && office(named[1]!, district, date)
  }
  const plain = place.level === 'COUNTY' ? FROM_DISTRICT.exec(rest)?.[1] : undefined
  if (plain === undefined) return undefined
  return office(plain.endsWith('局') ? plain : `${plain}局`, place, date)
}
