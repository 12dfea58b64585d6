// The import rules: the tree keeps them, and each rule really reports the import it forbids.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[]
  }
}

/** Each: the rule that must speak up, the file that offends, what it imports. */
const BAD: readonly (readonly [rule: string, file: string, specifier: string])[] = [
  ['vocabulary', 'graph/span.ts', './text/decode.ts'],
  ['vocabulary', 'graph/problem.ts', 'node:path'],
  ['graph-text', 'graph/text/up.ts', '../document/tree.ts'],
  ['graph-registry', 'graph/registry/up.ts', '../text/decode.ts'],
  ['graph-document', 'graph/document/up.ts', '../extract/clause.ts'],
  ['graph-extract', 'graph/extract/up.ts', '../model/ids.ts'],
  ['graph-model', 'graph/model/up.ts', '../store/memory.ts'],
  ['graph-build', 'graph/build.ts', './store/memory.ts'],
  ['graph-store', 'graph/store/down.ts', '../extract/clause.ts'],
  ['graph-is-below', 'graph/text/api.ts', '../../api/server.ts'],
  ['graph-door', 'api/inside.ts', '../graph/store/memory.ts'],
  ['api-is-below-cli', 'api/up.ts', '../cli/zhitu.ts'],
  ['cli-uses-api-and-graph', 'cli/web.ts', '../web/page.tsx'],
  ['web-over-http', 'web/inside.ts', '../graph/index.ts'],
  ['web-in-the-browser', 'web/node.ts', 'node:fs'],
  ['graph-is-pure', 'graph/document/io.ts', 'node:fs/promises'],
  ['graph-is-pure', 'graph/extract/net.ts', 'neo4j-driver'],
  ['neo4j-scripts-stand-alone', 'neo4j/inside.ts', '../graph/index.ts'],
  ['no-cycle', 'graph/document/a.ts', './b.ts'],
  ['no-unresolved', 'api/nowhere.ts', './missing.ts'],
  ['no-development-dependency', 'cli/dev.ts', 'only-for-tests'],
]

const GOOD: Readonly<Record<string, string>> = {
  'graph/index.ts': '',
  'graph/text/decode.ts': '',
  'graph/document/tree.ts': `import { decode } from '../text/decode.ts'\nimport type { Node } from '../model/record.ts'\n`,
  'graph/document/b.ts': `import { a } from './a.ts'\n`,
  'graph/extract/clause.ts': `import { tree } from '../document/tree.ts'\nimport { span } from '../span.ts'\n`,
  'graph/model/record.ts': '',
  'graph/model/ids.ts': `import { clause } from '../extract/clause.ts'\nimport { createHash } from 'node:crypto'\n`,
  'graph/store/memory.ts': `import { ids } from '../model/ids.ts'\nimport { readFile } from 'node:fs/promises'\n`,
  'api/server.ts': `import { index } from '../graph/index.ts'\nimport { createServer } from 'node:http'\n`,
  'cli/zhitu.ts': `import { server } from '../api/server.ts'\nimport { index } from '../graph/index.ts'\n`,
  'web/page.tsx': '',
  'node_modules/neo4j-driver/index.js': '',
  'node_modules/neo4j-driver/package.json': '{"name":"neo4j-driver","version":"1.0.0","main":"index.js"}',
  'node_modules/only-for-tests/index.js': '',
  'node_modules/only-for-tests/package.json': '{"name":"only-for-tests","version":"1.0.0","main":"index.js"}',
  'package.json': '{"dependencies":{"neo4j-driver":"1.0.0"},"devDependencies":{"only-for-tests":"1.0.0"}}',
}

const cruise = (folder: string): string[] => {
  const run = spawnSync(
    process.execPath,
    [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'graph', 'api', 'cli', 'web', 'neo4j'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const { summary } = JSON.parse(run.stdout) as Cruise
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`)
}

test('the tree keeps the import rules', () => {
  execFileSync('npm', ['run', '-s', 'deps'], { cwd: root })
})

test('each rule reports the import it forbids, and no rule reports an allowed one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhitu-imports-'))
  try {
    const write = (file: string, text: string): void => {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(root, file), join(folder, file))
    for (const [file, text] of Object.entries(GOOD)) write(file, text)
    for (const [, file, specifier] of BAD) write(file, `import { x } from '${specifier}'\nexport const y = x\n`)
    const found = cruise(folder)
    const wanted = BAD.map(([rule, file]) => `${rule} ${file}`)
    for (const each of wanted) expect(found).toContain(each)
    const bad = new Set(BAD.map(([, file]) => file))
    expect(found.map((each) => each.split(' ')[1]!).filter((file) => !bad.has(file))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
