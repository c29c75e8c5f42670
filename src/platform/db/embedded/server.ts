import { spawn } from 'node:child_process'
import { closeSync, fchownSync, fstatSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ROLE, serverEnvironment } from './cluster.ts'
import type { ServerHome } from './home.ts'

const START_LIMIT_MS = 60_000
/** Backends of a killed server end by themselves when their statement ends. */
const ORPHANS_LIMIT_MS = 30_000
const STOP_LIMIT_MS = 30_000
const LARGEST_LOG = 2 ** 20

/** What postmaster.pid says: the process and whether it takes connections. */
interface Postmaster {
  readonly pid: number
  readonly status: string
}

function readPostmaster(home: ServerHome): Postmaster | undefined {
  try {
    const lines = readFileSync(join(home.pgData, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isInteger(pid) && pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : undefined
  } catch {
    return undefined
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a server of this very data folder answers on our socket. */
async function answers(home: ServerHome): Promise<boolean> {
  const client = new pg.Client({ ...addressOf(home), database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder")
    return rows[0]?.folder === home.pgData
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** How `pg` reaches the server. */
export const addressOf = (home: ServerHome) => ({ host: home.socketDir, port: 5432, user: ROLE })

/** Whether this process is a PostgreSQL server of the data folder, and not a later process with the same number. */
function isServerOf(home: ServerHome, pid: number): boolean {
  if (process.platform !== 'linux') return exists(pid)
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words[words.indexOf('-D') + 1] === home.pgData
  } catch {
    return false
  }
}

/**
 * Puts our number into the file of a dead server. PostgreSQL takes its parent's number for a leftover, and then still
 * looks for backends of the dead server in shared memory, which it would not do if the file were gone.
 */
function markAsLeft(home: ServerHome): void {
  const file = join(home.pgData, 'postmaster.pid')
  const [, ...rest] = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, [process.pid, ...rest].join('\n'))
}

/**
 * Joins the server that runs on this folder, whoever started it. A server that stops
 * is waited for; one that lost its socket is stopped.
 * @returns whether there is a server to use
 */
export async function joinServer(home: ServerHome): Promise<boolean> {
  const until = Date.now() + START_LIMIT_MS
  for (;;) {
    const found = readPostmaster(home)
    if (!found) return false
    if (!isServerOf(home, found.pid)) {
      markAsLeft(home)
      return false
    }
    if (found.status === 'ready') {
      if (await answers(home)) return true
      await stopServer(home)
      continue
    }
    if (Date.now() > until)
      throw new Error(`PostgreSQL ${found.pid} on ${home.pgData} is ${found.status || 'not ready'}`)
    await sleep(20)
  }
}

function openLog(home: ServerHome): number {
  const long = (statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG
  const log = openSync(home.logFile, long ? 'w' : 'a', 0o600)
  if (home.user.switched) fchownSync(log, home.user.uid, home.user.gid)
  return log
}

/** One attempt: undefined when the server takes connections, else why it ended. */
async function attemptStart(home: ServerHome, native: string): Promise<string | undefined> {
  const { uid, gid, switched } = home.user
  const log = openLog(home)
  const logStart = fstatSync(log).size
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', home.pgData], {
    cwd: home.root,
    env: serverEnvironment,
    stdio: ['ignore', log, log],
    // A session of its own: Ctrl-C in a terminal reaches only this program, which then stops the server last.
    detached: true,
    ...(switched ? { uid, gid } : {}),
  })
  closeSync(log)
  let ended: string | undefined
  child.on('error', error => {
    ended = error.message
  })
  child.on('exit', (code, signal) => {
    ended ??= `exit ${code ?? signal}`
  })
  child.unref()
  const until = Date.now() + START_LIMIT_MS
  while (ended === undefined && Date.now() < until) {
    const found = readPostmaster(home)
    if (found?.pid === child.pid && found?.status === 'ready') return undefined
    await sleep(5)
  }
  const said = readFileSync(home.logFile).subarray(logStart).toString().trim()
  return `${ended ?? 'too slow'}:\n${said}`
}

/** Starts the server and waits until it takes connections; backends of a killed one get time to end. */
export async function startServer(home: ServerHome, native: string): Promise<void> {
  const until = Date.now() + ORPHANS_LIMIT_MS
  for (;;) {
    const failure = await attemptStart(home, native)
    if (failure === undefined) return
    if (!failure.includes('shared memory block') || Date.now() > until) {
      throw new Error(`PostgreSQL did not start on ${home.pgData}, ${failure}`)
    }
    await sleep(200)
  }
}

/** Stops the server of this folder: open transactions are rolled back, the data is left as after a clean end. */
export async function stopServer(home: ServerHome): Promise<void> {
  const found = readPostmaster(home)
  if (!found || !isServerOf(home, found.pid)) return
  process.kill(found.pid, 'SIGINT')
  const until = Date.now() + STOP_LIMIT_MS
  while (isServerOf(home, found.pid) && exists(found.pid)) {
    if (Date.now() > until) process.kill(found.pid, 'SIGQUIT')
    await sleep(10)
  }
}
