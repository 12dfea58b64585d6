// How the explorer behaves whatever it shows: languages, themes, phones, keys, trouble, and a strict policy.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { type Explorer, openPage, settled, startExplorer } from './support/explorer.ts'
import { BIG_DATA, VIEWS } from './support/views.ts'

let explorer: Explorer

beforeAll(async () => {
  explorer = await startExplorer()
})
afterAll(() => explorer.stop())

async function withPage(act: (page: Page, complaints: string[]) => Promise<void>, look = {}): Promise<void> {
  const { page, context, complaints } = await openPage(explorer, look)
  try {
    await act(page, complaints)
  } finally {
    await context.close()
  }
}

describe('language and theme', () => {
  it('switch at once, stay on the way, and leave Chinese Chinese', () =>
    withPage(async (page) => {
      await page.goto(VIEWS['duty sheet']!)
      await settled(page)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
      await page.getByRole('radio', { name: 'EN' }).click()
      await page.getByRole('heading', { name: /^Duties/ }).waitFor()
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
      await expect.poll(() => new URL(page.url()).searchParams.get('lang')).toBe('en')
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('浙江省大数据发展管理局')
      expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('zh-CN')
      await page.getByRole('link', { name: 'Targets', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: /Targets and deadlines/ }).waitFor()
      expect(new URL(page.url()).searchParams.get('lang')).toBe('en')

      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      expect(await paper()).toBe('rgb(246, 244, 238)')
      await page.getByRole('radio', { name: 'Dark' }).click()
      await expect.poll(paper).toBe('rgb(20, 23, 27)')
      expect(page.url()).not.toContain('dark')
      await page.reload()
      expect(await paper()).toBe('rgb(20, 23, 27)')
      await page.getByRole('heading', { level: 1, name: /Targets and deadlines/ }).waitFor()
    }))
})

describe('on a phone', () => {
  it.each(Object.entries(VIEWS))('%s does not scroll sideways', (_name, address) =>
    withPage(
      async (page) => {
        for (const language of ['zh-CN', 'en']) {
          await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
          await settled(page)
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(over).toBe(0)
        }
      },
      { phone: true },
    ),
  )

  it.each(['start', 'duty sheet', 'overlap', 'targets'])('%s has buttons for fingers', (name) =>
    withPage(
      async (page) => {
        await page.goto(VIEWS[name]!.split('duty=')[0]!.split('&b=')[0]!)
        await settled(page)
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.button, .switch > *, .tabs a, select, input, .ranked button')]
            .filter((element) => element.offsetParent !== null)
            .map((element) => [element.textContent, Math.round(element.getBoundingClientRect().height)] as const)
            .filter(([, height]) => height < 40),
        )
        expect(small).toEqual([])
      },
      { phone: true },
    ),
  )

  it('opens evidence as a sheet, and the picture of a graph by one touch', () =>
    withPage(
      async (page) => {
        await page.goto(VIEWS['duty sheet']!.split('?')[0]!)
        await settled(page)
        await page.getByRole('button', { name: '加快完善一体化在线政务服务平台' }).click()
        const sheet = page.getByRole('dialog', { name: '依据' })
        await sheet.locator('mark.lead', { hasText: '省大数据局' }).waitFor()
        await sheet.getByRole('button', { name: '关闭' }).click()
        await sheet.waitFor({ state: 'detached' })
        await page.getByRole('link', { name: '看图谱' }).click()
        await page.locator('.edge-table').waitFor()
        expect(await page.locator('.canvas-picture').count()).toBe(0)
        await page.getByRole('radio', { name: '看画面' }).click()
        await page.locator('.canvas-picture canvas').first().waitFor()
      },
      { phone: true },
    ))
})

