import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { firstSeal, type Leaf, type Seal, sealLeaves } from './merkle.ts'

const LOCK = 7_041_975

/**
 * Seals what came since the last seal: the head of every dossier's chain that moved, and every new audit row. One
 * sealer at a time; a dossier that is being changed just now waits for the next seal.
 * @returns the seal, or null when there was nothing new
 */
export async function sealEvents(db: Kysely<DB>, sealedAt: string): Promise<Seal | null> {
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    const last = await trx
      .selectFrom('seal')
      .select(['number', 'hash'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const number = Number(last?.number ?? 0) + 1
    const heads = await sql<{ id: number; version: number; last_hash: string }>`
      update dossier set sealed_version = version
      where id in (select id from dossier where version <> sealed_version order by id limit 20000 for update skip locked)
      returning id, version, last_hash`.execute(trx)
    const rows = await sql<{ id: number; hash: string }>`
      update audit_event set sealed_in = ${number} where sealed_in is null returning id, hash`.execute(trx)
    const leaves: Leaf[] = [
      ...heads.rows.map(head => [`dossier ${head.id}`, head.version, head.last_hash] as const),
      ...rows.rows.map(row => [`audit ${row.id}`, 1, row.hash] as const),
    ]
    if (leaves.length === 0) return null
    leaves.sort(([a], [b]) => (a < b ? -1 : 1))
    const seal = sealLeaves(number, sealedAt, leaves, last?.hash ?? firstSeal)
    await trx
      .insertInto('seal')
      .values({
        number,
        sealed_at: sealedAt,
        leaves: JSON.stringify(leaves),
        root: seal.root,
        previous: seal.previous,
        hash: seal.hash,
      })
      .execute()
    return seal
  })
}
