// What extraction finds: words of the text with a meaning, not yet entities. model/ resolves them into nodes and edges.
import type { Basis } from '../model/kinds.ts'
import type { Span } from '../span.ts'

/** Words that justify a claim, and the rule that read them. */
export interface Grounds extends Span {
  readonly rule: string
}

/** A body as the text names it. */
export interface BodyMention extends Span {
  /**
   * The name with what a list left out put back: of `农业农村、发展改革等部门` the first is `农业农村部门`.
   * Equal to the words of the span where nothing was left out.
   */
  readonly name: string
  /** A mark such as ★ stands beside the name. */
  readonly marked?: true
  /** A bracket behind the name says that it leads: `市教育局（牵头）`. */
  readonly leads?: true
}

/** A body with its role in one duty. */
export interface RoleMention {
  readonly body: BodyMention
  readonly role: 'LEADS' | 'SUPPORTS'
  readonly basis: Basis
  /** The clause first, then the sentence of the convention (rule `convention-…`) that decided the role, if one did. */
  readonly grounds: readonly Grounds[]
}

/** One statement of who is responsible: a bracket, labelled lines, a table row, a sentence. */
export interface DutyMention extends Span {
  readonly path: string | null
  /** `clause`: what an item as a whole or its last sentences are about. `sentence`: running text states its own duty. */
  readonly kind: 'clause' | 'sentence'
  /** The text the duty covers, its title included; for a sentence the sentence itself. */
  readonly about: Span
  /** Words that say what is to be done; for a clause those of its item are used instead. */
  readonly title?: Span
  readonly roles: readonly RoleMention[]
  /** 等 stands behind the list. */
  readonly openEnded: boolean
  /** Words that say by when: `2023年9月底前完成`. */
  readonly deadline?: Span
}

/** Words that hold a responsibility cue and could not be read. */
export interface Unread extends Span {
  readonly path: string | null
  readonly code: 'unresolved-role' | 'unclosed-bracket' | 'empty-clause'
  readonly reason: string
}

/** What a reader of duties gives. */
export interface Duties {
  readonly duties: readonly DutyMention[]
  readonly unread: readonly Unread[]
}
