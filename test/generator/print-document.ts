// Part of the generator: a drafted document becomes paragraphs as a printer gets them, and the graph it states.
import { citedId } from './citation.ts'
import { itemsOf, type Branch, type Draft } from './document.ts'
import { byId, inOrder, type Project, type Role, type Stated } from './graph.ts'
import { ItemPrinter } from './print-item.ts'
import { inHan } from './numbering.ts'
import { cells, headings, rowGroups } from './table.ts'
import { whoLeads } from './who-leads.ts'
import { NAMED_LAW } from './words.ts'

/** A paragraph of text, or the lines of a table, which are never wrapped. */
export interface Paragraph {
  readonly kind: 'title' | 'front' | 'heading' | 'body' | 'label' | 'signature' | 'annex' | 'table'
  readonly text: string
}

/** What one document prints and states. */
export interface Printed {
  readonly paragraphs: readonly Paragraph[]
  readonly stated: Stated
}

export function printDocument(draft: Draft): Printed {
  return new DocumentPrinter(draft).print()
}

/** What stands under which path, while it is printed. */
interface Claim {
  readonly path: string
  readonly clause: boolean
  readonly openEnded: boolean
  readonly deadline: string | null
  readonly roles: readonly Role[]
}

class DocumentPrinter {
  private readonly draft: Draft
  private readonly paragraphs: Paragraph[] = []
  private readonly outline: [string, string | null][] = []
  private readonly claims: Claim[] = []
  private readonly counts: number[] = [0, 0, 0, 0]
  private readonly items: ItemPrinter

  constructor(draft: Draft) {
    this.draft = draft
    this.items = new ItemPrinter(draft)
  }

  print(): Printed {
    const { draft } = this
    const title = this.head()
    if (draft.shape === 'plan') {
      this.add('body', `《${this.planTitle()}》已经同意，现印发给你们，请结合实际认真贯彻实施。`)
      this.sign()
      this.add('title', this.planTitle())
    }
    this.add('body', draft.intro.join('') + (draft.opening?.text ?? ''))
    if (draft.rule && this.items.statesInText) this.add('body', `以下任务的责任单位中，${draft.rule.words}。`)
    this.branches(draft.branches, 0, '')
    if (draft.shape === 'direct') {
      // Behind a bracket that was never closed, or labelled lines, nobody can tell where a last paragraph begins.
      if (itemsOf(draft.branches).at(-1)?.ending.endsWith('bracket'))
        this.add('body', `本文件由${draft.place.bodies[0]!.printed}负责解释。`)
      this.sign()
    }
    this.table()
    const key = draft.number ?? title
    return {
      paragraphs: this.paragraphs,
      stated: {
        id: `document:${key}`,
        number: draft.number,
        title,
        issuer: draft.issuer,
        date: [draft.year, draft.month, draft.day].map((n) => String(n).padStart(2, '0')).join('-'),
        outline: this.outline,
        projects: this.projects(key),
        cites: this.cites(),
      },
    }
  }

  private add(kind: Paragraph['kind'], text: string): void {
    this.paragraphs.push({ kind, text })
  }

  private planTitle(): string {
    const { place, subject, kind } = this.draft
    return `${place.word === '' ? '' : place.name}${subject}${kind}`
  }

  private head(): string {
    const { draft } = this
    const { issuer, subject, number } = draft
    const title =
      draft.shape === 'plan' ? `${issuer}关于印发${this.planTitle()}的通知` : `${issuer}关于推进${subject}的实施意见`
    if (number !== null && draft.numberFirst) this.add('front', number)
    this.add('title', title)
    if (number !== null && !draft.numberFirst) this.add('front', number)
    this.add('front', draft.place.recipients)
    return title
  }

  private sign(): void {
    const { issuer, year, month, day } = this.draft
    this.add('signature', issuer)
    const han = `${[...String(year)].map((c) => '〇一二三四五六七八九'[Number(c)]).join('')}年${inHan(month)}月${inHan(day)}日`
    this.add('signature', day % 4 === 0 ? han : `${year}年${month}月${day}日`)
  }

