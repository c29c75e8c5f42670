import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBrowser } from '../../../tests/support/app.ts'
import { aTreasury, type Treasury } from '../payments.fixture.ts'

let treasury: Treasury
let code: string
let owner: TestBrowser
beforeAll(async () => {
  treasury = await aTreasury()
  code = await treasury.file()
  owner = await treasury.browser('0905000001')
})
afterAll(() => treasury?.close())

const path = () => `/tai-khoan/ho-so/${code}/thanh-toan`

describe('the citizen', () => {
  test('finds what is to be paid first of all, in the account and on the dossier', async () => {
    const account = (await owner.get('/tai-khoan')).body
    const todo = account.indexOf('Cần bạn làm</h2>')
    expect(account.indexOf(path())).toBeGreaterThan(todo)
    expect(account.indexOf(path())).toBeLessThan(account.indexOf('Đang giải quyết</h2>'))
    const { body } = await owner.get(`/tai-khoan/ho-so/${code}`)
    expect(body).toContain('Chờ nộp phí')
    expect(body).toContain(`href="${path()}"`)
  })

  test('reads amount, reason, account and reference, without script', async () => {
    const { statusCode, body } = await owner.get(path())
    expect(statusCode).toBe(200)
    for (const text of ['75.000', 'Hội đồng nhân dân', 'Vietcombank', '112345678901', await treasury.reference(code)])
      expect(body).toContain(text)
    expect(body).toMatch(/<svg[^>]*role="img" aria-label="Quét mã/)
  })

  test('of another dossier finds nothing, and no receipt', async () => {
    const stranger = await treasury.browser('0905000002', '203.0.113.2')
    expect((await stranger.get(path())).statusCode).toBe(404)
    expect((await stranger.get(`/tai-khoan/ho-so/${code}/bien-lai/1`)).statusCode).toBe(404)
  })

  test('without an account, by code and phone, sees amount and code and nobody’s name', async () => {
    const anybody = new TestBrowser(treasury.app, '203.0.113.9')
    const public_ = `/tra-cuu/${code}/thanh-toan`
    expect((await anybody.get(public_)).body).not.toContain('112345678901')
    await anybody.post('/tra-cuu', { code, phone: '0001' }, '/tra-cuu')
    expect((await anybody.get(`/tra-cuu/${code}`)).body).toContain(`href="${public_}"`)
    const { body } = await anybody.get(public_)
    for (const text of ['75.000', '112345678901', await treasury.reference(code)]) expect(body).toContain(text)
    for (const secret of ['Mang Thị Lợi', '0905000001', '056194007318']) expect(body).not.toContain(secret)
  })

  test('pays in play money once, though the form is sent twice, and gets the receipt', async () => {
    const shop = `/ngan-hang-thu?so-tien=75000&noi-dung=${await treasury.reference(code)}`
    const { body } = await owner.get(shop)
    const key = /name="_key" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const form = { 'so-tien': '75.000', 'noi-dung': await treasury.reference(code), ve: path(), _key: key }
    const [first] = [await owner.post('/ngan-hang-thu', form, shop), await owner.post('/ngan-hang-thu', form, shop)]
    expect([first.statusCode, first.headers.location]).toEqual([303, path()])
    expect(await treasury.standing(code)).toMatchObject({ state: 'paid', paid: 75_000 })
    const paid = (await owner.get(path())).body
    expect(paid).toContain('Đã nộp phí')
    expect(paid).not.toContain('112345678901')
    const receipt = await owner.get(`/tai-khoan/ho-so/${code}/bien-lai/1`)
    expect([receipt.headers['content-type'], receipt.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ])
    expect((await owner.get(`/tai-khoan/ho-so/${code}/bien-lai/2`)).statusCode).toBe(404)
    expect((await owner.get('/tai-khoan/thong-bao')).body).toContain('đã nhận phí, lệ phí 75.000 đ')
  })

  test('never leaves the site from the play bank', async () => {
    const form = { 'so-tien': '1', 'noi-dung': 'x', ve: '//evil.example', _key: 'khac' }
    const answer = await owner.post('/ngan-hang-thu', form, '/ngan-hang-thu')
    expect(answer.headers.location).toBe('/ngan-hang-thu?xong=1')
  })
})
