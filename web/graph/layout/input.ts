// What a layout is asked and what it answers: plain data that goes to the worker and back.

/** `concentric`: the focus in the middle. `tiers`: from left to right. `force`: by attraction. `time`: by date. */
export const LAYOUTS = ['concentric', 'tiers', 'force', 'time'] as const
export type LayoutName = (typeof LAYOUTS)[number]

export interface LayoutNode {
  readonly id: string
  /** Size in px with its label, at zoom 1. */
  readonly width: number
  readonly height: number
  /** ISO date of its document, or its own deadline; absent where none is known. */
  readonly date?: string
}

export interface LayoutEdge {
  readonly from: string
  readonly to: string
}

export interface LayoutInput {
  readonly layout: LayoutName
  readonly nodes: readonly LayoutNode[]
  readonly edges: readonly LayoutEdge[]
  /** Ids of the nodes in the middle; the first is the focus. */
  readonly focus: string
  /** The space to fill at zoom 1, px. */
  readonly width: number
  readonly height: number
}

/** Centres in px by node id. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>

/** `concentric` for anything that names no layout. */
export function parseLayout(text: string | null): LayoutName {
  return LAYOUTS.find((name) => name === text) ?? 'concentric'
}
