// An edge in the URL: `edge=LEADS|department:…|project:…`. Unique by type, from and to, like the edge itself.

export interface EdgeKey {
  readonly type: string
  readonly from: string
  readonly to: string
}

/** Ids hold `~` only before the counter of a running-text duty; `|` occurs in no id. */
const SEPARATOR = '|'

/** `LEADS|department:浙江省大数据发展管理局|project:浙政发〔2018〕48号#五/（三）/1` */
export function formatEdge(edge: EdgeKey): string {
  return [edge.type, edge.from, edge.to].join(SEPARATOR)
}

/** The reverse of `formatEdge`; undefined for anything that is no edge. */
export function parseEdge(text: string | null): EdgeKey | undefined {
  const parts = (text ?? '').split(SEPARATOR)
  const [type, from, to] = parts
  return parts.length === 3 && type && from && to ? { type, from, to } : undefined
}
