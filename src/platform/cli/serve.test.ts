import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildServeFixture } from '../../../tests/support/serve-fixture.ts'

let program: string
// One folder for the tests below, since making a database takes longest; they run in this order.
const dataDir = mkdtempSync(join(tmpdir(), 'mot-cua-data-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))
beforeAll(async () => {
  program = await buildServeFixture()
})

interface Run {
  readonly child: ChildProcess
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function serve(env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
  })
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  child.stderr.on('data', chunk => (said += chunk))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, said: () => said, ended }
}

async function addressOf(run: Run): Promise<string> {
  await Promise.race([expect.poll(run.said, { timeout: 20_000 }).toMatch(/ready in/), run.ended])
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(run.said())?.[0]
  if (!address) throw new Error(`serve did not start:\n${run.said()}`)
  return address
}

test('starts on an empty folder, refuses a second serve, survives kill -9, ends cleanly', async () => {
  const first = serve()
  onTestFinished(() => void first.child.kill('SIGKILL'))
  const address = await addressOf(first)
  expect(await (await fetch(`${address}/loads`)).text()).toBe('demonstration loaded 1 time(s)')
  expect(first.said()).toMatch(/visitor {2}one-stop officer/)

  const second = serve()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(`is in use by process ${first.child.pid} since `)
  expect(second.said()).toContain(`answers at ${address}`)

  first.child.kill('SIGKILL')
  await first.ended
  const third = serve()
  onTestFinished(() => void third.child.kill('SIGKILL'))
  const again = await addressOf(third)
  expect(await (await fetch(`${again}/loads`)).text()).toBe('demonstration loaded 1 time(s)')

  const hanging = fetch(`${again}/hangs`).catch(() => 'cut off')
  await sleep(100)
  const stopped = performance.now()
  third.child.kill('SIGTERM')
  expect(await third.ended).toBe(0)
  expect(performance.now() - stopped).toBeLessThan(5_000)
  expect(await hanging).toBe('cut off')
})

test('says which port is taken, and leaves nothing running', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void taken.close())
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const run = serve({ PORT: String(port) })
  expect(await run.ended).toBe(1)
  expect(run.said()).toContain(`PORT=${port} on 127.0.0.1 is in use by another program`)
  expect(readdirSync(join(dataDir, 'postgres', 'users'))).toEqual([])
  expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
})
