// The explorer and GraphiQL before a server that does not answer everybody, or not everything.
import { afterEach, describe, expect, it } from 'vitest'
import { type Explorer, openPage, settled, startExplorer } from './support/explorer.ts'
import { VIEWS } from './support/views.ts'

let explorer: Explorer
afterEach(() => explorer.stop())

const TOKEN = 'open-sesame-open-sesame'

describe('a server that wants a token', () => {
  it('is given one in the page, once', async () => {
    explorer = await startExplorer({ BEARER_TOKEN: TOKEN })
    const { page } = await openPage(explorer)
    await page.goto(VIEWS['targets']!)
    const alert = page.getByRole('alert')
    const field = alert.getByLabel('令牌')
    await field.fill('notthisone')
    await Promise.all([
      page.waitForResponse(
        (response) =>
          response.status() === 401 && response.request().headers()['authorization'] === 'Bearer notthisone',
      ),
      alert.getByRole('button', { name: '使用' }).click(),
    ])
    await expect.poll(() => field.inputValue()).toBe('')
    // The refusal may yet put a new, empty form in the place of this one.
    const taken = async (): Promise<boolean> => {
      await field.fill(TOKEN)
      await alert.getByRole('button', { name: '使用' }).click()
      return page
        .locator('.ledger')
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        )
    }
    await expect.poll(taken).toBe(true)
    await page.goto(VIEWS['duty sheet']!)
    await settled(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('浙江省大数据发展管理局')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('takes it from GraphiQL as a header', async () => {
    explorer = await startExplorer({ BEARER_TOKEN: TOKEN })
    const { page } = await openPage(explorer)
    await page.goto('/graphql')
    await page.getByRole('button', { name: 'Headers' }).click()
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click()
    await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${TOKEN}` }))
    await page.locator('.graphiql-execute-button').click()
    await page.locator('.result-window', { hasText: '浙江省大数据发展管理局' }).waitFor()
  })
})

describe('a server that answers known operations only', () => {
  it('knows all that the explorer asks', async () => {
    explorer = await startExplorer({ PERSISTED_ONLY: 'true' })
    const { page } = await openPage(explorer)
    for (const [name, address] of Object.entries(VIEWS)) {
      await page.goto(address)
      await settled(page)
      expect([name, await page.getByRole('alert').count()]).toEqual([name, 0])
    }
    const refused = await page.evaluate(async () => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ stats { leads } }' }),
      })
      return response.text()
    })
    expect(refused).toContain('known operations only')
  })
})

describe('GraphiQL', () => {
  it('runs a saved question under its policy without a complaint', async () => {
    explorer = await startExplorer()
    const { page, complaints } = await openPage(explorer)
    await page.goto('/graphql')
    await page.locator('.graphiql-execute-button').click()
    await page.locator('.result-window', { hasText: '浙江省大数据发展管理局' }).waitFor()
    expect(complaints).toEqual([])
  })
})
