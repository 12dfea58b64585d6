// Part of the generator: an item of the lowest level becomes paragraphs, and the claims they make.
import { asSentence, onLines, onOneLine, type Clause } from './clause.ts'
import { itemsOf, type Draft } from './document.ts'
import type { Role } from './graph.ts'
import type { Block, Item } from './item.ts'
import type { Paragraph } from './print-document.ts'
import { whoLeads, type Convention } from './who-leads.ts'

/** A clause or a sentence with its roles. */
export interface Said {
  readonly clause: boolean
  readonly openEnded: boolean
  readonly deadline: string | null
  readonly roles: readonly Role[]
}

export interface PrintedItem {
  readonly paragraphs: readonly Paragraph[]
  /** Null where the item has no title of its own. */
  readonly title: string | null
  readonly claims: readonly Said[]
}

/** Prints items one after the other; remembers whether the document's rule of order has been stated. */
export class ItemPrinter {
  private readonly draft: Draft
  private stated: Convention | undefined
  /** Whether the rule of order stands in a sentence before the items: where its first clause orders nobody it has to. */
  readonly statesInText: boolean

  constructor(draft: Draft) {
    this.draft = draft
    const first = itemsOf(draft.branches)
      .flatMap((item) => item.blocks.map((_, index) => clauseOf(item, index)))
      .find((clause) => clause !== null)
    this.statesInText = draft.rule !== null && (draft.rule.where === 'text' || !first || !orders(first))
    this.stated = this.statesInText ? draft.rule?.convention : undefined
  }

  print(item: Item, marker: string): PrintedItem {
    const claims: Said[] = []
    const paragraphs: Paragraph[] = []
    let text = item.form === 'flat' ? '' : item.form === 'run-in' ? `${item.title}。` : ''
    for (const [index, block] of item.blocks.entries()) {
      const last = index === item.blocks.length - 1
      text += block.sentences.join('')
      if (text === '' && item.form === 'flat') text = `${item.title}。`
      if (block.duty) {
        text += block.duty.text
        claims.push({ clause: false, openEnded: block.duty.openEnded, deadline: null, roles: block.duty.roles })
      }
      const clause = clauseOf(item, index)
      if (!clause) continue
      const stating = this.draft.rule !== null && this.stated === undefined
      const lines = last && item.ending === 'lines' && !stating ? onLines(clause) : undefined
      const sentence =
        last && item.ending === 'sentence' && !stating && text.endsWith('。') ? asSentence(clause) : undefined
      const inner = onOneLine(clause) + (lines || sentence ? '' : this.order(block, clause))
      claims.push(this.said(block, clause, lines !== undefined || sentence !== undefined))
      if (lines) paragraphs.push(...lines.map((line) => ({ kind: 'label' as const, text: line })))
      else if (sentence) text += sentence
      else if (last && item.ending === 'own-bracket') paragraphs.push({ kind: 'body', text: this.bracket(inner) })
      else if (last && item.ending === 'unclosed' && !stating && !clause.bare) text += this.bracket(inner).slice(0, -1)
      else if (block.beforeStop && !clause.bare && !block.duty && block.sentences.length > 0 && text.endsWith('。'))
        text = `${text.slice(0, -1)}${this.bracket(inner)}。`
      else text += this.bracket(inner)
    }
    // A title and a bracket, each on a line of its own and nothing between, are one line to many a reader.
    const parted = text === '' ? paragraphs[0]?.kind !== 'body' : !/^[（〔]/.test(text)
    const own: Paragraph[] =
      item.form === 'own-line' && parted
        ? [{ kind: 'heading', text: marker + item.title }, ...(text === '' ? [] : [{ kind: 'body' as const, text }])]
        : [{ kind: 'heading', text: item.form === 'own-line' ? `${marker}${item.title}。${text}` : marker + text }]
    return { paragraphs: [...own, ...paragraphs], title: item.form === 'flat' ? null : item.title, claims }
  }

  private bracket(inner: string): string {
    const [open, close] = this.draft.brackets
    return open + inner + close
  }

  /** Words that state a rule of order at the end of a clause, '' where it states none. */
  private order(block: Block, clause: Clause): string {
    const { rule } = this.draft
    if (rule && this.stated === undefined) {
      const words = `${rule.words}，下同`
      return rule.bracketed ? `（${words}）` : `，${words}`
    }
    return !rule && ordersHere(block, clause) ? '，列第一位的为牵头单位' : ''
  }

  private said(block: Block, clause: Clause, unordered: boolean): Said {
    const { rule } = this.draft
    if (rule) this.stated = rule.convention
    const here = !rule && !unordered && ordersHere(block, clause) ? 'first' : undefined
    return {
      clause: true,
      openEnded: clause.openEnded,
      deadline: clause.deadline?.date ?? null,
      roles: whoLeads(clause.groups, this.stated ?? here),
    }
  }
}

/** The clause of a block; a list of bare names closes an item, and two clauses do not follow one another. */
function clauseOf(item: Item, index: number): Clause | null {
  const block = item.blocks[index]
  if (!block || (block.clause?.bare && index < item.blocks.length - 1)) return null
  return index > 0 && block.sentences.length === 0 && !block.duty ? null : block.clause
}

// A rule of order stands with a list that it orders.
const orders = (clause: Clause): boolean =>
  clause.groups.some(
    (groups) => groups.length === 1 && groups[0]?.kind === 'responsible' && groups[0].bodies.length > 1,
  )

const ordersHere = (block: Block, clause: Clause): boolean => block.orderHere && orders(clause)
