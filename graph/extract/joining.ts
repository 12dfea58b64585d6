// Words that join bodies to the one that acts: 市教育局商市财政局制定办法, 省林业局协同省财政厅负责生态补偿.
import { longestActors, type Actors } from './actors.ts'
import { jointAt } from './joint-words.ts'

/** The actors behind a word that joins at `at`: `会同市文化广电旅游局打造…`, `商市财政局、市人社局确定…`. */
export function partnersBehind(text: string, at: number, end: number): Actors | undefined {
  const word = jointAt(text, at)
  return word && longestActors(text, at + word.length, end)
}

/**
 * What 协同 makes of those before it. `lead`: one body that is in charge, 省林业局协同省财政厅负责…. `second`: many stand by
 * the one behind it, 市公安局、市建委协同市交通运输局负责…. `support`: nobody is in charge by these words, 市教育局协同市财政局
 * 做好…. `open`: many and many, of whom nobody can tell who leads.
 */
export function partOf(actors: Actors, partners: Actors, behind: string): 'lead' | 'second' | 'support' | 'open' {
  if (!/^(?:共同|具体|统一)?(?:负责|牵头|制定|制订|拟定|编制|起草|研究制定|确定)/.test(behind)) return 'support'
  if (actors.bodies.length === 1) return 'lead'
  return partners.bodies.length === 1 ? 'second' : 'open'
}
