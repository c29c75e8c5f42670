import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import {
  type Answers,
  evaluateForm,
  type FormContext,
  type FormError,
  isPageChange,
  parseFormBody,
} from '../../forms/index.ts'
import { hashPassword, isAcceptablePassword, isPassword } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, type Slice, seeOther } from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt, waitWords } from '../../platform/throttle/index.ts'
import { loadLists } from '../../procedures/index.ts'
import { endSessionsOf, findPasswordHash, setPassword } from '../accounts.queries.ts'
import { type CustomerActor, customerOf } from '../customer-actor.ts'
import { words as passwordWords } from '../password/password.words.ts'
import type { Profile, ProfileAddress } from './domain/profile.ts'
import { profileForm } from './domain/profile-form.ts'
import { getProfile, type ProfileChange, saveProfile } from './profile.queries.ts'
import { ProfilePage } from './profile.view.tsx'
import { words } from './profile.words.ts'

const path = '/tai-khoan/thong-tin'
/** The questions are a form, whose names differ by kind. */
const Body = Type.Record(Type.String(), Type.Unknown())
const PasswordForm = Type.Object({
  current: Type.String({ maxLength: 1000, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
})
const outcomes = new Map<string, Text>([
  ['luu', words.saved],
  ['mat-khau', words.passwordSaved],
  ['lien-he', words.contactSaved],
])

interface Shown {
  readonly values?: Readonly<Record<string, unknown>>
  readonly errors?: readonly FormError[]
  readonly problems?: readonly FormProblem[]
  readonly outcome?: Text | null
}

const valuesOf = (profile: Profile): Record<string, unknown> => ({
  ...profile.details,
  fullName: profile.fullName,
  number: profile.number,
})

function changeOf(profile: Profile, answers: Answers): ProfileChange {
  const text = (key: string) => (typeof answers[key] === 'string' ? answers[key] : null)
  const address = (key: string) => (answers[key] as ProfileAddress | undefined) ?? null
  return {
    fullName: text('fullName') ?? profile.fullName,
    number: text('number'),
    details: {
      birthDate: text('birthDate'),
      sex: text('sex') as Profile['details']['sex'],
      ethnicity: text('ethnicity'),
      idIssuedOn: text('idIssuedOn'),
      idIssuer: text('idIssuer'),
      permanentAddress: address('permanentAddress'),
      currentAddress: address('currentAddress'),
      representative: text('representative'),
    },
  }
}

/** `/tai-khoan/thong-tin` and the password; always of the account itself, whoever it works for. */
export const profileRoutes: Slice = async app => {
  const { db, clock, config } = app.deps
  const identityName = config.oidcIssuer === '' ? null : config.oidcName

  const contextOf = async (): Promise<FormContext> => ({
    applicant: {},
    case: '',
    channel: 'online',
    today: formatInstant(clock().getTime()).slice(0, 10),
    lists: await loadLists(db),
  })

  async function show(reply: FastifyReply, customer: CustomerActor, more: Shown, status = 200) {
    const [profile, context] = await Promise.all([getProfile(db, customer.accountId), contextOf()])
    const { problems = [], errors = [], outcome = null, values = valuesOf(profile) } = more
    const view = {
      ...{ frame: frame(reply), csrf: csrfToken(reply), profile, context, values, errors, problems, outcome },
      ...{ identityName, providerName: config.oidcName },
    }
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
    { config: { policy: 'customer', audit: 'account.profile-saved' }, schema: { body: Body } },
    async (request, reply) => {
      const customer = customerOf(request)
      const profile = await getProfile(db, customer.accountId)
      const form = profileForm(profile.kind, profile.verified)
      const values = parseFormBody(form, request.body)
      if (isPageChange(request.body)) return show(reply, customer, { values })
      const { answers, errors } = evaluateForm(form, values, await contextOf())
      if (errors.length > 0) return show(reply, customer, { values, errors }, 422)
      const now = clock()
      await db.transaction().execute(async trx => {
        await saveProfile(trx, profile, changeOf(profile, answers), now.toISOString())
        const label = `customer:${profile.customerId}`
        await appendAudit(trx, { at: now, actor: label, action: 'profile.saved', subject: label })
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
        await endSessionsOf(trx, customer.own.id, request.session?.idHash ?? null)
        const label = `customer:${customer.own.id}`
        await appendAudit(trx, { at: now, actor: label, action: 'credentials.changed', subject: label })
      })
      return seeOther(reply, `${path}?xong=mat-khau`)
    },
  )
}
