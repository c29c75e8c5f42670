import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { err, ok, type Result } from '../result.ts'
import { isCsrfToken, originOf } from './csrf-token.ts'
import { type HttpRefusal, staleForm } from './refusal.ts'

export async function multipartPlugin(app: FastifyInstance): Promise<void> {
  const { maxUploadMb } = app.deps.config
  await app.register(multipart, {
    limits: { fileSize: maxUploadMb * 1024 * 1024, files: 20, fields: 500, fieldSize: 100_000, parts: 600 },
  })
}

export type FormFields = Readonly<Record<string, string | readonly string[]>>

/**
 * Reads a multipart form of a page. The token (`<HiddenCsrf>` as the form's first member) is checked before the first
 * file is taken. `onFile` must read the file's stream to its end; `file.file.truncated` then says that it was cut off
 * at the limit. A form sent without files, as plain text, has had its token checked already. Where the token has ended
 * and the route `keepsTyped`, `onEnded` gets what was typed before the first file, and the refusal stays.
 */
export async function readForm(
  request: FastifyRequest,
  onFile: (file: MultipartFile) => Promise<void>,
  onEnded: (typed: FormFields) => void = () => {},
): Promise<Result<FormFields, HttpRefusal>> {
  const fields = noFields()
  const ended = (): Result<FormFields, HttpRefusal> => {
    onEnded(fields)
    return err(staleForm)
  }
  if (!request.isMultipart()) {
    Object.assign(fields, request.body)
    return request.csrfEnded ? ended() : ok(fields)
  }
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      addField(fields, part)
      continue
    }
    if (!tokenHolds(request, fields)) return ended()
    await onFile(part)
  }
  return tokenHolds(request, fields) ? ok(fields) : ended()
}

/**
 * Reads a multipart form whose files may be kept although its token has ended, because something else says whose they
 * are (the key of a draft). Only on routes with `keepsTyped`, after that proof; then nothing else of the form counts, and
 * the answer is an error that shows what was kept.
 * @throws where the browser does not say that the form comes from this site: `csrf.ts` refuses those before
 */
export async function readFormKeeping(
  request: FastifyRequest,
  onFile: (file: MultipartFile) => Promise<void>,
): Promise<{ readonly fields: FormFields; readonly tokenEnded: boolean }> {
  const fields = noFields()
  if (!request.isMultipart()) return { fields: Object.assign(fields, request.body), tokenEnded: request.csrfEnded }
  const proved = !request.csrfPending && !request.csrfEnded
  if (!proved && originOf(request) !== 'here') throw new Error(`${request.routeOptions.url} read a form from elsewhere`)
  for await (const part of request.parts()) {
    if (part.type === 'field') addField(fields, part)
    else await onFile(part)
  }
  if (!tokenHolds(request, fields)) {
    request.csrfPending = false
    request.csrfEnded = true
  }
  return { fields, tokenEnded: request.csrfEnded }
}

type Fields = Record<string, string | string[]>
const noFields = (): Fields => Object.create(null)

function addField(fields: Fields, part: { readonly fieldname: string; readonly value: unknown }): void {
  const value = String(part.value)
  const before = fields[part.fieldname]
  fields[part.fieldname] = before === undefined ? value : [before, value].flat()
}

function tokenHolds(request: FastifyRequest, fields: Fields): boolean {
  if (request.csrfPending && isCsrfToken(request, fields._csrf)) request.csrfPending = false
  return !request.csrfPending
}
