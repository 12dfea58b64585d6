// The colours as tokens: text can be read on every ground it stands on, in both themes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../web/style/tokens.css'), 'utf8')
const [light, dark] = css.split(":root[data-theme='dark']")

function tokens(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]))
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

const TEXT = ['ink', 'ink2', 'ink3', 'accent', 'lead', 'support', 'sets', 'cites', 'warn', 'bad', 'document-rule']
const SOFT = ['lead-soft', 'support-soft', 'target-soft', 'rule-mark', 'heat1', 'heat2', 'heat3', 'heat4', 'heat5']

describe.each([
  ['light', tokens(light!)],
  ['dark', new Map([...tokens(light!), ...tokens(dark!)])],
])('the %s theme', (_name, colour) => {
  it.each(TEXT)('has %s readable on paper and surface', (text) => {
    for (const ground of ['paper', 'surface'])
      expect(contrast(colour.get(text)!, colour.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SOFT)('has ink readable on %s', (ground) => {
    expect(contrast(colour.get('ink')!, colour.get(ground)!)).toBeGreaterThanOrEqual(5)
  })

  it('has text readable on what is filled', () => {
    expect(contrast(colour.get('on-accent')!, colour.get('accent')!)).toBeGreaterThanOrEqual(7)
    expect(contrast('#ffffff', colour.get('seal')!)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour.get('control')!, colour.get('surface')!)).toBeGreaterThanOrEqual(3)
  })
})
