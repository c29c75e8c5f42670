import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import { appendAudit } from '../audit/index.ts'
import { type OfficialActor, officialOf } from '../officials/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { actorLabel, notFound, refuse, type Slice } from '../platform/http/index.ts'
import type { Log } from '../platform/log/log.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { scanFilesOf } from './file-store.ts'
import { findFile, type StoredFile } from './files.queries.ts'
import { keepUpload } from './keep-upload.ts'
import { toHttpRefusal } from './refusal-texts.ts'
import { type ScanRule, scanRuleOf } from './scan/file-scanner.ts'
import { sendFile, sendThumbnail } from './send-file.ts'

export interface FileRoutesOptions {
  /** May the official read the dossier that holds the file? Dossiers know; they stand above files. */
  readonly mayReadDossier: (db: Kysely<DB>, dossierId: number, actor: OfficialActor) => Promise<boolean>
}

const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Uploaded = Type.Object({
  id: Type.String({ format: 'uuid' }),
  sha256: Type.String(),
  size: Type.Integer(),
  mediaType: Type.String(),
  name: Type.String(),
})

/** Says in the log when the scanner does not answer. */
const warning = ({ scanner, required }: ScanRule, log: Log): ScanRule => ({
  required,
  scanner: {
    ...scanner,
    async scan(content) {
      const verdict = await scanner.scan(content)
      if (verdict.kind === 'unavailable') log.warn({ reason: verdict.reason, required }, 'an upload was not scanned')
      return verdict
    },
  },
})

/** The first file of the body; what the parser cannot read is the sender's doing. */
async function firstFile(request: FastifyRequest): Promise<Result<MultipartFile, 'no-file' | 'interrupted'>> {
  if (!request.isMultipart()) return err('no-file')
  try {
    const part = await request.file()
    return part === undefined ? err('no-file') : ok(part)
  } catch {
    return err('interrupted')
  }
}

/** `/api/v1/files` and the workbench's own address of a file. */
export const fileRoutes: Slice<FileRoutesOptions> = async (app, { mayReadDossier }) => {
  const { db, config, clock, log } = app.deps
  const rule = scanRuleOf(config)
  if (rule === null) log.warn('uploads are not scanned for malware: CLAMAV_ADDRESS is not set')
  scanFilesOf(config.dataDir, rule && warning(rule, log))
  const refusal = (reply: FastifyReply, reason: Parameters<typeof toHttpRefusal>[0]) =>
    refuse(reply, toHttpRefusal(reason, config.maxUploadMb))

  app.post(
    '/api/v1/files',
    {
      config: { policy: 'official', audit: 'file.upload' },
      schema: {
        summary: 'Tải lên một tệp: JPG, PNG hoặc PDF',
        description: 'multipart/form-data, một tệp trong phần “file”. Loại tệp xác định theo nội dung.',
        tags: ['files'],
        consumes: ['multipart/form-data'],
        response: { 201: Uploaded },
      },
    },
    async (request, reply) => {
      const actor = officialOf(request)
      const part = await firstFile(request)
      if (!part.ok) return refusal(reply, { code: part.error })
      const { file: upload, filename } = part.value
      const common = { dataDir: config.dataDir, by: actor, actor: actorLabel(actor), at: clock() }
      const kept = await keepUpload(db, { ...common, upload, name: filename ?? '' })
      return kept.ok ? reply.code(201).send(kept.value) : refusal(reply, kept.error)
    },
  )

  const mayRead = async (file: StoredFile, actor: OfficialActor): Promise<boolean> =>
    file.dossierId === null ? file.uploadedBy === actor.id : mayReadDossier(db, file.dossierId, actor)

  const sendBy =
    (how: typeof sendThumbnail, noted: boolean) =>
    async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
      const actor = officialOf(request)
      const file = await findFile(db, request.params.id)
      const may = file !== undefined && (await mayRead(file, actor))
      const entry = { at: clock(), actor: actorLabel(actor), subject: `file:${request.params.id}` }
      if (noted || !may) await appendAudit(db, { ...entry, action: may ? 'file.read' : 'access.denied' })
      return may ? how(reply, config.dataDir, file) : refuse(reply, notFound)
    }
  const send = sendBy(sendFile, true)

  app.get(
    '/api/v1/files/:id',
    {
      config: { policy: 'official', audit: 'file.read' },
      schema: { summary: 'Tải về một tệp của hồ sơ được xem', tags: ['files'], params: Params },
    },
    send,
  )
  app.get(
    '/can-bo/tep/:id/anh-nho',
    { config: { policy: 'official', audit: 'file.thumbnail' }, schema: { params: Params } },
    // The page that shows it is in the record already.
    sendBy(sendThumbnail, false),
  )
  app.get('/can-bo/tep/:id', { config: { policy: 'official', audit: 'file.read' }, schema: { params: Params } }, send)
}
