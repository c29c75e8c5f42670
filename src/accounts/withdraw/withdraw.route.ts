import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { toHttpRefusal } from '../../dossiers/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
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
import { tidy } from '../../platform/text.ts'
import { customerOf } from '../customer-actor.ts'
import { customerCommand, problemsOfRefusal } from '../customer-command.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { findOwnDossier, type OwnDossier } from '../dossier/own-dossier.ts'
import { WithdrawPage } from './withdraw.view.tsx'
import { words } from './withdraw.words.ts'

const Form = Type.Object({
  reason: Type.String({ maxLength: 2000, default: '' }),
  version: Type.Integer({ minimum: 1 }),
  _key: Type.String({ maxLength: 100, default: '' }),
})

/** `/tai-khoan/ho-so/:ma/rut`. */
export const withdrawRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps
  const now = () => formatInstant(clock().getTime())
  const path = '/tai-khoan/ho-so/:code/rut'

  function show(reply: FastifyReply, own: OwnDossier, reason: string, problems: readonly FormProblem[], status = 200) {
    const { dossier, tracked } = own
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      idempotencyKey: randomSecret(),
      code: dossier.code,
      procedure: tracked.procedure.shortName,
      version: dossier.version,
      reason,
      problems,
    }
    return page(reply, WithdrawPage(view), status)
  }

  app.get(
    path,
    { config: { policy: 'customer', audit: 'dossier.withdraw-form' }, schema: { params: CodeParams } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      if (!own.may.has('withdraw')) return seeOther(reply, `/tai-khoan/ho-so/${own.dossier.code}`)
      return show(reply, own, '', [])
    },
  )
  app.post(
    path,
    { config: { policy: 'customer', audit: 'dossier.withdraw' }, schema: { params: CodeParams, body: Form } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      if (!own.standing.mayFile) return refuse(reply, forbidden)
      const { code } = own.dossier
      const reason = tidy(request.body.reason)
      if (reason === '') return show(reply, own, '', [{ id: 'reason', text: words.enterReason }], 422)
      const done = await customerCommand(db, directory, {
        actor: own.standing.actor,
        code,
        command: { type: 'withdraw', reason },
        expectedVersion: request.body.version,
        now: now(),
        key: request.body._key,
      })
      if (done.ok) return seeOther(reply, `/tai-khoan/ho-so/${code}?xong=rut`)
      const problems = problemsOfRefusal(done.error)
      if (problems === null) return refuse(reply, toHttpRefusal(done.error))
      return show(reply, own, reason, problems, 409)
    },
  )
}
