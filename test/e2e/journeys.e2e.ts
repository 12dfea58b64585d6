// What the three readers come for, in a real browser over the real seed.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { type Explorer, openPage, settled, startExplorer } from './support/explorer.ts'
import { BIG_DATA, BIG_DATA_DUTY, VIEWS } from './support/views.ts'

let explorer: Explorer
let page: Page
let context: BrowserContext
let complaints: string[]

beforeAll(async () => {
  explorer = await startExplorer()
})
afterAll(() => explorer.stop())
beforeEach(async () => {
  ;({ page, context, complaints } = await openPage(explorer))
})
afterEach(async () => {
  expect(complaints).toEqual([])
  await context.close()
})

const parameter = (name: string) => new URL(page.url()).searchParams.get(name)
const text = async (selector: string) => (await page.locator(selector).first().innerText()).trim()

describe('a planner', () => {
  it('searches 省大数据局, opens a duty and reads the words that decide it', async () => {
    await page.goto('/')
    await page.getByRole('searchbox').nth(1).fill('省大数据局')
    await page.getByRole('option', { name: /省大数据局/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '浙江省大数据发展管理局' }).waitFor()
    await settled(page)
    expect(Number(await text('.figures b.lead'))).toBeGreaterThanOrEqual(9)

    await page.getByRole('button', { name: '加快完善一体化在线政务服务平台' }).click()
    const evidence = page.getByRole('complementary', { name: '依据' })
    await evidence.locator('mark.lead', { hasText: '省大数据局' }).waitFor()
    await expect.poll(() => parameter('duty')).toBe(BIG_DATA_DUTY)
    expect(await evidence.locator('.steps li').count()).toBe(2)
    expect(await evidence.locator('mark.rule').innerText()).toContain('列第一位的为牵头单位')
    expect(await evidence.locator('code').first().innerText()).not.toBe('')

    await evidence.getByRole('link', { name: '打开原文' }).click()
    const clause = page.locator('.clause').first()
    await clause.locator('mark.lead', { hasText: '省大数据局' }).waitFor()
    expect(await clause.innerText()).toContain('责任单位：省大数据局、省发展改革委')
    await page.waitForFunction(() => {
      const box = document.querySelector('.clause')!.getBoundingClientRect()
      return box.top > 56 && box.bottom < innerHeight
    })
  })

  it('goes back and forth through what was opened', async () => {
    await page.goto(VIEWS['duty sheet']!.split('?')[0]!)
    await settled(page)
    const rows = page.locator('table.duty button.item-title')
    await rows.nth(0).click()
    await expect.poll(() => parameter('duty')).not.toBeNull()
    const first = parameter('duty')
    await rows.nth(1).click()
    await expect.poll(() => parameter('duty')).not.toBe(first)
    await page.goBack()
    await expect.poll(() => parameter('duty')).toBe(first)
    await page.goBack()
    await expect.poll(() => parameter('duty')).toBeNull()
    await page.goForward()
    await expect.poll(() => parameter('duty')).toBe(first)
    await expect.poll(() => page.locator('tr[aria-current="true"]').count()).toBe(1)
  })

  it('sees only what is led after clicking that number, and can take the filter off', async () => {
    await page.goto(VIEWS['duty sheet']!.split('?')[0]!)
    await settled(page)
    const all = await page.locator('table.duty button.item-title').count()
    await page.locator('.figures a', { hasText: '牵头' }).first().click()
    await expect.poll(() => parameter('kind')).toBe('LEADS')
    await expect
      .poll(() => page.locator('table.duty button.item-title').count())
      .toBe(Number(await text('.figures b.lead')))
    await page.getByRole('button', { name: '去掉筛选 牵头' }).click()
    await expect.poll(() => page.locator('table.duty button.item-title').count()).toBe(all)
  })

  it('prints the sheet on A4, and only the sheet', async () => {
    await page.goto(VIEWS['duty sheet']!)
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.bar').isVisible()).toBe(false)
    expect(await page.locator('table.duty').isVisible()).toBe(true)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  })

  it('copies the quote with its number, path and link', async () => {
    await page.goto(VIEWS['duty sheet']!)
    await page.getByRole('button', { name: '复制引文' }).click()
    await page.getByText('已复制').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('省大数据局')
    expect(copied).toContain('浙政发〔2018〕48号，五/（三）/1')
    expect(copied).toContain(`${explorer.url}/document/`)
  })
})

