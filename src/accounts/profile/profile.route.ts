import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { hashPassword, isAcceptablePassword, isPassword } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, type Slice, seeOther } from '../../platform/http/index.ts'
import { type Text, tidy } from '../../platform/text.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt, waitWords } from '../../platform/throttle/index.ts'
import { endSessionsOf, findPasswordHash, setPassword } from '../accounts.queries.ts'
import { parseContact } from '../contact.ts'
import { type CustomerActor, customerOf } from '../customer-actor.ts'
import { words as passwordWords } from '../password/password.words.ts'
import { getProfile, saveContact } from './profile.queries.ts'
import { ProfilePage } from './profile.view.tsx'
import { words } from './profile.words.ts'

const path = '/tai-khoan/thong-tin'
const ContactForm = Type.Object({
  email: Type.String({ maxLength: 200, default: '' }),
  address: Type.String({ maxLength: 300, default: '' }),
})
const PasswordForm = Type.Object({
  current: Type.String({ maxLength: 1000, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
})
const outcomes = new Map<string, Text>([
  ['luu', words.saved],
  ['mat-khau', words.passwordSaved],
])

/** `/tai-khoan/thong-tin` and the password. */
export const profileRoutes: Slice = async app => {
  const { db, clock } = app.deps

  async function show(
    reply: FastifyReply,
    customer: CustomerActor,
    more: { typed?: { email: string; address: string }; problems?: readonly FormProblem[]; outcome?: Text | null },
    status = 200,
  ) {
    const profile = await getProfile(db, customer.accountId)
    const { problems = [], outcome = null } = more
    const typed = more.typed ?? { email: profile.contactEmail ?? '', address: profile.address ?? '' }
    const view = { frame: frame(reply), csrf: csrfToken(reply), profile, typed, problems, outcome }
    return page(reply, ProfilePage(view), status)
  }

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'account.profile' },
      schema: { querystring: Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) }) },
    },
    async (request, reply) =>
      show(reply, customerOf(request), { outcome: outcomes.get(request.query.xong ?? '') ?? null }),
  )
  app.post(
    path,
    { config: { policy: 'customer', audit: 'account.profile-saved' }, schema: { body: ContactForm } },
    async (request, reply) => {
      const customer = customerOf(request)
      const email = tidy(request.body.email)
      const address = tidy(request.body.address)
      if (email !== '' && parseContact(email)?.kind !== 'email') {
        const problems = [{ id: 'email', text: words.wrongEmail }]
        return show(reply, customer, { typed: { email, address }, problems }, 422)
      }
      await db.transaction().execute(async trx => {
        await saveContact(trx, customer.id, { email: email || null, address: address || null })
        const label = `customer:${customer.id}`
        await appendAudit(trx, { at: clock(), actor: label, action: 'profile.saved', subject: label })
      })
      return seeOther(reply, `${path}?xong=luu`)
    },
  )
  app.post(
    '/tai-khoan/mat-khau',
    { config: { policy: 'customer', audit: 'credentials.change' }, schema: { body: PasswordForm } },
    async (request, reply) => {
      const customer = customerOf(request)
      const { current, password } = request.body
      const now = clock()
      const refuseWith = (id: string, text: Text, status: number) =>
        show(reply, customer, { problems: [{ id, text }] }, status)
      if (!isAcceptablePassword(password)) return refuseWith('password', passwordWords.tooShort, 422)
      // Whoever finds a signed-in browser must not guess the password here either.
      const keys = attemptKeys('customer-password', String(customer.accountId), request.ip)
      const seconds = await reserveAttempt(db, keys, now)
      if (seconds > 0) return refuseWith('current', waitWords(seconds), 429)
      if (!(await isPassword(current, await findPasswordHash(db, customer.accountId))))
        return refuseWith('current', passwordWords.wrongCurrent, 422)
      const hash = await hashPassword(password)
      await db.transaction().execute(async trx => {
        await forgiveAttempt(trx, keys)
        await setPassword(trx, customer.accountId, hash)
        await endSessionsOf(trx, customer.id, request.session?.idHash ?? null)
        const label = `customer:${customer.id}`
        await appendAudit(trx, { at: now, actor: label, action: 'credentials.changed', subject: label })
      })
      return seeOther(reply, `${path}?xong=mat-khau`)
    },
  )
}
