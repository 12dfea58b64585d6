// axe finds nothing, in any view, in both languages and both themes, on a desk and on a phone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Explorer, openPage, settled, startExplorer } from './support/explorer.ts'
import { VIEWS } from './support/views.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let explorer: Explorer

beforeAll(async () => {
  explorer = await startExplorer()
})
afterAll(() => explorer.stop())

/** What axe holds against the page as it is now, one line a rule. */
async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
  )
}

describe.each(Object.entries(VIEWS))('%s', (_name, address) => {
  it('is sound in both languages and both themes', async () => {
    const { page, context } = await openPage(explorer)
    try {
      await page.goto(address)
      await settled(page)
      await page.evaluate(axe)
      const found: Record<string, string[]> = {}
      for (const language of ['EN', '中']) {
        await page.getByRole('radio', { name: language }).click()
        await page.waitForFunction((lang) => document.documentElement.lang === lang, language === 'EN' ? 'en' : 'zh-CN')
        for (const theme of [/^(Dark|深)$/, /^(Light|浅)$/]) {
          await page.getByRole('radio', { name: theme }).click()
          const look = await page.evaluate(
            () => `${document.documentElement.lang} ${document.documentElement.dataset['theme'] ?? ''}`,
          )
          found[look] = await violations(page)
        }
      }
      expect(found).toEqual({ 'en dark': [], 'en light': [], 'zh-CN dark': [], 'zh-CN light': [] })
      expect(await page.locator('h1').count()).toBe(1)
    } finally {
      await context.close()
    }
  })

  it('is sound on a phone', async () => {
    const { page, context } = await openPage(explorer, { phone: true })
    try {
      await page.goto(address)
      await settled(page)
      await page.evaluate(axe)
      expect(await violations(page)).toEqual([])
    } finally {
      await context.close()
    }
  })
})
