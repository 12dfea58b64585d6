// The questions that clients ask most, deep ones among them, and how many statements each may cost.

const EVIDENCE = 'evidence { quote before after rule file line document { number title } }'
const DUTY = `role basis explicit department { name } project { title document { number } } ${EVIDENCE}`

/** One statement a root field; where one question finds what another looks into, one more for all rows together. */
export const CATALOGUE: readonly (readonly [title: string, statements: number, query: string])[] = [
  ['counts only', 1, '{ department(name: "省大数据局") { name leads(first: 50) { totalCount } } }'],
  [
    'a department page',
    1,
    `{ department(name: "省大数据局") { name leads(first: 50) { totalCount nodes { ${DUTY} } }
    supports(first: 50) { nodes { ${DUTY} } } documents { nodes { number } }
    targets { nodes { quote due document { number } responsible { role department { name } } } }
    partners { nodes { department { name leads { totalCount } } shared projects { project { title document { number } } responsibilities { ${DUTY} } } } }
    predecessors { department { name } } successors { department { name } } } }`,
  ],
  [
    'a page of projects',
    1,
    `{ projects(first: 50) { totalCount pageInfo { endCursor } edges { cursor node { title platforms { name }
    document { number cites { nodes { cited { number } } } } responsibilities { nodes { ${DUTY} } }
    leads { nodes { department { name supports(first: 3) { nodes { project { title } } } } } }
    targets { nodes { quote subject { ... on Project { title } ... on Document { number } } } } } } } }`,
  ],
  [
    'all departments with their first duties',
    1,
    `{ departments(first: 100) { nodes { name leads(first: 5) { nodes { ${DUTY} } } } } }`,
  ],
  [
    'a document to read',
    1,
    `{ document(number: "浙政发〔2018〕48号") { text outline { path } file issuedBy { name }
    responsibilities(first: 1000) { totalCount nodes { ${DUTY} } } targets(first: 1000) { nodes { quote ${EVIDENCE} } }
    mentions(first: 1000) { nodes { platform { name } ${EVIDENCE} } } projects(first: 1000) { nodes { title } }
    cites { nodes { purpose cited { number citedBy { totalCount } } citing { number } ${EVIDENCE} } } citedBy { totalCount } } }`,
  ],
  [
    'citations three deep',
    1,
    `{ documents { nodes { number cites { nodes { cited { number cites { nodes { cited { number cites { totalCount } } } } } } } } } }`,
  ],
  [
    'targets',
    1,
    `{ targets(first: 50) { nodes { quote due subject { ... on Project { title leads { nodes { department { name } } } } ... on Document { title } }
    document { number } responsible { department { name } ${EVIDENCE} } ${EVIDENCE} } } }`,
  ],
  [
    'platforms',
    1,
    '{ platforms { nodes { name projects { totalCount nodes { title leads { nodes { department { name } } } } } } } }',
  ],
  [
    'who meets on a platform',
    1,
    `{ platforms(first: 20) { nodes { name responsibilities(first: 100) { totalCount nodes { ${DUTY} } } } } }`,
  ],
  [
    'a trace with its words',
    1,
    `{ trace(from: "department:浙江省大数据发展管理局") { paths { steps { from { caption } to { caption ... on Document { number } } edge { type ${EVIDENCE} } } } } }`,
  ],
  [
    'one node of unknown kind',
    1,
    `{ node(id: "department:浙江省大数据发展管理局") { id ... on Department { leads { nodes { ${DUTY} } } } ... on Project { title } } }`,
  ],
  [
    'nodes of one kind',
    1,
    '{ nodes(ids: ["department:浙江省大数据发展管理局", "department:浙江省财政厅"]) { ... on Department { leads { totalCount } } } }',
  ],
  [
    'overlaps',
    1,
    '{ overlaps(first: 50) { totalCount nodes { a { name } b { name } shared projects { project { title } roleA roleB } } } }',
  ],
  ['search', 1, '{ search(text: "省") { nodes { value node { id caption ... on Department { level } } } } }'],
  [
    'a neighbourhood',
    1,
    '{ neighbourhood(id: "department:浙江省财政厅", depth: 2) { nodes { id caption } edges { type from to } cut { total } } }',
  ],
  ['stats', 1, '{ stats { leads } }'],
  ['problems', 1, '{ problems { nodes { message } } }'],
  [
    'an edge by its ends',
    1,
    `{ edge(type: LEADS, from: "department:浙江省大数据发展管理局", to: "project:浙政发〔2018〕48号#五/（三）/1") { id type } }`,
  ],
  [
    'both roles of a department, and who supports',
    1,
    `{ department(name: "省大数据局") { responsibilities(first: 100) { nodes { role project { title supports { totalCount } } } } } }`,
  ],
  [
    'where documents mention platforms',
    1,
    '{ documents(first: 5) { nodes { sha256 mentions(first: 5) { nodes { project { title } } } } } }',
  ],
  ['two root fields', 2, '{ a: stats { leads } b: departments { totalCount } }'],
  // What is found by one question and looked into by another: one more for all rows together.
  [
    'search hits looked into',
    2,
    '{ search(text: "财政厅", kinds: [DEPARTMENT]) { nodes { node { ... on Department { leads { totalCount } } } } } }',
  ],
  [
    'overlaps looked into',
    4,
    `{ overlaps(first: 50) { nodes { a { leads { totalCount } } b { leads { totalCount } } projects { responsibilities { ${DUTY} } } } } }`,
  ],
  [
    'problems of documents',
    2,
    '{ documents(filter: { external: false }) { nodes { problems(first: 3) { totalCount nodes { line } } } } }',
  ],
  ['problems of projects', 2, '{ projects(first: 100) { nodes { problems { message } } } }'],
  [
    'how two hang together, with all that the ends are asked',
    4,
    `{ path(from: "department:浙江省大数据发展管理局", to: "document:浙政发〔2018〕48号") { found
    edges { type fromNode { id } toNode { id ... on Document { cites { totalCount } } } } } }`,
  ],
  [
    'deadlines of projects and targets',
    1,
    '{ deadlines { nodes { due item { ... on Target { responsible { department { name } } } ... on Project { document { number } } } } } }',
  ],
]
