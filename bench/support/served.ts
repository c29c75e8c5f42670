import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Served {
  /** Address without a path. */
  readonly site: string
  readonly stop: () => Promise<void>
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise(done => server.close(done))
  return typeof address === 'object' && address !== null ? address.port : 0
}

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode === null ? new Promise(done => child.once('exit', () => done())) : Promise.resolve()

/** The built program itself with the demonstration province, on a folder of its own. */
export async function serveDemonstration(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-served-'))
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['bin/mot-cua.mjs', 'serve'], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended(child)
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 1200; tries++) {
    const ready = await fetch(`${site}/readyz`).catch(() => null)
    if (ready?.ok) return { site, stop }
    if (child.exitCode !== null) break
    await new Promise(done => setTimeout(done, 100))
  }
  await stop()
  throw new Error('the program did not become ready')
}
