import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.generated.ts'
import type { KeptFile, KeptThumbnail } from './file-store.ts'

type Db = Kysely<DB>

/** Whose files: an official's, a customer's, a draft's that somebody fills in from home, a report's. */
export interface Uploader {
  readonly kind: 'official' | 'customer' | 'draft' | 'feedback'
  readonly id: number
}

export interface StoredFile {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly name: string
  readonly uploadedBy: number | null
  readonly customerId: number | null
  readonly dossierId: number | null
  readonly thumbSha256: string | null
  readonly thumbWidth: number | null
  readonly thumbHeight: number | null
}

/** Notes an upload; the same content twice is one file on the disk and two rows. @returns the id */
export async function insertFile(
  trx: Db,
  file: KeptFile & { readonly name: string; readonly by: Uploader; readonly at: Date },
): Promise<string> {
  const { id } = await trx
    .insertInto('file')
    .values({
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
      uploaded_by: file.by.kind === 'official' ? file.by.id : null,
      customer_id: file.by.kind === 'customer' ? file.by.id : null,
      draft_id: file.by.kind === 'draft' ? file.by.id : null,
      feedback_id: file.by.kind === 'feedback' ? file.by.id : null,
      ...thumbColumns(file.thumbnail),
      created_at: file.at.toISOString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const thumbColumns = (thumbnail: KeptThumbnail | null) => ({
  thumb_sha256: thumbnail?.sha256 ?? null,
  thumb_width: thumbnail?.width ?? null,
  thumb_height: thumbnail?.height ?? null,
})

/** Gives a file a thumbnail that was made from another one. */
export async function setThumbnail(db: Db, id: string, thumbnail: KeptThumbnail): Promise<void> {
  await db.updateTable('file').set(thumbColumns(thumbnail)).where('id', '=', id).execute()
}

const columns = [
  'id',
  'sha256',
  'size',
  'media_type as mediaType',
  'name',
  'uploaded_by as uploadedBy',
  'customer_id as customerId',
  'dossier_id as dossierId',
  'thumb_sha256 as thumbSha256',
  'thumb_width as thumbWidth',
  'thumb_height as thumbHeight',
] as const

export const findFile = (db: Db, id: string): Promise<StoredFile | undefined> =>
  db.selectFrom('file').select(columns).where('id', '=', id).executeTakeFirst()

export type ThumbnailColumns = Pick<StoredFile, 'thumbWidth' | 'thumbHeight'>

/** The small picture of a file that is at `href`, as pages show it; null where there is none. */
export const thumbnailAt = ({ thumbWidth: width, thumbHeight: height }: ThumbnailColumns, href: string) =>
  width === null || height === null ? null : { href: `${href}/anh-nho`, width, height }

export interface DossierFile extends StoredFile {
  readonly componentKey: string | null
  /** Code of the dossier whose paper was used again. */
  readonly reusedFrom: string | null
  /** Number of the result that it is the document of. */
  readonly resultNumber: string | null
}

/** Files of a dossier, in the order in which they came. */
export const listFiles = (db: Db, dossierId: number): Promise<DossierFile[]> =>
  db
    .selectFrom('file')
    .select([...columns, 'component_key as componentKey'])
    .select(eb =>
      eb.selectFrom('result').select('number').whereRef('result.id', '=', 'file.from_result').as('resultNumber'),
    )
    .select(eb =>
      eb
        .selectFrom('file as source')
        .innerJoin('dossier', 'dossier.id', 'source.dossier_id')
        .select('dossier.code')
        .whereRef('source.id', '=', 'file.copied_from')
        .as('reusedFrom'),
    )
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

// The builders below are not executed here: dossiers send them together with their own.

const ownerColumn = (kind: string) =>
  kind === 'official' ? 'uploaded_by' : kind === 'draft' ? 'draft_id' : 'customer_id'

/** Any of several ids, as one array: the statement stays the same for every number of files. */
const among = (ids: readonly string[]) => sql<boolean>`id = any(${ids}::uuid[])`

/**
 * The ids among these that the actor may put into the dossier: uploaded by the actor and in no dossier yet, or in this
 * dossier already. They are held until the transaction ends, so that no other dossier takes them meanwhile.
 * @param dossierCode null for a dossier that is being filed
 */
export const checkFiles = (
  trx: Db,
  ids: readonly string[],
  actor: { readonly kind: string; readonly id?: number },
  dossierCode: string | null = null,
) =>
  trx
    .selectFrom('file')
    .select('id')
    .where(among(ids))
    .where(eb => {
      const mine = eb.and([eb('dossier_id', 'is', null), eb(ownerColumn(actor.kind), '=', actor.id ?? 0)])
      if (dossierCode === null) return mine
      const here = eb.selectFrom('dossier').select('dossier.id').where('code', '=', dossierCode)
      return eb.or([mine, eb('dossier_id', '=', here)])
    })
    .orderBy('id')
    .forUpdate('file')

/** Those of the ids that the uploader brought and that are in no dossier yet, with their names. */
export const listUnattached = (
  db: Db,
  by: Uploader,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> =>
  db
    .selectFrom('file')
    .select(['id', 'name'])
    .where(among(ids))
    .where('dossier_id', 'is', null)
    .where(ownerColumn(by.kind), '=', by.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Puts files that are in no dossier yet into this one. Without a component they belong to its conversation. */
export const attachFiles = (trx: Db, dossierId: number, componentKey: string | null, ids: readonly string[]) =>
  trx
    .updateTable('file')
    .set({ dossier_id: dossierId, component_key: componentKey })
    .where(among(ids))
    .where('dossier_id', 'is', null)

/**
 * Takes an official's uploaded PDF out of the uploads: from now on whoever names its hash holds it, and no address of a
 * file leads to it. @returns its hash; undefined where there is no such PDF of this official, or a dossier has it
 */
export const takeDocument = async (trx: Db, id: string, officialId: number): Promise<string | undefined> =>
  (
    await trx
      .deleteFrom('file')
      .where('id', '=', id)
      .where('uploaded_by', '=', officialId)
      .where('dossier_id', 'is', null)
      .where('media_type', '=', 'application/pdf')
      .returning('sha256')
      .executeTakeFirst()
  )?.sha256
