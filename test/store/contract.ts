// What every GraphStore has to do, whatever its engine: memory.test.ts and neo4j.test.ts run this one suite.
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fragment, GraphStore, Selection, StoreError } from '../../graph/index.ts'
import { CATALOGUE, dump } from './catalogue.ts'
import { dice, DOCUMENTS, fragmentOf, seedFragments, type Dice } from './corpus.ts'
import { openNaiveStore, type Answers } from './naive.ts'

export interface Engine {
  readonly name: string
  /** Opens an empty store. */
  readonly open: () => Promise<GraphStore>
  /** How many random histories to try. */
  readonly histories: number
}

const clear = async (store: GraphStore): Promise<void> => {
  const { items } = await store.select({ label: 'Document', page: { first: 100_000 }, node: {} })
  for (const { item } of items) await store.retract(item.node.id)
}

/** The plainest document there is, with what a test adds. */
const roll = (number: number, more: Partial<Dice> = {}): Fragment =>
  fragmentOf({ number, version: 0, title: 0, date: null, projects: [], cites: [], succeeds: [], problems: 0, ...more })

const project = (...departments: number[]): Dice['projects'][number] => ({
  title: 0,
  deadline: null,
  openEnded: false,
  roles: departments.map((department, index) => ({ department, lead: index === 0, alias: false })),
  platforms: [],
  target: null,
})

interface Model {
  readonly naive: Answers
}

class Replace implements fc.AsyncCommand<Model, GraphStore> {
  readonly all: readonly Dice[]
  constructor(all: readonly Dice[]) {
    this.all = all
  }
  check(): boolean {
    return true
  }
  async run({ naive }: Model, store: GraphStore): Promise<void> {
    const fragments = this.all.map(fragmentOf)
    const expected = []
    for (const fragment of fragments) expected.push(await naive.replace(fragment))
    const replaced = fragments.length === 1 ? [await store.replace(fragments[0]!)] : await store.replaceAll(fragments)
    expect(replaced).toEqual(expected)
  }
  toString(): string {
    return `replace(${JSON.stringify(this.all)})`
  }
}

class Retract implements fc.AsyncCommand<Model, GraphStore> {
  readonly document: string
  constructor(document: string) {
    this.document = document
  }
  check(): boolean {
    return true
  }
  async run({ naive }: Model, store: GraphStore): Promise<void> {
    expect(await store.retract(this.document)).toBe(await naive.retract(this.document))
  }
  toString(): string {
    return `retract(${this.document})`
  }
}

class Ask implements fc.AsyncCommand<Model, GraphStore> {
  readonly question: string
  constructor(question: string) {
    this.question = question
  }
  check(): boolean {
    return true
  }
  async run({ naive }: Model, store: GraphStore): Promise<void> {
    const ask = CATALOGUE[this.question]!
    expect(await ask(store), this.question).toEqual(await ask(naive))
  }
  toString(): string {
    return `ask(${this.question})`
  }
}

const history = fc.commands(
  [
    fc.array(dice, { minLength: 1, maxLength: 3 }).map((all) => new Replace(all)),
    fc.constantFrom(...DOCUMENTS).map((document) => new Retract(document)),
    fc.constantFrom(...Object.keys(CATALOGUE)).map((question) => new Ask(question)),
    fc.constant(new Ask('everything')),
  ],
  { maxCommands: 14 },
)

