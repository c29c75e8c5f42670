import type { Compilable, Kysely } from 'kysely'
import { attachFiles, checkFiles } from '../files/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import type { GivenComponent } from './domain/commands.ts'
import type { Actor } from './domain/facts.ts'
import type { FieldProblem } from './domain/refusals.ts'

/** Who must have uploaded the files: the actor, or the draft that becomes the dossier. */
export type FileOwner = Actor | { readonly kind: 'draft'; readonly id: number }
type Given = readonly GivenComponent[] | undefined

/**
 * The statement that says which of the named files this actor may put into the dossier; none where none is named.
 * @param dossierCode null for a dossier that is being filed
 */
export function checkGivenFiles(trx: Kysely<DB>, given: Given, actor: FileOwner, dossierCode: string | null) {
  const ids = (given ?? []).flatMap(component => component.fileIds ?? [])
  return ids.length === 0 ? [] : [checkFiles(trx, ids, actor, dossierCode)]
}

/** Named files that are not the actor's own, are in another dossier already, or do not exist: alike, so nobody probes. */
export function refusedFiles(given: Given, usable: readonly { readonly id: string }[] | undefined): FieldProblem[] {
  const known = new Set(usable?.map(file => file.id))
  return (given ?? []).flatMap(({ fileIds = [] }, i) =>
    fileIds.flatMap((id, j) =>
      known.has(id.toLowerCase())
        ? []
        : [
            {
              path: `components[${i}].fileIds[${j}]`,
              message: {
                vi: 'Bạn chưa tải tệp này lên. Tải lên rồi gửi lại',
                en: 'You have not uploaded this file. Upload it and send again',
              },
            },
          ],
    ),
  )
}

/** The statements that put the named files into the dossier. */
export const attachGivenFiles = (trx: Kysely<DB>, dossierId: number, given: Given): Compilable[] =>
  (given ?? []).flatMap(({ key, fileIds = [] }) =>
    fileIds.length === 0 ? [] : [attachFiles(trx, dossierId, key, fileIds)],
  )
