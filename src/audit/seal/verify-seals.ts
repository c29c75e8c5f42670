import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'
import { auditHash } from '../write-audit.ts'
import { firstSeal, isSealSound, type Leaf, type Seal } from './merkle.ts'

/** Checks every seal against the one before it and against what is stored now; yields each difference as a sentence. */
export async function* verifySeals(db: Kysely<DB>): AsyncGenerator<string> {
  let [number, previous] = [0, firstSeal]
  for (;;) {
    const row = await db
      .selectFrom('seal')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number')
      .limit(1)
      .executeTakeFirst()
    if (!row) return
    if (Number(row.number) !== number + 1) yield `seal ${number + 1} is missing`
    const seal: Seal = {
      number: Number(row.number),
      sealedAt: row.sealed_at,
      leaves: row.leaves as unknown as Leaf[],
      root: row.root,
      previous: row.previous,
      hash: row.hash,
    }
    if (!isSealSound(seal, previous))
      yield `seal ${seal.number} does not follow from its content and the seal before it`
    yield* verifyLeaves(db, seal)
    ;[number, previous] = [seal.number, seal.hash]
  }
}

async function* verifyLeaves(db: Kysely<DB>, seal: Seal): AsyncGenerator<string> {
  const { rows } = await sql<{ chain: string; length: number; hash: string; found: string | null }>`
    select l.chain, l.length, l.hash, coalesce(e.hash, a.hash) as found
    from jsonb_to_recordset(${JSON.stringify(seal.leaves.map(([chain, length, hash]) => ({ chain, length, hash })))}::jsonb)
      as l(chain text, length int, hash text)
    left join dossier_event e on l.chain = 'dossier ' || e.dossier_id and e.seq = l.length
      and e.dossier_id = case when l.chain like 'dossier %' then substr(l.chain, 9)::bigint end
    left join audit_event a on a.id = case when l.chain like 'audit %' then substr(l.chain, 7)::bigint end
    where coalesce(e.hash, a.hash) is distinct from l.hash`.execute(db)
  for (const row of rows)
    yield row.found === null
      ? `seal ${seal.number}: ${row.chain} no longer has event ${row.length}`
      : `seal ${seal.number}: event ${row.length} of ${row.chain} was changed`
}

/** Checks that each audit row still has the hash of its own content. */
export async function* verifyAuditRows(db: Kysely<DB>): AsyncGenerator<string> {
  let last = 0
  for (;;) {
    const rows = await db
      .selectFrom('audit_event')
      .selectAll()
      .where('id', '>', last)
      .orderBy('id')
      .limit(1000)
      .execute()
    for (const row of rows) {
      last = Number(row.id)
      const content = {
        at: new Date(row.at),
        actor: row.actor,
        action: row.action,
        subject: row.subject,
        data: row.data as Record<string, unknown>,
      }
      if (auditHash(content) !== row.hash) yield `audit row ${row.id} was changed`
    }
    if (rows.length < 1000) return
  }
}
