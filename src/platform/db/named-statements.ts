import { createHash } from 'node:crypto'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** Each connection keeps every named statement; texts beyond this number are generated ones and stay unnamed. */
const MOST_NAMES = 2_000

const names = new Map<string, string>()

/** The same name for the same text in every process; undefined where naming would not pay. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES) return known
  const name = `s${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}

/** The socket of a client, which the typings of `pg` do not list. */
interface Corkable {
  readonly connection?: { readonly stream?: { cork?(): void; uncork?(): void } }
}

/** Holds what is written until the running code pauses: statements sent together leave in one packet. */
function writeTogether(client: pg.PoolClient): void {
  const stream = (client as unknown as Corkable).connection?.stream
  if (!stream?.cork) return
  stream.cork()
  process.nextTick(() => stream.uncork?.())
}

const NOTHING = { command: '', rowCount: null, rows: [] }

/** Ends a transaction inside a batch: what Kysely does not say itself, so that the two can be told apart. */
export const COMMIT_WITHIN = 'commit and no chain'

/** A client as Kysely sees it, see `namingPool`. */
function wrap(client: pg.PoolClient): PostgresPoolClient {
  let ended: Promise<unknown> | null = null

  function query(text: string, values: readonly unknown[]): Promise<unknown> {
    const before = ended
    ended = null
    // Kysely looks at the answer: a commit after a failed statement says that it rolled back.
    if (before && text === 'commit') return before
    if (before && text === 'rollback') return Promise.resolve(NOTHING)
    writeTogether(client)
    if (text === COMMIT_WITHIN) {
      ended = client.query(text)
      return ended
    }
    if (text === 'begin') {
      // It only fails with the connection, and then everything after it fails too.
      client.query(text).catch(() => undefined)
      return Promise.resolve(NOTHING)
    }
    const name = values.length > 0 ? nameOf(text) : undefined
    return name === undefined ? client.query(text, [...values]) : client.query({ name, text, values: [...values] })
  }

  return { query: query as unknown as PostgresPoolClient['query'], release: destroy => client.release(destroy) }
}

/**
 * The pool as Kysely sees it: statements with parameters get a name, so that PostgreSQL parses and plans each text
 * once a connection. Statements without parameters stay plain: several may stand in one text. `begin` travels with the
 * first statement of its transaction; one that its last batch has ended (see `commitWithin`) is not ended again.
 */
export function namingPool(pool: pg.Pool): PostgresPool {
  // Kysely recognises a connection by its object, so each client keeps one wrapper.
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? wrap(client)
      wrapped.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}
