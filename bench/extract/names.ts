// The same gazettes with a registry of 500 names and one of 5,000, each in a process of its own, in turns.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import bodies from '../../graph/registry/bodies.json' with { type: 'json' }
import type { Outcome } from '../bound.ts'
import { interleave, median, ratio } from '../rounds.ts'

const FEW = 500
const MANY = 5000

const PLACES = '浙江省 安徽省 江苏省 广东省 四川省 宁波市 合肥市 成都市 贵阳市 深圳市'.split(' ')
const LINES = '数字经济 海洋经济 民营经济 大湾区建设 对口合作 口岸物流 粮食储备 应急广播 岸线管理 公路养护'.split(' ')

/** Bodies of a registry with so many printed names: those there are, then made ones, no two alike. */
function registryOf(names: number): unknown {
  const records: unknown[] = []
  let held = 0
  for (const record of bodies.records) {
    if (held >= names) break
    records.push(record)
    held += 2 + record.aliases.length
  }
  for (let n = 0; held < names; n++, held += 2) {
    const place = PLACES[n % PLACES.length]!
    const line = LINES[Math.floor(n / PLACES.length) % LINES.length]!
    const number = String.fromCharCode(0x4e00 + Math.floor(n / 100))
    const name = `${place}${line}${number}发展服务局`
    const short = `${place}${line}${number}局`
    records.push({ name, short, aliases: [], jurisdiction: place, level: 'PROVINCIAL', kind: 'AGENCY', source: 'made' })
  }
  return { ...bodies, records }
}

function start(registry: string, folder: string, count: number): ChildProcess {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
  return fork(here('./names-child.ts'), [folder, String(count)], {
    execArgv: ['--import', 'tsx', '--import', here('./other-registry.js')],
    env: { ...process.env, BENCH_REGISTRY: registry },
  })
}

async function ask(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('a process of the benchmark ended')))
  const answer = Promise.race([once(child, 'message'), ended])
  child.send('measure')
  const [taken] = (await answer) as [number]
  return taken
}

/** Throughput with 5,000 names as a share of that with 500, over the first `count` files of a folder. */
export async function againstFewNames(folder: string, count: number, rounds: number): Promise<Outcome> {
  const registries = mkdtempSync(join(tmpdir(), 'zhitu-names-'))
  const children = [FEW, MANY].map((names) => {
    const file = join(registries, `${names}.json`)
    writeFileSync(file, JSON.stringify(registryOf(names)))
    return start(file, folder, count)
  })
  try {
    const [few, many] = children as [ChildProcess, ChildProcess]
    const taken = await interleave(rounds, { few: () => ask(few), many: () => ask(many) })
    return {
      name: `throughput with ${MANY} names in the registry against ${FEW}`,
      ratio: ratio(taken, 'few', 'many'),
      bound: { least: 0.7 },
      note: `${median(taken.many).toFixed(0)} ms against ${median(taken.few).toFixed(0)} ms`,
    }
  } finally {
    for (const child of children) child.kill()
    rmSync(registries, { recursive: true })
  }
}
