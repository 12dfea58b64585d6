// Heads of documents as printers and web sites set them: number, title, issuer, date and recipients come out the same.
import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import { dropFurniture } from '../../graph/text/furniture.ts'
import { cleanLines } from '../../graph/text/lines.ts'

const read = (text: string): GazetteDocument[] =>
  readDocuments(dropFurniture(cleanLines(text)), { file: 'test.txt', sha256: '' })

const TITLE = '某县人民政府办公室关于做好试点工作的通知'
const NUMBER = '某政办〔2021〕7号'
const TO = '各镇人民政府，县直各单位：\n现通知如下。\n一、任务\n抓好试点。\n'
const SIGNED = '某县人民政府办公室\n2021年5月6日\n'
const META = [
  ['索引号', '1234/2021-7'],
  ['发文机关', '某县人民政府办公室'],
  ['成文日期', '2021-05-06'],
  ['发文字号', NUMBER],
  ['标题', TITLE],
  ['主题词', ''],
  ['有效性', '有效'],
  ['发布日期', '2021-05-09'],
] as const
const lines = (form: (label: string, value: string) => string): string =>
  META.filter(([, value]) => value !== '')
    .map(([label, value]) => form(label, value))
    .join('\n')

const WHOLE = {
  number: NUMBER,
  title: TITLE,
  type: '通知',
  issuer: '某县人民政府办公室',
  date: '2021-05-06',
  recipients: ['各镇人民政府', '县直各单位'],
}

describe('the head of a document', () => {
  it.each([
    ['notes of the page', `【试点工作】${TITLE}\n${NUMBER}\n发布时间：2021-05-09 17:29\n【字体：打印\n${TO}${SIGNED}`],
    ['title, number', `${TITLE}\n${NUMBER}\n${TO}${SIGNED}`],
    ['number, title', `${NUMBER}\n${TITLE}\n${TO}${SIGNED}`],
    ['number in brackets', `${TITLE}\n(${NUMBER})\n${TO}${SIGNED}`],
    ['who signed it', `某县人民政府办公室文件\n${NUMBER}　　签发人：王某\n★\n${TITLE}\n${TO}${SIGNED}`],
    ['date in brackets', `${TITLE}\n${NUMBER}\n（2021年5月6日）\n${TO}`],
    ['the date behind the number', `${TITLE}\n${NUMBER} 2021年5月6日\n（已失效）\n${TO}`],
    ['the date below the number', `${TITLE}\n${NUMBER}\n2021年5月6日\n${TO}`],
    ['labels with colons', `${META.map(([a, b]) => `${a}：${b}`).join('\n')}\n${TITLE}\n${TO}`],
    [
      'the page of a law database',
      `文章属性\n∙【制定机关】某县人民政府办公室\n∙【公布日期】2021.05.06\n∙【字 号】${NUMBER}\n∙【效力等级】地方规范性文件\n正文\n${TITLE}\n${NUMBER}\n${TO}`,
    ],
    [
      'the notes of a Markdown file',
      `---\n标题: ${TITLE}\n文号: ${NUMBER}\n层级: 县级\n官方链接: https://127.0.0.1/a?b=1\n---\n\n# ${TITLE}\n\n${TO}${SIGNED}`,
    ],
    ['labels in tabs', `${lines((a, b) => `${a}\t${b}`)}\n${TITLE}\n${TO}`],
    ['two labels a line', `索引号\t1\t发文字号\t${NUMBER}\n发文机关\t某县\t成文日期\t2021年5月6日\n${TITLE}\n${TO}`],
    ['labels above values', `${lines((a, b) => `[ ${a} ]\n${b}`)}\n${TITLE}\n${TO}`],
    ['bare labels above values', `${lines((a, b) => `${a}：\n${b}`)}\n${TITLE}\n${TO}`],
    ['labels under the title', `${TITLE}\n${lines((a, b) => `${a}：${b}`)}\n${TO}`],
    [
      'the title twice',
      `${TITLE}\n日期：2021-05-09 来源：某网 字体：【大 中 小】\n某县人民政府办公室\n关于做好试点工作的通知\n${NUMBER}\n${TO}${SIGNED}`,
    ],
  ])('with %s', (_, text) => {
    expect(read(text)).toMatchObject([WHOLE])
  })

  it('of a bureau that writes to its own offices names them', () => {
    const [document] = read(`${TITLE}\n${NUMBER}\n局机关各科室，直属各单位：\n做好试点。\n`)
    expect(document?.recipients).toEqual(['局机关各科室', '直属各单位'])
  })

  it('holds the numbers of all who issue it, the first its own', () => {
    const [document] = read(`教育部 财政部关于试点的通知\n教师〔2021〕6号　财教〔2021〕11号\n${TO}`)
    expect(document).toMatchObject({ number: '教师〔2021〕6号', recipients: WHOLE.recipients })
  })

  it('names all who sign where the title names one', () => {
    const [document] = read(`教育部等两部门关于试点的通知\n教师〔2021〕6号\n${TO}教育部\n财政部\n2021年5月6日\n`)
    expect(document?.issuer).toBe('教育部财政部')
  })

  it('is not begun by a number in a list of documents', () => {
    const list = '某县关于节水的通知\n（某政〔2001〕3号）\n某县关于节电的通知\n（某政〔2002〕4号）\n'
    expect(read(`${TITLE}\n${NUMBER}\n${TO}${SIGNED}附件\n废止文件\n${list}`)).toMatchObject([{ number: NUMBER }])
  })

  it('has the title of what it passes on, where a copy left its own out', () => {
    const body = '现将《某县试点工作方案》印发给你们，请认真执行。\n'
    expect(read(`${NUMBER}\n各镇人民政府，县直各单位：\n${body}${SIGNED}`)).toMatchObject([
      { ...WHOLE, title: '某县试点工作方案', type: '工作方案' },
    ])
  })

  it('is taken from each block of metadata in a file of several pages', () => {
    const page = (n: string): string =>
      `索引号：${n}\n发文字号：某政办〔2021〕${n}号\n成文日期：2021-05-06\n${TITLE}\n${TO}`.repeat(1) +
      '抓好落实。\n'.repeat(12)
    expect(read(page('7') + page('8')).map(({ number }) => number)).toEqual([NUMBER, '某政办〔2021〕8号'])
  })
})

