import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDocumentNumbers, parseDocumentNumber } from '../../graph/extract/document-number.ts'
import { remarked, unmarked } from './marked-spans.ts'

const reread = (source: string): string => {
  const text = unmarked(source)
  const found = findDocumentNumbers(text, { start: 0, end: text.length })
  return remarked(
    text,
    found.map((each) => ({ ...each, words: each.number })),
  )
}

describe('document numbers in running text', () => {
  it.each([
    '根据{国发〔2018〕39号:国发〔2018〕39号}文件',
    '（{国办发〔2016〕82号:国办发〔2016〕82号}，以下简称《意见》）',
    '按照{浙政发〔2018〕48号:浙政发〔2018〕48号}、{浙政办发〔2019〕1号:浙政办发〔2019〕1号}和{杭政函〔2019〕2号:杭政函〔2019〕2号}',
    '省政府{浙政发〔2018〕48号:浙政发〔2018〕48号}',
    '贯彻{国发〔2018〕39号:国发（2018）第39号}精神',
    '见{合政秘〔2023〕19号:合政秘〔2023〕19号}',
    '（{国务院令第711号:国务院令第711号}）',
    '根据{浙江省人民政府令第378号:浙江省人民政府令第378号}',
    '（{国家税务总局公告2018年第12号:国家税务总局公告2018年第12号}）',
    '{国家税务总局公告2018年第12号:国家税务总局2018年第12号公告}',
    '{国务院令第711号:国务院第711号令}',
    '{税务总局公告2023年第12号:税务总局公告2023年第12号}和{海关总署令第248号:海关总署令第248号}',
    '总第1219期，1号楼，第3号会议室，〔2018〕48号，编号39号',
  ])('%s', (source) => {
    expect(reread(source)).toBe(source)
  })
})

describe('a line that is a document number', () => {
  it.each([
    ['浙政发〔２０１８〕４８ 号', '浙政发〔2018〕48号'],
    ['浙政办发[2018]109号', '浙政办发〔2018〕109号'],
    ['粤府【2018】12号', '粤府〔2018〕12号'],
    ['京政发（2018）第3号', '京政发〔2018〕3号'],
    ['国务院令第711号', '国务院令第711号'],
    ['浙江省人民政府', null],
    ['国发〔2018〕39号文件', null],
    ['国发〔2018〕39号、国办发〔2018〕1号', null],
    ['〔2018〕39号', null],
    ['', null],
  ])('%s is %s', (line, number) => {
    expect(parseDocumentNumber(line)).toBe(number)
  })

  it('is read the same in every bracket, width and spacing', () => {
    const wide = (text: string): string => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(
        fc.constantFrom('国发', '国办发', '浙政办发', '粤府', '合政秘', '国卫办医发'),
        fc.integer({ min: 1990, max: 2030 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('〔〕', '[]', '【】', '（）', '()', '［］'),
        fc.boolean(),
        fc.boolean(),
        (sign, year, number, brackets, full, spaced) => {
          const digits = (n: number): string => (full ? wide(String(n)) : String(n))
          const parts = [sign, brackets.charAt(0), digits(year), brackets.charAt(1), digits(number), '号']
          expect(parseDocumentNumber(parts.join(spaced ? ' ' : ''))).toBe(`${sign}〔${year}〕${number}号`)
        },
      ),
    )
  })
})
