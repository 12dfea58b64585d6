// Layouts and labels: every node gets a place, the same each time, and no label covers a node or another label.
import { describe, expect, it } from 'vitest'
import { labelBox, type Labelled, crosses, overlap, placeLabels } from '../../../web/graph/canvas/place-labels.ts'
import { nodeSize, textWidth } from '../../../web/graph/canvas/sizes.ts'
import { twoLines } from '../../../web/graph/canvas/wrap.ts'
import { type LayoutInput, LAYOUTS, parseLayout } from '../../../web/graph/layout/input.ts'
import { layoutInput } from '../../../web/graph/layout/layout-input.ts'
import { runLayout } from '../../../web/graph/layout/run-layout.ts'
import type { Graph } from '../../../web/graph/model.ts'

const focus = 'department:省大数据局'
const projects = Array.from({ length: 24 }, (_, index) => `project:号#${index}`)
const departments = Array.from({ length: 12 }, (_, index) => `department:单位${index}`)
const graph: Graph = {
  nodes: [
    { id: focus, look: 'department', name: '省大数据局', title: '' },
    ...projects.map((id, index) => ({
      id,
      look: 'project' as const,
      name: '加快完善一体化在线政务服务平台',
      title: '',
      date: `2018-12-${10 + (index % 3)}`,
    })),
    ...departments.map((id) => ({ id, look: 'department' as const, name: '省自然资源厅', title: '' })),
  ],
  edges: [
    ...projects.map((to) => ({ type: 'LEADS', from: focus, to, look: 'lead' as const })),
    ...departments.map((from, index) => ({
      type: 'SUPPORTS',
      from,
      to: projects[index * 2]!,
      look: 'support' as const,
    })),
  ],
  degrees: new Map(),
}
const input = (layout: LayoutInput['layout']) => layoutInput(graph, focus, layout, { width: 640, height: 630 })

describe.each(LAYOUTS)('the %s layout', (layout) => {
  const positions = runLayout(input(layout))

  it('places every node at a finite point', () => {
    expect(Object.keys(positions)).toHaveLength(graph.nodes.length)
    for (const { x, y } of Object.values(positions)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
  })

  it('puts no two nodes on one spot', () => {
    const spots = new Set(Object.values(positions).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`))
    expect(spots.size).toBe(graph.nodes.length)
  })

  it('gives the same picture again', () => {
    expect(runLayout(input(layout))).toEqual(positions)
  })

  it('stands a lone node and a broken edge', () => {
    const lone = {
      ...input(layout),
      nodes: input(layout).nodes.slice(0, 1),
      edges: [{ from: focus, to: 'project:无' }],
    }
    expect(Object.keys(runLayout(lone))).toEqual([focus])
  })
})

describe('single layouts', () => {
  it('put the focus in the middle of the concentric one', () => {
    expect(runLayout(input('concentric'))[focus]).toEqual({ x: 0, y: 0 })
  })

  it('set time from left to right', () => {
    const positions = runLayout(input('time'))
    const x = (id: string) => positions[id]!.x
    expect(x(focus)).toBeLessThan(x(projects[0]!))
    expect(x(projects[0]!)).toBeLessThan(x(projects[1]!))
    expect(x(projects[1]!)).toBeLessThan(x(projects[2]!))
  })

  it('set who leads before what is led in tiers', () => {
    const positions = runLayout(input('tiers'))
    expect(positions[focus]!.x).toBeLessThan(Math.min(...projects.map((id) => positions[id]!.x)))
  })

  it('fall back to the concentric one', () => {
    expect(parseLayout('force')).toBe('force')
    expect(parseLayout('spiral')).toBe('concentric')
  })
})

describe('labels', () => {
  it('break Chinese in two lines, never before a closing mark', () => {
    expect(twoLines('加快完善一体化在线政务服务平台')).toBe('加快完善一体化在\n线政务服务平台')
    expect(twoLines('浙政发〔2018〕48号')).toBe('浙政发\n〔2018〕48号')
    expect(twoLines('对落实政府数字化转型工作、推进掌上办事成效明显的设区市').split('\n')[1]).toMatch(/…$/)
    for (const line of twoLines('建设“浙里办”，推进服务').split('\n')) expect(line).not.toMatch(/^[，。、”）]/)
  })

  it('count a Chinese character as wide as it is high', () => {
    expect(textWidth('省厅', 14)).toBe(28)
    expect(nodeSize(graph.nodes[0]!, true).width).toBeGreaterThan(textWidth('省大数据局', 16))
  })

  it('cover no node, no other label and nothing outside the picture', () => {
    const nodes: Labelled[] = Array.from({ length: 30 }, (_, index) => ({
      id: String(index),
      x: 80 + (index % 6) * 90,
      y: 60 + Math.floor(index / 6) * 60,
      rx: 10,
      ry: 10,
      labelWidth: 100,
      labelHeight: 30,
    }))
    const view = { x1: 0, y1: 0, x2: 620, y2: 380 }
    const sides = placeLabels(nodes, [], [], { x: 300, y: 180 }, view)
    const boxes = nodes.flatMap((node) =>
      sides.has(node.id) ? [{ id: node.id, box: labelBox(node, sides.get(node.id)!) }] : [],
    )
    expect(boxes.length).toBeGreaterThan(5)
    for (const { id, box } of boxes) {
      expect(box.x1 >= view.x1 && box.x2 <= view.x2 && box.y1 >= view.y1 && box.y2 <= view.y2).toBe(true)
      for (const other of boxes) if (other.id !== id) expect(overlap(box, other.box)).toBe(false)
      for (const { x, y } of nodes.filter((each) => each.id !== id))
        expect(overlap(box, { x1: x - 10, y1: y - 10, x2: x + 10, y2: y + 10 })).toBe(false)
    }
  })

  it('rather cross a thin line than a lead', () => {
    const node: Labelled = { id: 'a', x: 0, y: 0, rx: 10, ry: 10, labelWidth: 60, labelHeight: 30 }
    const right = { x1: 20, y1: 0, x2: 200, y2: 0, weight: 9 }
    const sides = placeLabels([node], [], [right], { x: -100, y: 0 }, { x1: -300, y1: -300, x2: 300, y2: 300 })
    expect(sides.get('a')).not.toBe('right')
  })

  it('know whether a line passes a box', () => {
    const box = { x1: 0, y1: 0, x2: 10, y2: 10 }
    expect(crosses({ x1: -5, y1: 5, x2: 15, y2: 5 }, box)).toBe(true)
    expect(crosses({ x1: -5, y1: 20, x2: 15, y2: 20 }, box)).toBe(false)
    expect(crosses({ x1: -5, y1: 5, x2: -1, y2: 5 }, box)).toBe(false)
  })
})
