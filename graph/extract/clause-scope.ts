// How much of a bracket says who is responsible for its own item: remarks on other items and telephone numbers do not.
import type { Span } from '../span.ts'
import { indexWithin } from '../text/index-within.ts'

/**
 * What a bracket says of its own item. `以下各项均需各市州政府落实，不再一一列出` and `具体任务均涉及相关市（州）人民政府，不再做分工，下同`
 * behind its names speak of all that follow, and so does `以下责任单位中均包含各市、县〔区〕政府，不再列出`.
 */
export function forThisItem(text: string, inner: Span): Span {
  if (indexWithin(text, '不再', inner.start, inner.end) < 0) return inner
  for (let stop = inner.end - 2; stop > inner.start; stop--) {
    if ('。；'.includes(text[stop] ?? '-') && OF_ALL.test(text.slice(stop + 1, stop + 16)))
      return { ...inner, end: stop }
  }
  return inner
}

const OF_ALL = /^(?:以下|下列|具体|上述|以上)[^，。；均]{0,6}均(?:需|须|由|涉及|包含|包括|含)/

// 公共服务处，艾某，63916865
const CONTACT = /^[\u4e00-\u9fff]{2,12}[处科股室部局办院](?=，[\u4e00-\u9fff]{2,4}，[\d—–-]{7,13}$)/

/** The office in a bracket that names it with a person and a telephone number, as those in charge of the words before. */
export function contactIn(text: string, { start, end }: Span): Span | undefined {
  const office = CONTACT.exec(text.slice(start, Math.min(end, start + LONGEST_CONTACT)))?.[0]
  return office === undefined || end - start > LONGEST_CONTACT ? undefined : { start, end: start + office.length }
}

const LONGEST_CONTACT = 32
