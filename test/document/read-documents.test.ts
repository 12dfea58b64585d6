import { describe, expect, it } from 'vitest'
import { readDocuments } from '../../graph/document/read-documents.ts'
import { placeOf } from '../../graph/document/clean-text.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import { dropFurniture } from '../../graph/text/furniture.ts'
import { cleanLines } from '../../graph/text/lines.ts'

const read = (text: string): GazetteDocument[] =>
  readDocuments(dropFurniture(cleanLines(text)), { file: 'test.txt', sha256: '' })

const NOTICE = `某省人民政府办公厅关于印发
某省试验工作方案的通知
某政办发〔２０１９〕７ 号
各市、县（市、区）人民政府，省政府直属各单位：
《某省试验工作方案》已经省政府同意，现印发给你们，请认真贯彻执行。
某省人民政府办公厅
２０１９ 年 ３ 月 ５ 日
某省试验工作方案
一、总体要求
统筹推进试验工作。
二、主要任务
（一）夯实基础。加强能力建设。
１．建设平台。
２．完善制度。
三、保障措施
`

describe('readDocuments', () => {
  it('reads head, signature and outline', () => {
    const [document] = read(NOTICE)
    expect(document).toMatchObject({
      id: 'document:某政办发〔2019〕7号',
      number: '某政办发〔2019〕7号',
      title: '某省人民政府办公厅关于印发某省试验工作方案的通知',
      type: '通知',
      issuer: '某省人民政府办公厅',
      date: '2019-03-05',
      recipients: ['各市、县（市、区）人民政府', '省政府直属各单位'],
    })
    expect(document?.outline.map(({ path, title }) => `${path} ${title}`)).toEqual([
      '一 总体要求',
      '二 主要任务',
      '二/（一） 夯实基础',
      '二/（一）/1 建设平台',
      '二/（一）/2 完善制度',
      '三 保障措施',
    ])
  })

  it('goes on inside a bracket to where it closes, though its lines are not set to a margin', () => {
    const lines =
      '完善制度。\n（自治\n区财政厅，自治区交易中心和各市牵头部门按\n职责分工负责）\n１．建设平台（未闭合\n２．完善制度。\n'
    const texts = read(NOTICE + lines)[0]?.outline.map(({ title }) => title)
    const [document] = read(NOTICE + lines)
    const words = document?.paragraphs.map(({ start, end }) => document.text.slice(start, end)) ?? []
    expect(words).toContain('（自治区财政厅，自治区交易中心和各市牵头部门按职责分工负责）')
    expect(texts).toContain('完善制度')
  })

  it('keeps labels in one bracket together, each on a line of its own', () => {
    const [document] = read(NOTICE + '完善制度。\n（牵头单位：省教育厅\n责任单位：省财政厅\n完成时限：6月底）\n')
    const words = document?.paragraphs.map(({ start, end }) => document.text.slice(start, end)) ?? []
    expect(words).toContain('（牵头单位：省教育厅责任单位：省财政厅完成时限：6月底）')
  })

  it('calls a long item by its words up to the first ， that ends more than a day', () => {
    const [document] = read(
      `${NOTICE}１．2025年底前，特困人员供养服务设施建设标准化率达到80%以上，有条件的养老机构都要按规定配备医务人员。\n`,
    )
    expect(document?.outline.at(-1)?.title).toBe('2025年底前，特困人员供养服务设施建设标准化率达到80%以上')
  })

  it('leads every offset back to its line and column', () => {
    const [document] = read(NOTICE)
    const at = document?.text.indexOf('完善制度') ?? -1
    expect(placeOf(document?.source.map ?? [], at)).toEqual({ line: 14, column: 3 })
    const second = document?.text.indexOf('某省试验工作方案的通知') ?? -1
    expect(placeOf(document?.source.map ?? [], second)).toEqual({ line: 2, column: 1 })
  })

  it('parts a gazette at the titles above its numbers', () => {
    const second = NOTICE.replaceAll('７ 号', '８ 号').replaceAll('试验', '实验')
    expect(read(NOTICE + second).map(({ number }) => number)).toEqual(['某政办发〔2019〕7号', '某政办发〔2019〕8号'])
  })

  it('takes a wrapped word that looks like a number for what it is', () => {
    const body = [
      '为各类业务应用提供统一的基础设施资源，促进行业云与全省政务云融合，提供统',
      '一、安全、稳定、高效、按需使用的基础设施资源。',
    ]
    const filler = Array.from(
      { length: 6 },
      () => '加强网络安全及运维保障，推进部门专网整合，促进行业云与全省政务云融合，为各',
    )
    const [document] = read(
      `某省人民政府关于试验的通知\n某政发〔2019〕9号\n一、任务\n${filler.join('\n')}\n${body.join('\n')}`,
    )
    expect(document?.outline.map(({ path }) => path)).toEqual(['一'])
    expect(document?.text).toContain('提供统一、安全、稳定')
  })

  const FILLER = '加强网络安全及运维保障，推进部门专网整合，促进行业云与全省政务云融合，为各\n'.repeat(6)
  const bodyOf = (lines: string): string =>
    read(`某省人民政府关于试验的通知\n某政发〔2019〕9号\n一、任务\n${FILLER}。\n${lines}`)[0]?.text.split('。\n')[1] ??
    ''

  it.each([
    ['behind names', '（1）建设学校\n配合单位：市财政局、市住建局\n时间：2024年12月底\n任务2：归集数据'],
    ['behind another key', '（1）任务名称：建设学校\n目标：新建学校3所\n责任单位：市教育局'],
  ])('parts a line with a key of its own from the line above it, %s', (_, lines) => {
    expect(bodyOf(lines)).toBe(lines)
  })

  it('joins a date that a line end tore', () => {
    expect(bodyOf('力争2024年6月\n底前完成改造')).toBe('力争2024年6月底前完成改造')
  })

  it('reads a table with merged cells, one cell a line', () => {
    const [document] = read(
      `某区人民政府办公室关于印发试验清单的通知\n各镇人民政府：\n请执行。\n2019年5月5日\n附件1\n试验工作任务清单\n序号\n任务名称\n任务内容\n牵头部门\n配合部门\n时间节点\n1\n加强领导\n召开动员大会。\n区政府办公室\n各镇\n2019年3月\n2\n纳入专项督查。\n区委组织部\n区财政局\n2019年`,
    )
    expect(document?.tables[0]?.columns).toEqual(['index', 'task', 'task', 'lead', 'support', 'deadline'])
    expect(document?.tables[0]?.rows.map((row) => [row.path, row.cells.length])).toEqual([
      ['附件1/1', 6],
      ['附件1/2', 6],
    ])
  })

  it('takes a box for a level of its own', () => {
    const [document] = read(
      '某省养老规划\n第一章　任务\n第一节　服务\n1.制定清单。\n专栏１　重点工程\n1.改造工程。\n2.建设工程。\n第二节　医养\n专栏２　能力工程\n建设机构。\n',
    )
    expect(document?.outline.map(({ path }) => path)).toEqual([
      '第一章',
      '第一章/第一节',
      '第一章/第一节/1',
      '第一章/第一节/专栏1',
      '第一章/第一节/专栏1/1',
      '第一章/第一节/专栏1/2',
      '第一章/第二节',
      '第一章/第二节/专栏2',
    ])
  })

  const paths = (document: GazetteDocument | undefined): string[] | undefined =>
    document?.outline.map(({ path, title }) => `${path} ${title}`)

  it('opens no item with the list of annexes under a notice', () => {
    const listed = NOTICE.replace(
      '\n某省人民政府办公厅\n',
      '\n附件：1.任务表\n　　　2.工作领导小组\n成员名单\n　　　3.联系表\n某省人民政府办公厅\n',
    )
    expect(paths(read(listed)[0])).toEqual(paths(read(NOTICE)[0]))
    const below = NOTICE.replace('\n某省人民政府办公厅\n', '\n附件：\n１．任务表\n２．名单\n某省人民政府办公厅\n')
    expect(paths(read(below)[0])).toEqual(paths(read(NOTICE)[0]))
  })

  it('keeps the items of an annex that nobody signs', () => {
    const annex = NOTICE.replace(/某省试验工作方案\n一、[^]*/, '附件：\n1.建设平台\n2.完善制度\n')
    expect(paths(read(annex)[0])).toEqual(['附件/1 建设平台', '附件/2 完善制度'])
  })

  it('parts the regulations that one notice puts in force', () => {
    const both =
      NOTICE.replace('《某省试验工作方案》', '《某省试验工作方案》和《某省试验管理规定》') +
      '某省试验管理规定\n一、范围\n'
    expect(paths(read(both)[0])?.at(-1)).toBe('附件/一 范围')
  })

  it('calls an announcement by the title below its number', () => {
    const [document] = read('某某监督管理总局公告\n2022年第28号\n关于调整认证目录的公告\n现公告如下：\n一、事项。\n')
    expect(document).toMatchObject({
      number: '某某监督管理总局公告2022年第28号',
      issuer: '某某监督管理总局',
      title: '关于调整认证目录的公告',
    })
  })

  it('reads a document without a number above the first that has one', () => {
    const two = `某省2019年为民办实事项目\n1.新建学校。牵头单位：省教育厅。\n2.新建医院。牵头单位：省卫生健康委。\n${NOTICE}`
    expect(read(two).map(({ title }) => title)).toEqual([
      '某省2019年为民办实事项目',
      '某省人民政府办公厅关于印发某省试验工作方案的通知',
    ])
  })

  it('says nothing of a text that is no document', () => {
    expect(read('今天天气很好。\n我们去公园。')).toEqual([])
  })
})
