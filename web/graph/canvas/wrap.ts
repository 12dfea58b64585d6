// A title as a label: two short lines. Chinese breaks anywhere but before a closing mark or after an opening one.

const NOT_FIRST = /^[，。、；：！？）〕》”’…）]/u
const NOT_LAST = /[（〔《“‘]$/u

/**
 * At most two lines of at most `perLine` characters; what does not fit ends in ….
 * A document number breaks before its year: `浙政发\n〔2018〕48号`.
 * `twoLines('加快完善一体化在线政务服务平台', 9)` → `加快完善一体化在线\n政务服务平台`
 */
export function twoLines(title: string, perLine = 9): string {
  const characters = [...title]
  if (characters.length <= perLine + 1) return title
  const bracket = title.indexOf('〔')
  if (bracket > 0 && bracket <= perLine) return `${title.slice(0, bracket)}\n${title.slice(bracket)}`
  const even = characters.length <= perLine * 2 ? Math.ceil(characters.length / 2) : perLine
  const at = breakAt(characters, even)
  const rest = characters.slice(at)
  const second = rest.length <= perLine + 1 ? rest : [...rest.slice(0, perLine - 1), '…']
  return `${characters.slice(0, at).join('')}\n${second.join('')}`
}

function breakAt(characters: readonly string[], wanted: number): number {
  let at = wanted
  while (at < characters.length && NOT_FIRST.test(characters[at]!)) at++
  while (at > 1 && NOT_LAST.test(characters[at - 1]!)) at--
  return at
}
