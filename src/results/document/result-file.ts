import type { Kysely } from 'kysely'
import type { DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { findDossierById } from '../../dossiers/index.ts'
import { keepMade } from '../../files/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import { renderResult, resultDocument } from '../../prints/index.ts'
import { findResultById, listWithoutDocument, type StoredResult, setDocument } from '../results.queries.ts'

export interface DocumentDeps {
  readonly db: Kysely<DB>
  readonly directory: DirectoryService
  readonly config: { readonly dataDir: string; readonly publicUrl: string }
  readonly clock: () => Date
}

/** A result's document, as `sendFile` takes it. */
export interface ResultFile {
  readonly sha256: string
  readonly mediaType: 'application/pdf'
  readonly name: string
}

const fileOf = ({ number }: Pick<StoredResult, 'number'>, sha256: string): ResultFile => ({
  sha256,
  mediaType: 'application/pdf',
  name: `${number.replaceAll('/', '-')}.pdf`,
})

/** What the program writes down of a result to which nobody attached a document. */
async function make({ db, directory, config }: DocumentDeps, result: StoredResult): Promise<Buffer> {
  const [held, places] = await Promise.all([findDossierById(db, result.dossierId), directory.get()])
  if (held === undefined) throw new Error(`result ${result.id} has no dossier`)
  const draft = held.dossier.results.find(each => each.number === result.number)
  const issued = {
    ...result,
    agency: result.agencyCode,
    dossierCode: held.dossier.code,
    signedBy: draft?.signedBy ?? null,
    signedAt: draft?.signedAt ?? null,
  }
  return renderResult(resultDocument(issued, places, config.publicUrl.replace(/\/$/, '')))
}

/**
 * The document of a result: what was attached when it was issued, else what the program made of its text. That is made
 * once and kept, so that its hash stays what the page of verification says whatever becomes of templates and names.
 */
export async function resultFile(deps: DocumentDeps, result: StoredResult): Promise<ResultFile> {
  if (result.sha256 !== null) return fileOf(result, result.sha256)
  const { db, config, clock } = deps
  const sha256 = await keepMade(config.dataDir, await make(deps, result))
  const mine = await db.transaction().execute(async trx => {
    if (!(await setDocument(trx, result.id, sha256))) return false
    const entry = { at: clock(), actor: 'system', action: 'result.document-made', subject: `result:${result.number}` }
    await appendAudit(trx, { ...entry, data: { sha256 } })
    return true
  })
  const first = mine ? sha256 : (await findResultById(db, result.id))?.sha256
  return fileOf(result, first ?? sha256)
}

/** Job `make-result-documents`: documents of what a dossier was just given, so that they say names as they are now. */
export const makeResultDocuments =
  (deps: DocumentDeps) =>
  async (payload: unknown): Promise<void> => {
    const { dossier } = payload as { dossier: number }
    for (const id of await listWithoutDocument(deps.db, dossier)) {
      const result = await findResultById(deps.db, id)
      if (result !== undefined) await resultFile(deps, result)
    }
  }
