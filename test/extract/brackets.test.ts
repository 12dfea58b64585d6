import { expect, it } from 'vitest'
import { bracketsIn } from '../../graph/extract/brackets.ts'

const found = (text: string): string[] =>
  bracketsIn(text, 0, text.length).map(({ start, end, closed }) => text.slice(start, end) + (closed ? '' : '…'))

it.each([
  ['做好工作。（省水利厅负责）', ['（省水利厅负责）']],
  ['（各市、县（市、区）政府负责）甲（乙）', ['（各市、县（市、区）政府负责）', '（乙）']],
  ['〔各县（市）区负责〕', ['〔各县（市）区负责〕']],
  ['（市人社局负责，2023年11月底前完成', ['（市人社局负责，2023年11月底前完成…']],
  ['（甲（乙）丙（丁）（戊', ['（乙）', '（丁）', '（戊…']],
  ['没有括号）', []],
])('%s', (text, brackets) => {
  expect(found(text)).toEqual(brackets)
})

it('takes a hundred thousand open brackets', () => {
  expect(found('（'.repeat(100_000))).toEqual(['（…'])
})