describe('keys', () => {
  it('find, open, graph and clear', () =>
    withPage(async (page) => {
      await page.goto(VIEWS['targets']!)
      await settled(page)
      await page.keyboard.press('/')
      await page.keyboard.type('dsj')
      await page.getByRole('option', { name: /省大数据局/ }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
      await page.keyboard.type('省大数据局')
      await page.getByRole('option', { name: /省大数据局/ }).waitFor()
      await page.keyboard.press('Control+Enter')
      await page.waitForURL(/\/graph\?/)
      expect(new URL(page.url()).searchParams.get('focus')).toBe(BIG_DATA)
    }))

  it('lead from the picture to its table, and expand', () =>
    withPage(async (page) => {
      await page.goto(VIEWS['graph']!)
      await settled(page)
      await page.locator('.minimap').waitFor()
      await page.keyboard.press('t')
      expect(await page.evaluate(() => document.activeElement?.closest('.edge-table') !== null)).toBe(true)
      await page.keyboard.press('e')
      await page.getByRole('heading', { name: /^展开/ }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => new URL(page.url()).searchParams.get('node')).toBeNull()
    }))

  it('show where the focus is', () =>
    withPage(async (page) => {
      await page.goto('/')
      await settled(page)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      const width = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)
      expect(width).toBe('3px')
    }))
})

describe('in trouble', () => {
  it('says what failed in its place, keeps the rest, and tries again', () =>
    withPage(async (page) => {
      let broken = true
      await page.route('**/graphql', (route) => (broken ? route.abort() : route.continue()))
      await page.goto(VIEWS['targets']!)
      const alert = page.getByRole('alert')
      await alert.getByText('没有取到目标').waitFor()
      await alert.getByText(/服务没有应答/).waitFor()
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      broken = false
      await alert.getByRole('button', { name: '重试' }).click()
      await page.locator('.ledger').waitFor()
    }))

  it('tells the words of a server that refuses', () =>
    withPage(async (page) => {
      await page.route('**/graphql', (route) =>
        route.fulfill({
          json: { errors: [{ message: 'Too much at once.', extensions: { code: 'QUERY_TOO_COMPLEX' } }] },
        }),
      )
      await page.goto(VIEWS['overlap']!)
      await page.getByText('Too much at once.').waitFor()
    }))

  it('says since when it is offline, and goes on with what it has', () =>
    withPage(async (page) => {
      await page.goto(VIEWS['duty sheet']!)
      await settled(page)
      await page.context().setOffline(true)
      await page.getByText(/网络已断开。正在显示 \d\d:\d\d 取得的内容/).waitFor()
      expect(await page.locator('table.duty').isVisible()).toBe(true)
      await page.context().setOffline(false)
      await page.getByText(/网络已断开/).waitFor({ state: 'detached' })
    }))

  it('shows the shape of what is coming, but not before 150 ms', () =>
    withPage(async (page) => {
      await page.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1200))
        await route.continue()
      })
      await page.goto(VIEWS['targets']!)
      const loading = page.locator('.loading').first()
      await loading.waitFor({ state: 'attached' })
      expect(await loading.evaluate((element) => getComputedStyle(element).animationDelay)).toBe('0.15s')
      await loading.waitFor({ state: 'visible' })
      await page.locator('.ledger').waitFor()
    }))

  it('suggests the nearest name for one that nobody bears', () =>
    withPage(async (page) => {
      await page.goto(VIEWS['no such department']!)
      await page.getByText('没有找到部门“大数剧局”。').waitFor()
      await page.getByRole('link', { name: '省大数据局' }).click()
      await page.getByRole('heading', { level: 1, name: '浙江省大数据发展管理局' }).waitFor()
    }))
})

describe('under a strict policy', () => {
  it.each(Object.entries(VIEWS))('%s needs no inline script, no inline style, no other host', (_name, address) =>
    withPage(async (page, complaints) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).origin))
      const policy = (await page.goto(address))?.headers()['content-security-policy']
      expect(policy).toContain("style-src 'self';")
      expect(policy).not.toContain('unsafe')
      await settled(page)
      if (address.includes('focus=')) await page.locator('.minimap').waitFor()
      expect(complaints).toEqual([])
      expect([...new Set(asked)]).toEqual([explorer.url])
    }),
  )
})
