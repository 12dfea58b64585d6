// Every view at an address that shows what it is for.
const department = '浙江省大数据发展管理局'
const duty = '浙政发〔2018〕48号#五/（三）/1'

const address = (path: string, query: Readonly<Record<string, string>> = {}): string => {
  const search = new URLSearchParams(query).toString()
  return `/${path.split('/').map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`
}

export const BIG_DATA = `department:${department}`
export const BIG_DATA_DUTY = duty
export const BIG_DATA_EDGE = `LEADS|${BIG_DATA}|project:${duty}`

export const VIEWS: Readonly<Record<string, string>> = {
  start: address(''),
  'search results': address('', { q: '大数据' }),
  departments: address('department'),
  'duty sheet': address(`department/${department}`, { duty }),
  'where to start a graph': address('graph'),
  graph: address('graph', { focus: BIG_DATA, edge: BIG_DATA_EDGE }),
  'node of a graph': address('graph', { focus: BIG_DATA, node: 'department:浙江省发展和改革委员会' }),
  documents: address('document'),
  reader: address('document/浙政发〔2018〕48号', { at: '五/（三）/1' }),
  'cited document': address('document/国办发〔2016〕82号'),
  overlap: address('overlap', { a: '浙江省自然资源厅', b: '浙江省发展和改革委员会' }),
  targets: address('targets', { asof: '2019-06-15' }),
  nothing: address('nothing/here'),
  'no such department': address('department/大数剧局'),
}
