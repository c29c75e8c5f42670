import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aTreasury, FEE, noticeSecret, type Treasury } from '../payments.fixture.ts'
import { signNotice } from '../providers/signature.ts'

let treasury: Treasury
let code: string
beforeAll(async () => {
  treasury = await aTreasury()
  code = await treasury.file()
})
afterAll(() => treasury?.close())

const notice = async (transactionId: string, amount = FEE) =>
  JSON.stringify({
    transactionId,
    bookedOn: '2026-11-25',
    amount,
    text: `CT ${await treasury.reference(code)}`,
    more: 1,
  })
const send = (payload: string, signature: string, app = treasury.app) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/payments/notices',
    headers: { 'content-type': 'application/json', 'x-signature': signature },
    payload,
  })
const signed = (payload: string, secret = noticeSecret) => signNotice(secret, treasury.clock(), payload)

test('a notice that the bank signed pays the dossier, once however often it is sent', async () => {
  const body = await notice('GW1')
  const [first, second] = [await send(body, signed(body)), await send(body, signed(body))]
  expect([first.statusCode, first.json()]).toEqual([200, { transactionId: 'GW1', isNew: true }])
  expect([second.statusCode, second.json()]).toEqual([200, { transactionId: 'GW1', isNew: false }])
  expect(await treasury.standing(code)).toMatchObject({ state: 'paid', paid: FEE, excess: 0 })
})

test('many at the same moment still pay once', async () => {
  const before = code
  code = await treasury.file()
  const body = await notice('GW2')
  const answers = await Promise.all(Array.from({ length: 6 }, () => send(body, signed(body))))
  expect(answers.map(answer => answer.statusCode)).toEqual(Array(6).fill(200))
  expect(await treasury.standing(code)).toMatchObject({ state: 'paid', paid: FEE })
  code = before
})

test('nothing is believed that was signed otherwise, altered, or signed more than five minutes ago', async () => {
  const body = await notice('GW3')
  const old = signNotice(noticeSecret, new Date(treasury.clock().getTime() - 301_000), body)
  for (const signature of ['', 'x', signed(body, 'another secret of thirty-two letters'), signed(`${body} `), old])
    expect((await send(body, signature)).json()).toMatchObject({ status: 400, code: 'not-signed' })
  expect((await treasury.credits()).map(credit => credit.transaction_id)).not.toContain('GW3')
})

test('a transaction is not told anew with another sum', async () => {
  const body = await notice('GW1', 1)
  expect((await send(body, signed(body))).statusCode).toBe(409)
})

test.each(['[]', 'no JSON', '{"transactionId":"GW9"}', '{"transactionId":"GW9","bookedOn":"x","amount":1,"text":""}'])(
  'what cannot be read is refused: %s',
  async body => {
    expect((await send(body, signed(body))).json()).toMatchObject({ status: 422, code: 'unreadable' })
  },
)

test('without an agreed secret there is no such door', async () => {
  const app = await testApp(treasury.province, { clock: treasury.clock })
  const body = await notice('GW4')
  expect((await send(body, signed(body), app)).statusCode).toBe(404)
  await app.close()
})

test('outside the demonstration there is no play bank', async () => {
  const app = await testApp(treasury.province, { env: { DEMO: '0' } })
  expect((await app.inject('/ngan-hang-thu')).statusCode).toBe(404)
  await app.close()
})
