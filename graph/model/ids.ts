// Natural keys: the same facts get the same ids on every machine, in every run.

/** What the ids of a document's parts begin with: its number, or its title where it has none. */
export const documentKey = (document: { number: string | null; title: string }): string =>
  document.number ?? document.title

/** `document:国发〔2018〕39号`, or `document:浙江省工伤保险条例` for what has no number. */
export const documentId = (document: { number: string | null; title: string }): string =>
  `document:${documentKey(document)}`

/** `project:浙政发〔2018〕48号#五/（一）/1`; the n-th duty of an item's text adds `~n`. */
export const projectId = (key: string, path: string | null, duty?: number): string =>
  `project:${key}#${path ?? ''}${duty === undefined ? '' : `~${String(duty)}`}`

/** `target:浙政发〔2018〕48号#二/（二）!3`: the third of that item. */
export const targetId = (key: string, path: string | null, index: number): string =>
  `target:${key}#${path ?? ''}!${String(index)}`

/** `platform:浙政钉`. */
export const platformId = (name: string): string => `platform:${name}`
