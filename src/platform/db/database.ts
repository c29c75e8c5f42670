import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Config } from '../config/config.ts'
import { type EmbeddedServer, openEmbedded } from './embedded/embedded.ts'
import { namingPool } from './named-statements.ts'
import type { DB } from './schema.generated.ts'
import { SESSION_ZONE, valueTypes } from './values.ts'

const OLDEST_VERSION = 15

/** What is needed to reach a database: settings of `pg`, for further pools of the same process. */
export type DatabaseAddress = Pick<pg.PoolConfig, 'connectionString' | 'host' | 'port' | 'user' | 'database'>

/** An open database. One process opens it once; everything else receives it. */
export interface Database {
  readonly db: Kysely<DB>
  /** The pool under `db`; its connections send statements without waiting for answers (`pipeline`). */
  readonly pool: pg.Pool
  readonly address: DatabaseAddress
  /** The address for other programs; may hold a password. */
  readonly url: string
  /** The embedded server; undefined with DATABASE_URL. */
  readonly embedded?: EmbeddedServer
  /** Ends the pool, and leaves the embedded server. Safe to call twice. */
  close(): Promise<void>
}

export interface PoolOptions {
  readonly max: number
  /** 0: no limit. */
  readonly statementTimeoutMs: number
  readonly pipeline: boolean
  /** A broken idle connection: the pool replaces it, so this is only told. */
  readonly onError?: (error: Error) => void
}

/** A pool whose sessions run at +07:00 and whose values come as `values.ts` says. */
export function openPool(address: DatabaseAddress, options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...address,
    max: options.max,
    types: valueTypes,
    options: `-c TimeZone=${SESSION_ZONE} -c statement_timeout=${options.statementTimeoutMs}`,
    application_name: 'mot-cua',
    pipeline: options.pipeline,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  const tell = options.onError ?? (() => undefined)
  pool.on('error', tell)
  // A client that is checked out has no listener of the pool's; without one its lost connection would end the process.
  pool.on('connect', client => client.on('error', tell))
  return pool
}

/** Kysely over a pool, with named statements. */
export const kyselyOver = (pool: pg.Pool): Kysely<DB> =>
  new Kysely<DB>({ dialect: new PostgresDialect({ pool: namingPool(pool) }) })

async function assertVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num')
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version < OLDEST_VERSION) {
    throw new Error(`DATABASE_URL names PostgreSQL ${version}: expected ${OLDEST_VERSION} or newer`)
  }
}

function unreachable(address: URL, error: unknown): Error {
  const reason = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error)
  const place = `${address.hostname}${address.port ? `:${address.port}` : ''}${address.pathname}`
  return new Error(`cannot open the database of DATABASE_URL at ${place}: ${reason}`, { cause: error })
}

/** Opens the pool of an address as a `Database`; `beforeEnd` and `embedded` belong to whoever made the address. */
export function databaseAt(
  address: DatabaseAddress,
  url: string,
  options: PoolOptions,
  embedded?: EmbeddedServer,
): Database {
  const pool = openPool(address, options)
  const db = kyselyOver(pool)
  let closing: Promise<void> | undefined
  const close = async () => {
    await db.destroy()
    await embedded?.close()
  }
  return { db, pool, address, url, ...(embedded ? { embedded } : {}), close: () => (closing ??= close()) }
}

/**
 * Opens the database that the configuration names: DATABASE_URL, else the embedded server of the data folder, which
 * is joined where it runs and started where not.
 * @throws with the place and the reason where it cannot be reached, or is older than PostgreSQL 15
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool' | 'statementTimeoutMs'>,
  onError?: (error: Error) => void,
): Promise<Database> {
  const options: PoolOptions = {
    max: config.databasePool,
    statementTimeoutMs: config.statementTimeoutMs,
    pipeline: true,
    ...(onError ? { onError } : {}),
  }
  if (config.databaseUrl === undefined) {
    const embedded = await openEmbedded(config.dataDir)
    return databaseAt(embedded.address, embedded.url, options, embedded)
  }
  const database = databaseAt({ connectionString: config.databaseUrl }, config.databaseUrl, options)
  try {
    await assertVersion(database.pool)
    return database
  } catch (error) {
    await database.close()
    throw unreachable(new URL(config.databaseUrl), error)
  }
}
