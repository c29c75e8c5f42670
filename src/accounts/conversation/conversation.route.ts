import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { agencyName, type DirectoryService } from '../../agencies/index.ts'
import {
  answerersOf,
  noteSeen,
  readMessageForm,
  readThread,
  refusalText,
  type TypedMessage,
  writeMessage,
  writerFor,
} from '../../conversations/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  actorLabel,
  csrfToken,
  forbidden,
  frame,
  notFound,
  page,
  randomSecret,
  refuse,
  type Slice,
  seeOther,
} from '../../platform/http/index.ts'
import { customerOf } from '../customer-actor.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { findOwnDossier, type OwnDossier } from '../dossier/own-dossier.ts'
import { markMessagesRead } from '../my-dossiers/my-dossiers.queries.ts'
import { ConversationPage } from './conversation.view.tsx'

const Query = Type.Object({
  truoc: Type.Optional(Type.Integer({ minimum: 1 })),
  xong: Type.Optional(Type.String({ maxLength: 20 })),
})
const nothing: TypedMessage = { body: '', files: [] }

interface Shown {
  readonly typed?: TypedMessage
  readonly problems?: readonly FormProblem[]
  readonly before?: number | null
  readonly sent?: boolean
  readonly key?: string
}

/** `/tai-khoan/ho-so/:ma/trao-doi`; anybody else's dossier is answered as one that is not there. */
export const conversationRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const now = () => formatInstant(clock().getTime())
  const path = '/tai-khoan/ho-so/:code/trao-doi'

  async function show(reply: FastifyReply, own: OwnDossier, shown: Shown, status = 200) {
    const { typed = nothing, problems = [], before = null, sent = false } = shown
    const { actor, mayFile } = own.standing
    const at = now()
    const thread = await readThread(db, own.id, at, before)
    if (before === null) {
      await noteSeen(db, own.id, actor, writerFor(actor, own.dossier, actor.id), at)
      await markMessagesRead(db, actor.id, { dossierId: own.id, kind: 'conversation' }, clock())
    }
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      idempotencyKey: shown.key || randomSecret(),
      code: own.dossier.code,
      procedure: own.tracked.procedure.shortName,
      today: at.slice(0, 10),
      thread,
      mayWrite: mayFile,
      isOlder: before !== null,
      agencyName: (code: string) => agencyName(own.directory, code),
      holders: [...new Set(answerersOf(own.dossier).map(one => agencyName(own.directory, one.agency)))],
      ...{ typed, problems, sent },
    }
    return page(reply, ConversationPage(view), status)
  }

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'conversation.page' },
      schema: { params: CodeParams, querystring: Query },
    },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      const { truoc, xong } = request.query
      return show(reply, own, { before: truoc ?? null, sent: xong === 'gui' })
    },
  )

  app.post(
    path,
    { config: { policy: 'customer', audit: 'conversation.write', keepsTyped: true }, schema: { params: CodeParams } },
    async (request, reply) => {
      const customer = customerOf(request)
      const own = await findOwnDossier(db, directory, request.params.code, customer, now())
      if (own === null) return refuse(reply, notFound)
      const { actor: by, mayFile } = own.standing
      if (!mayFile) return refuse(reply, forbidden)
      const reader = { db, dataDir: config.dataDir, maxUploadMb: config.maxUploadMb, at: clock(), by }
      const form = await readMessageForm(request, { ...reader, label: actorLabel(customer) })
      const key = String(form.fields._key ?? '')
      if (form.ended) return show(reply, own, { typed: form, problems: form.problems, key }, 403)
      if (form.problems.length > 0) return show(reply, own, { typed: form, problems: form.problems, key }, 422)
      const { code } = own.dossier
      const fileIds = form.files.map(file => file.id)
      const sending = { actor: by, code, body: form.body, fileIds, key: key || randomSecret(), now: now() }
      const done = await writeMessage({ db, directory }, sending)
      if (done.ok) return seeOther(reply, `/tai-khoan/ho-so/${code}/trao-doi?xong=gui#tin-${done.value.id}`)
      const refusal = done.error
      if (refusal.code === 'not-found') return refuse(reply, notFound)
      const field = refusal.code === 'too-many-files' || refusal.code === 'file-not-yours' ? 'files' : 'body'
      const problems = [{ id: field, text: refusalText(refusal) }]
      return show(reply, own, { typed: form, problems }, refusal.code === 'too-many' ? 429 : 422)
    },
  )
}
