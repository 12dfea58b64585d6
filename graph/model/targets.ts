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
    const owner = ownerOf(projects, target)
    builder.edge('SETS', owner?.id ?? document.id, id, {}, evidence)
  }
}

/**
 * The project that words belong to: a duty whose sentence they share, `2019年4月底前，县级以上政府要…`, of several the one
 * they share most with; else the narrowest that covers them.
 */
export function ownerOf(projects: readonly ProjectSpan[], words: Span): ProjectSpan | undefined {
  const shared = (project: ProjectSpan): number =>
    Math.min(project.end, words.end) - Math.max(project.start, words.start)
  const duties = projects.filter((project) => project.kind === 'DUTY' && shared(project) > 0)
  if (duties.length > 0) return duties.reduce((a, b) => (shared(b) > shared(a) ? b : a))
  const covering = projects.filter((project) => project.start <= words.start && words.end <= project.end)
  covering.sort((a, b) => a.end - a.start - (b.end - b.start))
  return covering[0]
}
