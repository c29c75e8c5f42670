import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestBrowser } from '../../../tests/support/app.ts'
import { takeNotice, testBank } from '../../payments/index.ts'
import { aTreasury, type Treasury } from '../../payments/payments.fixture.ts'

let treasury: Treasury
let desk: TestBrowser
let admin: TestBrowser
let stranger: TestBrowser
beforeAll(async () => {
  treasury = await aTreasury()
  desk = await treasury.browser('motcua.khanhvinh', '203.0.113.1')
  admin = await treasury.browser('quantri.tinh', '203.0.113.2')
  stranger = await treasury.browser('motcua.nhatrang', '203.0.113.3')
})
afterAll(() => treasury?.close())

/** Money comes in; gives the number of its credit. */
async function comesIn(transactionId: string, amount: number, text: string, account: string | null = null) {
  const body = JSON.stringify({ transactionId, bookedOn: '2026-11-25', amount, text, account })
  const sent = { body, signature: '', now: '2026-11-25T10:40:00+07:00' }
  expect((await takeNotice(treasury.deps, testBank(), 'test', sent)).ok).toBe(true)
  const row = await treasury.db
    .selectFrom('bank_credit')
    .select('id')
    .where('transaction_id', '=', transactionId)
    .executeTakeFirstOrThrow()
  return Number(row.id)
}
const page = '/can-bo/thu-phi'
const audited = async (action: string) =>
  (await treasury.db.selectFrom('audit_event').select(['actor', 'subject']).where('action', '=', action).execute()).map(
    row => `${row.actor} ${row.subject}`,
  )

describe('money that matched nothing', () => {
  test('is seen by the one-stop of its agency and the centre’s administrator, and by nobody else', async () => {
    const code = await treasury.file()
    const ours = await comesIn('TT01', 70_000, `nop ${await treasury.reference(code)}`)
    const nobodys = await comesIn('TT02', 5_000, 'ung ho')
    expect((await desk.get(page)).body).toContain(`${page}/${ours}`)
    expect((await desk.get(page)).body).not.toContain(`${page}/${nobodys}`)
    expect((await admin.get(page)).body).toContain(`${page}/${nobodys}`)
    expect((await stranger.get(page)).body).not.toContain(`${page}/${ours}`)
    expect((await stranger.get(`${page}/${ours}`)).statusCode).toBe(404)
    const taken = await stranger.post(`${page}/${ours}`, { viec: 'tra', reason: 'lay' }, '/can-bo/tim')
    expect(taken.headers.location).toBe(page)
    expect((await treasury.credits())[0]).toMatchObject({ transaction_id: 'TT01', state: 'unmatched' })
    const specialist = await treasury.browser('chuyenvien.khanhvinh', '203.0.113.4')
    expect((await specialist.get(page)).statusCode).toBe(403)
  })

  test('is recorded for the dossier that the officer names; what is missing stays due; the move is audited', async () => {
    const code = await treasury.file()
    const id = await comesIn('TT03', 70_000, 'nop phi xay dung', '112345678901')
    const empty = await desk.post(`${page}/${id}`, { viec: 'ghi', code: '' }, `${page}/${id}`)
    expect([empty.statusCode, empty.body.includes('Nhập mã hồ sơ')]).toEqual([422, true])
    const wrong = await desk.post(`${page}/${id}`, { viec: 'ghi', code: 'H32.26-1' }, `${page}/${id}`)
    expect(wrong.body).toContain('value="H32.26-1"')
    const form = (await desk.get(`${page}/${id}`)).body
    const _csrf = /name="_csrf" value="([^"]+)"/.exec(form.slice(form.indexOf('value="ghi"') - 400))?.[1] ?? ''
    const twice = [1, 2].map(() => desk.post(`${page}/${id}`, { viec: 'ghi', code: code.toLowerCase(), _csrf }))
    for (const { statusCode } of await Promise.all(twice)) expect(statusCode).toBe(303)
    expect(await treasury.standing(code)).toMatchObject({ state: 'due', paid: 70_000, outstanding: 5_000 })
    expect(await audited('payment.settled')).toEqual(['official:motcua.khanhvinh transaction:TT03'])
    expect((await desk.get(`${page}/${id}`)).statusCode).toBe(404)
    const today = (await desk.get(page)).body
    expect(today).toContain(code)
    expect(today).toContain('70.000')
    expect((await stranger.get(page)).body).not.toContain(code)
  })

  test('is given back where nothing is due, with a reason', async () => {
    const code = await treasury.file(true)
    const id = await comesIn('TT04', 75_000, `lan hai ${await treasury.reference(code)}`)
    const refused = await desk.post(`${page}/${id}`, { viec: 'ghi', code }, `${page}/${id}`)
    expect(refused.body).toContain('không còn khoản phải nộp')
    const without = await desk.post(`${page}/${id}`, { viec: 'tra', reason: ' ' }, `${page}/${id}`)
    expect(without.statusCode).toBe(422)
    const done = await desk.post(`${page}/${id}`, { viec: 'tra', reason: 'Nộp hai lần' }, `${page}/${id}`)
    expect(done.headers.location).toBe(`${page}?xong=tra`)
    expect(await audited('payment.returned')).toEqual(['official:motcua.khanhvinh transaction:TT04'])
  })

  test('that belongs to no agency is settled by the centre’s administrator, in the program’s name', async () => {
    const code = await treasury.file()
    const id = await comesIn('TT05', 75_000, 'nop phi')
    expect((await desk.get(`${page}/${id}`)).statusCode).toBe(404)
    const done = await admin.post(`${page}/${id}`, { viec: 'ghi', code }, `${page}/${id}`)
    expect(done.headers.location).toBe(`${page}?xong=ghi`)
    expect((await treasury.standing(code)).state).toBe('paid')
    expect(await audited('payment.settled')).toContain('official:quantri.tinh transaction:TT05')
  })
})

describe('the counter', () => {
  test('confirms a payment with the number of its receipt, and prints it', async () => {
    const code = await treasury.file()
    const dossier = `/can-bo/ho-so/${code}`
    const form = (await desk.get(`${dossier}?viec=record-payment`)).body
    expect(form).toContain('đã nhận phí, lệ phí 75.000 đ')
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ''
    const typed = { viec: 'record-payment', buoc: '', ban: field('ban'), muc: 'nhat-ky', _key: field('_key') }
    const done = await desk.post(
      `${dossier}/lenh`,
      { ...typed, amount: '75.000', method: 'cash', reference: 'AA/26 0012' },
      `${dossier}?viec=record-payment`,
    )
    expect(done.headers.location).toBe(`${dossier}?muc=nhat-ky&xong=record-payment&in=BL#in-phieu`)
    const after = (await desk.get(`${dossier}?muc=nhat-ky&xong=record-payment&in=BL`)).body
    expect(after).toContain('AA/26 0012')
    expect(after).toContain(`id="in-phieu" href="${dossier}/phieu/BL"`)
    expect((await desk.get(`${dossier}/phieu/BL`)).body).toContain('BIÊN LAI THU PHÍ, LỆ PHÍ')
    expect((await treasury.standing(code)).state).toBe('paid')
  })
})

test('everything folds anew without a difference', async () => {
  expect(await treasury.differences()).toEqual([])
})
