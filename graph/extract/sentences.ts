// Running text as sentences and the clauses between their commas.
import { stopOutside } from './brackets.ts'
import { isShared } from './duty-words.ts'
import type { Span } from '../span.ts'
import { isHan, oneOf } from '../text/code-units.ts'
import { isBullet } from '../text/marks.ts'

/** A sentence, or the part of one that ；ends. */
export interface Sentence extends Span {
  /** The clauses between ，, outside brackets and quotes. */
  readonly clauses: readonly Span[]
  /** Whether it goes on a sentence behind ；. */
  readonly continues: boolean
}

/** The sentences of `text` between `start` and `end`, stops left out. */
export function sentencesIn(text: string, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = []
  let from = start
  let continues = false
  while (from < end) {
    from = behindCount(text, behindBracket(text, from, start, end))
    const stop = stopOutside(text, '。；！？\n', from, end)
    if (stop > from) sentences.push({ start: from, end: stop, clauses: clausesIn(text, from, stop), continues })
    continues = text[stop] === '；'
    from = stop + 1
  }
  return sentences
}

/** 完善机制。（省教育厅负责）省财政厅要…: a bracket behind a stop belongs to the sentence before it. */
function behindBracket(text: string, from: number, start: number, end: number): number {
  if (from === start || !opens(text.charCodeAt(from))) return from
  let depth = 0
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (opens(unit)) depth++
    else if (closes(unit) && --depth === 0) return i + 1
  }
  return from
}

const opens = oneOf('（〔')
const closes = oneOf('）〕')

// 重点抓好四件事：一是市工信局负责抓好工业生产；二是市发改委牵头, 1.市教育局负责…；2）市财政局…: what counts the tasks is no part of
// a name. 一、二级医院 counts nothing.
const COUNT =
  /^(?:[一二三四五六七八九十]{1,2}(?:是(?!否)|、(?![一二三四五六七八九十]))|\d{1,2}[.、）]|（[\d一二三四五六七八九十]{1,2}）|\d{1,2}(?=[省市县区](?!级)[\u4e00-\u9fff]{1,8}[局委办厅部院](?:负责|牵头|要|应))|[a-zA-Z\u2160-\u216b][.、）])(?=[\u4e00-\u9fff])/

// The count itself, and behind one without a sign the name and verb that show it: 5市人力资源社会保障局负责.
const LONGEST_COUNTED = 16

/** Where the words behind 一是, 2. … or a sign such as —— or ① at `from` begin; `from` itself without one. */
function behindCount(text: string, from: number): number {
  let sign = from
  while (isBullet(text.charCodeAt(sign))) sign++
  const at = isHan(text.charCodeAt(sign)) ? sign : from
  return counts(text.charCodeAt(at)) ? at + (COUNT.exec(text.slice(at, at + LONGEST_COUNTED))?.[0].length ?? 0) : at
}

const counts = oneOf('一二三四五六七八九十0123456789（ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩabcdefghABCDEFGH')

function clausesIn(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = []
  for (let from = start; from < end;) {
    from = behindCount(text, from)
    const stop = clauseEnd(text, from, end)
    if (stop > from) clauses.push({ start: from, end: stop })
    from = stop + 1
  }
  return clauses
}

/**
 * 由市教育局牵头、市财政局配合抓好培训: behind a predicate 、 parts clauses as ， does. 市教育局负责、市财政局配合的事项 is one subject;
 * 建立由市教育局牵头、市财政局配合的机制 is a duty of both.
 */
function clauseEnd(text: string, from: number, end: number): number {
  const sign = stopOutside(text, '，：', from, end)
  const comma =
    text[sign] === '：' && behindCount(text, sign + 1) === sign + 1 ? stopOutside(text, '，', sign, end) : sign
  for (let at = stopOutside(text, '、', from, comma); at < comma; at = stopOutside(text, '、', at + 1, comma)) {
    const predicate = text.startsWith('牵头', at - 2) || text.startsWith('负责', at - 2)
    if (predicate && (!isShared(text, at - 2) || text.slice(from + 1, at).includes('由'))) return at
  }
  return comma
}

const MARKER =
  /^(?:[一二三四五六七八九十百]+、|（[一二三四五六七八九十百\d]+）|\d{1,2}(?:\.\d{1,2}){1,3}(?=[\u4e00-\u9fff])|\d{1,3}[.、](?!\d)|第[一二三四五六七八九十百零\d]+条)/

/** Where a paragraph's words begin, behind the number of its item. */
export const afterMarker = (text: string, paragraph: Span): number =>
  behindCount(text, paragraph.start + (MARKER.exec(text.slice(paragraph.start, paragraph.start + 12))?.[0].length ?? 0))
