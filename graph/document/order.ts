// Orders (令) and announcements: a head that names who orders, a number of theirs, and the text put in force below.

/** What an order says of itself. */
export interface Order {
  /** `苏州市人民政府令第158号`: numbers of orders count for each government apart. */
  readonly number: string
  /** `苏州市人民政府`; nothing where only a word for it stands there, 渝府令第121号. */
  readonly issuer?: string
}

const HEAD = /^([\u4e00-\u9fff]{2,30}?)(?:令|公告|通告)$/

/**
 * Reads the head of an order whose number stands under its name, `某市人民政府令`, `第158号`, or behind it,
 * `某市人民政府令第158号`; undefined for all other documents.
 */
export function orderOf(title: string, number: string | null): Order | undefined {
  if (number === null) return undefined
  const whole = /^(.+(?:令|公告|通告))((?:\d{4}年)?第\d+号)$/.exec(number)
  const head = HEAD.exec(whole?.[1] ?? title)
  if (!head?.[1] || !/^(?:(?:\d{4}年)?第\d+号)$/.test(whole?.[2] ?? number)) return undefined
  const named = !/^[\u4e00-\u9fff]{1,2}府$/.test(head[1])
  return { number: `${head[0]}${whole?.[2] ?? number}`, ...(named ? { issuer: head[1] } : {}) }
}

/**
 * The title of what an order puts in force: of `《某市停车管理办法》已经市人民政府第3次常务会议通过，现予公布` the 办法, where
 * one of `titles`, the lines set as titles below, prints it.
 */
export function putInForce(text: string, titles: readonly string[]): string | undefined {
  for (const match of text.slice(0, 600).matchAll(/《([^《》]{4,80})》(?=[^。]{0,120}(?:公布|发布|施行))/g))
    if (titles.includes(match[1] ?? '')) return match[1]
  return undefined
}