describe('an order', () => {
  const BODY =
    '《某市停车管理办法》已经2021年2月1日市人民政府第3次常务会议通过，现予公布，自2021年6月1日起施行。\n市长　王某\n2021年5月6日\n某市停车管理办法\n第一条　为了加强停车管理，制定本办法。\n'

  it.each([
    ['under its name', '某市人民政府令\n第３号\n'],
    ['behind its name', '某市人民政府令第３号\n'],
  ])('with the number %s has the title of what it puts in force', (_, head) => {
    expect(read(head + BODY)).toMatchObject([
      {
        id: 'document:某市人民政府令第3号',
        title: '某市停车管理办法',
        type: '办法',
        issuer: '某市人民政府',
        date: '2021-05-06',
      },
    ])
  })

  it('takes no short word for who issues it', () => {
    const [document] = read(
      '某市人民政府关于控制尘污染的通告\n某府令第121号\n现予发布。\n某市人民政府\n2021年5月6日\n第一条　禁止采石。\n',
    )
    expect(document).toMatchObject({ number: '某府令第121号', issuer: '某市人民政府' })
  })

  it('keeps the number of an announcement apart from those of other places', () => {
    const [document] = read('某市人民政府公告\n2021年第3号\n现公告如下：\n一、禁止燃放。\n某市人民政府\n2021年5月6日\n')
    expect(document).toMatchObject({ number: '某市人民政府公告2021年第3号', issuer: '某市人民政府' })
  })
})

describe('a gazette', () => {
  it('has no document in its contents', () => {
    const contents = `目　　录\n${TITLE}\n（${NUMBER}）……………（3）\n`
    expect(read(`${contents}${TITLE}\n${NUMBER}\n${TO}${SIGNED}`)).toMatchObject([WHOLE])
  })
})
