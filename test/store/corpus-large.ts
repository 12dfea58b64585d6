// Documents by the hundred: as many projects as asked for over 170 departments, the same at every run. A few departments
// take part in very many projects, as in life.
import type { Edge, Evidence, Fragment, Node } from '../../graph/index.ts'

const WORDS =
  '建设 统一 经济 运行 监测 分析 数字化 系统 推进 政府 转型 就业 培训 服务 平台 管理 大数据 公共 资源 交易 乡村 振兴 环保 交通 教育 卫生 ＩＴ 𠮷'.split(
    ' ',
  )

/** Numbers below `limit` that look random and never change. */
function sequence(): (limit: number) => number {
  let state = 42
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >>> 8) % limit
  }
}

function departments(): readonly Node[] {
  return Array.from({ length: 170 }, (_, index): Node => {
    const name = `浙江省${WORDS[index % 26]!}${WORDS[(index * 7 + 3) % 26]!}第${index}局`
    const properties = { name, aliases: [name], jurisdiction: '浙江省', collective: index % 50 === 0, registered: true }
    return { id: `department:${name}`, label: 'Department', properties }
  })
}

/** Documents of thirty projects each, `projects` together. */
export function* largeFragments(projects: number): Generator<Fragment> {
  const next = sequence()
  const bodies = departments()
  for (let made = 0; made < projects; made += 30) yield document(made / 30, Math.min(30, projects - made), bodies, next)
}

function document(
  serial: number,
  projects: number,
  bodies: readonly Node[],
  next: (limit: number) => number,
): Fragment {
  const number = `浙政发〔${2000 + (serial % 25)}〕${serial}号`
  const id = `document:${number}`
  const title = `关于${WORDS[serial % 26]!}${WORDS[(serial * 3) % 26]!}的通知`
  const date = `20${10 + (serial % 15)}-0${1 + (serial % 9)}-1${serial % 10}`
  const properties = { number, title, date, recipients: [], external: false }
  const nodes = new Map<string, Node>([[id, { id, label: 'Document', properties }]])
  const edges: Edge[] = []
  let text = `${title}\n`
  const write = (words: string, line: number): Evidence => {
    const start = text.length
    text += words
    return { document: id, start, end: text.length, quote: words, rule: 'responsible-units', line, column: 1 }
  }

  for (let place = 0; place < projects; place++) {
    const path = `一/${place + 1}`
    const project = `project:${number}#${path}`
    const name = Array.from({ length: 6 }, () => WORDS[next(WORDS.length)]!).join('')
    const item = write(`${name}。加快推进各项工作落实，完善体制机制，强化数据共享和业务协同。`, place + 2)
    const taking = new Set(
      Array.from({ length: 1 + next(5) }, () => bodies[Math.min(next(bodies.length), next(bodies.length))]!),
    )
    const clause = write(
      `（责任单位：${Array.from(taking, (body) => String(body.properties['name'])).join('、')}）\n`,
      place + 2,
    )
    const deadline = place % 4 === 0 ? { deadline: `20${20 + next(8)}-12-31` } : {}
    const span = { start: item.start, end: item.end, document: id }
    const about = { ...span, title: name, path, kind: 'ITEM', openEnded: place % 3 === 0, ...deadline }
    nodes.set(project, { id: project, label: 'Project', properties: about })
    edges.push({ type: 'CONTAINS', from: id, to: project, properties: {}, evidence: [] })
    for (const [index, body] of [...taking].entries()) {
      nodes.set(body.id, body)
      const role = { basis: index === 0 ? 'FIRST_LISTED' : 'OTHER_LISTED', explicit: false }
      const type = index === 0 ? 'LEADS' : 'SUPPORTS'
      edges.push({ type, from: body.id, to: project, properties: role, evidence: [clause] })
    }
    if (place % 5 !== 0) continue
    const target = `target:${number}#${path}!1`
    const goal = {
      ...span,
      quote: item.quote,
      comparator: '>=',
      value: next(100),
      unit: '%',
      deadline: '2025-12-31',
      path,
    }
    nodes.set(target, { id: target, label: 'Target', properties: goal })
    edges.push({ type: 'SETS', from: project, to: target, properties: {}, evidence: [item] })
  }

  const cited = `document:国发〔2018〕${next(60)}号`
  nodes.set(cited, { id: cited, label: 'Document', properties: { number: cited.slice(9), external: true } })
  edges.push({ type: 'CITES', from: id, to: cited, properties: { purpose: 'BASIS' }, evidence: [] })
  return {
    document: {
      id,
      number,
      title,
      type: null,
      issuer: null,
      date,
      recipients: [],
      text,
      outline: [],
      source: { file: `${serial}.txt`, sha256: 'ab', map: [[0, 1, 1]] },
    },
    nodes: [...nodes.values()],
    edges,
    problems: [],
    fingerprint: `large ${serial}`,
  }
}
