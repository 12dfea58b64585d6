import { describe, expect, it } from 'vitest'
import { isHan, oneOf } from '../../graph/text/code-units.ts'

describe('oneOf', () => {
  it('holds its own characters and no other', () => {
    const signs = '，、（\n/'
    const holds = oneOf(signs)
    for (let unit = 0; unit <= 0xffff; unit++) expect(holds(unit)).toBe(signs.includes(String.fromCharCode(unit)))
  })

  it('does not hold what lies behind the end of a text', () => {
    expect(oneOf('\0')(''.charCodeAt(0))).toBe(false)
    expect(oneOf('\0')(0)).toBe(true)
  })
})

describe('isHan', () => {
  it('tells characters from signs', () => {
    expect(Array.from('厅一鿿', (c) => isHan(c.charCodeAt(0)))).toEqual([true, true, true])
    expect(Array.from('，（“1A〇', (c) => isHan(c.charCodeAt(0)))).not.toContain(true)
  })
})
