import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aProvince, type Province } from '../../src/tasks/tasks.fixture.ts'
import { launchBrowser } from '../support/browser.ts'
import { testPassword } from '../support/officials.ts'

let province: Province
let browser: Browser
let site: string

beforeAll(async () => {
  province = await aProvince('2026-11-25T10:42:00+07:00')
  await province.app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(province.app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await province?.close()
})

/** Presses Tab until the element has the focus: whoever has no mouse must get there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${selector} on ${page.url()}`)
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.insertText(text)
}

/** Presses a key and waits for the page that it leads to. */
async function press(page: Page, key: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key)])
}

async function signIn(context: BrowserContext, username: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site}/can-bo/dang-nhap`)
  await type(page, '#username', username)
  await type(page, '#password', testPassword)
  await press(page, 'Enter')
  return page
}

const card = '056194007318|225123456|Mang Thị Lợi|12081994|Nữ|Thôn Gia Lố, xã Khánh Vĩnh, tỉnh Khánh Hòa|01062024'

/** From the sign-in to the print link that has the focus; gives the code. */
async function receive(page: Page, script: boolean): Promise<string> {
  if (script) await press(page, 'F2')
  else {
    await tabTo(page, 'a[href="/can-bo/tiep-nhan/moi"]')
    await press(page, 'Enter')
  }
  await type(page, '#personalNumber', card)
  // The scanner ends its line with Enter: the script spreads the card, without it the server does.
  if (script) await page.keyboard.press('Enter')
  else await press(page, 'Enter')
  expect(await page.inputValue('#fullName')).toBe('Mang Thị Lợi')
  await type(page, '#phone', '0905123456')
  await type(page, '#thu-tuc', '2.000908')
  await press(page, 'Enter')
  expect(await page.textContent('#confirm-strip')).toContain('2.000908')
  expect(await page.inputValue('[name="answers.requesterResidence.detail"]')).toBe('Thôn Gia Lố')
  await type(page, '[name="answers.requesterBirthDate"]', '12081994')
  await type(page, '[name="answers.request"]', 'Cấp bản sao trích lục khai sinh từ sổ gốc')
  for (const name of await page.$$eval('input[type=checkbox][name^="c."]', all =>
    all.map(one => (one as HTMLInputElement).name),
  )) {
    await tabTo(page, `[name="${name}"]`)
    await page.keyboard.press('Space')
  }
  if (script) await press(page, 'Control+Enter')
  else {
    await tabTo(page, 'button[name=viec][value=tiep-nhan]')
    await press(page, 'Enter')
  }
  const summary = await page.$('#error-summary')
  expect(summary === null ? '' : await summary.textContent()).toBe('')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('in-phieu')
  return page.url().match(/H[\d.]+-\d{8}-\d+/)?.[0] ?? ''
}

const stateOf = async (code: string): Promise<string> =>
  (await province.api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)).body.state

/** Opens the dossier and presses its main button, as long as there is work for this official. */
async function work(page: Page, code: string, script: boolean): Promise<void> {
  for (let steps = 0; steps < 4; steps++) {
    await page.goto(`${site}/can-bo/ho-so/${code}`)
    if ((await page.$('#viec-lam button.is-primary')) === null) return
    if (script) await press(page, 'Control+Enter')
    else {
      await tabTo(page, '#viec-lam button.is-primary')
      await press(page, 'Enter')
    }
    expect(await page.title()).not.toContain('Lỗi')
  }
}

describe.each([true, false])('by keyboard only, script %s', script => {
  test('a paper is received, worked on, signed, issued and returned', { timeout: 120_000 }, async () => {
    const context = () => browser.newContext({ javaScriptEnabled: script, viewport: { width: 1366, height: 768 } })
    const contexts = new Map<string, Page>()
    const open = async (username: string): Promise<Page> => {
      const page = contexts.get(username) ?? (await signIn(await context(), username))
      contexts.set(username, page)
      return page
    }
    const code = await receive(await open('motcua.khanhvinh'), script)
    for (let round = 0; round < 3 && (await stateOf(code)) !== 'delivered'; round++) {
      await work(await open('chuyenvien.khanhvinh'), code, script)
      await work(await open('truongphong.khanhvinh'), code, script)
      if ((await stateOf(code)) === 'awaiting-signature') {
        const leader = await open('lanhdao.khanhvinh')
        await leader.goto(`${site}/can-bo/cho-ky`)
        await tabTo(leader, `form[action*="${code}"] button.is-primary`)
        await press(leader, 'Enter')
        expect(await leader.textContent('.desk-banner')).toContain(code)
      }
      await work(await open('vanthu.khanhvinh'), code, script)
      if ((await stateOf(code)) === 'resolved') {
        const desk = await open('motcua.khanhvinh')
        await desk.goto(`${site}/can-bo/tra-ket-qua`)
        await type(desk, '#ma', code)
        await press(desk, 'Enter')
        await tabTo(desk, '#viec-lam button.is-primary')
        await press(desk, 'Enter')
      }
    }
    expect(await stateOf(code)).toBe('delivered')
    for (const page of contexts.values()) await page.context().close()
  })
})
