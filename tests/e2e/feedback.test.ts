import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { playFeedback } from '../../seeds/play-feedback.ts'
import { atTheCounter, person } from '../../src/accounts/accounts.fixture.ts'
import { testApp, testClock } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { testPassword } from '../support/officials.ts'

const NOW = '2026-11-25T10:42:00+07:00'
let database: TestDatabase
let app: FastifyInstance
let browser: Browser
let site: string
let code: string

beforeAll(async () => {
  database = await testDatabase()
  await database.db.transaction().execute(async trx => {
    await loadReference(trx)
    await loadAccounts(trx)
  })
  code = await (await atTheCounter(database)).file(person, '2026-11-09T09:10:00+07:00')
  await playFeedback(database.db, new Date(NOW))
  app = await testApp(database, { clock: testClock(NOW) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await database?.drop()
})

async function signIn(page: Page, who: 'customer' | 'official'): Promise<void> {
  await page.goto(site + (who === 'customer' ? '/dang-nhap' : '/can-bo/dang-nhap'))
  const [field, name] = who === 'customer' ? ['contact', '0905000001'] : ['username', 'lanhdao.khanhvinh']
  await page.fill(`input[name=${field}]`, name!)
  await page.fill('input[name=password]', who === 'customer' ? 'MotCua-2026' : testPassword)
  await page.press('input[name=password]', 'Enter')
  await page.waitForLoadState()
}

const open = (width: number, scripts = true): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN', javaScriptEnabled: scripts })

test('without script a customer rates a contact, reports the dossier, and reads the answer', async () => {
  const context = await open(360, false)
  const page = await context.newPage()
  await signIn(page, 'customer')
  await page.goto(`${site}/tai-khoan/ho-so/${code}`)
  await page.getByRole('link', { name: 'Đánh giá', exact: true }).click()
  await page.getByText('Hài lòng', { exact: true }).click()
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await page.getByText('Cảm ơn bạn đã góp ý').waitFor()
  await page.goto(`${site}/tai-khoan/ho-so/${code}`)
  await page.getByRole('link', { name: 'Gửi phản ánh về hồ sơ này' }).click()
  expect(await page.getByLabel('Mã hồ sơ liên quan').inputValue()).toBe(code)
  await page.getByLabel('Nội dung').fill('Tôi chưa nhận được tin nhắn nào về hồ sơ này.')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Đã nhận. Ghi lại mã này').waitFor()
  const thread = /PA-\d{6}-\d{4}/.exec(page.url())?.[0]

  const desk = await (await open(1280, false)).newPage()
  await signIn(desk, 'official')
  await desk.goto(`${site}/can-bo/phan-anh/${thread}`)
  await desk.getByText('Trả lời', { exact: true }).first().click()
  await desk.getByLabel('Nội dung trả lời').fill('Chúng tôi đã gửi lại tin nhắn cho bà.')
  await desk.getByRole('button', { name: 'Trả lời' }).click()
  await desk.getByText('Đã ghi nhận').waitFor()
  await page.reload()
  await page.getByText('Chúng tôi đã gửi lại tin nhắn cho bà.').waitFor()
  await context.close()
}, 60_000)
