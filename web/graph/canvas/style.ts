// How nodes and edges are drawn, in the theme's colours. Shape and line say the kind without colour.
import type { StylesheetJson } from 'cytoscape'

const TOKENS = [
  'paper',
  'surface',
  'ink',
  'ink2',
  'control',
  'accent',
  'on-accent',
  'lead',
  'support',
  'cites',
  'contains',
  'sets',
  'department',
  'project',
  'target',
  'document',
  'platform',
] as const

export type Colours = Readonly<Record<(typeof TOKENS)[number] | 'font', string>>

/** The tokens as the page resolves them now; read again after the theme changes. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const entries = TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()] as const)
  return { ...Object.fromEntries(entries), font: getComputedStyle(document.body).fontFamily } as Colours
}

/** A page with its corner cut, in cytoscape's square from -1 to 1. */
const PAGE = '-0.75 -1 0.2 -1 0.75 -0.5 0.75 1 -0.75 1'

/** Font sizes count for zoom 1; see label-scale.ts for other zooms. */
export function canvasStyle(c: Colours): StylesheetJson {
  const edges = [
    ['lead', { width: 2.5, 'line-color': c.lead, 'target-arrow-color': c.lead, 'target-arrow-shape': 'triangle' }],
    [
      'lead-inferred',
      {
        width: 2.5,
        'line-color': c.lead,
        'line-style': 'dashed',
        'line-dash-pattern': [13, 4],
        'target-arrow-color': c.lead,
        'target-arrow-shape': 'triangle',
        'target-arrow-fill': 'hollow',
      },
    ],
    [
      'support',
      {
        width: 1.6,
        'line-color': c.support,
        'line-style': 'dashed',
        'line-dash-pattern': [5, 4.5],
        'target-arrow-color': c.support,
        'target-arrow-shape': 'chevron',
      },
    ],
    [
      'cites',
      {
        width: 1.4,
        'line-color': c.cites,
        'line-style': 'dashed',
        'line-dash-pattern': [7, 3, 1.5, 3],
        'target-arrow-color': c.cites,
        'target-arrow-shape': 'chevron',
      },
    ],
    ['contains', { width: 1, 'line-color': c.contains }],
    [
      'sets',
      {
        width: 2,
        'line-color': c.sets,
        'line-style': 'dashed',
        'line-dash-pattern': [0.1, 5],
        'line-cap': 'round',
        'target-arrow-color': c.sets,
        'target-arrow-shape': 'diamond',
        'arrow-scale': 0.7,
      },
    ],
    ['other', { width: 1, 'line-color': c.contains, 'line-style': 'dashed', 'line-dash-pattern': [1, 3] }],
  ] as const
  return [
    {
      selector: 'node',
      style: {
        label: '',
        'font-family': c.font,
        'font-size': 'data(fontSize)',
        color: c.ink,
        width: 'data(width)',
        height: 'data(height)',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'line-height': 1.25,
        'text-outline-width': 'data(halo)',
        'text-outline-color': c.paper,
        'text-outline-opacity': 1,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    {
      selector: '.department, .collective',
      style: {
        shape: 'round-rectangle',
        label: 'data(label)',
        'text-valign': 'center',
        'text-halign': 'center',
        'text-outline-width': 0,
        'background-color': c.department,
        color: c['on-accent'],
        'z-index': 3,
      },
    },
    {
      selector: '.collective',
      style: {
        'background-color': c.paper,
        color: c.ink,
        'border-width': 1.5,
        'border-style': 'dashed',
        'border-dash-pattern': [4, 3],
        'border-color': c.department,
      },
    },
    {
      selector: '.project',
      style: { shape: 'ellipse', 'background-color': c.paper, 'border-width': 2.5, 'border-color': c.project },
    },
    { selector: '.target', style: { shape: 'diamond', 'background-color': c.target } },
    {
      selector: '.document, .external',
      style: { shape: 'polygon', 'shape-polygon-points': PAGE, 'background-color': c.document },
    },
    {
      selector: '.external',
      style: { 'background-color': c.paper, 'border-width': 1.5, 'border-color': c.document },
    },
    { selector: '.platform', style: { shape: 'hexagon', 'background-color': c.platform } },
    { selector: '.named', style: { label: 'data(label)' } },
    {
      selector: '.right',
      style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 5, 'text-justification': 'left' },
    },
    {
      selector: '.left',
      style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -5, 'text-justification': 'right' },
    },
    { selector: '.below', style: { 'text-halign': 'center', 'text-valign': 'bottom', 'text-margin-y': 5 } },
    { selector: '.above', style: { 'text-halign': 'center', 'text-valign': 'top', 'text-margin-y': -5 } },
    {
      selector: '.focus',
      style: {
        'outline-width': 1.5,
        'outline-offset': 4,
        'outline-color': c.accent,
        'font-weight': 700,
        'z-index': 5,
      },
    },
    {
      selector: '.chosen',
      style: { 'outline-width': 3, 'outline-offset': 2, 'outline-color': c.accent, 'font-weight': 700, 'z-index': 5 },
    },
    {
      selector: '.badge',
      style: {
        shape: 'round-rectangle',
        label: 'data(label)',
        'background-color': c.surface,
        'border-width': 1,
        'border-color': c.control,
        color: c.ink2,
        'text-valign': 'center',
        'text-halign': 'center',
        'text-outline-width': 0,
        'z-index': 6,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'overlay-opacity': 0,
        'target-distance-from-node': 2,
        'source-distance-from-node': 2,
        'z-index': 1,
      },
    },
    ...edges.map(([look, style]) => ({ selector: `edge.${look}`, style })),
    { selector: 'edge.chosen', style: { width: 4, 'z-index': 4 } },
    { selector: 'edge.touching', style: { width: 3, 'z-index': 3 } },
  ] as unknown as StylesheetJson
}
