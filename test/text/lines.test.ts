import { describe, expect, it } from 'vitest'
import { dropFurniture } from '../../graph/text/furniture.ts'
import { cleanLines } from '../../graph/text/lines.ts'

const texts = (source: string): string[] => cleanLines(source).map((line) => line.text)

describe('cleanLines', () => {
  it.each([
    ['浙政发〔２０１８〕４８ 号', '浙政发〔2018〕48号'],
    ['征缴收入的 １． ５％划入', '征缴收入的1.5%划入'],
    ['(责任单位:省水利厅,省林业局)', '（责任单位：省水利厅，省林业局）'],
    ['17:00 前报 1,000 家', '17:00前报1,000家'],
    ['１７：００', '17:00'],
    ['“互联网 ＋政务服务”', '“互联网+政务服务”'],
    ['国发[2018]39号', '国发〔2018〕39号'],
    ['Big Data 平台', 'Big Data平台'],
    ['\uFEFF⼀、总体要求', '一、总体要求'],
  ])('folds %s', (source, clean) => {
    expect(texts(source)).toEqual([clean])
  })

  it('knows line and column of what it kept', () => {
    const [line] = cleanLines('\n\n　　浙政发〔２０１８〕４８ 号')
    expect(line).toMatchObject({
      number: 3,
      blankBefore: true,
      indent: 4,
      columns: [
        [0, 3],
        [11, 15],
      ],
    })
  })

  it('takes CRLF, CR and form feed for one break each', () => {
    expect(texts('甲\r\n乙\r丙\f丁')).toEqual(['甲', '乙', '丙', '丁'])
  })

  it('marks where cells are parted', () => {
    expect(cleanLines('1\t加强领导\t区政府办')[0]?.gaps).toEqual([1, 5])
    expect(cleanLines('| 1 | 加强领导 |')[0]?.gaps).toEqual([0, 2, 7])
  })
})

describe('dropFurniture', () => {
  const kept = (source: string): string[] => dropFurniture(cleanLines(source)).map((line) => line.text)

  it('drops page numbers and running heads inside a sentence', () => {
    expect(kept('加强网络安全及运维保\n—５—\n浙江省人民政府公报 ２０１９ 年第 ２ 期\n障')).toEqual([
      '加强网络安全及运维保',
      '障',
    ])
    expect(kept('甲\n- 12 -\n第 3 页 共 9 页\n乙')).toEqual(['甲', '乙'])
  })

  it('drops the imprint and not a clause that looks like it', () => {
    expect(kept('正文。\n国内统一刊号：CN33－1354／D\n主管主办单位：浙江省人民政府')).toEqual(['正文。'])
    expect(kept('正文。\n主办单位：省教育厅')).toEqual(['正文。', '主办单位：省教育厅'])
  })
})
