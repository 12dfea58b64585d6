// Several statements as one, each in a subquery of its own.
import type { Statement } from './cypher.ts'

/**
 * One statement for all; its answer is the list of theirs, undefined where one brings no row.
 *
 * `RETURN … AS answer` twice becomes `OPTIONAL CALL () { RETURN … AS answer0 } OPTIONAL CALL () { … } RETURN [answer0, answer1] AS answer`.
 */
export function together(statements: readonly Statement<unknown>[]): Statement<readonly unknown[]> {
  const parts = statements.map(({ text }, index) => {
    const own = text.replaceAll('$p', `$q${index}p`).replace(/ AS answer$/, ` AS answer${index}`)
    return `OPTIONAL CALL () {\n${own}\n}`
  })
  const parameters = statements.flatMap((statement, index) =>
    Object.entries(statement.parameters).map(([name, value]) => [`q${index}${name}`, value] as const),
  )
  return {
    text: `${parts.join('\n')}\nRETURN [${statements.map((_, index) => `answer${index}`).join(', ')}] AS answer`,
    parameters: Object.fromEntries(parameters),
    read: (answer) =>
      (answer as readonly unknown[]).map((each, index) => (each === null ? undefined : statements[index]!.read(each))),
  }
}
