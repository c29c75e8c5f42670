import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { householdBusinessExample } from '../../seeds/forms/household-business.ts'
import { saveReply } from '../../src/conversations/index.ts'
import { aJpeg } from '../../src/files/files.fixture.ts'
import { TestBrowser } from '../support/app.ts'
import { aCentre, type Centre } from '../support/centre.ts'
import { beginDraft, fileDraft, fillUpTo, onward, register } from '../support/citizen.ts'
import { official } from '../support/province.ts'

let centre: Centre
beforeAll(async () => {
  centre = await aCentre()
  const change = { title: 'Được', body: 'Chào {ten}, hồ sơ {ma}: bán hàng mang đi thì ghi mã 5610.' }
  const actor = official(centre.province.places, 'truongmotcua.khanhvinh')
  await saveReply(centre.province.db, { actor, what: { agency: 'H32.26' }, change, at: centre.clock() })
})
afterAll(() => centre?.close())

const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: aJpeg(40, 30, name) })

/** Every address that is the owner's alone, as the journey meets it. */
const walked = new Set<string>()
function collect(page: Page): void {
  page.on('response', response => {
    const { pathname } = new URL(response.url())
    if (/^\/(tai-khoan\/(ho-so|tep|danh-gia)|nop-ho-so\/[\d.]+)\/./.test(pathname) && response.status() < 400)
      walked.add(pathname)
  })
}

