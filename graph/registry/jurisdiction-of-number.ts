// Registry: the place a document number (文号) tells, for documents that name no issuer.
import { placesNamed } from './jurisdiction.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import data from './number-marks.json' with { type: 'json' }

const marks = new Map(data.records.map(({ mark, jurisdiction }) => [mark, jurisdiction]))
const LONGEST = Math.max(...data.records.map(({ mark }) => mark.length))

/**
 * The place whose government numbers its documents so: `浙政办发〔2018〕109号` → 浙江省, `国发〔2019〕3号` → 全国.
 * Undefined for marks that are not held or that several governments use.
 */
export const jurisdictionOfNumber = (number: string): Jurisdiction | undefined => {
  const words = number.normalize('NFKC').replace(/\s/g, '')
  for (let length = LONGEST; length >= 2; length--) {
    const name = marks.get(words.slice(0, length))
    if (name !== undefined) return placesNamed(name)[0]
  }
  return undefined
}
