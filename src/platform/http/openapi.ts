import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import type { Policy } from './policy.ts'

const problem = {
  description: 'RFC 9457 problem document',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          detail: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['path', 'message'],
              properties: { path: { type: 'string' }, message: { type: 'string' } },
            },
          },
        },
      },
    },
  },
} as const

/** Only `/api/v1` is described; a route that needs a token says so. */
function describe({ schema, url, route }: { schema: unknown; url: string; route: { config?: object } }) {
  const own = (schema ?? {}) as FastifySchema & Record<string, unknown>
  if (!url.startsWith('/api/v1/')) return { schema: { ...own, hide: true }, url }
  const policy = (route.config as { policy?: Policy } | undefined)?.policy
  return { schema: { ...own, security: policy === 'public' ? [] : [{ bearer: [] }] }, url }
}

/** Every operation may answer with a problem document. */
function addProblems(document: { paths?: object }): void {
  for (const path of Object.values(document.paths ?? {}) as Record<string, { responses?: Record<string, unknown> }>[]) {
    for (const operation of Object.values(path)) {
      operation.responses = { ...operation.responses, default: operation.responses?.default ?? problem }
    }
  }
}

/** OpenAPI 3.1 of the API at `/api/v1/openapi.json`, made from the schemas that validate. Register before the slices. */
export async function openapiPlugin(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Một Cửa API',
        version: '1',
        description: 'Thủ tục, hồ sơ, việc cần làm, kết quả và thống kê của trung tâm dịch vụ hành chính công.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: app.deps.config.publicUrl }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: describe as never,
  })
  let document: object | null = null
  app.get(
    '/api/v1/openapi.json',
    { config: { policy: 'public', audit: 'openapi.read' }, schema: { hide: true } as FastifySchema },
    async (_request, reply) => {
      document ??= openapiDocument(app)
      return reply.header('cache-control', 'no-cache').send(document)
    },
  )
}

/** The document, for the route and for `mot-cua openapi`; after `app.ready()`. */
export function openapiDocument(app: FastifyInstance): object {
  const document = structuredClone(app.swagger())
  addProblems(document)
  return document
}
