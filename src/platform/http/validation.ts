import { Ajv, type ErrorObject } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyError, FastifyRequest, FastifySchemaCompiler } from 'fastify'
import type { Text } from '../text.ts'
import { type HttpRefusal, invalidInput, notFound, type RefusalItem } from './refusal.ts'
import { isApi } from './request-kind.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Code of the refusal when the body does not fit its schema; `invalid-input` when absent. */
    invalidCode?: string
  }
}

const shared = {
  removeAdditional: true,
  useDefaults: true,
  allErrors: true,
  strict: false,
  discriminator: true,
} as const
const strictAjv = addFormats.default(new Ajv({ ...shared, coerceTypes: false }))
const lenientAjv = addFormats.default(new Ajv({ ...shared, coerceTypes: 'array' }))

/** JSON bodies are taken as they are; addresses and forms carry only text, so their numbers are read from it. */
export const validatorCompiler: FastifySchemaCompiler<object> = ({ schema, url, httpPart }) =>
  (httpPart === 'body' && url?.startsWith('/api/') ? strictAjv : lenientAjv).compile(schema)

/** `/components/0/key` and a missing property → `components.0.key`. */
function pathOf(error: ErrorObject): string {
  const parts = error.instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  if (error.keyword === 'required') parts.push(String(error.params.missingProperty))
  return parts.join('.')
}

function messageOf(error: ErrorObject): Text {
  const { limit, allowedValues, type } = error.params as { limit?: number; allowedValues?: unknown[]; type?: unknown }
  switch (error.keyword) {
    case 'required':
      return { vi: 'Thiếu mục này', en: 'This is missing' }
    case 'enum':
      return { vi: `Chọn một trong: ${allowedValues?.join(', ')}`, en: `Choose one of: ${allowedValues?.join(', ')}` }
    case 'const':
      return { vi: 'Giá trị khác với quy định', en: 'Another value is expected' }
    case 'type':
      return { vi: `Cần kiểu ${String(type)}`, en: `Expected ${String(type)}` }
    case 'minLength':
    case 'minItems':
    case 'minimum':
      return { vi: `Ít nhất là ${limit}`, en: `At least ${limit}` }
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return { vi: `Nhiều nhất là ${limit}`, en: `At most ${limit}` }
    case 'pattern':
    case 'format':
      return { vi: 'Viết chưa đúng dạng', en: 'Not in the expected form' }
    default:
      return { vi: 'Chưa đúng', en: `Not right: ${error.message ?? error.keyword}` }
  }
}

/** A union reports each of its members; those lines only repeat what the field's own line says. */
const itemsOf = (errors: readonly ErrorObject[]): RefusalItem[] => {
  const items = new Map<string, RefusalItem>()
  for (const error of errors) {
    const path = pathOf(error)
    if (!items.has(path) && items.size < 50) items.set(path, { path, message: messageOf(error) })
  }
  return [...items.values()]
}

/** What did not fit its schema: 422 for bodies, 400 for queries; a malformed part of a page's path is no page. */
export function refusalOfValidation(error: FastifyError, request: FastifyRequest): HttpRefusal {
  const items = itemsOf((error.validation ?? []) as unknown as ErrorObject[])
  if (error.validationContext === 'params' && !isApi(request)) return notFound
  if (error.validationContext !== 'body') return invalidInput(400, 'invalid-query', items)
  return invalidInput(422, request.routeOptions.config.invalidCode ?? 'invalid-input', items)
}
