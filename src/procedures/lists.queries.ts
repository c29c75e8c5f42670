import type { Kysely } from 'kysely'
import type { Lists } from '../forms/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'

let held: { readonly version: string; readonly lists: Lists } | null = null

/** The number that grows with every change of procedures, offers and lists. */
export const catalogueVersionOf = (db: Kysely<DB>) =>
  db.selectFrom('reference_version').select('number').where('kind', '=', 'catalogue')

/**
 * The named lists that forms choose from; read anew when the catalogue has changed.
 * @param known the catalogue's number, where the caller has read it
 */
export async function loadLists(db: Kysely<DB>, known?: number): Promise<Lists> {
  const version = String(known ?? (await catalogueVersionOf(db).executeTakeFirstOrThrow()).number)
  if (held?.version === version) return held.lists
  const rows = await db.selectFrom('reference_list').selectAll().execute()
  const lists = Object.fromEntries(rows.map(row => [row.name, row.items])) as unknown as Lists
  held = { version, lists }
  return lists
}
