// Where each view lives. Every link of the explorer is built here, so that ids are encoded once and alike.

/** Search parameters by name; `undefined` and `''` are left out. */
export type Query = Readonly<Record<string, string | undefined>>

/**
 * A path with its search parameters, empty ones left out.
 * `withQuery('/graph', { focus: 'department:浙江省大数据发展管理局' })`
 * → `/graph?focus=department%3A%E6%B5%99…`
 */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(name, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The sheet of a department: `departmentLink('浙江省大数据发展管理局', { duty: '浙政发〔2018〕48号#五/（三）/1' })`. */
export function departmentLink(name: string, query: Query = {}): string {
  return withQuery(`/department/${encodeURIComponent(name)}`, query)
}

/** The reader, at an outline path or a span: `documentLink('浙政发〔2018〕48号', { at: '五/（三）/1', span: '1023-1061' })`. */
export function documentLink(key: string, query: Query = {}): string {
  return withQuery(`/document/${encodeURIComponent(key)}`, query)
}

/** The graph around one node: `graphLink('department:浙江省大数据发展管理局')`. */
export function graphLink(focus: string, query: Query = {}): string {
  return withQuery('/graph', { focus, ...query })
}

/** Two departments compared: `overlapLink({ a: '浙江省自然资源厅', b: '浙江省发展和改革委员会' })`. */
export function overlapLink(query: Query = {}): string {
  return withQuery('/overlap', query)
}

/** The targets by date: `targetsLink({ asof: '2019-06-15' })`. */
export function targetsLink(query: Query = {}): string {
  return withQuery('/targets', query)
}

/**
 * The page on which a node is read: departments their sheet, documents the reader, projects and targets the place in
 * their document. Undefined for what has no page of its own (a platform); the graph shows that.
 * `nodeLink('project:浙政发〔2018〕48号#五/（三）/1')` → the reader at 五/（三）/1
 */
export function nodeLink(id: string): string | undefined {
  const [kind, key] = splitId(id)
  if (kind === 'department') return departmentLink(key)
  if (kind === 'document') return documentLink(key)
  if (kind !== 'project' && kind !== 'target') return undefined
  const hash = key.indexOf('#')
  if (hash < 0) return undefined
  return documentLink(key.slice(0, hash), { at: itemPath(key.slice(hash + 1)) })
}

/** `project:浙政发〔2018〕48号#五/（三）/1` → `['project', '浙政发〔2018〕48号#五/（三）/1']` */
export function splitId(id: string): [kind: string, key: string] {
  const colon = id.indexOf(':')
  return colon < 0 ? ['', id] : [id.slice(0, colon), id.slice(colon + 1)]
}

/** An item's path without the counter of running-text duties and targets: `二/（二）!3` → `二/（二）`, `四/1~2` → `四/1`. */
function itemPath(path: string): string {
  return path.replace(/[~!]\d+$/, '')
}
