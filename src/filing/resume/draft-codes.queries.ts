import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { Raw } from '../domain/draft.ts'

type Db = Kysely<DB>

/** A draft by its code, whoever asks: only to send a one-time code to the phone named in it. */
export async function findPhones(db: Db, code: string, now: Date): Promise<{ id: number; contact: Raw } | null> {
  const row = await db
    .selectFrom('draft')
    .select(['id', 'contact'])
    .where('code', '=', code)
    .where('dossier_code', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row === undefined ? null : { id: Number(row.id), contact: row.contact as unknown as Raw }
}

export interface NewDraftCode {
  readonly idHash: string
  readonly draftId: number | null
  readonly codeHash: string | null
  readonly expiresAt: Date
}

export async function insertDraftCode(db: Db, code: NewDraftCode): Promise<void> {
  await db
    .insertInto('draft_code')
    .values({
      id_hash: code.idHash,
      draft_id: code.draftId,
      code_hash: code.codeHash,
      expires_at: code.expiresAt.toISOString(),
    })
    .execute()
}

/** Counts a try before it is compared; undefined when none is left or the code has ended. */
export const takeTry = (db: Db, idHash: string, now: Date, most: number) =>
  db
    .updateTable('draft_code')
    .set({ tries: sql`tries + 1` })
    .where('id_hash', '=', idHash)
    .where('expires_at', '>', now.toISOString())
    .where('tries', '<', most)
    .returning(['draft_id', 'code_hash', 'tries'])
    .executeTakeFirst()

/** Gives this browser the draft, and uses the code up. @returns where the draft is */
export function openForKey(db: Db, idHash: string, draftId: number, keyHash: string) {
  return db.transaction().execute(async trx => {
    await trx.deleteFrom('draft_code').where('id_hash', '=', idHash).execute()
    await trx
      .insertInto('draft_key')
      .values({ draft_id: draftId, key_hash: keyHash })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    return trx
      .selectFrom('draft')
      .select(['code', 'procedure_code as procedureCode'])
      .where('id', '=', draftId)
      .executeTakeFirstOrThrow()
  })
}
