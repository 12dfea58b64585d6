// Targets become nodes, set by the project whose text they stand in, or by the document.
import type { TargetMention } from '../extract/targets.ts'
import type { Span } from '../span.ts'
import { evidenceOf } from './evidence.ts'
import type { FragmentBuilder } from './fragment-builder.ts'
import { documentKey, targetId } from './ids.ts'
import type { ProjectSpan } from './projects.ts'
import type { DocumentRecord } from './record.ts'

/** Adds all targets; the n-th of an item has the id `…#path!n`. */
export function addTargets(
  builder: FragmentBuilder,
  document: DocumentRecord,
  projects: readonly ProjectSpan[],
  targets: readonly TargetMention[],
): void {
  const counted = new Map<string | null, number>()
  for (const target of targets) {
    const { start, end, path, rule, ...found } = target
    const index = (counted.get(path) ?? 0) + 1
    counted.set(path, index)
    const id = targetId(documentKey(document), path, index)
    const quote = document.text.slice(start, end)
    builder.node(id, 'Target', { ...found, quote, path: path ?? '', document: document.id, start, end })
    const evidence = [evidenceOf(document, target, rule)]
    const owner = ownerOf(projects, target, path)
    builder.edge('SETS', owner?.id ?? document.id, id, {}, evidence)
  }
}

/** The narrowest project whose text holds the words; else the item they stand under. */
export function ownerOf(projects: readonly ProjectSpan[], words: Span, path: string | null): ProjectSpan | undefined {
  const holding = projects.filter((project) => project.start <= words.start && words.end <= project.end)
  holding.sort((a, b) => a.end - a.start - (b.end - b.start))
  return holding[0] ?? projects.find((project) => project.kind === 'ITEM' && project.path === path)
}
