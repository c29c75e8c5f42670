import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAccounts } from '../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../tests/support/province.ts'
import { upsertCustomer } from '../customers/index.ts'
import type { FormField } from '../forms/index.ts'
import { nothingKnown, speaksFor, takenOver } from './domain/known.ts'
import { begin } from './filing.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
let province: TestProvince
let app: FastifyInstance
let browser: TestBrowser

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(province, { clock })
  browser = new TestBrowser(app)
  await browser.post('/dang-nhap', { contact: '0905000001', password: 'MotCua-2026' }, '/dang-nhap')
  const profile = '/tai-khoan/thong-tin'
  const fields = {
    'answers.idIssuer': 'Bộ Công an',
    'answers.idIssuedOn-day': '12',
    'answers.idIssuedOn-month': '8',
    'answers.idIssuedOn-year': '2024',
    'answers.currentAddress.province': 'Khánh Hòa',
    'answers.currentAddress.commune': 'Xã Khánh Vĩnh',
    'answers.currentAddress.detail': 'Thôn Gia Lố',
  }
  const saved = await browser.post(profile, fields, profile)
  if (saved.statusCode !== 303) throw new Error(saved.body)
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})

const inputOf = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>`).exec(html)?.[0] ?? ''

test('what the account has verified is shown on the applicant’s page and not asked', async () => {
  const { body } = await browser.get(`${await begin(browser)}/muc/nguoi-nop`)
  for (const name of ['answers.fullName', 'answers.personalNumber']) expect(inputOf(body, name)).toContain('readonly')
  expect(inputOf(body, 'answers.phone')).toContain('value="0905000001"')
  expect(inputOf(body, 'answers.phone')).not.toContain('readonly')
  expect(body).toContain('Từ tài khoản')
})

test('a verified number stands, whatever the form sends', async () => {
  const draft = await begin(browser)
  const fields = {
    'answers.fullName': 'Người Khác',
    'answers.personalNumber': '056194007318',
    'answers.phone': '0905123456',
    'answers.email': '',
    viec: 'tiep',
  }
  const answer = await browser.post(`${draft}/muc/nguoi-nop`, fields, `${draft}/muc/nguoi-nop`)
  expect(answer.statusCode).toBe(303)
  const { body } = await browser.get(`${draft}/kiem-tra`)
  expect([body.includes('Mang Thị Lợi'), body.includes('Người Khác')]).toEqual([true, false])
})

test('the declaration takes residence and identity paper from the account, editable', async () => {
  const draft = await begin(browser)
  const pages = [await browser.get(`${draft}/muc/requester`), await browser.get(`${draft}/muc/requester-2`)]
  const body = pages.map(page => page.body).join('')
  for (const text of ['Thôn Gia Lố', 'Bộ Công an', 'Từ tài khoản']) expect(body).toContain(text)
  expect(inputOf(body, 'answers.requesterIdIssuer')).not.toContain('readonly')
})

test('for somebody else nothing of the account is filled in', async () => {
  const draft = await begin(browser, { 'cho-ai': 'other' })
  const { body } = await browser.get(`${draft}/muc/nguoi-nop`)
  expect(inputOf(body, 'answers.fullName')).not.toContain('Mang Thị Lợi')
  expect(body).not.toContain('Từ tài khoản')
})

test('a later filing keeps its own phone and leaves the customer’s as it was', async () => {
  const one = { kind: 'person' as const, fullName: 'Cao Thị Đầu', personalNumber: '056194007399' }
  const id = await upsertCustomer(province.db, { ...one, phone: '0911000001' })
  expect(await upsertCustomer(province.db, { ...one, phone: '0911000002', email: 'a@vidu.vn' })).toBe(id)
  const kept = await province.db.selectFrom('customer').select(['phone', 'email']).where('id', '=', id).execute()
  expect(kept).toEqual([{ phone: '0911000001', email: 'a@vidu.vn' }])
})

const known = {
  ...nothingKnown,
  values: { fullName: 'A', personalNumber: '1', birthDate: '1990', address: { text: 'x' } },
}
const field = (type: FormField['type'], prefill: string): FormField => ({ key: 'k', label: { vi: 'K' }, type, prefill })

test.each([
  ['text', 'applicant.fullName', 'A'],
  ['date', 'applicant.birthDate', undefined],
  ['partial-date', 'applicant.birthDate', '1990'],
  ['address', 'applicant.address', { text: 'x' }],
  ['text', 'applicant.address', undefined],
  ['text', 'agency', undefined],
  ['person', 'applicant', { name: 'A', birthDate: '1990', personalNumber: '1', residence: { text: 'x' } }],
] as const)('a %s with prefill %s takes %j', (type, prefill, value) => {
  expect(takenOver([field(type, prefill)], known.values).get('k')?.value).toEqual(value)
})

test.each([
  [{ fullName: 'B', personalNumber: '1' }, true],
  [{ fullName: 'A', personalNumber: '2' }, false],
  [{}, false],
])('the account speaks for %j: %s', (applicant, yes) => {
  expect(speaksFor(known, applicant)).toBe(yes)
  expect(speaksFor(nothingKnown, applicant)).toBe(false)
})
