import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { ok, type Result } from '../platform/result.ts'
import { safeFileName } from './file-name.ts'
import { type KeepRefusal, type KeptFile, keepFile, type Upload } from './file-store.ts'
import { insertFile, type Uploader } from './files.queries.ts'

/** What is noted of a file beside its content. */
export interface UploadNote {
  /** As the browser or program called it. */
  readonly name: string
  readonly by: Uploader
  /** The actor in the audit record. */
  readonly actor: string
  readonly at: Date
}

export interface UploadRequest extends UploadNote {
  readonly dataDir: string
  readonly upload: Upload
}

export interface UploadedFile extends KeptFile {
  readonly id: string
  readonly name: string
}

/** Notes in the caller's transaction whose a file on the disk is. */
export async function noteUpload(trx: Kysely<DB>, kept: KeptFile, note: UploadNote): Promise<UploadedFile> {
  const { by, actor, at } = note
  const { sha256, size, mediaType } = kept
  const name = safeFileName(note.name, mediaType)
  const id = await insertFile(trx, { ...kept, name, by, at })
  const data = { sha256, size, mediaType }
  await appendAudit(trx, { at, actor, action: 'file.uploaded', subject: `file:${id}`, data })
  return { ...kept, id, name }
}

/** Malware that somebody sent stays in the record. */
export async function recordRefused(
  db: Kysely<DB>,
  refusal: KeepRefusal,
  { by, actor, at }: Pick<UploadNote, 'by' | 'actor' | 'at'>,
): Promise<void> {
  if (refusal.code !== 'infected') return
  const data = { name: refusal.name }
  await appendAudit(db, { at, actor, action: 'file.infected', subject: `${by.kind}:${by.id}`, data })
}

/** Keeps an uploaded file on the disk, then notes whose it is: a failure between the two leaves no row without file. */
export async function keepUpload(db: Kysely<DB>, request: UploadRequest): Promise<Result<UploadedFile, KeepRefusal>> {
  const kept = await keepFile(request.dataDir, request.upload)
  if (!kept.ok) {
    await recordRefused(db, kept.error, request)
    return kept
  }
  return ok(await db.transaction().execute(trx => noteUpload(trx, kept.value, request)))
}
