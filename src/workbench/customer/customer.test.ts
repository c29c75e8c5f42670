import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loadAccounts } from '../../../seeds/load-accounts.ts'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { testPassword } from '../../../tests/support/officials.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { anAccount, atTheCounter } from '../../accounts/accounts.fixture.ts'

const clock = testClock('2026-11-25T10:42:00+07:00')
const applicant = {
  kind: 'person' as const,
  fullName: 'Cao Van Quy',
  personalNumber: '056090000777',
  phone: '0911000777',
}
let province: TestProvince
let app: FastifyInstance
let officer: TestBrowser
let dossier: string
let registered: { account: number; customer: number }

beforeAll(async () => {
  province = await testProvince()
  await province.db.transaction().execute(trx => loadAccounts(trx))
  app = await testApp(province, { clock })
  dossier = await (await atTheCounter(province)).file(applicant, '2026-11-24T09:10:00+07:00')
  registered = await anAccount(province, '0916000001', 'Cao Văn Quý')
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(async () => {
  officer = new TestBrowser(app)
  await officer.signIn('motcua.khanhvinh', testPassword)
})

const at = (id: number) => `/can-bo/khach-hang/${id}`
const paper = { number: applicant.personalNumber, fullName: 'Cao Văn Quý', birthDate: '05/03/1990', seen: '1' }
const confirm = (id: number, fields: Record<string, string>, who = officer) =>
  who.post(`${at(id)}/xac-nhan`, fields, '/can-bo/khach-hang')
const citizen = async () => {
  const browser = new TestBrowser(app, '203.0.113.20')
  await browser.post('/dang-nhap', { contact: '0916000001', password: 'MotCua-2026' }, '/dang-nhap')
  return browser
}

test('finds by number, phone and name; numbers are masked in the list', async () => {
  for (const q of [applicant.personalNumber, '0911000777', 'cao van quy']) {
    const { body } = await officer.get(`/can-bo/khach-hang?q=${encodeURIComponent(q)}`)
    expect(body).toContain('Cao Van Quy')
    expect(body.slice(body.indexOf('<table'))).not.toContain(applicant.personalNumber)
  }
})

test.each([
  ['the paper was not seen', { seen: '' }, 'Đánh dấu khi đã xem'],
  ['the number is none', { number: '123' }, '12 chữ số'],
  ['the name is missing', { fullName: ' ' }, 'Nhập tên'],
  ['the date is none', { birthDate: 'xx' }, 'Ngày sinh cần có dạng'],
])('confirms nothing when %s', async (_, more, words) => {
  const { seen, ...rest } = { ...paper, ...more }
  const answer = await confirm(registered.customer, { ...rest, ...(seen === '' ? {} : { seen }) })
  expect([answer.statusCode, answer.body.includes(words)]).toEqual([422, true])
})

test('only the one-stop confirms', async () => {
  for (const username of ['chuyenvien.khanhvinh', 'quantri.tinh']) {
    const other = new TestBrowser(app, '203.0.113.30')
    await other.signIn(username, testPassword)
    expect((await other.get(at(registered.customer))).statusCode).toBe(403)
    const token = { number: paper.number, fullName: paper.fullName, seen: '1' }
    expect((await other.post(`${at(registered.customer)}/xac-nhan`, token, '/can-bo')).statusCode).toBe(403)
  }
  expect((await new TestBrowser(app).get(at(registered.customer))).statusCode).toBe(303)
})

test('once the papers were seen, the dossiers of the number are in the account, and the record says who confirmed', async () => {
  expect((await (await citizen()).get(`/tai-khoan/ho-so/${dossier}`)).statusCode).toBe(404)
  const answer = await confirm(registered.customer, paper)
  expect(answer.statusCode).toBe(303)
  const shown = await officer.get(String(answer.headers.location))
  for (const text of ['Đã xác nhận', applicant.personalNumber, 'Cao Văn Quý']) expect(shown.body).toContain(text)
  const browser = await citizen()
  expect((await browser.get(`/tai-khoan/ho-so/${dossier}`)).statusCode).toBe(200)
  expect((await browser.get('/tai-khoan/thong-tin')).body).toContain('05/03/1990')
  const record = await province.db
    .selectFrom('audit_event')
    .select(['actor', 'data'])
    .where('action', '=', 'identity.joined')
    .executeTakeFirstOrThrow()
  expect(record).toMatchObject({ actor: 'official:motcua.khanhvinh', data: { from: 'papers' } })
  expect((await officer.get(at(registered.customer))).statusCode).toBe(404)
})

test('a number that has an account is refused with words', async () => {
  const second = await anAccount(province, '0916000002', 'Cao Văn Quý')
  const answer = await confirm(second.customer, paper)
  expect([answer.statusCode, answer.body.includes('đã có tài khoản khác')]).toEqual([422, true])
})

test('nobody confirms their own account: by number where it is known, else by name; a colleague does', async () => {
  const self = await anAccount(province, '0916000077', 'Trần Thị Lan')
  const own = { number: '056190009876', fullName: 'Trần Thị Lan', birthDate: '', seen: '1' }
  const set = (values: { full_name?: string; personal_number?: string | null }) =>
    province.db.updateTable('official').set(values).where('username', '=', 'motcua.khanhvinh').execute()
  const { full_name } = await province.db
    .selectFrom('official')
    .select('full_name')
    .where('username', '=', 'motcua.khanhvinh')
    .executeTakeFirstOrThrow()
  await set({ full_name: 'TRẦN THỊ LAN' })
  const byName = await confirm(self.customer, own)
  expect([byName.statusCode, byName.body.includes('không tự xác nhận tài khoản của mình')]).toEqual([403, true])
  await set({ full_name, personal_number: own.number })
  expect((await confirm(self.customer, own)).statusCode).toBe(403)
  const { verified_at } = await province.db
    .selectFrom('account')
    .select('verified_at')
    .where('id', '=', self.account)
    .executeTakeFirstOrThrow()
  expect(verified_at).toBeNull()
  const colleague = new TestBrowser(app)
  await colleague.signIn('truongmotcua.khanhvinh', testPassword)
  expect((await confirm(self.customer, own, colleague)).statusCode).toBe(303)
  await set({ personal_number: null })
})
