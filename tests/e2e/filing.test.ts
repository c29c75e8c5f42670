import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { createToken } from '../../src/officials/index.ts'
import { testApp, testClock } from '../support/app.ts'
import { accessibilityFaults } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { type TestProvince, testProvince } from '../support/province.ts'

let province: TestProvince
let app: FastifyInstance
let browser: Browser
let site: string
const clock = testClock('2026-11-25T10:42:00+07:00')

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock })
  await app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await province?.drop()
})

const answers = procedures.find(one => one.code === '1.001193')?.operation.cases[0]?.exampleAnswers ?? {}

/** What a parent types and chooses on each page, by the names that the controls have. */
async function type(page: Page, values: Readonly<Record<string, unknown>>, path = 'answers'): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    const name = `${path}.${key}`
    if (typeof value === 'object' && value !== null) {
      await type(page, value as Record<string, unknown>, name)
      continue
    }
    const control = page.locator(`main [name="${name}"]`)
    if ((await control.count()) === 0) {
      await typeDate(page, name, String(value))
      continue
    }
    const kind = await control.first().evaluate(one => one.tagName + (one.getAttribute('type') ?? ''))
    if (kind === 'SELECT') await control.selectOption(String(value))
    else if (kind === 'INPUTradio') await page.locator(`main [name="${name}"][value="${value}"]`).check({ force: true })
    else if (await control.isEditable()) await control.fill(String(value))
  }
}

async function typeDate(page: Page, name: string, value: string): Promise<void> {
  const [year, month, day] = value.split('-')
  const part = (which: string) => page.locator(`main [name="${name}-${which}"]`)
  if ((await part('year').count()) === 0) return
  await part('year').fill(year ?? '')
  await part('month').fill(month ?? '')
  await part('day').fill(day ?? '')
}

const onward = (page: Page) => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

/** From the procedure's page to the check of all answers; `look` sees every page as it opens. */
async function file(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${site}/thu-tuc/1.001193`)
  await page.getByRole('link', { name: 'Nộp hồ sơ' }).click()
  await look('start')
  await page.getByText('Cho chính tôi hoặc con tôi', { exact: true }).click()
  await page.getByLabel('Xã, phường, đặc khu nơi bạn ở').selectOption({ label: 'Xã Khánh Vĩnh' })
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await look('list')
  await page.getByRole('link', { name: 'Mục tiếp theo' }).click()
  await onward(page)
  await look('errors')
  const applicant = { fullName: 'Mang Thị Lợi', personalNumber: '056194007318', phone: '0905123456' }
  await type(page, applicant)
  await onward(page)
  while (!page.url().endsWith('/giay-to')) {
    await look(page.url().split('/').at(-1) ?? '')
    await type(page, answers)
    await onward(page)
  }
  await look('papers')
  await page.getByText('Mang bản giấy đến quầy', { exact: true }).click()
  await onward(page)
  await look('result')
  await page.getByText('Tại quầy Một Cửa', { exact: true }).click()
  await onward(page)
  await look('review')
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await page.waitForURL('**/hoan-tat')
  await look('done')
}

const pictures = process.env.PICTURES

test('without script a parent registers a birth on a phone, and the desk has it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await file(page, async name => {
    if (pictures === undefined) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  })
  const code = (await page.locator('main .code').first().textContent()) ?? ''
  expect(code).toMatch(/^H32\.26-20261125-\d{4}$/)
  expect(await page.getByText('thứ Năm 26/11').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
  expect(await page.getByLabel('Mã hồ sơ').inputValue()).toBe(code)
  await context.close()

  const created = await createToken(province.db, {
    username: 'motcua.khanhvinh',
    scopes: ['read'],
    days: 1,
    by: 'test',
    now: clock(),
  })
  const token = created.ok ? created.value.token : ''
  const inbox = await app.inject({ url: '/api/v1/tasks?filter=online', headers: { authorization: `Bearer ${token}` } })
  expect(inbox.body).toContain(code)
}, 120_000)

test.each([320, 1280])(
  'a page that was filled in wrongly has no fault at %i px',
  async width => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const page = await context.newPage()
    await page.goto(`${site}/nop-ho-so/1.001193`)
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    expect(await page.title()).toMatch(/^Lỗi: /)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await context.close()
  },
  60_000,
)
