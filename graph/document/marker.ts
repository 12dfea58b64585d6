// Numbering at the start of a line: 一、（一）1.（1）① 第一章 第一条. Ranks say which stands under which.
import type { Line } from '../text/lines.ts'

/** A number at the start of a line. */
export interface Marker {
  /** 0 is the outermost. Markers of one rank are siblings. */
  readonly rank: number
  readonly value: number
  /** How the path prints it: `一`, `（一）`, `1`, `第一条`. */
  readonly label: string
  /** Code units it takes in the line, its punctuation included. */
  readonly length: number
  /** False for a bare number (`1库存粮食数量`), which only its place in a sequence confirms. */
  readonly certain: boolean
}

const HAN = '一二三四五六七八九十百零〇'
const UNITS = ['编', '章', '节', '条'] as const

/** Reads the marker a line starts with, e.g. `（十三）保障困难群众基本生活。` → rank 5, value 13, label `（十三）`. */
export function markerOf(line: Pick<Line, 'text' | 'columns'>): Marker | undefined {
  const text = line.text
  const first = text[0] ?? ''
  if (first === '第') return articleMarker(text)
  if (first === '专') return boxMarker(text)
  if (HAN.includes(first)) return hanMarker(text)
  if (first === '（') return bracketMarker(text)
  if (first >= '0' && first <= '9') return numberMarker(line)
  const circled = first.charCodeAt(0) - 0x245f
  if (circled >= 1 && circled <= 20)
    return { rank: 8, value: circled, label: String(circled), length: 1, certain: true }
  return undefined
}

function articleMarker(text: string): Marker | undefined {
  const match = /^第([一二三四五六七八九十百零〇]{1,6}|\d{1,3})(编|章|节|条)(?!款|例|件)/.exec(text)
  if (!match?.[1] || !match[2]) return undefined
  const rank = UNITS.indexOf(match[2] as (typeof UNITS)[number])
  return { rank, value: numberOf(match[1]), label: match[0], length: match[0].length, certain: true }
}

/** `专栏1　养老服务重点工程`: a box of a plan, under the section it stands in; its own items count from 1. */
function boxMarker(text: string): Marker | undefined {
  const match = /^专栏([一二三四五六七八九十]{1,3}|\d{1,2})(?:[：.、]|(?=[^\d\-第]|$))/.exec(text)
  if (!match?.[1] || text.length > LONGEST_BOX || /[，。；]/.test(text)) return undefined
  return { rank: 5.5, value: numberOf(match[1]), label: `专栏${match[1]}`, length: match[0].length, certain: true }
}

const LONGEST_BOX = 40

function hanMarker(text: string): Marker | undefined {
  const match = /^([一二三四五六七八九十百]{1,5})(?:、|\.(?!\d))/.exec(text)
  if (!match?.[1]) return undefined
  return { rank: 4, value: numberOf(match[1]), label: match[1], length: match[0].length, certain: true }
}

function bracketMarker(text: string): Marker | undefined {
  const match = /^（([一二三四五六七八九十百]{1,5}|\d{1,3})）[、.]?/.exec(text)
  if (!match?.[1]) return undefined
  const han = HAN.includes(match[1][0] ?? '')
  return {
    rank: han ? 5 : 7,
    value: numberOf(match[1]),
    label: `（${match[1]}）`,
    length: match[0].length,
    certain: true,
  }
}

function numberMarker(line: Pick<Line, 'text' | 'columns'>): Marker | undefined {
  // 2.2024年6月底前完成…, 4.12345热线, 5.5G基站: the item's own words begin with a figure.
  const glued = /^(\d{1,2})\.(?=\d{3,}|\d[A-Za-z])/.exec(line.text)
  if (glued?.[1]) return { rank: 6, value: Number(glued[1]), label: glued[1], length: glued[0].length, certain: false }
  const decimal =
    /^\d{1,2}(?:\.\d{1,2}){1,3}(?=[\u4e00-\u9fff\u2160-\u216b]| ?[IV]{1,3}级)(?![万亿个家项%倍年月元米公平吨人])/.exec(
      line.text,
    )?.[0]
  if (decimal !== undefined) {
    // 2.2.1 stands under 2.2. A figure at the start of a line looks the same; only its place in a sequence confirms it.
    const parts = decimal.split('.')
    const rank = 6 + (parts.length - 1) / 10
    const certain = isTitle(line, decimal.length)
    return { rank, value: Number(parts.at(-1)), label: decimal, length: decimal.length, certain }
  }
  const match = /^(\d{1,3})(?:[.、](?!\d)|）)/.exec(line.text)
  if (match?.[1]) {
    return { rank: 6, value: Number(match[1]), label: match[1], length: match[0].length, certain: true }
  }
  // `１ 库存粮食数量`: the dot is missing and a space stands for it. `3 月底前` is a date and `5 类` a count.
  const bare = /^(\d{1,2})(?=[\u4e00-\u9fff])(?![年月日时个家项类种人名万亿千百元倍次天户件条级所省市县区])/.exec(
    line.text,
  )
  if (!bare?.[1] || !line.columns.some(([offset]) => offset === bare[0].length)) return undefined
  return { rank: 6, value: Number(bare[1]), label: bare[1], length: bare[0].length, certain: false }
}

// 2.3 县防汛抗旱指挥部成员单位职责, 4.2 I级应急响应: a space behind the number and no sentence make a title.
const isTitle = ({ text, columns }: Pick<Line, 'text' | 'columns'>, length: number): boolean =>
  text.length - length <= LONGEST_TITLE &&
  text.length - length >= 4 &&
  !/[，。；：、\d]/.test(text.slice(length)) &&
  (text[length] === ' ' || columns.some(([offset]) => offset === length))

const LONGEST_TITLE = 24

/** `二十四` → 24, `7` → 7. */
export function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits)
  let value = 0
  let digit = 0
  for (const c of digits) {
    if (c === '百' || c === '十') {
      value += (digit || 1) * (c === '百' ? 100 : 10)
      digit = 0
    } else digit = '零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c)
  }
  return value + digit
}
