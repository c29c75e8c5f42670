import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { birthExample } from '../../seeds/forms/birth.ts'
import { aPdf } from '../../src/files/files.fixture.ts'
import { aCentre, type Centre } from '../support/centre.ts'
import { beginDraft, onward, signIn } from '../support/citizen.ts'
import { fillForm, heldBy } from '../support/fill-form.ts'

let centre: Centre
beforeAll(async () => {
  centre = await aCentre()
})
afterAll(() => centre?.close())

const applicant = { fullName: 'Mang Thị Lợi', personalNumber: '056194007318', phone: '0905123456' }
const answers = { ...birthExample, ...applicant }
const errand = { procedure: '1.001193', forWhom: 'Cho chính tôi hoặc con tôi', answers }
const save = (page: Page) => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

/** A draft whose page about the child is typed and not yet saved. */
async function atTheChild(page: Page): Promise<{ draft: string; typed: Record<string, string> }> {
  const draft = await beginDraft(page, centre, errand)
  await page.goto(`${draft}/muc/nguoi-nop`)
  await fillForm(page, answers)
  await onward(page)
  await page.goto(`${draft}/muc/child`)
  await fillForm(page, answers)
  return { draft, typed: await heldBy(page) }
}

const chosenAndTyped = {
  'answers.childName': 'CAO MINH AN',
  'answers.childGender': 'male',
  'answers.childEthnicity': '21',
}

async function expectSaved(page: Page, draft: string, typed: Record<string, string>): Promise<void> {
  await page.waitForURL('**/muc/child-2')
  await page.goto(`${draft}/muc/child`)
  expect(await heldBy(page)).toEqual(typed)
  expect(typed).toMatchObject(chosenAndTyped)
}

test('with script, the page stays as it is while there is no network, and is saved when there is one', async () => {
  const page = await centre.phone(true)
  const { draft, typed } = await atTheChild(page)
  await page.context().setOffline(true)
  await save(page)
  await page.getByRole('alert').filter({ hasText: 'Mạng đang ngắt' }).waitFor()
  await centre.look(page, 'offline')
  expect(await heldBy(page)).toEqual(typed)
  await page.context().setOffline(false)
  await save(page)
  await expectSaved(page, draft, typed)
})

test('with script, a page whose sending broke off comes back as it was typed', async () => {
  const page = await centre.phone(true)
  const { draft, typed } = await atTheChild(page)
  await page.route('**/muc/child', route =>
    route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
  )
  await save(page)
  await page.waitForURL(/^chrome-error:/)
  await page.unroute('**/muc/child')
  await page.goto(`${draft}/muc/child`)
  await page.getByRole('alert').filter({ hasText: 'vẫn ở đây' }).waitFor()
  await centre.look(page, 'came-back')
  expect(await heldBy(page)).toEqual(typed)
  await save(page)
  await expectSaved(page, draft, typed)
  // Saved once, it is no longer held in the browser.
  expect(await page.evaluate('sessionStorage.getItem("typed")')).toBeNull()
})

test('without script, loading the page again sends what was typed', async () => {
  const page = await centre.phone(false)
  const { draft, typed } = await atTheChild(page)
  await page.context().setOffline(true)
  await save(page).catch(() => undefined)
  await page.waitForURL(/^chrome-error:/)
  await page.context().setOffline(false)
  await page.reload()
  await expectSaved(page, draft, typed)
})

describe.each([false, true])('the session ends while a page is filled in (script %s)', script => {
  test('what was typed and chosen is shown again and saved by sending it once more', async () => {
    const page = await centre.phone(script)
    await signIn(page, centre, '0905000001')
    const { draft, typed } = await atTheChild(page)
    centre.clock.advance(13 * 3600)
    await save(page)
    await page.getByText('Phiên đã hết. Nội dung vẫn được giữ').first().waitFor()
    await centre.look(page, `token-ended-${script}`)
    expect(await heldBy(page)).toEqual(typed)
    await save(page)
    await expectSaved(page, draft, typed)
  })
})

test('without script, a paper that was chosen when the form’s token ended is kept', async () => {
  const page = await centre.phone(false)
  const { draft } = await atTheChild(page)
  await page.goto(`${draft}/giay-to`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: aPdf() })
  await page.context().clearCookies({ name: 'visit' })
  await save(page)
  await page.getByText('Phiên đã hết. Nội dung vẫn được giữ').first().waitFor()
  expect(await page.getByRole('link', { name: 'a.pdf' }).count()).toBe(1)
  await save(page)
  await page.waitForURL('**/muc/nhan-ket-qua')
})