/** Declares the suite for an engine. */
export function contract({ name, open, histories }: Engine): void {
  describe(`${name}, as every store`, () => {
    let store: GraphStore
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    describe('with the seed gazette', () => {
      const naive = openNaiveStore()
      const fragments = seedFragments()
      beforeAll(async () => {
        await clear(store)
        for (const fragment of fragments) await naive.replace(fragment)
        const replaced = await store.replaceAll(fragments)
        expect(replaced.map(({ outcome }) => outcome)).toEqual(fragments.map(() => 'added'))
      })

      test.for(Object.entries(CATALOGUE))('%s', async ([, ask]) => {
        expect(await ask(store)).toEqual(await ask(naive))
      })

      test('gives documents back as they came', async () => {
        for (const { document } of fragments) {
          const selection: Selection = {
            label: 'Document',
            filter: { ids: [document.id] },
            page: { first: 1 },
            node: { record: true },
          }
          expect((await store.select(selection)).items[0]?.item.record).toStrictEqual(document)
        }
      })

      test('loading twice changes nothing', async () => {
        const before = await dump(store)
        const replaced = await store.replaceAll(fragments)
        expect(replaced.map(({ outcome }) => outcome)).toEqual(fragments.map(() => 'unchanged'))
        expect(await dump(store)).toEqual(before)
      })

      test('replacing all by the same under another fingerprint changes nothing', async () => {
        const before = await dump(store)
        for (const fragment of fragments)
          expect((await store.replace({ ...fragment, fingerprint: 'other' })).outcome).toBe('replaced')
        expect(await dump(store)).toEqual(before)
      })

      test('the order of loading does not matter', async () => {
        const before = await dump(store)
        await clear(store)
        for (const fragment of fragments.toReversed()) await store.replace(fragment)
        expect(await dump(store)).toEqual(before)
      })

      test('nothing is left when everything is retracted', async () => {
        await clear(store)
        const { nodes, edges, heldDocuments, problems } = await store.stats()
        expect([...Object.values(nodes), ...Object.values(edges), heldDocuments, problems].every((n) => n === 0)).toBe(
          true,
        )
      })
    })

    describe('with documents that share', () => {
      beforeEach(() => clear(store))

      const department = async (id: string) =>
        (await store.select({ label: 'Department', filter: { ids: [id] }, page: { first: 1 }, node: {} })).items[0]
          ?.item.node.properties

      test('a department keeps the aliases of every document that names it, and no others', async () => {
        const named = (number: number): Fragment =>
          roll(number, { projects: [{ ...project(1), roles: [{ department: 1, lead: true, alias: true }] }] })
        await store.replaceAll([named(0), named(1)])
        expect(await department('department:省财政厅')).toMatchObject({
          aliases: ['省财政厅（简称0）', '省财政厅（简称1）'],
          registered: true,
        })
        await store.replace(roll(0))
        expect(await department('department:省财政厅')).toMatchObject({
          aliases: ['省财政厅（简称1）'],
          registered: false,
        })
        await store.retract(DOCUMENTS[1]!)
        expect(await department('department:省财政厅')).toBeUndefined()
      })

      test('a cited document becomes held when it comes, and cited again when it goes', async () => {
        const cited = async () =>
          (
            await store.select({
              label: 'Document',
              filter: { ids: [DOCUMENTS[1]!] },
              page: { first: 1 },
              node: {
                record: true,
                relations: { by: { types: ['CITES'], direction: 'in', page: { first: 9 }, node: {} } },
              },
            })
          ).items[0]?.item
        await store.replace(roll(0, { cites: [1] }))
        expect(await cited()).toMatchObject({ node: { properties: { external: true } } })
        expect((await cited())?.record).toBeUndefined()

        await store.replace(roll(1))
        expect((await cited())?.node.properties).toStrictEqual(roll(1).nodes[0]?.properties)
        expect((await cited())?.record).toStrictEqual(roll(1).document)
        expect((await cited())?.relations['by']?.items).toHaveLength(1)

        await store.replace(roll(2, { cites: [1] }))
        expect((await cited())?.node.properties['external']).toBe(false)
        expect(await store.retract(DOCUMENTS[1]!)).toBe(true)
        expect((await cited())?.node.properties['external']).toBe(true)
        expect((await cited())?.relations['by']?.items).toHaveLength(2)

        await store.retract(DOCUMENTS[0]!)
        await store.retract(DOCUMENTS[2]!)
        expect(await cited()).toBeUndefined()
        expect(await store.retract(DOCUMENTS[2]!)).toBe(false)
      })

      test('its version changes with every change, and with nothing else', async () => {
        const heard: (string | undefined)[] = []
        const hear = async (): Promise<void> => {
          const version = await store.version()
          await dump(store)
          expect(await store.version()).toBe(version)
          expect(version).toBeDefined()
          expect(heard).not.toContain(version)
          heard.push(version)
        }
        await hear()
        await store.replace(roll(0))
        await hear()
        await store.replace(roll(0, { title: 1 }))
        await hear()
        await store.replaceAll([roll(1), roll(2)])
        await hear()
        await store.retract(roll(1).document.id)
        await hear()
      })

      test('a replaced document loses what it no longer says', async () => {
        await store.replace(roll(0, { projects: [project(0, 1), project(2)], problems: 2 }))
        await store.replace(roll(0, { projects: [project(0)], version: 1 }))
        const { nodes, edges, problems } = await store.stats()
        expect(nodes).toMatchObject({ Department: 1, Project: 1 })
        expect(edges).toMatchObject({ LEADS: 1, SUPPORTS: 0, CONTAINS: 1 })
        expect(problems).toBe(0)
      })

      test('a project that a department leads and supports is shared once', async () => {
        await clear(store)
        // The first leads, the second supports, and the first is named again among those who support.
        await store.replace(roll(0, { projects: [project(0, 1, 0)] }))
        const { items } = await store.overlaps({ collectives: true, page: { first: 20 } })
        expect(items.map(({ item }) => [item.shared, item.projects.length])).toEqual([[1, 1]])
      })

      test('any history ends as if only the last word of each document had been loaded', async () => {
        await fc.assert(
          fc.asyncProperty(history, async (commands) => {
            await clear(store)
            await fc.asyncModelRun(() => ({ model: { naive: openNaiveStore() }, real: store }), commands)
          }),
          // A busy machine tries fewer of them rather than none.
          { numRuns: histories, interruptAfterTimeLimit: 45_000 },
        )
      }, 300_000)
    })

    describe('refuses', () => {
      beforeAll(async () => {
        await clear(store)
        await store.replace(roll(0, { projects: [project(0)] }))
      })
      const invalid = (what: RegExp): StoreError =>
        expect.objectContaining({ code: 'invalid', message: expect.stringMatching(what) as string }) as StoreError

      const good = roll(1, { projects: [project(0)] })
      const [own, ...others] = good.nodes
      const lead = good.edges.find(({ type }) => type === 'LEADS')!
      const FLAWED: Readonly<Record<string, [Fragment, RegExp]>> = {
        'a property that is none': [
          { ...good, nodes: [{ ...own!, properties: { colour: 'red' } }, ...others] },
          /colour/,
        ],
        'a value of another type': [
          { ...good, nodes: [{ ...own!, properties: { title: 3 } }, ...others] },
          /title.*string/,
        ],
        'a number that is none': [
          {
            ...good,
            nodes: [
              own!,
              ...others.map((node) => ({
                ...node,
                properties: { ...node.properties, ...('start' in node.properties ? { start: 0.5 } : {}) },
              })),
            ],
          },
          /start.*integer/,
        ],
        'a label that is none': [
          { ...good, nodes: [own!, ...others, { id: 'x:y', label: 'X) DETACH DELETE (n' as never, properties: {} }] },
          /label/,
        ],
        'an id of another label': [
          { ...good, nodes: [own!, ...others, { id: 'project:y', label: 'Platform', properties: {} }] },
          /by its id/,
        ],
        'a node of another document': [
          {
            ...good,
            nodes: [own!, ...others, { id: 'target:y', label: 'Target', properties: { document: DOCUMENTS[0]! } }],
          },
          /another document/,
        ],
        'a document without its node': [{ ...good, nodes: others }, /own node/],
        'a node twice': [{ ...good, nodes: [...good.nodes, own!] }, /twice/],
        'an edge twice': [{ ...good, edges: [...good.edges, lead] }, /twice/],
        'an edge without an end': [{ ...good, edges: [{ ...lead, from: 'department:none' }] }, /end/],
        'an edge the wrong way': [{ ...good, edges: [{ ...lead, from: lead.to, to: lead.from }] }, /cannot run/],
        'a type that is none': [{ ...good, edges: [{ ...lead, type: 'X]-() DELETE n' as never }] }, /type/],
        'a quote that drifted': [
          { ...good, edges: [{ ...lead, evidence: [{ ...lead.evidence[0]!, quote: '别的' }] }] },
          /quote/,
        ],
        'a span outside the text': [
          { ...good, edges: [{ ...lead, evidence: [{ ...lead.evidence[0]!, end: 1_000_000 }] }] },
          /outside the text/,
        ],
        'evidence of another document': [
          { ...good, edges: [{ ...lead, evidence: [{ ...lead.evidence[0]!, document: DOCUMENTS[0]! }] }] },
          /another document/,
        ],
        'half a character': [
          { ...good, document: { ...good.document, text: '\ud842' }, edges: [] },
          /half a character/,
        ],
        'another document’s project': [
          {
            ...good,
            nodes: [
              own!,
              ...others.map((node) => (node.label === 'Project' ? { ...node, id: node.id.replace('50', '48') } : node)),
            ],
            edges: [],
          },
          /belongs to|already/,
        ],
      }
      test.for(Object.entries(FLAWED))('%s, whole', async ([, [fragment, words]]) => {
        const before = await dump(store)
        await expect(store.replace(fragment)).rejects.toEqual(invalid(words))
        await expect(store.replaceAll([roll(2), fragment])).rejects.toEqual(invalid(words))
        expect(await dump(store)).toEqual(before)
      })

      const page = { first: 1 }
      const relation = { types: ['LEADS'], direction: 'out', page, node: {} } as const
      const FORGED: Readonly<Record<string, Selection>> = {
        label: { label: 'Department) DETACH DELETE (n' as never, page, node: {} },
        property: {
          label: 'Department',
          filter: { where: [{ property: 'name` = 1 OR n.`x', op: 'eq', value: 'x' }] },
          page,
          node: {},
        },
        'property of objects': {
          label: 'Department',
          filter: { where: [{ property: '__proto__', op: 'exists', value: true }] },
          page,
          node: {},
        },
        'order by': { label: 'Department', order: [{ by: 'property', property: 'constructor' }], page, node: {} },
        'order by a list': { label: 'Department', order: [{ by: 'property', property: 'aliases' }], page, node: {} },
        operator: {
          label: 'Department',
          filter: { where: [{ property: 'name', op: 'toString' as never, value: 'x' }] },
          page,
          node: {},
        },
        'value of another type': {
          label: 'Department',
          filter: { where: [{ property: 'name', op: 'eq', value: 3 }] },
          page,
          node: {},
        },
        'type of edge': {
          label: 'Department',
          page,
          node: { relations: { x: { ...relation, types: ['LEADS]-() DELETE n//' as never] } } },
        },
        'no type of edge': { label: 'Department', page, node: { relations: { x: { ...relation, types: [] } } } },
        direction: {
          label: 'Department',
          page,
          node: { relations: { x: { ...relation, direction: 'both' as never } } },
        },
        'edge property': {
          label: 'Department',
          page,
          node: { relations: { x: { ...relation, edge: [{ property: 'evidenceRule', op: 'exists', value: true }] } } },
        },
        'empty page': { label: 'Department', page: { first: 0 }, node: {} },
        'broken page': { label: 'Department', page: { first: 1.5 }, node: {} },
        'key of another order': { label: 'Department', page: { first: 1, after: ['a', 'b'] }, node: {} },
        'key of other things': { label: 'Department', page: { first: 1, after: [{} as never] }, node: {} },
        context: { label: 'Department', page, node: { relations: { x: { ...relation, evidence: { context: -1 } } } } },
      }
      test.for(Object.entries(FORGED))('a forged %s', async ([, selection]) => {
        await expect(store.select(selection)).rejects.toEqual(invalid(/cannot be answered/))
      })

      test('forged labels, types and reaches', async () => {
        await expect(store.search('x', ['Nothing' as never], page)).rejects.toEqual(invalid(/label/))
        await expect(store.neighbourhood('x', 1, ['NOTHING' as never], 1)).rejects.toEqual(invalid(/type/))
        await expect(store.neighbourhood('x', 1, [], 1)).rejects.toEqual(invalid(/type/))
        await expect(store.neighbourhood('x', 11, ['LEADS'], 1)).rejects.toEqual(invalid(/steps/))
        await expect(store.neighbourhood('x', 1, ['LEADS'], 0)).rejects.toEqual(invalid(/one node/))
      })

      test('what was called off before it began', async () => {
        const gone = AbortSignal.abort(new Error('gone home'))
        const selection: Selection = { label: 'Project', page, node: {} }
        await expect(store.select(selection, gone)).rejects.toThrow('gone home')
        await expect(store.search('数', ['Project'], page, gone)).rejects.toThrow('gone home')
        await expect(store.neighbourhood(DOCUMENTS[0]!, 1, ['CITES'], 9, gone)).rejects.toThrow('gone home')
        await expect(store.overlaps({ page }, gone)).rejects.toThrow('gone home')
        await expect(store.problems({ page }, gone)).rejects.toThrow('gone home')
      })
    })
  })
}
