import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Kysely } from 'kysely'
import type { VNode } from 'preact'
import type { Static, TObject, TString } from 'typebox'
import type { Messengers } from '../../notifications/index.ts'
import { hashPassword } from '../../officials/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  csrfToken,
  type Frame,
  frame,
  hashSecret,
  page,
  type Slice,
  safePath,
  seeOther,
  startSession,
} from '../../platform/http/index.ts'
import { type Contact, contactOf } from '../contact.ts'
import type { Purpose } from './one-time-code.queries.ts'
import { findProved, takeProof } from './one-time-code.queries.ts'
import { type CodeSteps, codeSteps, keepReturn, proofSecret, Return } from './one-time-code.route.ts'

export interface ProvedPage {
  readonly frame: Frame
  readonly csrf: string
  /** Vietnamese path that the form posts to. */
  readonly action: string
  readonly problems: readonly FormProblem[]
}

export interface Proved<Typed> {
  readonly contact: Contact
  readonly typed: Typed
  readonly passwordHash: string
  readonly now: Date
  readonly address: string
}

/** What somebody fills in once phone or e-mail was proved; a new password is part of it. */
export interface ProvedForm<Schema extends TObject<{ password: TString }>> {
  readonly purpose: Purpose
  readonly startPath: string
  /** Below `startPath`. */
  readonly page: string
  readonly audit: { readonly form: string; readonly sent: string }
  readonly schema: Schema
  readonly empty: Static<Schema>
  readonly problemsOf: (typed: Static<Schema>) => readonly FormProblem[]
  readonly view: (page: ProvedPage, typed: Static<Schema>) => VNode
  /** In the transaction that uses the proof up. @returns the customer who is signed in; null refuses */
  readonly act: (trx: Kysely<DB>, proved: Proved<Static<Schema>>) => Promise<number | null>
}

/** Phone or e-mail, code, then a form: the way of registering and of resetting a password. */
export async function provedForm<Schema extends TObject<{ password: TString }>>(
  app: FastifyInstance,
  messengers: Messengers,
  form: ProvedForm<Schema>,
): Promise<void> {
  const { db, clock } = app.deps
  const path = `${form.startPath}/${form.page}`
  const steps: CodeSteps = {
    purpose: form.purpose,
    startPath: form.startPath,
    onProved: async (reply, _contact, returnTo) => seeOther(reply, path + keepReturn(returnTo)),
  }
  const show = (
    reply: FastifyReply,
    returnTo: string | null,
    typed: Static<Schema>,
    problems: readonly FormProblem[] = [],
  ) => {
    const view = { frame: frame(reply), csrf: csrfToken(reply), action: path + keepReturn(returnTo), problems }
    return page(reply, form.view(view, typed), problems.length === 0 ? 200 : 422)
  }
  const pages: Slice = async routes => {
    routes.get(
      path,
      { config: { policy: 'public', audit: form.audit.form }, schema: { querystring: Return } },
      async (request, reply) => {
        const secret = hashSecret(proofSecret(request) ?? '')
        if ((await findProved(db, secret, form.purpose, clock().toISOString())) === null)
          return seeOther(reply, form.startPath)
        return show(reply, safePath(request.query.tiep), form.empty)
      },
    )
    routes.post(
      path,
      { config: { policy: 'public', audit: form.audit.sent }, schema: { querystring: Return, body: form.schema } },
      async (request, reply) => {
        const typed = request.body as Static<Schema> & { password: string }
        const returnTo = safePath(request.query.tiep)
        const problems = form.problemsOf(typed)
        if (problems.length > 0) return show(reply, returnTo, typed, problems)
        const passwordHash = await hashPassword(typed.password)
        const now = clock()
        const secret = hashSecret(proofSecret(request) ?? '')
        const done = await db.transaction().execute(async trx => {
          const target = await takeProof(trx, secret, form.purpose, now.toISOString())
          if (target === null) return false
          const contact = contactOf(target)
          const customerId = await form.act(trx, { contact, typed, passwordHash, now, address: request.ip })
          if (customerId === null) return false
          await startSession(reply, trx, { kind: 'customer', id: customerId })
          return true
        })
        return seeOther(reply, done ? (returnTo ?? '/tai-khoan') : form.startPath)
      },
    )
  }
  await app.register(codeSteps, { messengers, steps })
  await app.register(pages)
}
