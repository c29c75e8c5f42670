import { type Kysely, sql } from 'kysely'
import type { DB } from '../../platform/db/schema.generated.ts'

type Db = Kysely<DB>

/** Whose upload it is. */
export interface PieceOwner {
  readonly kind: 'draft' | 'customer'
  readonly id: number
}

export interface NewUpload {
  readonly owner: PieceOwner
  /** The paper that it is of, by its key. */
  readonly paper: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** How the browser recognises the file when it is chosen again. */
  readonly mark: string
  readonly address: string
}

export interface PieceUpload {
  readonly id: string
  readonly paper: string
  readonly name: string
  readonly size: number
  readonly received: number
  readonly fileId: string | null
}

const ownerColumn = ({ kind }: PieceOwner) => (kind === 'draft' ? 'draft_id' : 'customer_id')
const columns = ['id', 'paper', 'name', 'size', 'received', 'file_id as fileId'] as const
const theirs = (db: Db, owner: PieceOwner) =>
  db.selectFrom('upload').select(columns).where(ownerColumn(owner), '=', owner.id)

/** Uploads of one owner begin one after another, so that the bounds hold. */
export async function lockOwner(trx: Db, { kind, id }: PieceOwner): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`upload ${kind} ${id}`}))`.execute(trx)
}

/** The same file of the same paper, begun before and not whole yet. */
export const findBegun = (trx: Db, { owner, paper, name, size, mark }: NewUpload): Promise<PieceUpload | undefined> =>
  theirs(trx, owner)
    .where('file_id', 'is', null)
    .where('paper', '=', paper)
    .where('name', '=', name)
    .where('size', '=', size)
    .where('mark', '=', mark)
    .executeTakeFirst()

export interface Held {
  /** Uploads of the owner that are not whole, and files that are in no dossier yet. */
  readonly unfinished: number
  readonly files: number
  /** Bytes that uploads from the address will take when they are whole. */
  readonly addressBytes: number
}

export async function countHeld(trx: Db, { owner, address }: NewUpload): Promise<Held> {
  const column = ownerColumn(owner)
  const { rows } = await sql<Held>`
    select
      (select count(*)::int from upload where ${sql.ref(column)} = ${owner.id} and file_id is null) as unfinished,
      (select count(*)::int from file where ${sql.ref(column)} = ${owner.id} and dossier_id is null) as files,
      (select coalesce(sum(size), 0)::float8 from upload where address = ${address} and file_id is null)
        as "addressBytes"`.execute(trx)
  return rows[0] as Held
}

export async function insertUpload(trx: Db, upload: NewUpload, at: Date): Promise<string> {
  const { owner, paper, name, size, mark, address } = upload
  const { id } = await trx
    .insertInto('upload')
    .values({
      draft_id: owner.kind === 'draft' ? owner.id : null,
      customer_id: owner.kind === 'customer' ? owner.id : null,
      ...{ paper, name, size, mark, address },
      created_at: at.toISOString(),
      touched_at: at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The upload when it is theirs, held until the transaction ends. */
export const lockUpload = (trx: Db, id: string, owner: PieceOwner): Promise<PieceUpload | undefined> =>
  theirs(trx, owner).where('id', '=', id).forUpdate().executeTakeFirst()

export async function setReceived(trx: Db, id: string, received: number, at: Date): Promise<void> {
  await trx.updateTable('upload').set({ received, touched_at: at.toISOString() }).where('id', '=', id).execute()
}

export async function setFile(trx: Db, id: string, fileId: string): Promise<void> {
  await trx.updateTable('upload').set({ file_id: fileId }).where('id', '=', id).execute()
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.deleteFrom('upload').where('id', '=', id).execute()
}
