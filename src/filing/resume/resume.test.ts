import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TestBrowser, testApp, testClock } from '../../../tests/support/app.ts'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { createMessengers } from '../../notifications/index.ts'
import { createLog } from '../../platform/log/log.ts'
import { applicantFields, begin, place } from '../filing.fixture.ts'

const start = '/nop-ho-so/mo-lai'
const clock = testClock('2026-11-25T10:42:00+07:00')
const sent: { recipient: string; body: string }[] = []
const sender = { send: async (recipient: string, body: string) => void sent.push({ recipient, body }) }
let province: TestProvince
let app: FastifyInstance
let elsewhere: TestBrowser

beforeAll(async () => {
  province = await testProvince()
  app = await testApp(province, { clock, messengers: createMessengers(createLog('silent'), sender, null) })
})
afterAll(async () => {
  await app?.close()
  await province?.drop()
})
beforeEach(() => {
  elsewhere = new TestBrowser(app, '198.51.100.9')
  sent.length = 0
})

async function aDraft(): Promise<string> {
  const browser = new TestBrowser(app)
  const draft = await begin(browser)
  const path = `${draft}/muc/nguoi-nop`
  await browser.post(path, { ...applicantFields, viec: 'tiep' }, path)
  return draft
}
const ask = (draft: string, typed = draft.split('/').at(-1) ?? '') => elsewhere.post(start, { ma: typed }, start)
const give = (otp: string, who = elsewhere) => who.post(`${start}/ma`, { otp }, `${start}/ma`)
const sentDigits = () => /: (\d{6})\./.exec(sent.at(-1)?.body ?? '')?.[1] ?? ''

test('opens a draft on another device by its code and six digits sent to its phone', async () => {
  const draft = await aDraft()
  await ask(draft, draft.split('/').at(-1)?.toLowerCase().replaceAll('-', ' '))
  expect(sent.map(message => message.recipient)).toEqual(['0905123456'])
  expect(place(await give(sentDigits()))).toBe(draft)
  expect((await elsewhere.get(draft)).statusCode).toBe(200)
})

test('the digits are worth nothing in another browser, and only once in this one', async () => {
  const draft = await aDraft()
  await ask(draft)
  const digits = sentDigits()
  const thief = new TestBrowser(app, '198.51.100.10')
  expect((await give(digits, thief)).statusCode).toBe(422)
  expect((await thief.get(draft)).statusCode).toBe(404)
  expect(place(await give(digits))).toBe(draft)
  expect((await give(digits)).statusCode).toBe(422)
})

test('ends after five wrong tries', async () => {
  await ask(await aDraft())
  const digits = sentDigits()
  const wrong = digits === '000000' ? '111111' : '000000'
  expect((await give(wrong)).body).toContain('Còn 4 lần thử')
  for (let at = 0; at < 4; at += 1) await give(wrong)
  expect((await give(digits)).statusCode).toBe(422)
})

test('answers alike for a code that is not there', async () => {
  const known = await ask(await aDraft())
  const unknown = await ask('', 'KS-2222-2222')
  expect([known.statusCode, place(known)]).toEqual([unknown.statusCode, place(unknown)])
  expect(sent).toHaveLength(1)
  expect((await give('123456')).body).toContain('Còn 4 lần thử')
})
