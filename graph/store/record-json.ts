// A document's record as one line of JSON beside its text, in which both stores keep it.
import type { DocumentRecord } from '../model/record.ts'

/**
 * All of a record but its text, which is kept by itself so that evidence can be cut from it.
 *
 * `{"id":"document:浙政发〔2018〕48号","number":"浙政发〔2018〕48号", … ,"source":{…}}`
 */
export function writeRecord(document: DocumentRecord): string {
  const { id, number, title, type, issuer, date, recipients, outline, source } = document
  return JSON.stringify({ id, number, title, type, issuer, date, recipients, outline, source })
}

/** The record that writeRecord wrote, with its text. */
export const readRecord = (json: string, text: string): DocumentRecord => ({
  ...(JSON.parse(json) as Omit<DocumentRecord, 'text'>),
  text,
})
