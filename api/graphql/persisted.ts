// Operations that are known beforehand: clients name them, and a server can be told to answer nothing else.
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { Plugin } from 'graphql-yoga'
import type { ApiSettings } from '../settings.ts'

/** Yoga plugins, none where no operation is known. */
export function usePersisted({
  persistedOperations,
  persistedOnly,
}: Pick<ApiSettings, 'persistedOperations' | 'persistedOnly'>): readonly Plugin[] {
  if (!persistedOnly && Object.keys(persistedOperations).length === 0) return []
  const persisted = usePersistedOperations({
    getPersistedOperation: (key) => (Object.hasOwn(persistedOperations, key) ? persistedOperations[key]! : null),
    allowArbitraryOperations: !persistedOnly,
    customErrors: { persistedQueryOnly: 'This server answers known operations only, and this is none of them.' },
  })
  return [byText(persistedOperations), persisted]
}

/** A client that sends the very text of a known operation, as the explorer does, need not know its name. */
function byText(operations: ApiSettings['persistedOperations']): Plugin {
  const names = new Map(Object.entries(operations).map(([name, text]) => [text, name]))
  return {
    onParams({ params, setParams }) {
      const name = params.query === undefined ? undefined : names.get(params.query)
      if (name === undefined) return
      const { query: _text, ...rest } = params
      setParams({ ...rest, extensions: { persistedQuery: { version: 1, sha256Hash: name } } })
    },
  }
}
