// Clean lines become the documents of a gazette: where each begins, its head, its paragraphs, its outline.
import type { Line } from '../text/lines.ts'
import { readBody, type Body } from './body.ts'
import { isTitle, readFront, titleAbove, titleFrom } from './front.ts'
import { takeMetadata, type Metadata, type MetadataBlock } from './metadata.ts'
import { markerOf } from './marker.ts'
import { dateBehind, inBrackets, isNumberLine } from './number-line.ts'
import { orderOf, putInForce } from './order.ts'
import type { GazetteDocument } from './tree.ts'
import { typeOf } from './type-of.ts'
import { joined } from './unwrap.ts'

/** The documents of one file, in order. Empty when nothing in it looks like a document. */
export function readDocuments(printed: readonly Line[], source: { file: string; sha256: string }): GazetteDocument[] {
  const { lines, blocks } = takeMetadata(printed)
  const ranges = documentRanges(lines, blocks)
  return ranges
    .map(([start, end, numberLine], index) => {
      const facts = Object.assign({}, ...blocks.filter((block) => ownerOf(block, ranges) === index)) as Metadata
      return readDocument(lines.slice(start, end), numberLine, facts, source)
    })
    .filter((document) => document !== undefined)
}

type Range = readonly [start: number, end: number, numberLine: number | undefined]

// Between a block of metadata and the number of its document stand the title and a menu or two.
const NEAR = 14

/** A document begins with the title above its number, or with its metadata; a file without either is one document. */
function documentRanges(lines: readonly Line[], blocks: readonly MetadataBlock[]): Range[] {
  const starts: { start: number; number: number | undefined }[] = []
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? ''
    if (!isNumberLine(text) || ((inBrackets(text) || dateBehind(text) !== undefined) && !headsText(lines, i))) continue
    const above = titleAbove(lines, i)
    if (above < i && isTitle(joined(lines.slice(above, i)))) starts.push({ start: above, number: i })
    else if (titleFrom(lines, i + 1)[1] > i + 1 || isOrderHead(text, lines[i + 1]?.text ?? '') || isAddressed(lines, i))
      starts.push({ start: i, number: i })
  }
  for (const { at } of blocks) {
    if (starts.some(({ start, number = start }) => Math.abs(at - start) <= NEAR || Math.abs(at - number) <= NEAR))
      continue
    starts.push({ start: titleFrom(lines, at)[1] > at ? at : titleAbove(lines, at), number: undefined })
  }
  if (starts.length === 0) return [[0, lines.length, undefined]]
  starts.sort((a, b) => a.start - b.start)
  if (isWhole(lines.slice(0, starts[0]!.start))) starts.unshift({ start: 0, number: undefined })
  return starts.map(({ start, number }, index) => {
    const from = index === 0 ? 0 : start
    return [from, starts[index + 1]?.start ?? lines.length, number === undefined ? undefined : number - from]
  })
}

/**
 * Whether lines above the first number are a document without one, 永安市2023年为民办实事项目 with its items, and no masthead or
 * contents.
 */
const isWhole = (lines: readonly Line[]): boolean =>
  titleFrom(lines, 0)[1] > 0 && lines.filter((line) => line.text.includes('。') && markerOf(line)?.certain).length > 1

/** `某市人民政府令第3号` above the sentence that puts something in force. */
const isOrderHead = (text: string, below: string): boolean =>
  orderOf('', text) !== undefined && /^(?:《|现|根据|依据|为了?|经)/.test(below)

/** Whether those whom a document is for stand below its number: a copy that left the title out. */
const isAddressed = (lines: readonly Line[], number: number): boolean =>
  lines.slice(number + 1, number + 4).some(({ text }) => /^各.{2,}：$/.test(text))

/** Whether text follows a number in brackets; under titles in a list of documents the next title does. */
function headsText(lines: readonly Line[], number: number): boolean {
  for (let i = number + 1; i < lines.length && i - number <= 6; i++) {
    const text = lines[i]?.text ?? ''
    if (isNumberLine(text)) return false
    if (/[：。]/.test(text)) return true
  }
  return false
}

/** Index of the document a block belongs to: the one whose head is nearest. */
function ownerOf(block: MetadataBlock, ranges: readonly Range[]): number {
  const distance = ([start, , number]: Range): number =>
    Math.min(Math.abs(block.at - start), Math.abs(block.at - start - (number ?? 0)))
  const nearest = ranges.reduce((a, b) => (distance(b) < distance(a) ? b : a), ranges[0]!)
  return ranges.indexOf(nearest)
}

function readDocument(
  lines: readonly Line[],
  numberLine: number | undefined,
  facts: Metadata,
  source: { file: string; sha256: string },
): GazetteDocument | undefined {
  const front = readFront(lines, numberLine)
  const body = readBody(lines, front)
  const printed = front.number ?? facts.number ?? null
  if (front.title === '' && printed === null && !body.itemised) return undefined
  const order = orderOf(front.orderName ?? front.title, printed)
  const number = order?.number ?? (printed === null ? null : canonicalNumber(printed))
  const standIn =
    facts.title ?? PASSED_ON.exec(body.text.text)?.[1] ?? (lines[0]?.text ?? source.file).slice(0, LONGEST_STAND_IN)
  const title = (order && putInForce(body.text.text, titleLines(body))) ?? (front.title !== '' ? front.title : standIn)
  return {
    id: `document:${number ?? title}`,
    number,
    title,
    type: typeOf(title),
    issuer: order?.issuer ?? signedAs(issuerOf(title), body.signature, facts.issuer),
    date: body.date ?? front.date ?? facts.date ?? null,
    recipients: front.recipients,
    text: body.text.text,
    outline: body.outline.close(body.text.end),
    source: { ...source, map: body.text.map },
    paragraphs: body.paragraphs,
    tables: body.tables,
    figures: body.figures,
  }
}

const titleLines = (body: Body): string[] => {
  const { text } = body.text
  return body.paragraphs.filter(({ role }) => role === 'front').map(({ start, end }) => text.slice(start, end))
}

// 现将《某市重点工作方案》（以下简称《方案》）印发给你们: what a text without a title passes on names it.
const PASSED_ON = /(?:现将|现印发|，将)《([^《》]{4,60})》/

// Where a text has no title its first words stand in for one.
const LONGEST_STAND_IN = 40

/** `浙江省人民政府办公厅关于…的通知` → `浙江省人民政府办公厅`; null where the title names nobody. */
function issuerOf(title: string): string | null {
  const about = title.indexOf('关于')
  // 北京市人民政府办公厅转发市城管执法局关于…: who passes it on issues it.
  const before = about > 0 ? title.slice(0, about) : ''
  const passed = before.search(/转发|批转|印发/)
  const name = passed < 0 ? before : before.slice(0, passed)
  return /(?:政府|办公厅|办公室|国务院|军分区|军区|警备区|[总支]队|中心|公司|集团|[厅局部委院署会])$/.test(name)
    ? name
    : null
}

/**
 * The issuer of a title as it signed, or as the page of a site names it: of `区人民政府办公室` and `蔡甸区人民政府办公室` the
 * longer.
 */
function signedAs(named: string | null, signature: string | undefined, listed: string | undefined): string | null {
  if (named === null) return signature ?? listed ?? null
  const short = named.replace('人民政府', '政府')
  return [signature, listed].find((name) => name?.replace('人民政府', '政府').endsWith(short) === true) ?? named
}

/** `国办发（2018）121号` → `国办发〔2018〕121号`. */
const canonicalNumber = (text: string): string => text.replace(/[（](\d{4})[）]/, '〔$1〕').replace(/〕第/, '〕')
