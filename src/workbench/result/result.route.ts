import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { findDossierById, mayRead } from '../../dossiers/index.ts'
import { sendFile } from '../../files/index.ts'
import { officialOf } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { actorLabel, forbidden, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { endResult, findResultById, mayEnd, resultFile, type StoredResult } from '../../results/index.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { ResultView, type TypedEnd } from './result.view.tsx'
import { refusals, words } from './result.words.ts'

const Params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 5 })) })
const Short = (maxLength: number) => Type.String({ maxLength, default: '' })
const Body = Type.Object({ how: Short(20), successor: Short(100), reason: Short(2000) })
const empty: TypedEnd = { how: '', successor: '', reason: '' }

/** `/can-bo/ket-qua/:id`: a result for officials who may read its dossier; for all others it is not there. */
export const resultDeskPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db, config, clock } = app.deps

  /** Null where the official may not know of it, which leaves a record. */
  async function find(request: FastifyRequest, id: number) {
    const actor = officialOf(request)
    const result = await findResultById(db, id)
    const held = result && (await findDossierById(db, result.dossierId))
    if (result && held && mayRead(actor, held.dossier, held.customerId)) return { result, code: held.dossier.code }
    const entry = { at: clock(), actor: actorLabel(actor), action: 'access.denied', subject: `result:${id}` }
    await appendAudit(db, { ...entry, data: { code: 'not-found' } })
    return null
  }

  interface Shown {
    readonly typed?: TypedEnd
    readonly problems?: readonly FormProblem[]
    readonly done?: boolean
    readonly status?: number
  }
  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    found: { readonly result: StoredResult; readonly code: string },
    { typed = empty, problems = [], done = false, status = 200 }: Shown,
  ) {
    const desk = await deskOf(request, reply, directory)
    const { result, code: dossierCode } = found
    const may = mayEnd(desk.actor, result.agencyCode)
    return page(reply, ResultView({ desk, result, dossierCode, mayEnd: may, typed, problems, done }), status)
  }

  app.get(
    '/can-bo/ket-qua/:id',
    { config: { policy: 'official', audit: 'result.page' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const found = await find(request, request.params.id)
      if (found === null) return refuse(reply, notFound)
      return show(request, reply, found, { done: request.query.xong !== undefined })
    },
  )

  app.get(
    '/can-bo/ket-qua/:id/van-ban',
    { config: { policy: 'official', audit: 'result.document' }, schema: { params: Params } },
    async (request, reply) => {
      const found = await find(request, request.params.id)
      if (found === null) return refuse(reply, notFound)
      const entry = { at: clock(), actor: actorLabel(request.actor), action: 'file.read' }
      await appendAudit(db, { ...entry, subject: `result:${found.result.id}` })
      return sendFile(reply, config.dataDir, await resultFile({ db, config, clock, directory }, found.result))
    },
  )

  app.post(
    '/can-bo/ket-qua/:id/het-hieu-luc',
    {
      config: { policy: 'official', audit: 'result.end', keepsTyped: true },
      schema: { params: Params, body: Body },
    },
    async (request, reply) => {
      const { id } = request.params
      const found = await find(request, id)
      if (found === null) return refuse(reply, notFound)
      const typed = request.body
      const again = (problem: FormProblem, status: number) =>
        show(request, reply, found, { typed, problems: [problem], status })
      if (request.csrfEnded) return again({ text: words.ended }, 403)
      const desk = await deskOf(request, reply, directory)
      if (!mayEnd(desk.actor, found.result.agencyCode)) return refuse(reply, forbidden)
      // Sent twice: the first did it.
      if (found.result.state !== 'current') return seeOther(reply, `/can-bo/ket-qua/${id}`)
      if (typed.how !== 'revoke' && typed.how !== 'supersede') return again({ id: 'how', text: words.choose }, 422)
      const successor = typed.how === 'supersede' ? typed.successor : null
      const done = await endResult(db, { actor: desk.actor, id, reason: typed.reason, successor, now: desk.now })
      if (done.ok) return seeOther(reply, `/can-bo/ket-qua/${id}?xong=1`)
      if (done.error.code === 'ended') return seeOther(reply, `/can-bo/ket-qua/${id}`)
      return again(refusals[done.error.code], 422)
    },
  )
}
