import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { fileRefusal, findFile, keepUpload, sendFile } from '../../files/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  actorLabel,
  csrfToken,
  frame,
  notFound,
  page,
  readForm,
  refuse,
  type Slice,
  seeOther,
  tooManyRequests,
} from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { isOpen } from '../domain/feedback.ts'
import { listFeedbackEvents, listFeedbackFiles, type StoredFeedback } from '../feedback.queries.ts'
import { words as common } from '../feedback.words.ts'
import { openAsCustomer, openByTicket } from '../open-thread.ts'
import { keepTicket, keptTicket } from '../ticket-cookie.ts'
import { type FollowErrors, FollowedPage, FollowPage } from './follow.view.tsx'
import { words } from './follow.words.ts'

const MOST_FILES = 5
const Word = Type.Optional(Type.String({ maxLength: 100 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const normal = (code: string): string => code.replace(/\s+/g, '').toUpperCase()
const codeForm = /^PA-\d{6}-\d{4,6}$/

/** `/phan-anh/tra-cuu`: the sender's side of a thread, by account or by code and digits. */
export const followRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const form = (reply: FastifyReply, code: string, errors: FollowErrors = {}, status = 200) =>
    page(reply, FollowPage({ frame: frame(reply), csrf: csrfToken(reply), code, errors }), status)

  app.get(
    '/phan-anh/tra-cuu',
    { config: { policy: 'public', audit: 'feedback.follow-form' }, schema: { querystring: Type.Object({ ma: Word }) } },
    async (request, reply) => form(reply, request.query.ma ?? ''),
  )
  app.post(
    '/phan-anh/tra-cuu',
    {
      config: { policy: 'public', audit: 'feedback.follow' },
      schema: { body: Type.Object({ code: Word, digits: Word }) },
    },
    async (request, reply) => {
      const code = normal(request.body.code ?? '')
      const digits = (request.body.digits ?? '').trim()
      const errors = {
        ...(codeForm.test(code) ? {} : { code: words.enterCode }),
        ...(/^\d{4}$/.test(digits) ? {} : { digits: words.enterDigits }),
      }
      if (Object.keys(errors).length > 0) return form(reply, code, errors, 422)
      const opened = await openByTicket(db, { code, digits }, request.ip, clock())
      if (opened.ok) {
        keepTicket(reply, { code, digits })
        return seeOther(reply, `/phan-anh/tra-cuu/${code}`)
      }
      if (opened.error.code === 'too-many') return refuse(reply, tooManyRequests(opened.error.seconds))
      return form(reply, code, { code: words.notFound }, 422)
    },
  )

  /** The thread, or null once the reply is sent: the door, or to wait. */
  async function open(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: string,
    status = 200,
  ): Promise<StoredFeedback | null> {
    const code = normal(typed)
    const ticket = keptTicket(request, code)
    if (ticket === null) {
      const { actor } = request
      if (actor?.kind === 'customer') {
        const own = await openAsCustomer(db, code, actor.id, clock())
        if (own !== null) return own
      }
      form(reply, code, {}, status)
      return null
    }
    const opened = await openByTicket(db, ticket, request.ip, clock())
    if (opened.ok) return opened.value
    if (opened.error.code === 'too-many') refuse(reply, tooManyRequests(opened.error.seconds))
    else form(reply, code, { code: words.notFound }, 422)
    return null
  }

  async function show(
    reply: FastifyReply,
    feedback: StoredFeedback,
    more: { justSent?: boolean; outcome?: Text; problems?: readonly FormProblem[]; status?: number },
  ) {
    const [events, files, places] = await Promise.all([
      listFeedbackEvents(db, feedback.id),
      listFeedbackFiles(db, feedback.id),
      directory.get(),
    ])
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      feedback,
      events,
      files: files.map(file => ({ ...file, size: Number(file.size) })),
      directory: places,
      now: formatInstant(clock().getTime()),
      justSent: more.justSent ?? false,
      outcome: more.outcome ?? null,
      problems: more.problems ?? [],
      mayAdd: isOpen(feedback) && files.length < MOST_FILES,
    }
    reply.header('cache-control', 'no-store')
    return page(reply, FollowedPage(view), more.status)
  }

  app.get(
    '/phan-anh/tra-cuu/:code',
    {
      config: { policy: 'public', audit: 'feedback.follow' },
      schema: { params: Params, querystring: Type.Object({ xong: Word }) },
    },
    async (request, reply) => {
      const feedback = await open(request, reply, request.params.code)
      if (feedback === null) return reply
      const { xong } = request.query
      return show(reply, feedback, { justSent: xong === '1', ...(xong === 'tep' ? { outcome: words.added } : {}) })
    },
  )

  app.post(
    '/phan-anh/tra-cuu/:code/tep',
    { config: { policy: 'public', audit: 'feedback.add-file' }, schema: { params: Params } },
    async (request, reply) => {
      const feedback = await open(request, reply, request.params.code, 404)
      if (feedback === null) return reply
      const full = !isOpen(feedback) || (await listFeedbackFiles(db, feedback.id)).length >= MOST_FILES
      let problem: Text | string | null = full ? words.tooManyFiles : words.chooseFile
      const read = await readForm(request, async part => {
        if (full || part.fieldname !== 'file' || !part.filename) return void part.file.resume()
        const by = { kind: 'feedback', id: feedback.id } as const
        const actor = actorLabel(request.actor)
        const upload = { dataDir: config.dataDir, upload: part.file, name: part.filename, by, actor, at: clock() }
        const kept = await keepUpload(db, upload)
        if (kept.ok) {
          problem = null
          return
        }
        part.file.resume()
        const { detail, title } = fileRefusal(kept.error, config.maxUploadMb)
        problem = typeof detail === 'object' ? detail : title
      })
      if (!read.ok) return show(reply, feedback, { problems: [{ text: common.tokenEnded }], status: read.error.status })
      if (problem === null) return seeOther(reply, `/phan-anh/tra-cuu/${feedback.code}?xong=tep`)
      return show(reply, feedback, { problems: [{ id: 'file', text: problem }], status: 422 })
    },
  )

  app.get(
    '/phan-anh/tra-cuu/:code/tep/:id',
    {
      config: { policy: 'public', audit: 'feedback.file' },
      schema: { params: Type.Object({ code: Type.String({ maxLength: 60 }), id: Type.String({ maxLength: 60 }) }) },
    },
    async (request, reply) => {
      const feedback = await open(request, reply, request.params.code)
      if (feedback === null) return reply
      const own = (await listFeedbackFiles(db, feedback.id)).some(file => file.id === request.params.id)
      const file = own ? await findFile(db, request.params.id) : undefined
      return file === undefined ? refuse(reply, notFound) : sendFile(reply, config.dataDir, file)
    },
  )
}
