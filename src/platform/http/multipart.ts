import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { err, ok, type Result } from '../result.ts'
import { isCsrfToken } from './csrf-token.ts'
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
 * at the limit. A form sent without files, as plain text, has had its token checked already.
 */
export async function readForm(
  request: FastifyRequest,
  onFile: (file: MultipartFile) => Promise<void>,
): Promise<Result<FormFields, HttpRefusal>> {
  const fields: Record<string, string | string[]> = Object.create(null)
  if (!request.isMultipart()) return ok(Object.assign(fields, request.body))
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (!tokenHolds(request, fields)) return err(staleForm)
      await onFile(part)
      continue
    }
    const value = String(part.value)
    const before = fields[part.fieldname]
    fields[part.fieldname] = before === undefined ? value : [before, value].flat()
  }
  return tokenHolds(request, fields) ? ok(fields) : err(staleForm)
}

function tokenHolds(request: FastifyRequest, fields: Record<string, string | string[]>): boolean {
  if (request.csrfPending && isCsrfToken(request, fields._csrf)) request.csrfPending = false
  return !request.csrfPending
}
