import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from './axe.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('shows a page in Vietnamese and finds what keeps people out of it', async () => {
  const page = await (await browser.newContext()).newPage()
  await page.setContent('<html lang="vi"><title>Một cửa</title><main><h1>Nộp hồ sơ</h1><img src="x.png"></main></html>')
  expect(await page.getByRole('heading', { name: 'Nộp hồ sơ' }).isVisible()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt: img/)])
})
