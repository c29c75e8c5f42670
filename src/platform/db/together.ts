import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import { COMMIT_WITHIN } from './named-statements.ts'

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

const merged = new Map<string, string>()
const MOST_MERGED = 500

/**
 * Several statements as one, which costs PostgreSQL a fraction of each alone: they see the same snapshot, so none may
 * touch rows that another writes. Foreign keys are checked when all are done.
 * @param parts statements by names of ours; one that only calls functions runs where `select` asks for it
 * @param select what is read from the parts, as SQL of ours without parameters
 */
export const merge = <Row = never>(parts: Readonly<Record<string, Compilable>>, select: string): Compilable<Row> => ({
  compile() {
    const named = Object.entries(parts).map(([name, query]) => ({ name, ...query.compile() }))
    const key = [...named.map(({ name, sql }) => `${name} ${sql}`), select].join(';')
    const text = merged.get(key) ?? mergedText(named, select)
    if (merged.size >= MOST_MERGED) merged.clear()
    merged.set(key, text)
    const parameters = named.flatMap(part => [...part.parameters])
    return CompiledQuery.raw(text, parameters) as CompiledQuery<Row>
  },
})

type Named = Pick<CompiledQuery, 'sql' | 'parameters'> & { readonly name: string }

function mergedText(parts: readonly Named[], select: string): string {
  let offset = 0
  const written = parts.map(({ name, sql, parameters }) => {
    const from = offset
    offset += parameters.length
    return `${name} as (${sql.replace(/\$(\d+)/g, (_, n) => `$${from + Number(n)}`)})`
  })
  return `with ${written.join(', ')} ${select}`
}

/**
 * Commits with the batch that it is the last statement of, which saves a transaction the wait for its commit. Where a
 * statement before it failed PostgreSQL rolls back instead, and `together` throws. Nothing may follow it.
 */
export const commitWithin: Compilable<never> = { compile: () => CompiledQuery.raw(COMMIT_WITHIN) as never }
