import type { FastifyRequest } from 'fastify'
import { fileRefusal, keepUpload, listUnattached } from '../../files/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { actorLabel, type HttpRefusal, readForm } from '../../platform/http/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { type Desk, fieldOf } from '../desk.ts'
import type { DeskDossier } from '../dossier/load-dossier.ts'
import { words } from './actions.words.ts'
import { documentFields } from './document-fields.ts'

export interface SentAction {
  readonly body: Readonly<Record<string, unknown>>
  /** What is wrong with the document that came along. */
  readonly problems: readonly FormProblem[]
  /** The same form sent twice has the same one, also where its file was uploaded twice. */
  readonly hash: string
}

/** Reads a posted action; the document of a result is kept as the official's upload until the command takes it. */
export async function readActionForm(
  request: FastifyRequest,
  desk: Desk,
  held: DeskDossier,
): Promise<Result<SentAction, HttpRefusal>> {
  const { db, clock, config } = request.server.deps
  const { actor } = desk
  const problems: FormProblem[] = []
  // Who issued it a moment ago sends the same form twice.
  const issues =
    held.permitted.some(one => one.type === 'issue-result') ||
    held.dossier.results.some(result => result.issuedBy === actor.username)
  let kept: { readonly id: string; readonly name: string; readonly sha256: string } | undefined
  const read = await readForm(request, async part => {
    const wanted = part.fieldname === documentFields.file && part.filename && issues && kept === undefined
    if (!wanted) return void part.file.resume()
    const by = { kind: 'official', id: actor.id } as const
    const upload = { dataDir: config.dataDir, upload: part.file, name: part.filename, by }
    const file = await keepUpload(db, { ...upload, actor: actorLabel(actor), at: clock() })
    if (file.ok && file.value.mediaType === 'application/pdf') kept = file.value
    else if (file.ok) problems.push({ id: documentFields.file, text: words.documentKind })
    else {
      part.file.resume()
      const { detail, title } = fileRefusal(file.error, config.maxUploadMb)
      problems.push({ id: documentFields.file, text: detail ?? title })
    }
  })
  if (!read.ok) return err(read.error)
  const typed = { ...read.value, [documentFields.name]: '' }
  const sent = fieldOf(typed, documentFields.id)
  const hash = hashBody({ ...typed, _csrf: null, [documentFields.id]: kept?.sha256 ?? sent })
  const before = /^[0-9a-f-]{36}$/.test(sent)
    ? await listUnattached(db, { kind: 'official', id: actor.id }, [sent])
    : []
  const document = kept ?? before[0]
  const named = document === undefined ? {} : { [documentFields.id]: document.id, [documentFields.name]: document.name }
  return ok({ body: { ...typed, ...named }, problems, hash })
}
