// A query of the explorer as a person would paste it: the variables below it, as GraphiQL and curl take them.

/** `asGraphql('query Q($id: ID!) { … }', { id: 'department:…' })` → the query, then its variables as a comment of JSON. */
export function asGraphql(query: string, variables: Readonly<Record<string, unknown>>): string {
  const lines = JSON.stringify(variables, null, 2).split('\n')
  return `${query.trim()}\n\n# variables\n${lines.map((line) => `# ${line}`).join('\n')}\n`
}
