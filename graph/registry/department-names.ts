// Registry: every literal that opens or ends a body's name, for the matcher that runs over whole texts.
import { BODIES } from './bodies.ts'
import { GENERIC_FORMS } from './generic-forms.ts'
import { verticalTails } from './vertical-forms.ts'

/**
 * All names held, full, short and other, and the short and long forms that stand behind a place or level word:
 * `浙江省财政厅`, `省跑改办`, `财政厅`, `税务局`, `中国人民银行`. Sorted, without doubles, at least two characters each.
 */
export const departmentNames = (): readonly string[] => {
  const names = new Set<string>()
  for (const body of BODIES) for (const name of [body.name, body.short, ...body.aliases]) names.add(name)
  for (const form of GENERIC_FORMS) {
    names.add(form.short)
    names.add(form.full)
  }
  for (const tail of verticalTails()) names.add(tail)
  return [...names].filter((name) => name.length >= 2).sort()
}
