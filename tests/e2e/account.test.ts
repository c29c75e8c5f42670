import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { loadReference } from '../../seeds/load-reference.ts'
import { atTheCounter, person } from '../../src/accounts/accounts.fixture.ts'
import { DirectoryService } from '../../src/agencies/index.ts'
import { saveReply, writeMessage } from '../../src/conversations/index.ts'
import { findDossier } from '../../src/dossiers/index.ts'
import { upsertAccounts } from '../../src/payments/index.ts'
import { testApp, testClock } from '../support/app.ts'
import { launchBrowser } from '../support/browser.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { official } from '../support/province.ts'

// The package brings no types.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { new (size: { width: number; height: number }): object; sync: { write: (png: object) => Buffer } }
}
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-account-'))
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
  const counter = await atTheCounter(database)
  await counter.file(person, '2026-11-09T09:10:00+07:00')
  const accounts = [{ agencyCode: 'H32.26', bankBin: '970436', account: '0071000000026', accountName: 'UBND XA' }]
  await upsertAccounts(database.db, accounts)
  code = await counter.file(person, '2026-11-16T09:10:00+07:00')
  const items = [{ componentKey: 'declaration', reason: 'Ảnh mờ, không đọc được số', howToFix: 'Chụp lại trang 2' }]
  await counter.command(code, { type: 'request-supplement', items }, '2026-11-18T09:00:00+07:00')
  const deps = { db: database.db, directory: new DirectoryService(database.db) }
  const held = (await findDossier(database.db, code))!
  const actor = official(await deps.directory.get(), 'truongmotcua.khanhvinh')
  const change = { title: 'Được', body: 'Chào {ten}, hồ sơ {ma}: chụp bằng điện thoại được.' }
  await saveReply(database.db, { actor, what: { agency: 'H32.26' }, change, at: new Date('2026-11-18T09:00:00+07:00') })
  await writeMessage(deps, {
    ...{ actor: { kind: 'customer', id: held.customerId }, code, key: 'one', now: '2026-11-18T10:00:00+07:00' },
    body: 'Chụp lại bằng điện thoại được không?',
  })
  app = await testApp(database, { clock: testClock('2026-11-25T10:42:00+07:00'), env: { DATA_DIR: dataDir } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site}/dang-nhap`)
  await page.getByLabel('Số điện thoại hoặc email').fill('0905000001')
  await page.getByLabel('Mật khẩu').fill('MotCua-2026')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${site}/tai-khoan`)
}

test('without script, on a phone, a citizen pays a fee and finds the receipt', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await signIn(page)
  const fee = await (await atTheCounter(database)).file(person, '2026-11-24T09:10:00+07:00', false)
  await page.goto(`${site}/tai-khoan/ho-so/${fee}`)
  await page.getByRole('link', { name: 'Thanh toán' }).click()
  await page.getByRole('link', { name: 'Trả tiền thử' }).click()
  await page.getByRole('button', { name: 'Trả tiền thử' }).click()
  await page.waitForURL(`${site}/tai-khoan/ho-so/${fee}/thanh-toan`)
  expect(await page.getByText('Đã nộp phí').first().isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: /Tải biên lai/ }).isVisible()).toBe(true)
  await context.close()
})

test('without script, on a phone, a citizen signs in, reads what is asked and supplies it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await signIn(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Hồ sơ của tôi')
  await page.locator(`a[href="/tai-khoan/ho-so/${code}"]`).click()
  expect(await page.getByText('Ảnh mờ, không đọc được số').first().isVisible()).toBe(true)
  expect(await page.getByText('Vì sao chưa có ngày hẹn mới?').first().isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click()
  await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
  expect(await page.title()).toMatch(/^Lỗi: /)
  const picture = PNG.sync.write(new PNG({ width: 16, height: 16 }))
  await page.getByLabel('Tải lên').setInputFiles({ name: 'tờ khai.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
  await page.waitForURL(`${site}/tai-khoan/ho-so/${code}?xong=bo-sung`)
  expect(await page.getByText('Đã gửi bổ sung').isVisible()).toBe(true)
  expect(await page.getByText('Vì sao là ngày').first().isVisible()).toBe(true)
  await page.getByText('Danh mục').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.goto(`${site}/tai-khoan/ho-so/${code}`)
  expect(page.url()).toContain('/dang-nhap?tiep=')
  await context.close()
})

test('without script, on a phone, officer and citizen write to each other', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const desk = await context.newPage()
  await desk.goto(`${site}/can-bo/dang-nhap`)
  await desk.getByLabel('Tên đăng nhập').fill('motcua.khanhvinh')
  await desk.getByLabel('Mật khẩu').fill('MotCua-2026')
  await desk.getByRole('button', { name: 'Đăng nhập' }).click()
  await desk.goto(`${site}/can-bo/ho-so/${code}?muc=trao-doi`)
  await desk.getByLabel('Mẫu trả lời').selectOption({ label: 'Được' })
  await desk.getByRole('button', { name: 'Chèn' }).click()
  const text = `Chào Mang Thị Lợi, hồ sơ ${code}: chụp bằng điện thoại được.`
  expect(await desk.getByLabel('Nội dung').inputValue()).toBe(text)
  await desk.getByRole('button', { name: 'Gửi cho người nộp' }).click()
  expect(await desk.getByText(text).isVisible()).toBe(true)
  await context.close()

  const own = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
  const page = await own.newPage()
  await signIn(page)
  await page.goto(`${site}/tai-khoan/ho-so/${code}`)
  await page.getByRole('link', { name: 'Trao đổi với cán bộ' }).click()
  expect(await page.getByText(text).isVisible()).toBe(true)
  await page.getByLabel('Nội dung').fill('Cảm ơn, tôi gửi ảnh đây')
  const picture = PNG.sync.write(new PNG({ width: 16, height: 16 }))
  await page.getByLabel('Tệp kèm theo').setInputFiles({ name: 'trang 2.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Gửi tin' }).click()
  await page.waitForURL(/xong=gui/)
  expect(await page.getByText('Đã gửi tin').isVisible()).toBe(true)
  expect(await page.getByRole('link', { name: 'trang 2.png' }).isVisible()).toBe(true)
  await own.close()
})
