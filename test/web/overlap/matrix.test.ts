// The overlap matrix as data.
import { describe, expect, it } from 'vitest'
import { heat, membersShown, pairIndex, ranked } from '../../../web/overlap/matrix-model.ts'
import { sectionsOf } from '../../../web/overlap/shared-model.ts'

const member = (id: string, duties: number) => ({ id, name: id, shortName: null, duties })
const pair = (a: string, b: string, shared: number) => ({
  a,
  b,
  shared,
  jointLeads: 0,
  leadAndSupport: shared,
  bothSupport: 0,
})
const members = [member('甲', 3), member('乙', 9), member('丙', 1), member('丁', 9)]
const pairs = [pair('乙', '甲', 2), pair('丙', '乙', 5)]

describe('the matrix', () => {
  it('finds a pair from either side', () => {
    const find = pairIndex(pairs)
    expect(find('甲', '乙')).toBe(find('乙', '甲'))
    expect(find('甲', '丁')).toBeUndefined()
  })

  it('shows who has most duties, and whoever is compared', () => {
    expect(membersShown(members, 2, []).map(({ id }) => id)).toEqual(['丁', '乙'])
    expect(membersShown(members, 2, ['丙', undefined]).map(({ id }) => id)).toEqual(['丁', '乙', '丙'])
  })

  it('ranks the partners of one', () => {
    expect(ranked(members, pairs, '乙').map(({ member: { id } }) => id)).toEqual(['丙', '甲'])
  })

  it('darkens with the number, from the first to the last shade', () => {
    const shades = [1, 2, 3, 5, 8, 11].map((shared) => heat(shared, 11))
    expect(shades[0]).toBe(1)
    expect(shades.at(-1)).toBe(5)
    expect([...shades].sort()).toEqual(shades)
    expect(heat(1, 1)).toBe(5)
  })
})

describe('sectionsOf', () => {
  it('puts each shared duty in exactly one section', () => {
    const roles = ['LEADS', 'SUPPORTS'] as const
    const shared = roles.flatMap((roleA) => roles.map((roleB) => ({ roleA, roleB })))
    const { joint, ledByA, ledByB, both } = sectionsOf(shared)
    expect([joint, ledByA, ledByB, both].map((section) => section.length)).toEqual([1, 1, 1, 1])
    expect(ledByA[0]).toEqual({ roleA: 'LEADS', roleB: 'SUPPORTS' })
  })
})
