import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { fileRefusal, keepUpload, listUnattached, type Uploader } from '../files/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import type { FormProblem } from '../platform/html/index.ts'
import { type FormFields, readForm } from '../platform/http/index.ts'
import { words } from './thread.words.ts'

/** What somebody is writing: text, and files that were uploaded with this or an earlier try of the form. */
export interface TypedMessage {
  readonly body: string
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

export interface ReadMessageForm extends TypedMessage {
  readonly fields: FormFields
  readonly problems: readonly FormProblem[]
  /** The token of the form had ended: nothing may be done, the form is shown again as typed. */
  readonly ended: boolean
}

export interface FormReader {
  readonly db: Kysely<DB>
  readonly dataDir: string
  readonly maxUploadMb: number
  readonly at: Date
  readonly by: Uploader
  /** The actor in the audit record. */
  readonly label: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const textOf = (value: FormFields[string] | undefined): string =>
  typeof value === 'string' ? value : (value?.at(0) ?? '')

/** Reads the form of a message (`body`, `files`, `kept`), keeping its files; nothing that was typed is lost. */
export async function readMessageForm(request: FastifyRequest, reader: FormReader): Promise<ReadMessageForm> {
  const { db, dataDir, maxUploadMb, at, by, label } = reader
  const uploaded: { id: string; name: string }[] = []
  const problems: FormProblem[] = []
  let typed: FormFields = {}
  const read = await readForm(
    request,
    async part => {
      if (part.fieldname !== 'files' || !part.filename) return void part.file.resume()
      const kept = await keepUpload(db, { dataDir, upload: part.file, name: part.filename, by, actor: label, at })
      if (kept.ok) uploaded.push({ id: kept.value.id, name: kept.value.name })
      else {
        const { title, detail } = fileRefusal(kept.error, maxUploadMb)
        problems.push({ id: 'files', text: detail ?? title })
      }
    },
    ended => {
      typed = ended
    },
  )
  if (!read.ok) problems.push({ text: words.ended })
  const fields = read.ok ? read.value : typed
  const ids = [fields.kept ?? []].flat().filter(id => uuid.test(id))
  const before = ids.length === 0 ? [] : await listUnattached(db, by, ids)
  return { fields, body: textOf(fields.body), files: [...before, ...uploaded], problems, ended: !read.ok }
}
