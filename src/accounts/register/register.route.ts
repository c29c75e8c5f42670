import Type from 'typebox'
import type { Messengers } from '../../notifications/index.ts'
import { hashPassword, isAcceptablePassword } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
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
import { tidy } from '../../platform/text.ts'
import { findAccount, insertAccount, insertCustomer } from '../accounts.queries.ts'
import { contactOf } from '../contact.ts'
import { findProved, takeProof } from '../one-time-code/one-time-code.queries.ts'
import { type CodeSteps, codeSteps, keepReturn, proofSecret, Return } from '../one-time-code/one-time-code.route.ts'
import { words as passwordWords } from '../password/password.words.ts'
import { recordSignIn } from '../sign-in/sign-in.ts'
import { RegisterPage } from './register.view.tsx'
import { words } from './register.words.ts'

const start = '/dang-ky'
const path = `${start}/thong-tin`
const Form = Type.Object({
  kind: Type.String({ maxLength: 20, default: '' }),
  fullName: Type.String({ maxLength: 200, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
})

/** `/dang-ky`: phone or e-mail, code, then name, kind and password. */
export const registerRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  const { db, clock } = app.deps
  const steps: CodeSteps = {
    purpose: 'register',
    startPath: start,
    onProved: async (reply, _contact, returnTo) => seeOther(reply, path + keepReturn(returnTo)),
  }
  await app.register(codeSteps, { messengers, steps })

  app.get(
    path,
    { config: { policy: 'public', audit: 'register.details' }, schema: { querystring: Return } },
    async (request, reply) => {
      const secret = hashSecret(proofSecret(request) ?? '')
      if ((await findProved(db, secret, 'register', clock().toISOString())) === null) return seeOther(reply, start)
      const action = path + keepReturn(safePath(request.query.tiep))
      const typed = { kind: '', fullName: '' }
      return page(reply, RegisterPage({ frame: frame(reply), csrf: csrfToken(reply), action, typed, problems: [] }))
    },
  )
  app.post(
    path,
    { config: { policy: 'public', audit: 'register' }, schema: { querystring: Return, body: Form } },
    async (request, reply) => {
      const { kind, password } = request.body
      const fullName = tidy(request.body.fullName)
      const returnTo = safePath(request.query.tiep)
      const problems: FormProblem[] = []
      if (kind !== 'person' && kind !== 'organisation') problems.push({ id: 'kind', text: words.chooseKind })
      if (fullName === '') problems.push({ id: 'fullName', text: words.enterName })
      if (!isAcceptablePassword(password)) problems.push({ id: 'password', text: passwordWords.tooShort })
      if ((kind !== 'person' && kind !== 'organisation') || problems.length > 0) {
        const view = { frame: frame(reply), csrf: csrfToken(reply), action: path + keepReturn(returnTo), problems }
        return page(reply, RegisterPage({ ...view, typed: { kind, fullName } }), 422)
      }
      const passwordHash = await hashPassword(password)
      const now = clock()
      const secret = hashSecret(proofSecret(request) ?? '')
      const created = await db.transaction().execute(async trx => {
        const target = await takeProof(trx, secret, 'register', now.toISOString())
        if (target === null) return false
        const contact = contactOf(target)
        if ((await findAccount(trx, contact)) !== null) return false
        const customerId = await insertCustomer(trx, { kind, fullName, contact })
        await insertAccount(trx, { customerId, contact, passwordHash, now: now.toISOString() })
        await recordSignIn(trx, customerId, 'account.created', request.ip, now)
        await startSession(reply, trx, { kind: 'customer', id: customerId })
        return true
      })
      return seeOther(reply, created ? (returnTo ?? '/tai-khoan') : start)
    },
  )
}
