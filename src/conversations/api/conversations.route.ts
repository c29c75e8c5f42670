import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { findDossier, mayRead } from '../../dossiers/index.ts'
import { officialOf } from '../../officials/index.ts'
import { notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { readThread, THREAD_PAGE } from '../read-thread.ts'
import { toHttpRefusal } from '../refusal-texts.ts'
import { writeMessage } from '../write-message.ts'

const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Query = Type.Object({ cursor: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })) })
const Headers = Type.Object({ 'idempotency-key': Type.String({ minLength: 1, maxLength: 200 }) })
// Both may be absent here: who may not know of the dossier learns nothing from what a message must hold.
const Body = Type.Object({
  body: Type.Optional(Type.String({ maxLength: 20_000, description: 'Nội dung, tối đa 4000 ký tự' })),
  fileIds: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 20 })),
})

/** `/api/v1/dossiers/{code}/messages`: the thread for officials and partners; reading here marks nothing as read. */
export const conversationApiRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps
  const now = () => formatInstant(clock().getTime())

  app.get(
    '/api/v1/dossiers/:code/messages',
    {
      config: { policy: 'official', audit: 'conversation.read' },
      schema: { summary: 'Trao đổi của hồ sơ, mới nhất trước', tags: ['dossiers'], params: Params, querystring: Query },
    },
    async (request, reply) => {
      const actor = officialOf(request)
      const held = await findDossier(db, request.params.code)
      if (held === undefined || !mayRead(actor, held.dossier, held.customerId)) return refuse(reply, notFound)
      const { cursor } = request.query
      const before = cursor === undefined ? null : Number(cursor)
      const { messages, older } = await readThread(db, held.id, now(), before, THREAD_PAGE)
      return { items: messages.toReversed(), nextCursor: older === null ? null : String(older) }
    },
  )

  app.post(
    '/api/v1/dossiers/:code/messages',
    {
      config: { policy: 'official', audit: 'conversation.write', invalidCode: 'invalid-message' },
      schema: {
        summary: 'Nhắn tin cho người nộp: Một cửa hoặc người đang xử lý',
        tags: ['dossiers'],
        params: Params,
        headers: Headers,
        body: Body,
      },
    },
    async (request, reply) => {
      const { body = '', fileIds = [] } = request.body
      const { code } = request.params
      const key = `api ${request.headers['idempotency-key']}`
      const actor = officialOf(request)
      const written = await writeMessage({ db, directory }, { actor, code, body, fileIds, key, now: now() })
      if (!written.ok) return refuse(reply, toHttpRefusal(written.error))
      return reply.code(201).send(written.value)
    },
  )
}
