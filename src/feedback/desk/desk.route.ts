import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { findFile, sendFile } from '../../files/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import { type OfficialActor, officialOf } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { actorLabel, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { deskOf } from '../../workbench/index.ts'
import { actOnFeedback } from '../act-on-feedback.ts'
import { possible } from '../domain/decide.ts'
import { type CommandType, queueGroups, sortAt } from '../domain/feedback.ts'
import { kinds } from '../domain/feedback-terms.ts'
import { mayCommand, mayRead, queueScope } from '../feedback.policy.ts'
import {
  countQueue,
  findFeedback,
  findProcedureName,
  listFeedbackEvents,
  listFeedbackFiles,
  listQueue,
  type StoredFeedback,
} from '../feedback.queries.ts'
import { words as common } from '../feedback.words.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { agenciesOn } from '../send/read-sent.ts'
import { tellSender } from '../tell-sender.ts'
import type { TypedAction } from './actions.view.tsx'
import { groupWords, words } from './desk.words.ts'
import { FeedbackPage } from './feedback.view.tsx'
import { QUEUE, QueuePage } from './queue.view.tsx'
import { problemOf, readCommand } from './read-command.ts'

const PAGE = 50
const Word = Type.Optional(Type.String({ maxLength: 60 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })
const Field = (maxLength: number) => Type.String({ maxLength, default: '' })
const Form = Type.Object({
  viec: Field(20),
  ban: Type.Integer({ minimum: 0, default: 0 }),
  text: Field(20_000),
  to: Field(60),
  note: Field(2000),
  ground: Field(60),
  explanation: Field(10_000),
  body: Field(20_000),
  answer: Field(20_000),
  codes: Field(500),
})

export interface FeedbackDeskOptions {
  readonly directory: DirectoryService
  readonly messengers: Messengers
}

/** `/can-bo/phan-anh`: the queue, a thread, its commands and its files. */
export const feedbackDeskRoutes: Slice<FeedbackDeskOptions> = async (app, { directory, messengers }) => {
  const { db, clock, config } = app.deps

  app.get(
    QUEUE,
    {
      config: { policy: 'official', audit: 'feedback.queue' },
      schema: { querystring: Type.Object({ nhom: Word, loai: Word, trang: Word }) },
    },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const scope = queueScope(desk.actor.posts)
      const { nhom, loai, trang } = request.query
      const today = desk.now.slice(0, 10)
      const group = queueGroups.find(each => groupWords[each].key === nhom) ?? 'waiting'
      const kind = kinds.find(each => each === loai) ?? null
      const after = readCursor(trang)
      const [counts, lines] = await Promise.all([
        countQueue(db, scope, today),
        listQueue(db, { scope, group, kind, today, after, size: PAGE + 1 }),
      ])
      const shown = lines.slice(0, PAGE)
      const last = lines.length > PAGE ? shown.at(-1) : undefined
      const next = last === undefined ? null : writeCursor({ at: sortAt(last), id: last.id })
      const handles = scope === 'all' || scope.length > 0
      return page(reply, QueuePage({ desk, group, kind, counts, lines: shown, next, handles }))
    },
  )

  /** The thread where the official may read it; otherwise it is not there, and the attempt is on record. */
  async function find(request: FastifyRequest, actor: OfficialActor, code: string): Promise<StoredFeedback | null> {
    const held = await findFeedback(db, code.toUpperCase())
    if (held !== undefined && mayRead(actor.posts, held)) return held
    const entry = { actor: actorLabel(request.actor), action: 'access.denied', subject: 'feedback.read' }
    await appendAudit(db, { at: clock(), ...entry, data: { code: 'not-found' } })
    return null
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    feedback: StoredFeedback,
    more: {
      typed?: TypedAction
      open?: CommandType | null
      problems?: readonly FormProblem[]
      outcome?: Text
      status?: number
    },
  ) {
    const desk = await deskOf(request, reply, directory)
    const [events, files] = await Promise.all([listFeedbackEvents(db, feedback.id), listFeedbackFiles(db, feedback.id)])
    const untouched: TypedAction = {
      text: '',
      to: '',
      note: '',
      ground: '',
      explanation: '',
      body: feedback.body,
      answer: feedback.answer ?? '',
      codes: feedback.procedureCode ?? '',
    }
    const view = FeedbackPage({
      desk,
      csrf: desk.csrf,
      feedback,
      events,
      files: files.map(file => ({ ...file, size: Number(file.size) })),
      commands: possible(feedback).filter(command => mayCommand(desk.actor.posts, command, feedback)),
      agencies: agenciesOn(desk.directory, desk.now.slice(0, 10)),
      typed: more.typed ?? untouched,
      open: more.open ?? null,
      problems: more.problems ?? [],
      outcome: more.outcome ?? null,
    })
    return page(reply, view, more.status)
  }

  app.get(
    `${QUEUE}/:code`,
    {
      config: { policy: 'official', audit: 'feedback.read' },
      schema: { params: Params, querystring: Type.Object({ xong: Word }) },
    },
    async (request, reply) => {
      const held = await find(request, officialOf(request), request.params.code)
      if (held === null) return refuse(reply, notFound)
      return show(request, reply, held, request.query.xong === '1' ? { outcome: words.done } : {})
    },
  )

  app.post(
    `${QUEUE}/:code/lenh`,
    { config: { policy: 'official', audit: 'feedback.act', keepsTyped: true }, schema: { params: Params, body: Form } },
    async (request, reply) => {
      const actor = officialOf(request)
      const held = await find(request, actor, request.params.code)
      if (held === null) return refuse(reply, notFound)
      const { viec, ban, ...typed } = request.body
      const again = (problem: FormProblem, status: number, feedback = held, open: CommandType | null = null) =>
        show(request, reply, feedback, { typed, open, problems: [problem], status })
      const command = readCommand(viec, typed)
      if (command === null) return again({ text: words.notNow }, 422)
      if (request.csrfEnded) return again({ text: common.tokenEnded }, 403, held, command.type)
      const procedures = [...new Set(typed.codes.split(/[\s,;]+/).filter(Boolean))]
      if (command.type === 'publish' && held.kind === 'question') {
        const names = await Promise.all(procedures.map(code => findProcedureName(db, code)))
        if (names.length === 0 || names.includes(null))
          return again({ id: 'codes', text: words.enterCodes }, 422, held, command.type)
      }
      const now = (await deskOf(request, reply, directory)).now
      const done = await actOnFeedback(
        { db, directory },
        { actor, code: held.code, command, version: ban, procedures, now },
      )
      if (done.ok) {
        tellSender(messengers, done.value, command.type, config.publicUrl)
        // Whoever passed it on may no longer have it among their own work; the thread stays readable.
        return seeOther(reply, `${QUEUE}/${held.code}?xong=1`)
      }
      if (done.error.code === 'not-found') return refuse(reply, notFound)
      const fresh = (await findFeedback(db, held.code)) ?? held
      const { problem, status } = problemOf(done.error)
      return again(problem, status, fresh, command.type)
    },
  )

  app.get(
    `${QUEUE}/:code/tep/:id`,
    {
      config: { policy: 'official', audit: 'feedback.file' },
      schema: { params: Type.Object({ code: Type.String({ maxLength: 60 }), id: Type.String({ maxLength: 60 }) }) },
    },
    async (request, reply) => {
      const held = await find(request, officialOf(request), request.params.code)
      if (held === null) return refuse(reply, notFound)
      const own = (await listFeedbackFiles(db, held.id)).some(file => file.id === request.params.id)
      const file = own ? await findFile(db, request.params.id) : undefined
      return file === undefined ? refuse(reply, notFound) : sendFile(reply, config.dataDir, file)
    },
  )
}
