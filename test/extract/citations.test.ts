import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../graph/document/read-documents.ts'
import { type CitationMention, extractCitations } from '../../graph/extract/citations.ts'
import { decode } from '../../graph/text/decode.ts'
import { cleanLines } from '../../graph/text/lines.ts'
import { documentOf, paragraphOf, remarkedItem, type Setting, unmarked } from './marked-spans.ts'

const wordsOf = ({ purpose, number, rule, title }: CitationMention): string =>
  [purpose ?? 'NAMED', number, rule === 'cited-short-name' ? `for ${title ?? ''}` : null]
    .filter((word) => word !== null)
    .join(' ')

const reread = (source: string, setting?: Setting): string => {
  const text = unmarked(source)
  const document = documentOf(text, setting)
  const claims = extractCitations(document).map((citation) => ({ ...citation, words: wordsOf(citation) }))
  return remarkedItem(document, text, claims)
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'a title with its number': [
    '根据{BASIS 国发〔2018〕39号:《国务院关于促进就业工作的若干意见》（国发〔2018〕39号）}，制定本意见。',
    '贯彻{IMPLEMENTS 国发〔2018〕39号:国发〔2018〕39号文件《国务院关于促进就业工作的若干意见》}精神。',
    '依据{BASIS 国务院令第711号:《政府信息公开条例》（国务院令第711号）}公开。',
    '按照{FOLLOWS 国办发〔2016〕82号:《国务院办公厅关于加大激励支持力度的通知》（国办发〔2016〕82号}，以下称《通知》）办理。',
  ],
  'a title alone': [
    '根据{BASIS:《浙江省工伤保险条例》}规定。',
    '严格落实{IMPLEMENTS:《中华人民共和国网络安全法》}，加强保护。',
    '为深入贯彻落实{IMPLEMENTS:《“最多跑一次”改革行动计划（2018—2022年）》}和{IMPLEMENTS:《深化数字浙江建设实施方案》}，推进转型。',
    '依据{BASIS:《上海市再生资源回收管理办法》}、{BASIS:《上海市促进生活垃圾分类减量办法》}有关要求。',
    '达到{NAMED:《国民体质测定标准》}合格以上。',
    '对照{FOLLOWS:《国家卫生城市标准》}和{FOLLOWS:《全国文明城市测评体系》}开展自查。',
    '落实{IMPLEMENTS:《市场准入负面清单（2022）年版》}。',
    '根据{BASIS:《中共浙江省委关于印发〈乡村振兴行动计划（2018—2022年）〉的通知》}精神。',
    '转发{NAMED:《省财政厅关于印发《资金管理办法》的通知》}。',
    '{REPEALS:《浙江省行政规范性文件管理办法》}同时废止。',
    '根据{BASIS:《教育法》}，经省政府同意，现废止{REPEALS:《某省学校管理办法》}。',
    '根据{BASIS:《教育法》}和{BASIS:《义务教育法》}的规定，决定废止{REPEALS:《某省学校管理办法》}。',
    '{REPEALS:《某省学校管理办法》}和{REPEALS:《某省补贴办法》}自公布之日起废止。',
  ],
  'a number alone': [
    '按照{FOLLOWS 浙政办发〔2018〕9号:浙政办发〔2018〕9号}文件执行。',
    '根据{BASIS 建办市函〔2020〕12号:建办市函〔2020〕12号}、{BASIS 银发〔2020〕3号:银发〔2020〕3号}、{BASIS 环大气〔2021〕65号:环大气〔2021〕65号}。',
  ],
  'a title that comes again': [
    '根据{BASIS 国发〔2018〕39号:《国务院关于就业的若干意见》（国发〔2018〕39号）}。落实{IMPLEMENTS 国发〔2018〕39号:《国务院关于就业的若干意见》}。',
  ],
  'what is no document': [
    '核发《建设用地规划许可证》《不动产权证（土地）》。',
    '送达《行政处罚决定书》《信用修复告知书》。',
    '在《人民日报》刊登，观看《新闻联播》。',
    '按《意见》执行，《》为空。',
    '制定《“拿地即发证”实施方案（试行）》，抓紧出台《数据管理办法》。',
    '制定《关于算力布局的意见》《算力发展措施清单》和《算力管理办法》等政策。',
  ],
}

describe('citations', () => {
  for (const [group, sources] of Object.entries(CASES)) {
    it.each(sources)(`${group}: %s`, (source) => {
      const plain = source.replaceAll(/\{(BASIS|IMPLEMENTS|FOLLOWS|REPEALS|NAMED):/g, '{$1:')
      expect(reread(plain)).toBe(plain)
    })
  }

  it('takes a short name for the document it was given to', () => {
    const source =
      '根据{BASIS 国发〔2018〕39号:《国务院关于就业的若干意见》（国发〔2018〕39号}，以下简称《意见》），制定本办法。' +
      '按照{FOLLOWS 国发〔2018〕39号 for 国务院关于就业的若干意见:《意见》}要求办理。'
    expect(reread(source)).toBe(source)
  })

  it('leaves out the document itself and the plan it prints', () => {
    const title = '浙江省人民政府关于印发浙江省数字政府建设总体方案的通知'
    const own = '现将《浙江省数字政府建设总体方案》印发给你们。《浙江省大数据发展规划》已经省政府同意，现予公布。'
    expect(reread(own, { title })).toBe(own)
    const cited = '本通知（浙政发〔2018〕48号）与{NAMED:《浙江省公共数据管理办法》}一并执行。'
    expect(reread(cited, { title })).toBe(cited)
  })

  it('reads the document that the title carries out', () => {
    const title = '浙江省人民政府关于贯彻《国务院关于促进就业工作的若干意见》的实施意见'
    const found = extractCitations(documentOf('做好工作。', { title }))
    expect(found.map((each) => [each.title, each.purpose])).toEqual([
      ['国务院关于促进就业工作的若干意见', 'IMPLEMENTS'],
    ])
  })
})

describe('the seed', () => {
  const root = join(import.meta.dirname, '../..')
  const decoded = decode(readFileSync(join(root, 'seeds/zhejiang-gazette-2019-02.txt')))
  const documents = 'text' in decoded ? readDocuments(cleanLines(decoded.text), { file: 'seed', sha256: '' }) : []

  it.each(['48', '50', '109', '113', '116', '124'])('cites in 〔2018〕%s号 what its labels say', (name) => {
    const labels = JSON.parse(readFileSync(join(root, `test/gold/doc-${name}.json`), 'utf8')) as {
      document: { number: string }
      citations: { title: string; number: string | null }[]
    }
    const document = documents.find((each) => each.number === labels.document.number)
    const found = document ? extractCitations(document) : []
    const names = new Set(found.map(({ title, number }) => `${title ?? ''} ${number ?? ''}`))
    expect([...names].sort()).toEqual(labels.citations.map(({ title, number }) => `${title} ${number ?? ''}`).sort())
  })
})

describe('hostile text', () => {
  it('finds the titles among signs that lost their pair', () => {
    const found = extractCitations(paragraphOf(`根据《${'《甲'.repeat(500)}，落实《浙江省工伤保险条例》。》》`))
    expect(found.map((each) => each.title)).toEqual(['浙江省工伤保险条例'])
  })

  it('passes over a line of ten megabytes of opening signs', () => {
    expect(extractCitations(paragraphOf('《'.repeat(3_500_000)))).toEqual([])
  })
})
