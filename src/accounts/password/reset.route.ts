import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import { hashPassword, isAcceptablePassword } from '../../officials/index.ts'
import {
  csrfToken,
  frame,
  hashSecret,
  page,
  type Slice,
  safePath,
  seeOther,
  startSession,
} from '../../platform/http/index.ts'
import { endSessionsOf, findAccount, setPassword } from '../accounts.queries.ts'
import { contactOf } from '../contact.ts'
import { findProved, takeProof } from '../one-time-code/one-time-code.queries.ts'
import { type CodeSteps, codeSteps, keepReturn, proofSecret, Return } from '../one-time-code/one-time-code.route.ts'
import { words } from './password.words.ts'
import { ResetPage } from './reset.view.tsx'

const start = '/quen-mat-khau'
const path = `${start}/moi`

/** `/quen-mat-khau`: a code, then a new password; every other session of the customer ends. */
export const resetRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  const { db, clock } = app.deps
  const steps: CodeSteps = {
    purpose: 'reset',
    startPath: start,
    onProved: async (reply, _contact, returnTo) => seeOther(reply, path + keepReturn(returnTo)),
  }
  await app.register(codeSteps, { messengers, steps })

  app.get(
    path,
    { config: { policy: 'public', audit: 'password.reset-form' }, schema: { querystring: Return } },
    async (request, reply) => {
      const secret = hashSecret(proofSecret(request) ?? '')
      if ((await findProved(db, secret, 'reset', clock().toISOString())) === null) return seeOther(reply, start)
      const action = path + keepReturn(safePath(request.query.tiep))
      return page(reply, ResetPage({ frame: frame(reply), csrf: csrfToken(reply), action, problem: null }))
    },
  )
  app.post(
    path,
    {
      config: { policy: 'public', audit: 'password.reset' },
      schema: { querystring: Return, body: Type.Object({ password: Type.String({ maxLength: 1000, default: '' }) }) },
    },
    async (request, reply) => {
      const { password } = request.body
      const returnTo = safePath(request.query.tiep)
      if (!isAcceptablePassword(password)) {
        const problem = { id: 'password', text: words.tooShort }
        const view = { frame: frame(reply), csrf: csrfToken(reply), action: path + keepReturn(returnTo), problem }
        return page(reply, ResetPage(view), 422)
      }
      const hash = await hashPassword(password)
      const now = clock()
      const secret = hashSecret(proofSecret(request) ?? '')
      const done = await db.transaction().execute(async trx => {
        const target = await takeProof(trx, secret, 'reset', now.toISOString())
        const account = target === null ? null : await findAccount(trx, contactOf(target))
        if (account === null || account.disabled) return false
        await setPassword(trx, account.id, hash)
        await endSessionsOf(trx, account.customerId)
        const label = `customer:${account.customerId}`
        const data = { address: request.ip }
        await appendAudit(trx, { at: now, actor: label, action: 'credentials.reset', subject: label, data })
        await startSession(reply, trx, { kind: 'customer', id: account.customerId })
        return true
      })
      return seeOther(reply, done ? (returnTo ?? '/tai-khoan') : start)
    },
  )
}
