// A target's range: `[16, 24]` in the JSON of `zhitu extract`, as in labels; `value` and `valueMax` everywhere else.
import type { Properties, Value } from '../../graph/index.ts'

export type PrintedProperties = Readonly<Record<string, Value | readonly number[]>>

/** As printed: `{value: 16, valueMax: 24}` → `{value: [16, 24]}`; anything else stays. */
export const printRange = ({ valueMax, ...rest }: Properties): PrintedProperties => {
  const { value } = rest
  return typeof value === 'number' && typeof valueMax === 'number' ? { ...rest, value: [value, valueMax] } : rest
}

/** The other way round. */
export const readRange = (printed: PrintedProperties): Properties => {
  const properties: Record<string, Value> = {}
  for (const [name, value] of Object.entries(printed)) {
    const [from, to] = typeof value === 'object' ? value : []
    if (name === 'value' && typeof from === 'number' && typeof to === 'number')
      Object.assign(properties, { value: from, valueMax: to })
    else properties[name] = value as Value
  }
  return properties
}