  private branches(branches: readonly Branch[], depth: number, above: string): void {
    const { levels, continues } = this.draft.numbering
    const level = levels[depth]
    if (!level) throw new Error('an outline deeper than its numbering')
    for (const branch of branches) {
      const value = (this.counts[depth] ?? 0) + 1
      this.counts[depth] = value
      for (let below = depth + 1; below < 4; below++) if (continues[below] !== true) this.counts[below] = 0
      const path = above === '' ? level.label(value) : `${above}/${level.label(value)}`
      if ('item' in branch) {
        const { paragraphs, title, claims } = this.items.print(branch.item, level.print(value))
        this.paragraphs.push(...paragraphs)
        this.outline.push([path, title])
        this.claims.push(...claims.map((claim) => ({ ...claim, path })))
        continue
      }
      this.outline.push([path, branch.title])
      const intro = branch.intro.join('')
      if (branch.runIn) this.add('heading', `${level.print(value)}${branch.title}。${intro}`)
      else {
        this.add('heading', level.print(value) + branch.title)
        if (intro !== '') this.add('body', intro)
      }
      this.branches(branch.branches, depth + 1, path)
    }
  }

  private table(): void {
    const { table, rule } = this.draft
    if (!table) return
    const ordered = table.columns === 'responsible' && rule ? { ...table, columns: 'ordered' as const } : table
    this.add('annex', '附件')
    this.add('body', table.title)
    const rows = ordered.rows.map((row, index) => cells(ordered, row, index))
    this.add('table', tableText(headings(ordered), rows, table.layout))
    ordered.rows.forEach((row, index) => {
      const path = `附件/${index + 1}`
      const lists = [row.lead, ...(ordered.columns === 'lead' && row.support ? [row.support] : [])]
      this.outline.push([path, null])
      this.claims.push({
        path,
        clause: true,
        openEnded: lists.some(({ openEnded }) => openEnded),
        deadline: ordered.dated ? row.deadline.date : null,
        roles: whoLeads([rowGroups(ordered, row)], ordered.columns === 'ordered' ? 'first' : undefined),
      })
    })
  }

  private cites(): Stated['cites'] {
    const { opening } = this.draft
    const cites = (opening?.citations ?? []).map((each) => [citedId(each), opening?.purpose ?? null] as const)
    const named = this.paragraphs.some(({ text }) => text.includes(`《${NAMED_LAW}》`))
    return [...cites, ...(named ? [[`document:${NAMED_LAW}`, null] as const] : [])].sort(byId)
  }

  /** An item with one clause is a project; of several each is one of its own, as is each sentence that states a duty. */
  private projects(key: string): Project[] {
    const clauses = new Map<string, number>()
    for (const { path, clause } of this.claims) if (clause) clauses.set(path, (clauses.get(path) ?? 0) + 1)
    const counted = new Map<string, number>()
    return this.claims.map(({ path, clause, openEnded, deadline, roles }) => {
      const whole = clause && clauses.get(path) === 1
      const index = whole ? 0 : (counted.get(path) ?? 0) + 1
      if (!whole) counted.set(path, index)
      return {
        id: `project:${key}#${path}${whole ? '' : `~${index}`}`,
        path,
        kind: whole ? 'ITEM' : 'DUTY',
        openEnded,
        deadline,
        roles: inOrder(roles),
      }
    })
  }
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[], layout: string): string {
  const all = [head, ...rows]
  if (layout === 'markdown') {
    const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
  }
  if (layout === 'tabs') return all.map((row) => row.join('\t')).join('\n')
  const present = all.map((row) => row.filter((cell) => cell !== ''))
  return present.map((row) => row.join(layout === 'stacked' ? '\n' : '    ')).join('\n')
}
