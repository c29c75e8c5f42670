import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedText {
  readonly authorization: string | undefined
  readonly key: string | undefined
  readonly body: { readonly id: string; readonly to: string; readonly from: string; readonly text: string }
}

/** A provider of text messages on this machine; `answers` are its next statuses ('hang': none comes), then 200. */
export async function textProvider() {
  const received: ReceivedText[] = []
  const answers: (number | 'hang')[] = []
  const server = createServer((request, response) => {
    let raw = ''
    request.on('data', chunk => {
      raw += chunk
    })
    request.on('end', () => {
      const status = answers.shift() ?? 200
      if (status === 'hang') return
      const { authorization, 'idempotency-key': key } = request.headers
      if (status < 300) received.push({ authorization, key: key?.toString(), body: JSON.parse(raw) })
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('{}')
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`
  const close = () =>
    new Promise<void>(done => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url, received, answers, close }
}
