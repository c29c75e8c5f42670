import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailSender } from './mail-sender.ts'
import { mailServer } from './smtp.fixture.ts'

let server: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  server = await mailServer()
})
afterAll(() => server?.close())

test('sends plain text in Vietnamese to one recipient over SMTP', async () => {
  const sender = createMailSender(server.url, 'Một Cửa <a@mot-cua.example>')
  await sender.send('lan@thu.example', { subject: 'Mã đăng nhập', body: 'Mã của bạn là 123456', id: 'email-7' })
  expect(server.received).toMatchObject([{ to: ['lan@thu.example'] }])
  expect(server.received[0]?.text).toContain('Mã của bạn là 123456')
  expect(server.received[0]?.head).toContain('Message-ID: <email-7@mot-cua.example>')
})

test('fails where no server answers', async () => {
  const sender = createMailSender('smtp://127.0.0.1:1', 'a@mot-cua.example')
  const failed = sender.send('lan@thu.example', { subject: 'x', body: 'y' })
  await expect(failed).rejects.toMatchObject({ errorClass: 'unreachable', forGood: false })
})

test.each([
  [550, true],
  [451, false],
])('a recipient refused with %i: for good %s, and the failure names nobody', async (refuse, forGood) => {
  server.state.refuse = refuse
  const sender = createMailSender(server.url, 'a@mot-cua.example')
  const failure = await sender.send('lan@thu.example', { subject: 'x', body: 'y' }).catch((error: unknown) => error)
  server.state.refuse = null
  expect(failure).toMatchObject({ errorClass: `smtp-${refuse}`, forGood })
  expect(String((failure as Error).message)).not.toContain('lan@')
})
