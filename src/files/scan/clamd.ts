import { connect, type Socket } from 'node:net'
import type { FileScanner, Verdict } from './file-scanner.ts'

/** The daemon reads a whole file and its archives; longer than this it hangs. */
const SCAN_MS = 30_000
const PING_MS = 3_000
/** Below what the daemon takes at once by default. */
const CHUNK = 64 * 1024

/** `/path` of a Unix socket, or `host:port`, also as `tcp://host:port`. */
function open(address: string, limitMs: number): Socket {
  const [host, port] = address.replace(/^tcp:\/\//, '').split(/:(?=\d+$)/)
  const socket = address.startsWith('/')
    ? connect(address)
    : connect({ host: (host ?? '').replace(/^\[|\]$/g, ''), port: Number(port) })
  socket.setTimeout(limitMs, () => socket.destroy(new Error(`no answer within ${limitMs} ms`)))
  return socket
}

/** All that the daemon answers until it closes; a command of the `z` form ends with NUL, and so does its answer. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      // An answer is a line; whatever sends more is no such daemon.
      text = (text + piece).slice(0, 4_096)
      if (text.includes('\0')) resolve(text.replace(/\0.*$/s, '').trim())
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('closed without an answer')))
  })
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => void socket.write(bytes, error => (error ? reject(error) : resolve())))
}

/** Pieces with their length before them, and an empty one at the end. */
async function sendStream(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  const length = (bytes: number) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(bytes)
    return head
  }
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of content)
    for (let at = 0; at < piece.length; at += CHUNK) {
      const part = piece.subarray(at, at + CHUNK)
      await write(socket, Buffer.concat([length(part.length), part]))
    }
  await write(socket, length(0))
}

function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' }
  const name = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1]
  // "size limit exceeded" and the like: nobody has looked at the whole file.
  return name === undefined ? { kind: 'unavailable', reason: answer } : { kind: 'infected', name }
}

/** ClamAV's daemon, by its INSTREAM command. */
export function createClamd(address: string, limitMs = SCAN_MS): FileScanner {
  return {
    async scan(content) {
      const socket = open(address, limitMs)
      const answer = answerOf(socket)
      try {
        // The daemon may answer and close before it has read everything.
        const sent = sendStream(socket, content).then(() => answer)
        return verdictOf(await Promise.race([answer, sent]))
      } catch (error) {
        return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) }
      } finally {
        socket.destroy()
      }
    },
    async ping() {
      const socket = open(address, PING_MS)
      try {
        const answer = answerOf(socket)
        socket.write('zPING\0')
        return (await answer) === 'PONG'
      } catch {
        return false
      } finally {
        socket.destroy()
      }
    },
  }
}
