import type { Kysely } from 'kysely'
import { appendAudit } from '../audit/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { ok, type Result } from '../platform/result.ts'
import { safeFileName } from './file-name.ts'
import { type KeepRefusal, type KeptFile, keepFile, type Upload } from './file-store.ts'
import { insertFile, type Uploader } from './files.queries.ts'

export interface UploadRequest {
  readonly dataDir: string
  readonly upload: Upload
  /** As the browser or program called it. */
  readonly name: string
  readonly by: Uploader
  /** The actor in the audit record. */
  readonly actor: string
  readonly at: Date
}

export interface UploadedFile extends KeptFile {
  readonly id: string
  readonly name: string
}

/** Keeps an uploaded file on the disk, then notes whose it is: a failure between the two leaves no row without file. */
export async function keepUpload(db: Kysely<DB>, request: UploadRequest): Promise<Result<UploadedFile, KeepRefusal>> {
  const { by, actor, at } = request
  const kept = await keepFile(request.dataDir, request.upload)
  if (!kept.ok) return kept
  const { sha256, size, mediaType } = kept.value
  const name = safeFileName(request.name, mediaType)
  const id = await db.transaction().execute(async trx => {
    const inserted = await insertFile(trx, { ...kept.value, name, by, at })
    const data = { sha256, size, mediaType }
    await appendAudit(trx, { at, actor, action: 'file.uploaded', subject: `file:${inserted}`, data })
    return inserted
  })
  return ok({ id, name, sha256, size, mediaType })
}