describe.each([false, true])('the owner of a household business (script %s)', script => {
  const owner = script
    ? { fullName: 'Cao Thị Hiền', personalNumber: '056190007732', phone: '0905770002' }
    : { fullName: 'Võ Thị Kim Ngân', personalNumber: '056188005416', phone: '0905770001' }

  test('files from two devices, asks, pays, supplies, receives and rates', async () => {
    const { site, look, clock } = centre
    const first = await centre.phone(script)
    collect(first)
    await register(first, centre, owner.phone, owner.fullName)
    await look(first, 'account-new')
    const { fullName, personalNumber } = owner
    const answers = { ...householdBusinessExample, ...owner, ownerName: fullName, ownerIdNumber: personalNumber }
    const errand = { procedure: '1.001612', case: 'Một người làm chủ', forWhom: 'Cho chính tôi hoặc con tôi', answers }
    const draft = await beginDraft(first, centre, errand)
    await first.getByRole('link', { name: 'Mục tiếp theo' }).click()
    await fillUpTo(first, centre, 'trades', answers, 'hkd-')

    // Another device: the draft's code, and the one-time code that goes to the phone in the draft.
    const second = await centre.phone(script)
    collect(second)
    await second.goto(`${site}/nop-ho-so/mo-lai`)
    await second.getByLabel('Mã nháp').fill(draft.split('/').at(-1) ?? '')
    await look(second, 'hkd-mo-lai')
    await second.getByRole('button', { name: 'Gửi mã OTP' }).click()
    await second.getByLabel('Mã OTP').fill(centre.lastCode())
    await look(second, 'hkd-mo-lai-ma')
    await second.getByRole('button', { name: 'Mở bản nháp' }).click()
    await second.waitForURL(draft)
    await look(second, 'hkd-resumed')
    await second.getByRole('link', { name: 'Mục tiếp theo' }).click()
    await fillUpTo(second, centre, 'giay-to', answers, 'hkd-')
    await second.locator('input[type=file]').first().setInputFiles(photo('bản ghi.jpg'))
    if (script) await second.getByRole('link', { name: 'bản ghi.jpg' }).waitFor()
    await onward(second)
    await second.getByText('Tại quầy Một Cửa', { exact: true }).click()
    await onward(second)
    await look(second, 'hkd-kiem-tra')

    // By account the first device finds it as the second one left it.
    await first.goto(`${site}/tai-khoan`)
    await look(first, 'account-draft')
    await first.locator('main').getByRole('link', { name: 'Hộ kinh doanh' }).click()
    await first.getByRole('link', { name: 'Kiểm tra và nộp' }).first().click()
    const code = await fileDraft(first)
    await look(first, 'hkd-hoan-tat')
    await second.context().close()

    const desk = await centre.desk('motcua.khanhvinh')
    await desk.goto(`${site}/can-bo/ho-so/${code}`)
    await look(desk, 'hkd-desk')
    await desk.getByRole('button', { name: 'Tiếp nhận', exact: true }).click()
    await desk.getByText('Đã tiếp nhận').first().waitFor()
    clock.advance(600)

    const page = first
    await page.goto(`${site}/tai-khoan`)
    await look(page, 'account')
    await page.locator(`a[href="/tai-khoan/ho-so/${code}"]`).click()
    await look(page, 'own')
    await page.getByRole('link', { name: 'Thanh toán' }).click()
    await look(page, 'pay')
    await page.getByRole('link', { name: /^Trả tiền thử/ }).click()
    await look(page, 'bank')
    await page.getByRole('button', { name: 'Trả tiền thử' }).click()
    await page.waitForURL(`**/ho-so/${code}/thanh-toan`)
    await look(page, 'paid')
    expect(await page.getByText('Đã nộp phí').first().isVisible()).toBe(true)
    const receipt = await page.getByRole('link', { name: /Tải biên lai/ }).getAttribute('href')
    walked.add(receipt ?? '')

    await page.goto(`${site}/tai-khoan/ho-so/${code}`)
    await page.getByRole('link', { name: 'Trao đổi với cán bộ' }).click()
    await page.getByLabel('Nội dung').fill('Bán xôi mang đi thì ghi mã ngành nào?')
    await page.getByLabel('Tệp kèm theo').setInputFiles(photo('quầy xôi.jpg'))
    await look(page, 'thread-empty')
    await page.getByRole('button', { name: 'Gửi tin' }).click()
    await page.waitForURL(/xong=gui/)
    await look(page, 'thread-asked')
    expect(await page.getByText('Chưa xem').isVisible()).toBe(true)
    const attached = await page.getByRole('link', { name: 'quầy xôi.jpg' }).getAttribute('href')
    walked.add(attached ?? '')
    clock.advance(600)

    const specialist = await centre.desk('chuyenvien.khanhvinh')
    await specialist.goto(`${site}/can-bo/cau-hoi`)
    await look(specialist, 'desk-questions')
    await specialist.goto(`${site}/can-bo/ho-so/${code}?muc=trao-doi`)
    await specialist.getByLabel('Mẫu trả lời').selectOption({ label: 'Được' })
    await specialist.getByRole('button', { name: 'Chèn' }).click()
    await specialist.getByRole('button', { name: 'Gửi cho người nộp' }).click()
    await look(specialist, 'desk-thread')
    clock.advance(600)
    await page.goto(`${site}/tai-khoan/ho-so/${code}/trao-doi`)
    await look(page, 'thread-answered')
    expect(await page.getByText(`Chào ${fullName}, hồ sơ ${code}: bán hàng mang đi thì ghi mã 5610.`).isVisible()).toBe(
      true,
    )
    expect(
      await page
        .getByText(/Đã xem/)
        .first()
        .isVisible(),
    ).toBe(true)
    await specialist.reload()
    expect(
      await specialist
        .getByText(/Đã xem/)
        .first()
        .isVisible(),
    ).toBe(true)

    await specialist.goto(`${site}/can-bo/ho-so/${code}?viec=request-supplement#viec`)
    await look(specialist, 'desk-supplement')
    await specialist.locator('input[name=item]').first().check({ force: true })
    await specialist.locator('[name^="reason."]').first().fill('Chưa ghi mã ngành')
    await specialist.locator('[name^="fix."]').first().fill('Ghi thêm mã 5610 rồi chụp lại')
    await specialist.getByRole('button', { name: 'Yêu cầu bổ sung' }).click()
    await specialist.getByText('Đã gửi yêu cầu bổ sung').waitFor()
    clock.advance(600)
    await page.goto(`${site}/tai-khoan/thong-bao`)
    await look(page, 'notices')
    await page.goto(`${site}/tai-khoan/ho-so/${code}`)
    await look(page, 'own-supplement')
    await page.getByRole('link', { name: 'Bổ sung giấy tờ' }).click()
    await look(page, 'supplement')
    await page.locator('input[type=file]').first().setInputFiles(photo('giấy đề nghị.jpg'))
    if (script) await page.getByRole('link', { name: 'giấy đề nghị.jpg' }).waitFor()
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click()
    await page.waitForURL(/xong=bo-sung/)
    await look(page, 'own-supplied')
    clock.advance(600)

    await centre.work(code, state => state === 'resolved')
    await page.goto(`${site}/tai-khoan/ho-so/${code}`)
    await look(page, 'own-result')
    const verify = page.getByRole('link', { name: 'Kiểm tra kết quả này là thật' })
    await verify.click()
    await look(page, 'verified')
    expect(await page.getByText('Kết quả có thật và còn hiệu lực').isVisible()).toBe(true)

    await page.goto(`${site}/tai-khoan/ho-so/${code}`)
    await page.getByRole('link', { name: 'Đánh giá' }).click()
    await look(page, 'rate')
    await page.locator('input[name=contact]').first().check({ force: true })
    await page.getByText('Rất hài lòng', { exact: true }).click()
    await page.getByRole('button', { name: 'Gửi đánh giá' }).click()
    await page.getByText('Cảm ơn bạn').waitFor()
    await look(page, 'rated')
  }, 90_000)
})

test('another customer who knows every address of the journey finds nothing at any of them', async () => {
  const stranger = new TestBrowser(centre.app, '203.0.113.9')
  const signedIn = await stranger.post('/dang-nhap', { contact: '0905000001', password: 'MotCua-2026' }, '/dang-nhap')
  expect(signedIn.statusCode).toBe(303)
  const open: string[] = []
  for (const path of walked) {
    const { statusCode } = await stranger.get(path)
    if (statusCode !== 404) open.push(`${statusCode} ${path}`)
  }
  expect(open).toEqual([])
  const kinds = [
    /\/muc\//,
    /\/giay-to$/,
    /\/nop-ho-so\/.*\/tep\//,
    /\/thanh-toan$/,
    /\/bien-lai\//,
    /\/trao-doi$/,
    /\/bo-sung/,
  ]
  const more = [/\/tai-khoan\/tep\//, /\/danh-gia\//, /\/hoan-tat$/, /\/kiem-tra$/]
  expect([...kinds, ...more].filter(kind => ![...walked].some(path => kind.test(path))).map(String)).toEqual([])
})
