import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../../src/files/files.fixture.ts'
import { testApp, testClock } from '../support/app.ts'
import { accessibilityFaults } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { type TestProvince, testProvince } from '../support/province.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-e2e-uploads-'))
const chosen = join(dataDir, 'giấy chứng sinh.pdf')
const content = aPdf('x'.repeat(1_300_000))
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
let province: TestProvince
let app: FastifyInstance
let browser: Browser
let site: string

beforeAll(async () => {
  writeFileSync(chosen, content)
  province = await testProvince()
  app = await testApp(province, { clock: testClock('2026-11-25T10:42:00+07:00'), env: { DATA_DIR: dataDir } })
  await app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await province?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('the network breaks in the middle of a file: what was sent stays, and the file arrives whole', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${site}/nop-ho-so/1.001193?truong-hop=usual`)
  await page.getByText('Cho chính tôi hoặc con tôi', { exact: true }).click()
  await page.getByLabel('Xã, phường, đặc khu nơi bạn ở').selectOption({ label: 'Xã Khánh Vĩnh' })
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.waitForURL(/\/1\.001193\/[A-Z]/)
  const draft = page.url()
  await page.goto(`${draft}/giay-to`)
  await page.getByText('Tải lên ảnh chụp hoặc tệp PDF', { exact: true }).click()

  const pieces: number[] = []
  let broken = true
  await page.route('**/tep/*', route => {
    if (route.request().method() !== 'PATCH') return route.continue()
    const offset = Number(route.request().headers()['upload-offset'])
    if (broken && pieces.length === 3) return route.abort('connectionreset')
    pieces.push(offset)
    return route.continue()
  })
  await page.locator('input[type=file]').first().setInputFiles(chosen)
  const broke = 'Mạng bị ngắt ở 60%. Bấm Tải tiếp, phần đã tải vẫn còn'
  await page.locator('li').getByText(broke).waitFor()
  expect(await page.getByRole('status').filter({ hasText: broke }).count()).toBe(1)
  expect(await accessibilityFaults(page)).toEqual([])
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/upload-broke.png`, fullPage: true })

  // The form waits for the file.
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  expect(page.url()).toBe(`${draft}/giay-to`)
  await page.getByRole('status').filter({ hasText: 'Còn tệp chưa tải xong' }).waitFor({ state: 'attached' })

  broken = false
  await page.getByRole('button', { name: /^Tải tiếp/ }).click()
  const link = page.getByRole('link', { name: 'giấy chứng sinh.pdf' })
  await link.waitFor()
  const piece = 256 * 1024
  expect(pieces).toEqual([0, 1, 2, 3, 4].map(n => n * piece))
  const kept = await context.request.get(`${site}${await link.getAttribute('href')}`)
  expect(hash(await kept.body())).toBe(hash(content))
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/upload-done.png`, fullPage: true })

  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.waitForURL('**/muc/nhan-ket-qua')
  await page.goto(`${draft}/giay-to`)
  expect(await page.getByRole('link', { name: 'giấy chứng sinh.pdf' }).count()).toBe(1)
  await context.close()
}, 60_000)
