import { expect, it } from 'vitest'
import { build } from '../../graph/index.ts'

const TEXT = `某省人民政府关于试验的通知
某政发〔2019〕1号
一、推进试验。2020年底前，试验覆盖率达到90%以上。（省教育厅负责）
各设区市政府要在2019年6月底前制定方案。2021年底前，全省建成试验区100个。`

const owner = (quote: string): string => {
  const [fragment] = build({ name: 'test.txt', bytes: Buffer.from(TEXT) }).fragments
  const target = fragment?.nodes.find((node) => String(node.properties['quote'] ?? '').includes(quote))
  const edge = fragment?.edges.find((each) => each.type === 'SETS' && each.to === target?.id)
  return edge?.from ?? ''
}

it('gives a target to the item whose clause covers it', () => {
  expect(owner('90%')).toBe('project:某政发〔2019〕1号#一')
})

it('gives a target to the duty whose sentence it stands in', () => {
  expect(owner('制定方案')).toBe('project:某政发〔2019〕1号#一~1')
})

it('gives a target behind the clause to the document', () => {
  expect(owner('100个')).toBe('document:某政发〔2019〕1号')
})
