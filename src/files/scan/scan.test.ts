import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { temporaryDataFolder } from '../../../tests/support/data-folder.ts'
import { keepFile, scanFilesOf } from '../file-store.ts'
import { aPdf, aPng } from '../files.fixture.ts'
import { createClamd } from './clamd.ts'

/** The harmless text that every scanner takes for malware, in two parts so that none takes this file for it. */
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A daemon that speaks the protocol: knows EICAR, counts what it read, answers as told. */
async function clamd(options: { at?: string; behave?: (socket: Socket) => boolean } = {}) {
  const seen: number[] = []
  const server = createServer(socket => {
    socket.on('error', () => undefined)
    if (options.behave?.(socket)) return
    let bytes = Buffer.alloc(0)
    socket.on('data', piece => {
      bytes = Buffer.concat([bytes, piece])
      if (bytes.toString('latin1') === 'zPING\0') return void socket.end('PONG\0')
      let [at, content] = ['zINSTREAM\0'.length, '']
      if (bytes.subarray(0, at).toString('latin1') !== 'zINSTREAM\0') return
      while (at + 4 <= bytes.length) {
        const length = bytes.readUInt32BE(at)
        if (length === 0) {
          seen.push(content.length)
          const found = content.includes('EICAR-STANDARD')
          return void socket.end(found ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
        }
        content += bytes.subarray(at + 4, at + 4 + length).toString('latin1')
        at += 4 + length
      }
    })
  })
  servers.push(server)
  await new Promise<void>(resolve => server.listen(options.at ?? { host: '127.0.0.1', port: 0 }, resolve))
  const address = options.at ?? `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { address, seen }
}
async function* asContent(bytes: Buffer) {
  yield bytes
}

test('a file is read whole in pieces, and what is in it is named', async () => {
  const { address, seen } = await clamd()
  const scanner = createClamd(`tcp://${address}`)
  expect(await scanner.scan(asContent(Buffer.alloc(300_000)))).toEqual({ kind: 'clean' })
  expect(seen).toEqual([300_000])
  expect(await scanner.scan(asContent(Buffer.from(eicar)))).toEqual({ kind: 'infected', name: 'Eicar-Test-Signature' })
  expect(await scanner.ping()).toBe(true)
})

test('the daemon is also reached by its Unix socket', async () => {
  const { address } = await clamd({ at: join(temporaryDataFolder(), 'clamd.ctl') })
  expect(await createClamd(address).scan(asContent(aPdf()))).toEqual({ kind: 'clean' })
})

test.each<[string, ((socket: Socket) => boolean) | null]>([
  ['is not there', null],
  ['closes without a word', socket => Boolean(socket.end())],
  ['never answers', () => true],
  ['says that the file is too large for it', socket => Boolean(socket.end('INSTREAM size limit exceeded. ERROR\0'))],
  ['is something else', socket => Boolean(socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
])('a daemon that %s is unavailable', async (_, behave) => {
  const address = behave === null ? '127.0.0.1:1' : (await clamd({ behave })).address
  expect(await createClamd(address, 300).scan(asContent(aPng()))).toMatchObject({ kind: 'unavailable' })
})

test('nothing infected is kept; nothing is kept unscanned, unless the settings allow it', async () => {
  const dataDir = temporaryDataFolder()
  const { address } = await clamd()
  const keep = (bytes: Buffer) => keepFile(dataDir, asContent(bytes))
  scanFilesOf(dataDir, { scanner: createClamd(address), required: true })
  const refused = await keep(aPdf(eicar))
  expect(refused).toEqual({ ok: false, error: { code: 'infected', name: 'Eicar-Test-Signature' } })
  expect((await keep(aPdf())).ok).toBe(true)
  scanFilesOf(dataDir, { scanner: createClamd('127.0.0.1:1'), required: true })
  expect(await keep(aPdf('another'))).toMatchObject({ ok: false, error: { code: 'not-scanned' } })
  scanFilesOf(dataDir, { scanner: createClamd('127.0.0.1:1'), required: false })
  expect((await keep(aPdf('another'))).ok).toBe(true)
  scanFilesOf(dataDir, null)
})
