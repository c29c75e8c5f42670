import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { notFound, refuse, type Slice, tooManyRequests } from '../../platform/http/index.ts'
import { verifyFrom } from '../verify-result.ts'

const LONGEST = 100
const named = Type.Object({ code: Type.String(), name: Type.String() })
const Verified = Type.Object({
  number: Type.String(),
  genuine: Type.Literal(true),
  state: Type.Union([Type.Literal('current'), Type.Literal('superseded'), Type.Literal('revoked')]),
  name: Type.String(),
  decision: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
  issuedOn: Type.String({ format: 'date' }),
  agency: named,
  procedure: named,
  holder: Type.String({ description: 'Chữ đầu của mỗi tiếng' }),
  supersededBy: Type.Union([Type.String(), Type.Null()]),
  documentHash: Type.Union([Type.String(), Type.Null()], { description: '16 chữ số đầu của SHA-256 văn bản' }),
})

const ending = '/verify'
/** Not in the OpenAPI document: the same call in another spelling. */
const hidden: object = { hide: true }

/** `GET /api/v1/results/{number}/verify`; numbers hold slashes, encoded (%2F) or as they are. */
export const resultApiRoutes: Slice = async app => {
  const { db, clock } = app.deps
  const answer = async (request: FastifyRequest, reply: FastifyReply, number: string) => {
    const asked = await verifyFrom(db, { number, address: request.ip, now: clock() })
    if (asked.kind === 'wait') return refuse(reply, tooManyRequests(asked.seconds))
    return asked.kind === 'found' ? asked.result : refuse(reply, notFound)
  }

  app.get(
    '/api/v1/results/:number/verify',
    {
      config: { policy: 'public', audit: 'result.verify' },
      schema: {
        summary: 'Kết quả có thật không, còn hiệu lực không',
        description: 'Số kết quả viết trong địa chỉ với %2F thay cho dấu gạch chéo.',
        tags: ['results'],
        params: Type.Object({ number: Type.String({ maxLength: LONGEST }) }),
        response: { 200: Verified },
      },
    },
    async (request, reply) => answer(request, reply, request.params.number),
  )
  // Proxies decode %2F; the number then lies over several parts of the path.
  app.get(
    '/api/v1/results/*',
    {
      config: { policy: 'public', audit: 'result.verify' },
      schema: { params: Type.Object({ '*': Type.String({ maxLength: LONGEST + ending.length }) }), ...hidden },
    },
    async (request, reply) => {
      const path = request.params['*']
      return path.endsWith(ending) ? answer(request, reply, path.slice(0, -ending.length)) : refuse(reply, notFound)
    },
  )
}
