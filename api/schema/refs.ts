// The names of all types and what stands behind each; the files beside this one fill them in.
import type {
  Edge,
  EvidenceInContext,
  Node,
  OutlineEntry,
  Overlap,
  Problem,
  SearchHit,
  Stats,
} from '../../graph/index.ts'
import type { HeldEdge, HeldNode } from '../query/held.ts'
import { builder } from './builder.ts'
import { connectionType } from './connection.ts'

export const NodeInterface = builder.interfaceRef<HeldNode>('Node')

export const Department = builder.objectRef<HeldNode>('Department')
export const Document = builder.objectRef<HeldNode>('Document')
export const Project = builder.objectRef<HeldNode>('Project')
export const Target = builder.objectRef<HeldNode>('Target')
export const Platform = builder.objectRef<HeldNode>('Platform')

export const Responsibility = builder.objectRef<HeldEdge>('Responsibility')
export const Citation = builder.objectRef<HeldEdge>('Citation')
export const Mention = builder.objectRef<HeldEdge>('Mention')
export const Succession = builder.objectRef<HeldEdge>('Succession')

/** A piece of evidence, and the edge it stands for where the look-ahead brought both ends. */
export interface HeldEvidence {
  readonly evidence: EvidenceInContext
  readonly edge: HeldEdge | undefined
}
export const Evidence = builder.objectRef<HeldEvidence>('Evidence')

/** An edge as a graph shows it. Where it came without its evidence, that is loaded when asked. */
export interface ShownEdge extends Pick<Edge, 'type' | 'from' | 'to' | 'properties'> {
  readonly held?: HeldEdge
}
export const GraphEdge = builder.objectRef<ShownEdge>('GraphEdge')

export const Outline = builder.objectRef<OutlineEntry>('OutlineEntry')
export const ProblemType = builder.objectRef<Problem>('Problem')
export const StatsType = builder.objectRef<Stats>('Stats')
export const SearchHitType = builder.objectRef<SearchHit & { readonly query: string }>('SearchHit')

/** A project that two departments share. */
export interface HeldShare {
  readonly project: HeldNode | Node
  readonly roleA: 'LEADS' | 'SUPPORTS'
  readonly roleB: 'LEADS' | 'SUPPORTS'
  readonly a: string
  readonly b: string
}
export const SharedProject = builder.objectRef<HeldShare>('SharedProject')
export const OverlapType = builder.objectRef<Overlap>('Overlap')

/** A department as the partner of another one. */
export interface HeldPartner {
  readonly department: HeldNode
  readonly shares: readonly HeldShare[]
}
export const Partner = builder.objectRef<HeldPartner>('Partner')

export const Departments = connectionType(Department, 'departments (部门)')
export const Documents = connectionType(Document, 'documents (文件)')
export const Projects = connectionType(Project, 'projects (任务)')
export const Targets = connectionType(Target, 'targets (目标)')
export const Platforms = connectionType(Platform, 'platforms (平台)')
export const Responsibilities = connectionType(Responsibility, 'responsibilities (责任)')
export const Citations = connectionType(Citation, 'citations (引用)')
export const Mentions = connectionType(Mention, 'mentions of platforms (提及)')
export const Partners = connectionType(Partner, 'partners (协同部门)')
export const Overlaps = connectionType(OverlapType, 'overlaps (职责重叠)')
export const Problems = connectionType(ProblemType, 'problems (未能读懂之处)')
export const SearchHits = connectionType(SearchHitType, 'search hits (检索结果)')
