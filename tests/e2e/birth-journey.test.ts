import { afterAll, beforeAll, expect, test } from 'vitest'
import { birthExample } from '../../seeds/forms/birth.ts'
import { aJpeg } from '../../src/files/files.fixture.ts'
import { aCentre, type Centre } from '../support/centre.ts'
import { beginDraft, fileDraft, fillUpTo, onward } from '../support/citizen.ts'

let centre: Centre
beforeAll(async () => {
  centre = await aCentre()
})
afterAll(() => centre?.close())

const applicant = { fullName: 'Mang Thị Lợi', personalNumber: '056194007318', phone: '0905123456' }
const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: aJpeg(40, 30, name) })

test.each([false, true])(
  'a parent registers a birth on a phone, the desk accepts it, the parent sees the due date (script %s)',
  async script => {
    const page = await centre.phone(script)
    const child = script ? 'CAO MINH AN' : 'CAO MINH BÌNH'
    await beginDraft(page, centre, {
      procedure: '1.001193',
      forWhom: 'Cho chính tôi hoặc con tôi',
      answers: birthExample,
    })
    await page.getByRole('link', { name: 'Mục tiếp theo' }).click()

    // The number of copies is asked of those who want copies, and of nobody else.
    const answers = { ...birthExample, ...applicant, childName: child }
    await fillUpTo(page, centre, 'giay-to', answers, 'birth-')
    const draft = page.url().replace('/giay-to', '')

    // A paper of two sheets, taken as two photos, is one file.
    const input = page.locator('input[type=file]').first()
    await input.setInputFiles([photo('trang 1.jpg'), photo('trang 2.jpg')])
    if (script) await page.getByRole('link', { name: 'trang 2.jpg' }).waitFor()
    await centre.look(page, 'birth-giay-to')
    await onward(page)
    await page.goto(`${draft}/giay-to`)
    await centre.look(page, 'birth-giay-to-kept')
    expect(await page.locator('main .file-line a').count()).toBe(1)
    await onward(page)
    await page.getByText('Tại quầy Một Cửa', { exact: true }).click()
    await centre.look(page, 'birth-nhan-ket-qua')
    await onward(page)
    await centre.look(page, 'birth-kiem-tra')
    expect(await page.getByText(child).first().isVisible()).toBe(true)
    const code = await fileDraft(page)
    await centre.look(page, 'birth-hoan-tat')
    expect(code).toMatch(/^H32\.26-20261125-\d{4}$/)
    expect(await page.getByRole('img', { name: /Mã QR/ }).isVisible()).toBe(true)

    const desk = await centre.desk('motcua.khanhvinh')
    await desk.goto(`${centre.site}/can-bo/ho-so/${code}`)
    await centre.look(desk, 'desk-accept')
    await desk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await desk.getByText('Đã tiếp nhận').first().waitFor()
    await centre.look(desk, 'desk-accepted')

    await page.getByRole('link', { name: 'Theo dõi hồ sơ' }).click()
    await page.getByLabel('4 số cuối điện thoại').fill('3456')
    await centre.look(page, 'track')
    await page.getByRole('button', { name: 'Tra cứu' }).click()
    await page.waitForURL(`**/tra-cuu/${code}`)
    await centre.look(page, 'tracked')
    const seen = await page.locator('main').textContent()
    expect(seen).toContain('Hẹn trả')
    expect(seen).toContain('17:00, thứ Tư 25/11')
    expect(seen).toContain('Đến hạn hôm nay')
  },
  60_000,
)
