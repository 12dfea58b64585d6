// Expectations written inside the text: `{lead:省人力社保厅}牵头，{with:省财政厅}等参与`.
import { readDocuments } from '../../graph/document/read-documents.ts'
import type { GazetteDocument } from '../../graph/document/tree.ts'
import { findMentions } from '../../graph/extract/mentions.ts'
import { cleanLines } from '../../graph/text/lines.ts'

/** A text without its marks, and the roles the marks ask for: `LEADS SOLE 省水利厅`. */
export interface Marked {
  readonly text: string
  readonly roles: readonly string[]
}

const ROLES: Readonly<Record<string, string>> = { lead: 'LEADS', with: 'SUPPORTS' }

/** Reads `{lead BASIS:name}` and `{with BASIS:name}`; a name that the list left short is given behind `=`. */
export function marked(source: string): Marked {
  const roles: string[] = []
  const text = source.replace(
    /\{(lead|with) ([A-Z_]+):([^}=]+)(?:=([^}]+))?\}/g,
    (_, role: string, basis: string, words: string, name?: string) => {
      roles.push(`${ROLES[role] ?? role} ${basis} ${name ?? words}`)
      return words
    },
  )
  return { text, roles }
}

/** A document of Zhejiang with the text under one item. */
export function documentOf(text: string): GazetteDocument {
  const lines = ['浙江省人民政府关于试验的通知', '浙政发〔2019〕1号', '一、主要任务', `（一）试验标题。${text}`]
  const [document] = readDocuments(cleanLines(lines.join('\n')), { file: 'test.txt', sha256: '' })
  if (!document) throw new Error('the test text is no document')
  return document
}

/** The roles found in a text, in the form of the marks, sorted. */
export function rolesIn(text: string): string[] {
  const { duties } = findMentions(documentOf(text))
  return duties.flatMap((duty) => duty.roles.map(({ role, basis, body }) => `${role} ${basis} ${body.name}`)).sort()
}
