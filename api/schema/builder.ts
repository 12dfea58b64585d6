// The Pothos builder that every file of this folder adds its types to.
import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import type { ApiContext } from '../context.ts'

interface Types {
  Context: ApiContext
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string }
    PartialDate: { Input: string; Output: string }
  }
}

export const builder = new SchemaBuilder<Types>({
  defaultFieldNullability: false,
  plugins: [ComplexityPlugin],
  // Evidence, aliases and their like: lists that are short by nature. Connections say their own size.
  complexity: { defaultComplexity: 1, defaultListMultiplier: 3 },
})

/** The builder's types as Pothos completes them. */
export type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

builder.queryType({
  description:
    'Who is responsible for what, by when, and on what authority (谁负责什么，何时完成，依据何文), as the gazettes state it. ' +
    'Read only: nothing asked here changes the graph.',
})
