import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttpTextSender } from './http-text-sender.ts'
import { textProvider } from './text-provider.fixture.ts'

let provider: Awaited<ReturnType<typeof textProvider>>
beforeAll(async () => {
  provider = await textProvider()
})
afterAll(() => provider?.close())
const sender = (more: { token?: string; timeoutMs?: number } = {}) =>
  createHttpTextSender({ url: provider.url, token: 'bi-mat', from: 'MOTCUA', ...more })

test('posts recipient, sender and text with the token and a key that stays', async () => {
  await sender().send('0905000001', 'Hồ sơ của bạn', 'sms-7')
  expect(provider.received.at(-1)).toEqual({
    authorization: 'Bearer bi-mat',
    key: 'sms-7',
    body: { id: 'sms-7', to: '0905000001', from: 'MOTCUA', text: 'Hồ sơ của bạn' },
  })
})
test('sends no Authorization without a token', async () => {
  await sender({ token: '' }).send('0905000001', 'x')
  expect(provider.received.at(-1)?.authorization).toBeUndefined()
})
test.each([
  [400, 'http-400', true],
  [401, 'http-401', false],
  [429, 'http-429', false],
  [503, 'http-503', false],
  [302, 'unreachable', false],
])('an answer %i is %s, for good %s', async (status, errorClass, forGood) => {
  provider.answers.push(status)
  const failure = await sender()
    .send('0905000001', 'bí mật', 'k')
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({ errorClass, forGood })
  expect(String((failure as Error).message)).not.toMatch(/0905|bí mật/)
})
test('gives a silent provider up in time', async () => {
  provider.answers.push('hang')
  await expect(sender({ timeoutMs: 50 }).send('0905000001', 'x')).rejects.toMatchObject({ errorClass: 'timeout' })
})
test('says that it is unreachable where nobody listens', async () => {
  const nobody = createHttpTextSender({ url: 'http://127.0.0.1:1/', token: '', from: 'X' })
  await expect(nobody.send('0905000001', 'x')).rejects.toMatchObject({ errorClass: 'unreachable', forGood: false })
})
