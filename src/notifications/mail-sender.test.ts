import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMailSender } from './mail-sender.ts'

// The package brings no types.
const { SMTPServer } = (await import('smtp-server' as string)) as {
  SMTPServer: new (
    options: object,
  ) => {
    server: { address(): AddressInfo }
    listen(port: number, host: string, done: () => void): void
    close(done: () => void): void
  }
}
const received: { to: string[]; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream: NodeJS.ReadableStream, session: { envelope: { rcptTo: { address: string }[] } }, done: () => void) {
    let text = ''
    stream.on('data', chunk => {
      text += chunk
    })
    stream.on('end', () => {
      received.push({ to: session.envelope.rcptTo.map(each => each.address), text })
      done()
    })
  },
})
beforeAll(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
afterAll(() => new Promise<void>(done => server.close(done)))

test('sends plain text in Vietnamese to one recipient over SMTP', async () => {
  const sender = createMailSender(`smtp://127.0.0.1:${server.server.address().port}`, 'Một Cửa <a@mot-cua.example>')
  await sender.send('lan@thu.example', { subject: 'Mã đăng nhập', body: 'Mã của bạn là 123456' })
  expect(received).toHaveLength(1)
  expect(received[0]?.to).toEqual(['lan@thu.example'])
  const encoded = received[0]?.text.split(/\r?\n\r?\n/)[1] ?? ''
  const [base64, quoted] = [Buffer.from(encoded, 'base64').toString('utf8'), encoded]
  expect(base64 + quoted).toContain('123456')
})

test('fails where no server answers', async () => {
  const sender = createMailSender('smtp://127.0.0.1:1', 'a@mot-cua.example')
  await expect(sender.send('lan@thu.example', { subject: 'x', body: 'y' })).rejects.toThrow()
})