describe('the graph', () => {
  it('opens an edge from its table and shows the sentence behind it', async () => {
    await page.goto(VIEWS['graph']!.split('&edge')[0]!)
    await settled(page)
    await page
      .locator('.edge-table')
      .getByRole('button', { name: '加快完善一体化在线政务服务平台', exact: true })
      .click()
    await page.locator('.side-chosen mark.lead', { hasText: '省大数据局' }).waitFor()
    await expect.poll(() => parameter('edge')).toBe(`LEADS|${BIG_DATA}|project:${BIG_DATA_DUTY}`)
  })

  it('lists in the table what the picture shows', async () => {
    await page.goto(VIEWS['graph']!)
    await settled(page)
    const rows = await page.locator('.edge-table tbody tr').count()
    expect(await text('.graph-status .push')).toContain(`${rows} 条关系`)
    expect(await page.locator('.canvas-picture').getAttribute('aria-label')).toContain(`${rows} 条关系`)
    await page.locator('.legend label', { hasText: '配合' }).click()
    await expect.poll(() => page.locator('.edge-table tbody tr').count()).toBeLessThan(rows)
    const fewer = await page.locator('.edge-table tbody tr').count()
    expect(await text('.graph-status .push')).toContain(`${fewer} 条关系`)
    expect(await page.locator('.edge-table').getByText('配合').count()).toBe(0)
  })

  it('takes a click on the picture: the focus stands in its middle', async () => {
    await page.goto(VIEWS['graph']!.split('&edge')[0]!)
    await settled(page)
    await page.locator('.minimap').waitFor()
    const box = (await page.locator('.canvas-picture').boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + 76 + (box.height - 120) / 2)
    await page.getByRole('heading', { name: '展开 省大数据局' }).waitFor()
    await expect.poll(() => parameter('node')).toBe(BIG_DATA)
  })

  it('says what expanding adds, adds it, and undoes it', async () => {
    await page.goto(VIEWS['node of a graph']!)
    await settled(page)
    const count = async () => Number(/^(\d+)/.exec(await text('.graph-status .push'))![1])
    const before = await count()
    const add = page.getByRole('button', { name: /^加入 \d+ 项$/ })
    const promised = Number(/\d+/.exec(await add.innerText())![0])
    await add.click()
    await page.waitForFunction(
      (wanted) => document.querySelector('.graph-status .push')?.textContent.startsWith(`${wanted} `),
      before + promised,
    )
    await expect.poll(() => parameter('shown')).toBe('department:浙江省发展和改革委员会')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.waitForFunction(
      (wanted) => document.querySelector('.graph-status .push')?.textContent.startsWith(`${wanted} `),
      before,
    )
  })

  it.each(['分层', '力导', '时间', '同心'])('lays itself out by %s', async (name) => {
    await page.goto(VIEWS['graph']!.split('&edge')[0]!)
    await settled(page)
    await page.getByRole('radio', { name }).click()
    await page.locator('.laying-out').waitFor({ state: 'detached' })
    await expect.poll(() => parameter('layout')).not.toBeNull()
  })
})

describe('an analyst', () => {
  it('opens the cell of two departments and reads the clause of a shared project', async () => {
    await page.goto('/overlap')
    await settled(page)
    await page.getByRole('button', { name: /^省自然资源厅与省发展改革委：共同事项 \d+$/ }).click()
    await expect.poll(() => [parameter('a'), parameter('b')]).toEqual(['浙江省自然资源厅', '浙江省发展和改革委员会'])
    const drawer = page.getByRole('complementary', { name: '共同事项' })
    const duty = drawer.locator('li', { hasText: '建设自然资源空间基础信息平台' })
    expect(await duty.locator('mark.lead').innerText()).toBe('省自然资源厅')
    expect(await duty.locator('mark.support').innerText()).toBe('省发展改革委')
    await drawer.getByText('未写明主次').waitFor()
    const shared = Number(await text('td[data-chosen] b'))
    expect(await drawer.locator('.shared-section li').count()).toBe(shared)
  })

  it('walks the matrix by arrow keys', async () => {
    await page.goto('/overlap')
    await settled(page)
    const first = page.locator('.matrix td button').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(label).toMatch(/共同事项 \d+$/)
    expect(label).not.toBe(await first.getAttribute('aria-label'))
  })

  it('shows all departments on request, with both numbers until then', async () => {
    await page.goto('/overlap')
    await settled(page)
    const [shown, total] = /显示 (\d+) \/ (\d+) 个部门/
      .exec(await text('.overlap-head .cut'))!
      .slice(1)
      .map(Number)
    expect(await page.locator('.matrix tbody tr').count()).toBe(shown)
    await page.getByRole('button', { name: '全部显示' }).click()
    await expect.poll(() => page.locator('.matrix tbody tr').count()).toBe(total)
  })
})

describe('targets', () => {
  it('stand before or after the as-of date, and open their sentence', async () => {
    await page.goto(VIEWS['targets']!)
    await settled(page)
    const states = () => page.locator('.ledger .due-state').allInnerTexts()
    const past = (await states()).filter((state) => state.includes('已过')).length
    await page.getByLabel('以此日为准').fill('2030-01-01')
    await expect.poll(() => parameter('asof')).toBe('2030-01-01')
    await expect
      .poll(async () => (await states()).filter((state) => state.includes('已过')).length)
      .toBeGreaterThan(past)
    await page.locator('.ledger-quote').first().click()
    await page.locator('.opened mark.target').waitFor()
    await expect.poll(() => parameter('target')).toMatch(/^target:/)
  })

  it('open from the timeline too', async () => {
    await page.goto(VIEWS['targets']!)
    await settled(page)
    await page.locator('.timeline .pick').first().click()
    await page.locator('.opened mark.target').first().waitFor()
  })
})

describe('a document', () => {
  it('has its outline, its notes and the note’s clause together', async () => {
    await page.goto(VIEWS['reader']!.split('?')[0]!)
    await settled(page)
    await page.getByRole('navigation', { name: '提纲' }).getByText('重点工程').click()
    await expect.poll(() => parameter('at')).toBe('五')
    await page.locator('.note button', { hasText: '五/（三）/2' }).click()
    await expect.poll(() => parameter('at')).toBe('五/（三）/2')
    await page.locator('.clause mark.lead', { hasText: '省信访局' }).waitFor()
  })

  it('that is only cited says who cites it', async () => {
    await page.goto(VIEWS['cited document']!)
    await settled(page)
    await page.getByText('只被引用，未收录原文').waitFor()
    await page.locator('mark.citation').first().waitFor()
  })
})
