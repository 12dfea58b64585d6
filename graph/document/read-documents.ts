// Clean lines become the documents of a gazette: where each begins, its head, its paragraphs, its outline.
import type { Line } from '../text/lines.ts'
import { readBody } from './body.ts'
import { isNumberLine, isTitle, readFront, titleAbove, titleFrom, typeOf } from './front.ts'
import type { GazetteDocument } from './tree.ts'
import { joined } from './unwrap.ts'

/** The documents of one file, in order. Empty when nothing in it looks like a document. */
export function readDocuments(lines: readonly Line[], source: { file: string; sha256: string }): GazetteDocument[] {
  return documentRanges(lines)
    .map(([start, end, numberLine]) => readDocument(lines.slice(start, end), numberLine, source))
    .filter((document) => document !== undefined)
}

type Range = readonly [start: number, end: number, numberLine: number | undefined]

/** A document begins with the title above its number; a file without numbers is one document. */
function documentRanges(lines: readonly Line[]): Range[] {
  const starts: { start: number; number: number }[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!isNumberLine(lines[i]?.text ?? '')) continue
    const above = titleAbove(lines, i)
    if (above < i && isTitle(joined(lines.slice(above, i)))) starts.push({ start: above, number: i })
    else if (titleFrom(lines, i + 1)[1] > i + 1) starts.push({ start: i, number: i })
  }
  if (starts.length === 0) return [[0, lines.length, undefined]]
  return starts.map(({ start, number }, index) => {
    const from = index === 0 ? 0 : start
    return [from, starts[index + 1]?.start ?? lines.length, number - from]
  })
}

function readDocument(
  lines: readonly Line[],
  numberLine: number | undefined,
  source: { file: string; sha256: string },
): GazetteDocument | undefined {
  const front = readFront(lines, numberLine)
  const body = readBody(lines, front)
  if (front.title === '' && front.number === null && !body.itemised) return undefined
  const number = front.number === null ? null : canonicalNumber(front.number)
  const title = front.title !== '' ? front.title : (lines[0]?.text ?? source.file).slice(0, LONGEST_STAND_IN)
  return {
    id: `document:${number ?? title}`,
    number,
    title,
    type: typeOf(title),
    issuer: issuerOf(title) ?? body.signature ?? null,
    date: body.date ?? null,
    recipients: front.recipients,
    text: body.text.text,
    outline: body.outline.close(body.text.end),
    source: { ...source, map: body.text.map },
    paragraphs: body.paragraphs,
    tables: body.tables,
  }
}

// Where a text has no title its first words stand in for one.
const LONGEST_STAND_IN = 40

/** `浙江省人民政府办公厅关于…的通知` → `浙江省人民政府办公厅`; null where the title names nobody. */
function issuerOf(title: string): string | null {
  const about = title.indexOf('关于')
  const name = about > 0 ? title.slice(0, about) : ''
  return /(?:政府|办公厅|办公室|委员会|国务院|[厅局部委院署会])$/.test(name) ? name : null
}

/** `国办发（2018）121号` → `国办发〔2018〕121号`. */
const canonicalNumber = (text: string): string => text.replace(/[（](\d{4})[）]/, '〔$1〕').replace(/〕第/, '〕')
