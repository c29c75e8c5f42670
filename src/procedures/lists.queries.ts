import type { Kysely } from 'kysely'
import type { Lists } from '../forms/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'

let held: { readonly version: string; readonly lists: Lists } | null = null

/** The named lists that forms choose from; read anew when the catalogue has changed. */
export async function loadLists(db: Kysely<DB>): Promise<Lists> {
  const { number } = await db
    .selectFrom('reference_version')
    .select('number')
    .where('kind', '=', 'catalogue')
    .executeTakeFirstOrThrow()
  const version = String(number)
  if (held?.version === version) return held.lists
  const rows = await db.selectFrom('reference_list').selectAll().execute()
  const lists = Object.fromEntries(rows.map(row => [row.name, row.items])) as unknown as Lists
  held = { version, lists }
  return lists
}
