import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import {
  conversationRefusal,
  fillReply,
  findCannedReply,
  insertReply,
  type ReadMessageForm,
  readMessageForm,
  refusalText,
  usedAgencies,
  writeMessage,
} from '../../conversations/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { actorLabel, notFound, randomSecret, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { type DeskDossier, loadDossier } from '../dossier/load-dossier.ts'
import { openForm, showDossier } from '../dossier/show-dossier.tsx'
import { words } from './conversation.words.ts'

const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })

/** `POST /can-bo/ho-so/:code/trao-doi`: writes to the applicant, or puts a canned reply into what is being written. */
export const conversationPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db, clock, config } = app.deps

  /** The page again, with what was typed. */
  const again = (
    reply: FastifyReply,
    desk: Desk,
    held: DeskDossier,
    form: ReadMessageForm,
    shown: { readonly body?: string; readonly problems?: readonly FormProblem[]; readonly status: number },
  ) => {
    const typed = { body: shown.body ?? form.body, files: form.files }
    const problems = shown.problems ?? form.problems
    const message = { typed, problems, key: fieldOf(form.fields, '_key') || randomSecret() }
    return showDossier(reply, db, desk, held, {
      part: 'trao-doi',
      form: openForm(held, '', ''),
      status: shown.status,
      message,
    })
  }

  async function insert(reply: FastifyReply, desk: Desk, held: DeskDossier, form: ReadMessageForm) {
    const id = Number.parseInt(fieldOf(form.fields, 'mau'), 10)
    const chosen = Number.isSafeInteger(id) ? await findCannedReply(db, id, usedAgencies(desk.actor)) : null
    if (chosen === null) {
      const problems = [{ id: 'mau', text: words.noReply }]
      return again(reply, desk, held, form, { problems, status: 422 })
    }
    const { applicant, code, clock: limits } = held.dossier
    const facts = { name: applicant.fullName, code, dueAt: limits?.dueAt ?? null }
    return again(reply, desk, held, form, {
      body: insertReply(form.body, fillReply(chosen.body, facts)),
      status: form.problems.length > 0 ? 422 : 200,
    })
  }

  app.post(
    '/can-bo/ho-so/:code/trao-doi',
    { config: { policy: 'official', audit: 'conversation.write', keepsTyped: true }, schema: { params: Params } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { actor } = desk
      const held = await loadDossier(db, desk, request.params.code)
      if (held === null) return refuse(reply, notFound)
      const reader = { db, dataDir: config.dataDir, maxUploadMb: config.maxUploadMb, at: clock(), by: actor }
      const form = await readMessageForm(request, { ...reader, label: actorLabel(actor) })
      if (form.ended) return again(reply, desk, held, form, { status: 403 })
      if (fieldOf(form.fields, 'chen') !== '') return insert(reply, desk, held, form)
      if (form.problems.length > 0) return again(reply, desk, held, form, { status: 422 })
      const { code } = held.dossier
      const key = fieldOf(form.fields, '_key') || randomSecret()
      const fileIds = form.files.map(file => file.id)
      const sending = { actor, code, body: form.body, fileIds, key, now: desk.now }
      const done = await writeMessage({ db, directory }, sending)
      if (done.ok) return seeOther(reply, `/can-bo/ho-so/${code}?muc=trao-doi&xong=gui-tin#tin-${done.value.id}`)
      const refusal = done.error
      if (refusal.code === 'not-found') return refuse(reply, notFound)
      const field = refusal.code === 'too-many-files' || refusal.code === 'file-not-yours' ? 'files' : 'body'
      const problem = { id: refusal.code === 'may-not-write' ? 'viet' : field, text: refusalText(refusal) }
      return again(reply, desk, held, form, { problems: [problem], status: conversationRefusal(refusal).status })
    },
  )
}
