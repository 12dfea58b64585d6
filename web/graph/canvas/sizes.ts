// How large nodes and their labels are on the screen at zoom 1, in px. Below that zoom they keep this size.
import type { NodeLook } from '../../parts/glyph.tsx'
import type { GraphNode } from '../model.ts'
import { twoLines } from './wrap.ts'

export const LABEL_FONT = 12
export const NAME_FONT = 14
const LINE_HEIGHT = 1.25

export interface NodeSize {
  readonly width: number
  readonly height: number
  /** As drawn, lines parted by `\n`. */
  readonly label: string
  readonly fontSize: number
  readonly labelWidth: number
  readonly labelHeight: number
  /** The name stands inside the shape: departments. */
  readonly inside: boolean
}

const SHAPES: Record<NodeLook, readonly [width: number, height: number]> = {
  department: [0, 32],
  collective: [0, 30],
  project: [20, 20],
  target: [20, 20],
  document: [26, 34],
  external: [26, 34],
  platform: [24, 22],
}

/** Size of a node by its look and name; a department is as wide as its name. */
export function nodeSize(node: GraphNode, focus: boolean): NodeSize {
  const inside = node.look === 'department' || node.look === 'collective'
  const label = inside ? node.name : twoLines(node.name)
  const fontSize = inside ? (focus ? NAME_FONT + 2 : NAME_FONT) : LABEL_FONT
  const lines = label.split('\n')
  const labelWidth = Math.max(...lines.map((line) => textWidth(line, fontSize)))
  const labelHeight = lines.length * fontSize * LINE_HEIGHT
  const [width, height] = SHAPES[node.look]
  return {
    width: inside ? labelWidth + 22 : width,
    height: inside && focus ? height + 8 : height,
    label,
    fontSize,
    labelWidth,
    labelHeight,
    inside,
  }
}

/** Near enough without a canvas: a Chinese character is as wide as the font is high, a Latin one about 0.56 of it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f || /[“”‘’…—]/u.test(character) ? 1 : 0.56
  return width * fontSize
}
