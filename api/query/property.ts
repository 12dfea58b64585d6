// Typed reading of a node's or an edge's properties; what is absent or of another type reads as null.
import type { Properties } from '../../graph/index.ts'

interface Owner {
  readonly properties: Properties
}

/** @example stringOf(node, 'shortName') // '省发展改革委' */
export function stringOf(owner: Owner, property: string): string | null {
  const value = owner.properties[property]
  return typeof value === 'string' ? value : null
}

export function numberOf(owner: Owner, property: string): number | null {
  const value = owner.properties[property]
  return typeof value === 'number' ? value : null
}

export function booleanOf(owner: Owner, property: string): boolean {
  return owner.properties[property] === true
}

export function stringsOf(owner: Owner, property: string): readonly string[] {
  const value = owner.properties[property]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

/** Reads a property that holds one of a closed set of words; any other word reads as null. */
export function oneOf<T extends string>(owner: Owner, property: string, words: readonly T[]): T | null {
  const value = stringOf(owner, property)
  return words.find((word) => word === value) ?? null
}
