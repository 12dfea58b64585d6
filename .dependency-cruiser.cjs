// The one-way imports of DESIGN.md as rules: span, problem ← text ← document ← extract ← model ← store,
// graph/index ← api ← cli, and web knows nothing but HTTP. test/imports.test.ts shows that each rule bites.

/** Declarations that every stage shares: what a span, a problem, a node and a record are. They hold no behaviour. */
const VOCABULARY = '^graph/(span|problem|model/(kinds|record))\\.ts$'

/** What each stage of graph/ may import, besides itself and the vocabulary. */
const STAGES = {
  text: [],
  registry: [],
  document: ['text', 'registry'],
  extract: ['text', 'registry', 'document'],
  model: ['text', 'registry', 'document', 'extract'],
}

const stageRules = Object.entries(STAGES).map(([stage, below]) => ({
  name: `graph-${stage}`,
  comment: `graph/${stage}/ imports only ${[...below, 'the vocabulary'].join(', ')}: data flows one way.`,
  severity: 'error',
  from: { path: `^graph/${stage}/`, pathNot: VOCABULARY },
  to: {
    path: '^(graph|api|cli|web|test|bench|neo4j)/',
    pathNot: [`^graph/(${[stage, ...below].join('|')})/`, VOCABULARY],
  },
}))

/** Modules through which a program touches the world. */
const IO =
  '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|cluster|readline|inspector)$'

module.exports = {
  forbidden: [
    ...stageRules,
    {
      name: 'vocabulary',
      comment: 'The vocabulary imports nothing but itself.',
      severity: 'error',
      from: { path: VOCABULARY },
      to: { pathNot: VOCABULARY },
    },
    {
      name: 'graph-build',
      comment: 'The flow ends in records; where they are kept is not its business.',
      severity: 'error',
      from: { path: '^graph/build\\.ts$' },
      to: { path: '^(graph/(store/|index\\.ts)|api/|cli/|web/|test/|bench/|neo4j/)' },
    },
    {
      name: 'graph-store',
      comment: 'A store keeps records; it does not read gazettes.',
      severity: 'error',
      from: { path: '^graph/store/' },
      to: { path: '^(graph/(text|document|extract|build|index)|api/|cli/|web/|test/|bench/|neo4j/)' },
    },
    {
      name: 'graph-is-below',
      comment: 'graph/ knows nothing of what is built on it.',
      severity: 'error',
      from: { path: '^graph/' },
      to: { path: '^(api|cli|web|test|bench|neo4j)/' },
    },
    {
      name: 'graph-door',
      comment: 'api/ and cli/ come in through graph/index.ts.',
      severity: 'error',
      from: { path: '^(api|cli)/' },
      to: { path: '^graph/', pathNot: '^graph/index\\.ts$' },
    },
    {
      name: 'api-is-below-cli',
      comment: 'The API does not know who starts it.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(cli|web|test|bench|neo4j)/' },
    },
    {
      name: 'cli-uses-api-and-graph',
      comment: 'The command line imports the graph and the API, never the pages or the tests.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(web|test|bench|neo4j)/' },
    },
    {
      name: 'web-over-http',
      comment: 'The explorer talks to the API over HTTP only, like any other client.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(graph|api|cli|test|bench|neo4j)/' },
    },
    {
      name: 'web-in-the-browser',
      comment: 'What runs in a browser imports no module of Node; the build settings do not run there.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'graph-is-pure',
      comment: 'Only the stores of graph/ touch files or the network.',
      severity: 'error',
      from: { path: '^graph/', pathNot: '^graph/store/' },
      to: { path: [IO, '^node_modules/neo4j-driver'] },
    },
    {
      name: 'neo4j-scripts-stand-alone',
      comment: 'Starting a Neo4j needs no part of Zhitu.',
      severity: 'error',
      from: { path: '^neo4j/' },
      to: { path: '^(graph|api|cli|web|test|bench)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'Modules that import each other are one module.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-dependency',
      comment: 'What runs for users imports only `dependencies`.',
      severity: 'error',
      from: { path: '^(graph|api|cli|web)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
