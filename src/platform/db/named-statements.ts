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

/**
 * The pool as Kysely sees it: statements with parameters get a name, so that PostgreSQL parses and plans each text
 * once a connection. Statements without parameters stay plain: several may stand in one text.
 */
export function namingPool(pool: pg.Pool): PostgresPool {
  // Kysely recognises a connection by its object, so each client keeps one wrapper.
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const wrap = (client: pg.PoolClient): PostgresPoolClient => ({
    query: ((text: string, values: readonly unknown[]) => {
      const name = values.length > 0 ? nameOf(text) : undefined
      return name === undefined ? client.query(text, [...values]) : client.query({ name, text, values: [...values] })
    }) as unknown as PostgresPoolClient['query'],
    release: destroy => client.release(destroy),
  })
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
