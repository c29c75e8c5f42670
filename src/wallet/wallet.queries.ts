import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'

type Db = Kysely<DB>

/** A paper that a customer may use again. */
export interface WalletPaper {
  readonly fileId: string
  /** As the dossier calls it, or as the customer named it. */
  readonly name: string
  /** The component that it was handed in for; null for one that was uploaded beforehand. */
  readonly key: string | null
  readonly procedureCode: string | null
  readonly dossierCode: string | null
  /** When it was handed in, or uploaded: an instant. */
  readonly at: string
  /** The last day of its validity; null: none is known. */
  readonly validTo: string | null
  readonly fileName: string
  readonly size: number
  readonly sha256: string
  readonly thumbWidth: number | null
  readonly thumbHeight: number | null
}

export const MOST_PAPERS = 200

/** What the wallet of a customer holds: papers of accepted dossiers, and what was uploaded beforehand. */
const papers = (customerId: number, more = sql``) => sql<WalletPaper>`
  select f.id as "fileId", coalesce(w.name, c.name, f.name) as name, f.component_key as key,
    d.procedure_code as "procedureCode", d.code as "dossierCode", d.submitted_at as at, w.valid_to as "validTo",
    f.name as "fileName", f.size, f.sha256, f.thumb_width as "thumbWidth", f.thumb_height as "thumbHeight"
  from dossier d
  join file f on f.dossier_id = d.id
  left join lateral (
    select part ->> 'name' as name from jsonb_array_elements(d.fold -> 'components') part
    where part ->> 'key' = f.component_key limit 1) c on true
  left join wallet_paper w on w.file_id = f.id and w.customer_id = d.customer_id
  where d.customer_id = ${customerId} and d.accepted_at is not null and f.component_key is not null
    and w.removed_at is null ${more}
  union all
  select f.id, coalesce(w.name, f.name), null, null, null, w.added_at, w.valid_to,
    f.name, f.size, f.sha256, f.thumb_width, f.thumb_height
  from wallet_paper w
  join file f on f.id = w.file_id
  where w.customer_id = ${customerId} and f.dossier_id is null and f.customer_id = ${customerId}
    and w.removed_at is null ${more}`

/** The customer's papers, the latest first; the same content under one name is told once. */
export async function listWallet(db: Db, customerId: number): Promise<WalletPaper[]> {
  const { rows } = await sql<WalletPaper>`${papers(customerId)} order by 6 desc, 1 limit ${MOST_PAPERS}`.execute(db)
  const seen = new Set<string>()
  return rows.filter(({ sha256, name }) => {
    const mark = `${sha256} ${name}`
    return seen.has(mark) ? false : seen.add(mark)
  })
}

/** The paper when it is in this customer's wallet; anybody else's is absent. */
export async function findWalletPaper(db: Db, customerId: number, fileId: string): Promise<WalletPaper | undefined> {
  const { rows } = await papers(customerId, sql`and f.id = ${fileId}`).execute(db)
  return rows[0]
}

export interface WalletResult {
  readonly id: number
  readonly number: string
  readonly kind: string
  readonly name: string
  readonly decision: string
  readonly state: string
  readonly issuedAt: string
  readonly procedureCode: string
  readonly dossierCode: string
  /** Of its document; null until that was made. */
  readonly sha256: string | null
}

const resultsOf = (db: Db, customerId: number) =>
  db
    .selectFrom('result')
    .innerJoin('dossier', 'dossier.id', 'result.dossier_id')
    .select(['result.id', 'result.number', 'result.kind', 'result.name', 'result.decision', 'result.state'])
    .select(['result.issued_at as issuedAt', 'result.procedure_code as procedureCode'])
    .select(['dossier.code as dossierCode', 'result.file_sha256 as sha256'])
    .where('result.customer_id', '=', customerId)

/** Results that the customer holds, the latest first. */
export const listWalletResults = (db: Db, customerId: number): Promise<WalletResult[]> =>
  resultsOf(db, customerId)
    .orderBy('result.issued_at', 'desc')
    .orderBy('result.id', 'desc')
    .limit(MOST_PAPERS)
    .execute()

/** The result when this customer holds it; anybody else's is absent. */
export const findWalletResult = (db: Db, customerId: number, id: number): Promise<WalletResult | undefined> =>
  resultsOf(db, customerId).where('result.id', '=', id).executeTakeFirst()

export interface PaperNote {
  readonly customerId: number
  readonly fileId: string
  readonly name?: string
  readonly validTo?: string | null
  readonly removedAt?: Date
}

/** Notes what the customer says of a paper, beside what was noted before. */
export async function notePaper(db: Db, note: PaperNote, at: Date): Promise<void> {
  const { customerId, fileId, name, validTo, removedAt } = note
  const said = {
    ...(name === undefined ? {} : { name }),
    ...(validTo === undefined ? {} : { valid_to: validTo }),
    ...(removedAt === undefined ? {} : { removed_at: removedAt.toISOString() }),
  }
  await db
    .insertInto('wallet_paper')
    .values({ customer_id: customerId, file_id: fileId, added_at: at.toISOString(), ...said })
    .onConflict(conflict =>
      conflict.columns(['customer_id', 'file_id']).doUpdateSet({ customer_id: customerId, ...said }),
    )
    .execute()
}

/** Takes a paper that was uploaded beforehand out of the wallet for good; the clean-up then takes the file. */
export async function forgetPaper(db: Db, customerId: number, fileId: string): Promise<void> {
  await db.deleteFrom('wallet_paper').where('customer_id', '=', customerId).where('file_id', '=', fileId).execute()
}

/** Whose the copy of a paper is: a draft's, or the customer's own until it goes with a dossier. */
export type CopyOwner = { readonly draftId: number } | { readonly customerId: number }

const columnsOf = (owner: CopyOwner) =>
  'draftId' in owner ? { draftId: owner.draftId, customerId: null } : { draftId: null, customerId: owner.customerId }

/** The same bytes as another file, with where they came from. @returns the id of the new row */
export async function copyPaper(trx: Db, fileId: string, owner: CopyOwner, at: Date): Promise<string> {
  const { draftId, customerId } = columnsOf(owner)
  const { rows } = await sql<{ id: string }>`
    insert into file (sha256, size, media_type, name, thumb_sha256, thumb_width, thumb_height, draft_id, customer_id,
      copied_from, created_at)
    select sha256, size, media_type, name, thumb_sha256, thumb_width, thumb_height, ${draftId}::bigint,
      ${customerId}::bigint, id, ${at.toISOString()}
    from file where id = ${fileId} returning id`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('the paper is gone')
  return row.id
}

/** The document of a result as a file, with the result that it came from. @returns the id of the new row */
export async function copyResult(
  trx: Db,
  result: { readonly id: number; readonly number: string; readonly sha256: string; readonly size: number },
  owner: CopyOwner,
  at: Date,
): Promise<string> {
  const { draftId, customerId } = columnsOf(owner)
  const { id } = await trx
    .insertInto('file')
    .values({
      sha256: result.sha256,
      size: result.size,
      media_type: 'application/pdf',
      name: `${result.number.replaceAll('/', '-')}.pdf`,
      draft_id: draftId,
      customer_id: customerId,
      from_result: result.id,
      created_at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
