import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Messengers } from '../../notifications/index.ts'
import type { DemoAccounts } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, type Slice, safePath, seeOther, startSession } from '../../platform/http/index.ts'
import { waitWords } from '../../platform/throttle/index.ts'
import { findAccount } from '../accounts.queries.ts'
import { parseContact } from '../contact.ts'
import { type CodeSteps, codeSteps, Return } from '../one-time-code/one-time-code.route.ts'
import { recordSignIn, signIn } from './sign-in.ts'
import { SignInPage } from './sign-in.view.tsx'
import { words } from './sign-in.words.ts'

export interface SignInOptions {
  readonly messengers: Messengers
  /** Shown on the page while DEMO=1. */
  readonly demo: DemoAccounts | null
}

const Form = Type.Object({
  contact: Type.String({ maxLength: 300, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
  tiep: Type.Optional(Type.String({ maxLength: 500 })),
})

/** Where customers go after signing in. */
export const accountHome = '/tai-khoan'

/** `/dang-nhap`: phone or e-mail with password, or a one-time code. */
export const signInRoutes: Slice<SignInOptions> = async (app, { messengers, demo }) => {
  const { db, clock, config } = app.deps
  const identityName = config.oidcIssuer === '' ? null : config.oidcName
  const show = (
    reply: FastifyReply,
    status: number,
    form: { contact: string; tiep?: string | undefined },
    problems: readonly FormProblem[] = [],
  ) => {
    const view = { frame: frame(reply), csrf: csrfToken(reply), contact: form.contact, problems, demo, identityName }
    return page(reply, SignInPage({ ...view, returnTo: safePath(form.tiep) }), status)
  }

  app.get(
    '/dang-nhap',
    { config: { policy: 'public', audit: 'sign-in.form' }, schema: { querystring: Return } },
    async (request, reply) => {
      if (request.actor?.kind === 'customer') return seeOther(reply, safePath(request.query.tiep) ?? accountHome)
      return show(reply, 200, { contact: '', tiep: request.query.tiep })
    },
  )
  app.post(
    '/dang-nhap',
    { config: { policy: 'public', audit: 'sign-in' }, schema: { body: Form } },
    async (request, reply) => {
      const { password, tiep } = request.body
      const typed = request.body.contact
      const contact = parseContact(typed)
      const problems: FormProblem[] = []
      if (contact === null) problems.push({ id: 'contact', text: words.enterContact })
      if (password === '') problems.push({ id: 'password', text: words.enterPassword })
      if (contact === null || problems.length > 0) return show(reply, 422, { contact: typed, tiep }, problems)
      const attempt = { contact, password, address: request.ip, now: clock() }
      const outcome = await signIn(db, attempt, (trx, id) => startSession(reply, trx, { kind: 'customer', id }))
      if (outcome.ok) return seeOther(reply, safePath(tiep) ?? accountHome)
      if (outcome.error.code === 'wrong')
        return show(reply, 422, { contact: typed, tiep }, [{ id: 'contact', text: words.wrong }])
      reply.header('retry-after', String(outcome.error.seconds))
      return show(reply, 429, { contact: typed, tiep }, [{ text: waitWords(outcome.error.seconds) }])
    },
  )

  const steps: CodeSteps = {
    purpose: 'sign-in',
    startPath: '/dang-nhap/mot-lan',
    onProved: async (reply, contact, returnTo) => {
      const account = await findAccount(db, contact)
      if (account === null || account.disabled) return seeOther(reply, '/dang-nhap')
      const { ip } = reply.request
      await db.transaction().execute(async trx => {
        await recordSignIn(trx, account.customerId, 'sign-in.by-code', ip, clock())
        await startSession(reply, trx, { kind: 'customer', id: account.customerId })
      })
      return seeOther(reply, returnTo ?? accountHome)
    },
  }
  await app.register(codeSteps, { messengers, steps })
}
