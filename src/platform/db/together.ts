import type { Compilable, Kysely } from 'kysely'

type RowsOf<Q> = Q extends Compilable<infer Row> ? Row[] : never

/**
 * Sends several statements at once on one connection and waits once: they run in order, in the transaction where
 * `db` is one. Worth it where none needs the answer of another.
 * @returns the rows of each statement
 * @throws the first error; in a transaction the statements after it fail too
 */
export function together<const Q extends readonly Compilable[]>(
  // A transaction, or a whole database: only its executor is used, whatever its tables are.
  db: Pick<Kysely<never>, 'getExecutor'>,
  queries: Q,
): Promise<{ -readonly [K in keyof Q]: RowsOf<Q[K]> }> {
  return db.getExecutor().provideConnection(async connection => {
    const settled = await Promise.allSettled(queries.map(query => connection.executeQuery(query.compile())))
    return settled.map(result => {
      if (result.status === 'rejected') throw result.reason
      return result.value.rows
    }) as { -readonly [K in keyof Q]: RowsOf<Q[K]> }
  })
}
