import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { listCannedReplies, managedAgencies, saveReply, usedAgencies } from '../../conversations/index.ts'
import { notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { assertNever } from '../../platform/result.ts'
import { type Text, tidy } from '../../platform/text.ts'
import { type Desk, deskOf, type WorkbenchOptions } from '../desk.ts'
import { words } from './conversation.words.ts'
import { RepliesView, type TypedReply } from './replies.view.tsx'

const path = '/can-bo/mau-tra-loi'
const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) })
const Body = Type.Object({
  id: Type.Optional(Type.Integer({ minimum: 1 })),
  version: Type.Integer({ minimum: 1, default: 1 }),
  agency: Type.String({ maxLength: 40, default: '' }),
  title: Type.String({ maxLength: 1_000, default: '' }),
  body: Type.String({ maxLength: 20_000, default: '' }),
  remove: Type.Optional(Type.String({ maxLength: 5 })),
})
const outcomes = new Map<string, Text>([
  ['luu', words.saved],
  ['bo', words.removed],
])

/** `/can-bo/mau-tra-loi`. */
export const replyPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db, clock } = app.deps

  async function show(reply: FastifyReply, desk: Desk, typed: TypedReply | null, done: Text | null, status = 200) {
    const replies = await listCannedReplies(db, usedAgencies(desk.actor))
    return page(reply, RepliesView({ desk, replies, managed: managedAgencies(desk.actor), typed, done }), status)
  }

  app.get(
    path,
    { config: { policy: 'official', audit: 'canned-reply.page' }, schema: { querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      return show(reply, desk, null, outcomes.get(request.query.xong ?? '') ?? null)
    },
  )

  app.post(
    path,
    { config: { policy: 'official', audit: 'canned-reply.save', keepsTyped: true }, schema: { body: Body } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { id, version, agency, remove } = request.body
      const text = { title: tidy(request.body.title), body: request.body.body.normalize('NFC').trim() }
      const typed = { id: id ?? null, agency, ...text }
      if (request.csrfEnded) return show(reply, desk, { ...typed, problems: [{ text: words.ended }] }, null, 403)
      const what = id === undefined ? { agency } : { id, version }
      const change = remove === undefined ? text : ('removed' as const)
      const saved = await saveReply(db, { actor: desk.actor, what, change, at: clock() })
      if (saved.ok) return seeOther(reply, `${path}?xong=${remove === undefined ? 'luu' : 'bo'}`)
      const refusal = saved.error
      switch (refusal.code) {
        case 'not-found':
          return refuse(reply, notFound)
        case 'changed':
          return show(reply, desk, { ...typed, problems: [{ text: words.changed }] }, null, 409)
        case 'invalid': {
          const end = id === undefined ? '' : `-${id}`
          const problems = refusal.problems.map(one => ({ id: `${one.field}${end}`, text: one.text }))
          return show(reply, desk, { ...typed, problems }, null, 422)
        }
        default:
          return assertNever(refusal)
      }
    },
  )
}
