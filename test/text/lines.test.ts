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
    ['## 二、重点任务', '二、重点任务'],
    ['#1楼 #任务', '#1楼#任务'],
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

  it.each([
    [
      'the head of a gazette',
      '某省人民政府公报\n２０２１ 年第 ３ 期（总第 ８８ 期）\n２月１５日出版\n正文。',
      ['正文。'],
    ],
    ['stamps', '★\n特急\n机密★１年\n正文。', ['正文。']],
    ['the way to a page and the menu above it', '首页\n政务公开\n当前位置：首页 > 公开 > 文件\n正文。', ['正文。']],
    ['a way without a menu', '标题关于试点\n首页 > 政务公开 > 政策\n正文。', ['标题关于试点', '正文。']],
    ['buttons', '字号：默认 大 超大 | 打印 收藏\n正文。\n【打印】 【关闭窗口】', ['正文。']],
    [
      'the foot of a page',
      '正文。\n扫一扫在手机打开当前页\n相关解读：\n【图解】某方案\n主办单位：某县政府　技术支持：某公司\n网站标识码：33',
      ['正文。'],
    ],
    ['the editor', '正文。\n责任编辑：王某', ['正文。']],
    ['no links above a sentence', '相关文件：\n某方案\n请执行。', ['相关文件：', '某方案', '请执行。']],
    [
      'contents with leaders',
      '目　　录\n省政府文件\n关于试点的通知\n（某政发〔２０２１〕３号）………（３）\n关于试点的通知',
      ['关于试点的通知'],
    ],
    ['contents with pages', '目录\n第一章　总则　　１\n第二章　分则　　４\n第一章　总则', ['第一章总则']],
    ['contents without pages', '目录\n第一章\n第二章\n第一章\n总则文字。', ['第一章', '总则文字。']],
    ['no ellipsis', '目录由市教育局编制\n教育、财政……\n正文。', ['目录由市教育局编制', '教育、财政……', '正文。']],
  ])('drops %s', (_, source, lines) => {
    expect(kept(source)).toEqual(lines)
  })
})
