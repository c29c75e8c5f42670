import { chownSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { findBinaries, usableBinaries } from './binaries.ts'
import { configureCluster, ensureCluster } from './cluster.ts'
import { readHolder, withLock } from './file-lock.ts'
import { type ServerHome, serverHome } from './home.ts'
import { ownMark } from './process-mark.ts'
import { addressOf, joinServer, startServer, stopServer } from './server.ts'

const DATABASE = 'mot_cua'

/** A running embedded server that this process may use until it calls `close`. */
export interface EmbeddedServer {
  /** Where `pg` connects. */
  readonly address: { readonly host: string; readonly port: number; readonly user: string; readonly database: string }
  /** The same as an address that other programs take. */
  readonly url: string
  readonly home: ServerHome
  /** `joined`: another process had started it. */
  readonly origin: 'created' | 'started' | 'joined'
  /** Leaves the server; the last process that leaves stops it. Safe to call twice. */
  close(): Promise<void>
}

export interface EmbeddedOptions {
  /** False gives up safety against power loss for speed: only for tests. */
  readonly durable?: boolean
}

let opened = 0

function announceUse(home: ServerHome): string {
  opened += 1
  const file = join(home.users, `${process.pid}-${opened}`)
  writeFileSync(file, JSON.stringify(ownMark()), { mode: 0o644 })
  if (home.user.switched) chownSync(file, home.user.uid, home.user.gid)
  return file
}

/** Whether a living process uses the server; files of dead ones go. */
function isUsed(home: ServerHome): boolean {
  let used = false
  for (const name of readdirSync(home.users)) {
    const file = join(home.users, name)
    if (readHolder(file)) used = true
    else rmSync(file, { force: true })
  }
  return used
}

async function ensureDatabase(home: ServerHome): Promise<void> {
  const client = new pg.Client({ ...addressOf(home), database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/**
 * Joins the PostgreSQL of a data folder, or makes and starts it.
 * @throws with what to do where this machine or user cannot run it
 */
export async function openEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const durable = options.durable ?? true
  const home = serverHome(dataDir)
  const { origin, mark } = await withLock(home.mutex, async () => {
    let origin: EmbeddedServer['origin'] = 'joined'
    if (!(await joinServer(home))) {
      const binaries = findBinaries()
      const native = usableBinaries(binaries, home.user, home.root)
      origin = (await ensureCluster(home, native, durable)) ? 'created' : 'started'
      configureCluster(home, binaries.version, durable)
      await startServer(home, native)
    }
    await ensureDatabase(home)
    return { origin, mark: announceUse(home) }
  })
  const close = () =>
    withLock(home.mutex, async () => {
      rmSync(mark, { force: true })
      if (!isUsed(home)) await stopServer(home)
    })
  let closing: Promise<void> | undefined
  const { host, port, user } = addressOf(home)
  return {
    address: { host, port, user, database: DATABASE },
    url: `postgres://${user}@${encodeURIComponent(host)}:${port}/${DATABASE}`,
    home,
    origin,
    close: () => (closing ??= close()),
  }
}
