// Platforms become nodes, mentioned by the projects in whose text they are named.
import type { PlatformMention } from '../extract/platforms.ts'
import { evidenceOf } from './evidence.ts'
import type { FragmentBuilder } from './fragment-builder.ts'
import { documentKey, platformId, projectId } from './ids.ts'
import { headOf, type ProjectSpan } from './projects.ts'
import type { DocumentRecord, OutlineEntry } from './record.ts'
import { ownerOf } from './targets.ts'

/**
 * Adds all platforms. An item that names one and states no responsible body becomes a project of its own, one without
 * a lead; items that only introduce (指导思想, 基本原则, 总体目标) do not.
 */
export function addPlatforms(
  builder: FragmentBuilder,
  document: DocumentRecord,
  projects: readonly ProjectSpan[],
  platforms: readonly PlatformMention[],
): void {
  for (const platform of platforms) {
    const owner = ownerOf(projects, platform)?.id ?? leadless(builder, document, platform)
    if (owner === undefined) continue
    const printed = document.text.slice(platform.start, platform.end).replace(/[“”]/g, '')
    const id = platformId(platform.name)
    builder.node(id, 'Platform', { name: platform.name, aliases: [...new Set([platform.name, printed])] })
    builder.edge('MENTIONS', owner, id, {}, [evidenceOf(document, platform, platform.rule)])
  }
}

const INTRODUCES = /意义|要求|思想|原则|目标|背景|框架|架构|现状|形势|附则|成效|体系$/

function leadless(builder: FragmentBuilder, document: DocumentRecord, platform: PlatformMention): string | undefined {
  const item = document.outline.find((entry) => entry.path === platform.path)
  if (!item || INTRODUCES.test(item.title) || hasItems(document.outline, item)) return undefined
  const id = projectId(documentKey(document), item.path)
  if (builder.has(id)) return id
  const { title, path, start, end } = item
  builder.node(id, 'Project', { title, path, kind: 'ITEM', start, end, document: document.id, openEnded: false })
  builder.edge('CONTAINS', document.id, id, {}, [evidenceOf(document, headOf(document.text, item), 'outline')])
  return id
}

const hasItems = (outline: readonly OutlineEntry[], item: OutlineEntry): boolean =>
  outline.some(
    (entry) =>
      entry !== item && entry.start > item.start && entry.end <= item.end && entry.path.startsWith(`${item.path}/`),
  )
