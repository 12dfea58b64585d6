// The history of the Neo4j schema. A step is never edited once released; a change of the schema is a further step.
// Beside the model's labels there are three of our own: Claim (see claims.ts), Problem, and Zhitu (schema version, writer's
// lock); held documents also bear the label Held. `folded` is what search reads, see fold.ts.

/** Each step's statements; all may run twice. The schema's version is the number of steps taken. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE CONSTRAINT zhitu_id IF NOT EXISTS FOR (n:Zhitu) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT department_id IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT project_id IF NOT EXISTS FOR (n:Project) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT target_id IF NOT EXISTS FOR (n:Target) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT platform_id IF NOT EXISTS FOR (n:Platform) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT problem_id IF NOT EXISTS FOR (n:Problem) REQUIRE n.id IS UNIQUE',
    'CREATE INDEX department_name IF NOT EXISTS FOR (n:Department) ON (n.name)',
    'CREATE INDEX platform_name IF NOT EXISTS FOR (n:Platform) ON (n.name)',
    'CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number)',
    'CREATE INDEX document_title IF NOT EXISTS FOR (n:Document) ON (n.title)',
    'CREATE INDEX document_date IF NOT EXISTS FOR (n:Document) ON (n.date, n.id)',
    'CREATE INDEX project_document IF NOT EXISTS FOR (n:Project) ON (n.document)',
    'CREATE INDEX project_deadline IF NOT EXISTS FOR (n:Project) ON (n.deadline, n.id)',
    'CREATE INDEX target_document IF NOT EXISTS FOR (n:Target) ON (n.document)',
    'CREATE INDEX target_deadline IF NOT EXISTS FOR (n:Target) ON (n.deadline, n.id)',
    'CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject)',
    'CREATE INDEX problem_document IF NOT EXISTS FOR (n:Problem) ON (n.document)',
    'CREATE INDEX problem_place IF NOT EXISTS FOR (n:Problem) ON (n.file, n.line, n.column, n.id)',
    `CREATE FULLTEXT INDEX search IF NOT EXISTS FOR (n:Department|Document|Project|Target|Platform) ON EACH [n.folded]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk', \`fulltext.eventually_consistent\`: false}}`,
  ],
]
