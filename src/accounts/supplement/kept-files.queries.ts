import type { Kysely } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly sha256: string
}

/** Those of the ids that this customer uploaded and that belong to no dossier yet. */
export async function listUnusedFiles(db: Kysely<DB>, customerId: number, ids: readonly string[]): Promise<KeptFile[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('file')
    .select(['id', 'name', 'sha256'])
    .where('id', 'in', [...ids])
    .where('customer_id', '=', customerId)
    .where('dossier_id', 'is', null)
    .orderBy('id')
    .execute()
}
