import { type Compilable, CompiledQuery, type Insertable } from 'kysely'
import type { DB } from './schema.generated.ts'

/** A row to insert: members of JSON columns are plain values here, not texts. */
export type RowOf<T extends keyof DB> = { readonly [K in keyof Insertable<DB[T]>]?: unknown }

const texts = new Map<string, string>()

/**
 * Inserts rows of one shape in one statement whose text is the same for any number of them, so that PostgreSQL keeps
 * its plan. Columns that no row names get their default.
 * @param rows at least one; the first has every column
 * @param onConflict what follows the rows, as SQL of ours
 */
export function insertRows<T extends keyof DB & string>(
  table: T,
  rows: readonly RowOf<T>[],
  onConflict = '',
): Compilable<never> {
  const columns = Object.keys(rows[0] ?? {})
  const key = `${table} ${columns.join()} ${onConflict}`
  const text = texts.get(key) ?? textOf(table, columns, onConflict)
  texts.set(key, text)
  return { compile: () => CompiledQuery.raw(text, [JSON.stringify(rows)]) as never }
}

function textOf(table: string, columns: readonly string[], onConflict: string): string {
  const names = columns.map(name => `"${name}"`).join(', ')
  return `insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1::json) ${onConflict}`.trim()
}
