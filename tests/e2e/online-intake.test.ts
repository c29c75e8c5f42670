import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperPicture } from '../../seeds/paper-picture.ts'
import { multipart } from '../../src/files/files.fixture.ts'
import { createToken } from '../../src/officials/index.ts'
import { aProvince, file, khanhVinh, type Province } from '../../src/tasks/tasks.fixture.ts'
import { accessibilityFaults } from '../support/axe.ts'
import { launchBrowser } from '../support/browser.ts'
import { testPassword } from '../support/officials.ts'

let province: Province
let browser: Browser
let site: string
let token: string

beforeAll(async () => {
  province = await aProvince('2026-11-25T10:42:00+07:00')
  const who = { username: 'motcua.khanhvinh', scopes: [], days: 1, by: 'test' }
  const made = await createToken(province.database.db, { ...who, now: province.clock() })
  if (!made.ok) throw new Error(made.error.code)
  token = made.value.token
  await province.app.listen({ host: '127.0.0.1', port: 0 })
  site = `http://127.0.0.1:${(province.app.server.address() as AddressInfo).port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await province?.close()
})

/** A birth filed from home, with a photo of the birth notice. */
async function withPhoto(name: string): Promise<string> {
  const { payload, headers } = multipart(paperPicture(name.length), 'giay-chung-sinh.png')
  const sent = { authorization: `Bearer ${token}`, ...headers }
  const upload = await province.app.inject({ method: 'POST', url: '/api/v1/files', headers: sent, payload })
  const { body: version } = await province.api('motcua.khanhvinh', 'GET', '/procedures/1.001193')
  const { status, body } = await province.api('motcua.khanhvinh', 'POST', '/dossiers', {
    procedureCode: '1.001193',
    agencyCode: khanhVinh,
    channel: 'online',
    applicant: { kind: 'person', fullName: name, phone: '0905123456' },
    answers: version.cases[0].exampleAnswers,
    components: [
      { key: 'declaration', originals: 1, copies: 0 },
      { key: 'birth-notice', originals: 0, copies: 0, fileIds: [upload.json<{ id: string }>().id] },
    ],
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.code
}

async function signIn(width: number, script: boolean, theme = 'light', username = 'motcua.khanhvinh'): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, viewport: { width, height: 800 } })
  await context.addCookies([{ name: 'display', value: `${theme}.normal.on`, url: site }])
  const page = await context.newPage()
  await page.goto(`${site}/can-bo/dang-nhap`)
  await page.fill('#username', username)
  await page.fill('#password', testPassword)
  await Promise.all([page.waitForNavigation(), page.press('#password', 'Enter')])
  return page
}

const stateOf = async (code: string): Promise<string> =>
  (await province.api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)).body.state

async function go(page: Page, move: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForNavigation(), move()])
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const journeys = [360, 1280].flatMap(width => [true, false].map(script => [width, script] as const))

describe.each(journeys)('the online queue at %i px, script %s', (width, script) => {
  test('is worked off one after the other: accepted, asked, refused', { timeout: 120_000 }, async () => {
    const codes: string[] = []
    for (const name of ['Cao Văn Quý', 'Đỗ Thị Ngọc Ánh', 'Mang Thị Lợi']) {
      codes.push(await withPhoto(name))
      province.clock.advance(60)
    }
    const page = await signIn(width, script)
    await page.goto(`${site}/can-bo/truc-tuyen`)
    if (script) await go(page, () => page.keyboard.press('F8'))
    else await go(page, () => page.click('a[href$="/can-bo/truc-tuyen/ke-tiep"]'))
    expect(page.url()).toContain(codes[0])
    expect(await page.textContent('body')).toContain('Hẹn trả nếu tiếp nhận bây giờ')
    const picture = page.locator('.paper-check img')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(50)
    expect(await overflow(page)).toBeLessThanOrEqual(0)

    await page.check('[name="t.birth-notice"][value=du]', { force: true })
    if (script) await go(page, () => page.keyboard.press('Control+Enter'))
    else await go(page, () => page.click('button[name=viec][value=tiep-nhan]'))
    expect(await stateOf(codes[0]!)).not.toBe('submitted')
    expect(page.url()).toContain(codes[1])
    expect(await page.textContent('.desk-banner, .notice')).toContain(codes[0])

    await page.check('[name="t.birth-notice"][value=thieu]', { force: true })
    await page.selectOption('[name="mau.birth-notice"]', { label: 'Ảnh mờ, không đọc được' })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    // The main button follows the marks where a script runs.
    if (script) await go(page, () => page.keyboard.press('Control+Enter'))
    else await go(page, () => page.click('button[name=viec][value=yeu-cau]'))
    expect(await stateOf(codes[1]!)).toBe('awaiting-supplement')
    expect(page.url()).toContain(codes[2])

    await page.click('#tu-choi summary')
    await page.check('[name=ground][value=duplicate]', { force: true })
    await page.fill('[name=detail]', 'Đã nộp hôm qua')
    await go(page, () => page.click('button[name=viec][value=tu-choi]'))
    expect(await stateOf(codes[2]!)).toBe('refused-at-intake')
    expect(new URL(page.url()).pathname).toBe('/can-bo/truc-tuyen')
    expect(await page.textContent('#content')).toContain('Không còn hồ sơ trực tuyến nào chờ')
    await page.context().close()
  })

  test('what another commune resolves goes there, and its one-stop confirms the receipt', {
    timeout: 120_000,
  }, async () => {
    const code = await withPhoto('Tro Văn Tín')
    const here = await signIn(width, script)
    await here.goto(`${site}/can-bo/truc-tuyen/${code}`)
    await here.check('[name="t.birth-notice"][value=du]', { force: true })
    await here.selectOption('[name=competentCode]', 'H32.2')
    await go(here, () => here.click('button[name=viec][value=tiep-nhan]'))
    expect(await stateOf(code)).toBe('transferred')
    const there = await signIn(width, script, 'light', 'motcua.nhatrang')
    await there.goto(`${site}/can-bo?nhom=chuyen-den`)
    await go(there, () => there.click(`a[href$="/can-bo/ho-so/${code}"]`))
    expect(await overflow(there)).toBeLessThanOrEqual(0)
    await go(there, () => there.click('#viec-lam button.is-primary'))
    expect(await stateOf(code)).not.toBe('transferred')
    await here.context().close()
    await there.context().close()
  })
})

/** Colours do not depend on the width, so each theme is looked at once. */
const looks = [
  ['light', 360],
  ['light', 1280],
  ['dark', 1280],
  ['contrast', 360],
] as const

describe('the pages of the queue', () => {
  test.each(looks)('have no fault in the %s theme at %i px', { timeout: 120_000 }, async (theme, width) => {
    const waiting = await withPhoto('Pi Năng Thị Sương')
    const answered = await file(province, { name: 'Cao Văn Quý', channel: 'online' })
    const page = await signIn(width, true, theme)
    const faults: string[] = []
    const check = async (what: string) => {
      for (const fault of await accessibilityFaults(page)) faults.push(`${what}: ${fault}`)
      const over = await overflow(page)
      if (over > 0) faults.push(`${what}: scrolls sideways by ${over}`)
    }
    await page.goto(`${site}/can-bo/truc-tuyen`)
    await check('list')
    await page.goto(`${site}/can-bo/truc-tuyen/${waiting}?xong=accept&vua=${answered}`)
    await page.click('#tu-choi summary')
    for (const mark of await page.locator('input[value=thieu]').all()) await mark.check({ force: true })
    // The main button changes its colour with the marks.
    await page.waitForTimeout(400)
    await check('page')
    await go(page, () => page.click('button[name=viec][value=yeu-cau]'))
    await check('page with errors')
    await page.goto(`${site}/can-bo/truc-tuyen/${answered}`)
    await check('answered')
    await page.context().close()
    expect(faults).toEqual([])
  })
})
