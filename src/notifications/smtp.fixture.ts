import type { AddressInfo } from 'node:net'

interface SmtpServer {
  readonly server: { address(): AddressInfo }
  listen(port: number, host: string, done: () => void): void
  close(done: () => void): void
}

export interface ReceivedMail {
  readonly to: readonly string[]
  readonly head: string
  /** The text, decoded. */
  readonly text: string
}

const decode = (raw: string): ReceivedMail['text'] => {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  if (!/quoted-printable/i.test(head)) return body
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A real mail server on this machine that keeps what it is given; `refuse` answers every recipient with that code. */
export async function mailServer() {
  // The package brings no types.
  const { SMTPServer } = (await import('smtp-server' as string)) as { SMTPServer: new (options: object) => SmtpServer }
  const received: ReceivedMail[] = []
  const state: { refuse: number | null } = { refuse: null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address: object, _session: object, done: (error?: Error) => void) {
      if (state.refuse === null) return done()
      done(Object.assign(new Error('refused'), { responseCode: state.refuse }))
    },
    onData(stream: NodeJS.ReadableStream, session: { envelope: { rcptTo: { address: string }[] } }, done: () => void) {
      let raw = ''
      stream.on('data', chunk => {
        raw += chunk
      })
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(each => each.address)
        received.push({ to, head: raw.split(/\r?\n\r?\n/)[0] ?? '', text: decode(raw) })
        done()
      })
    },
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `smtp://127.0.0.1:${server.server.address().port}`
  return { url, received, state, close: () => new Promise<void>(done => server.close(done)) }
}
