// What is asked of documents, against the seed gazette as plain lists.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedStore, serve, type Page, type Served } from './seed-api.ts'
import { readTruth, sorted, type Truth } from './truth.ts'

let served: Served
let truth: Truth
beforeAll(async () => {
  truth = await readTruth()
  served = await serve(await seedStore())
})
afterAll(() => served.close())

describe('a document', () => {
  interface Span {
    readonly quote: string
    readonly before: string
    readonly after: string
    readonly start: number
    readonly end: number
    readonly document: { id: string }
    readonly line: number
    readonly file: string
  }
  interface Read {
    readonly id: string
    readonly text: string
    readonly file: string
    readonly outline: readonly { path: string; title: string; start: number; end: number }[]
    readonly responsibilities: Page<{
      role: string
      department: { id: string }
      project: { id: string }
      evidence: Span[]
    }>
    readonly targets: Page<{
      id: string
      start: number
      end: number
      quote: string
      document: { id: string }
      evidence: Span[]
    }>
    readonly mentions: Page<{ project: { id: string }; platform: { id: string }; evidence: Span[] }>
    readonly cites: Page<{ citing: { id: string }; cited: { id: string; external: boolean }; evidence: Span[] }>
    readonly projects: Page<{ id: string; start: number }>
  }
  const QUERY = `query ($id: ID!) { document(id: $id) { id text file outline { path title start end }
    responsibilities(first: 1000) { totalCount nodes { role department { id } project { id } evidence(context: 7) { ...span } } }
    targets(first: 1000) { totalCount nodes { id start end quote document { id } evidence(context: 7) { ...span } } }
    mentions(first: 1000) { totalCount nodes { project { id } platform { id } evidence(context: 7) { ...span } } }
    cites(first: 100) { totalCount nodes { citing { id } cited { id external } evidence(context: 7) { ...span } } }
    projects(first: 1000) { totalCount nodes { id start } } } }
    fragment span on Evidence { quote before after start end line file document { id } }`

  test('opens with everything that a reader marks, each mark on its own words', async () => {
    for (const { document, nodes, edges } of truth.fragments) {
      const { document: read } = await served.data<{ document: Read }>(QUERY, { id: document.id })
      expect(read.text).toBe(document.text)
      expect(read.outline).toEqual(document.outline)
      expect(read.file).toBe(document.source.file)

      const duties = edges.filter(({ type }) => type === 'LEADS' || type === 'SUPPORTS')
      expect(
        sorted(read.responsibilities.nodes.map((each) => `${each.role} ${each.department.id} ${each.project.id}`)),
      ).toEqual(sorted(duties.map(({ type, from, to }) => `${type} ${from} ${to}`)))
      const places = read.responsibilities.nodes.map(({ evidence }) => evidence[0]!.start)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(sorted(read.targets.nodes.map(({ id }) => id))).toEqual(
        sorted(nodes.filter(({ label }) => label === 'Target').map(({ id }) => id)),
      )
      expect(read.mentions.totalCount).toBe(edges.filter(({ type }) => type === 'MENTIONS').length)
      expect(sorted(read.cites.nodes.map(({ cited }) => cited.id))).toEqual(
        sorted(edges.filter(({ type }) => type === 'CITES').map(({ to }) => to)),
      )
      expect(read.projects.nodes.map(({ start }) => start)).toEqual(
        nodes
          .filter(({ label }) => label === 'Project')
          .map(({ properties }) => properties['start'])
          .sort((a, b) => Number(a) - Number(b)),
      )

      const spans = [read.responsibilities, read.targets, read.mentions, read.cites].flatMap((page) =>
        page.nodes.flatMap(({ evidence }) => evidence),
      )
      expect(spans.length).toBeGreaterThan(0)
      for (const span of spans) {
        expect(span.quote).toBe(document.text.slice(span.start, span.end))
        expect(span.before).toBe(document.text.slice(Math.max(0, span.start - 7), span.start))
        expect(span.after).toBe(document.text.slice(span.end, span.end + 7))
        expect(span.document.id).toBe(document.id)
        expect(span.file).toBe(document.source.file)
      }
    }
  })

  test('that is only cited says so, has no text, and knows who cites it', async () => {
    const external = truth.ofLabel('Document').filter(({ properties }) => properties['external'] === true)
    expect(external.length).toBeGreaterThan(0)
    const { documents } = await served.data<{
      documents: Page<{
        id: string
        external: boolean
        text: null
        outline: unknown[]
        citedBy: Page<{ citing: { id: string }; evidence: Span[] }>
      }>
    }>(
      `{ documents(first: 100, filter: { external: true }) { totalCount nodes { id external text outline { path }
        citedBy { totalCount nodes { citing { id } evidence { quote document { id } } } } } } }`,
    )
    expect(documents.totalCount).toBe(external.length)
    for (const { id, text, outline, citedBy } of documents.nodes) {
      expect([text, outline]).toEqual([null, []])
      const citing = truth.to(id, 'CITES')
      expect(sorted(citedBy.nodes.map((each) => each.citing.id))).toEqual(sorted(citing.map(({ from }) => from)))
      for (const each of citedBy.nodes)
        for (const evidence of each.evidence) expect(evidence.document.id).toBe(each.citing.id)
    }
  })

  test('is found by number and by title, and null where there is none', async () => {
    for (const { document } of truth.fragments) {
      const ask = 'query ($number: String, $title: String) { document(number: $number, title: $title) { id } }'
      expect(await served.data(ask, { title: document.title })).toEqual({ document: { id: document.id } })
      if (document.number)
        expect(await served.data(ask, { number: document.number })).toEqual({ document: { id: document.id } })
    }
    expect((await served.ask('{ document(number: "无此号") { id } }')).data).toEqual({ document: null })
  })
})
