import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { evaluateForm, type FormContext, type FormError, parseFormBody } from '../../forms/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import {
  actorLabel,
  csrfToken,
  forbidden,
  frame,
  notFound,
  page,
  refuse,
  type Slice,
  seeOther,
} from '../../platform/http/index.ts'
import { attemptKeys, reserveAttempt, waitWords } from '../../platform/throttle/index.ts'
import { findContacts } from '../accounts.queries.ts'
import { type CustomerActor, customerOf } from '../customer-actor.ts'
import { getProfile } from '../profile/profile.queries.ts'
import {
  acceptAuthorisation,
  insertAuthorisation,
  listDossiersUnder,
  listGiven,
  listReceived,
  listScopes,
  revokeAuthorisation,
} from './authorisation.queries.ts'
import { AuthorisationPage } from './authorisation.view.tsx'
import { askedMessage, words } from './authorisation.words.ts'
import { standingOn } from './domain/authorisation.ts'
import { authorisationForm, termsOf, wrongTerms } from './domain/authorisation-form.ts'

const path = '/tai-khoan/uy-quyen'
const Body = Type.Record(Type.String(), Type.Unknown())
const Id = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })

/** `/tai-khoan/uy-quyen`: what somebody lets others do, and what others let them do. */
export const authorisationRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  const { db, clock, config } = app.deps
  const today = () => formatInstant(clock().getTime()).slice(0, 10)
  const agentOf = async ({ accountId }: CustomerActor) => ({
    accountId,
    phone: (await findContacts(db, accountId)).phone,
  })

  async function contextOf(): Promise<FormContext> {
    const lists = await listScopes(db)
    return { applicant: {}, case: '', channel: 'online', today: today(), lists: { ...lists } }
  }

  /** Whether they may give authorisations: a person, for oneself, whose number was verified. */
  async function mayGive(customer: CustomerActor): Promise<'yes' | 'unverified' | 'onlyPeople' | 'acting'> {
    if (customer.actingFor !== null) return 'acting'
    if (customer.own.kind !== 'person') return 'onlyPeople'
    const { verified } = await getProfile(db, customer.accountId)
    return verified.includes('number') ? 'yes' : 'unverified'
  }

  async function show(
    reply: FastifyReply,
    more: { values?: Record<string, unknown>; errors?: readonly FormError[]; outcome?: string | undefined } = {},
    status = 200,
  ) {
    const customer = customerOf(reply.request)
    const [gives, context, agent] = await Promise.all([mayGive(customer), contextOf(), agentOf(customer)])
    const closed = customer.actingFor !== null
    const [given, received] = await Promise.all([
      closed ? [] : listGiven(db, customer.own.id),
      closed ? [] : listReceived(db, agent),
    ])
    const day = today()
    const followed = received.filter(each => each.acts.includes('follow') && standingOn(each, day) === 'valid')
    const dossiers = await listDossiersUnder(
      db,
      followed.map(each => each.id),
    )
    const outcome = Object.entries(words.outcomes).find(([key]) => key === more.outcome)?.[1] ?? null
    const view = {
      ...{ frame: frame(reply), csrf: csrfToken(reply), accountId: customer.accountId, today: day, outcome },
      ...{ gives, context, given, received, dossiers, values: more.values ?? { from: day }, errors: more.errors ?? [] },
    }
    return page(reply, AuthorisationPage(view), status)
  }

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'authorisation.page' },
      schema: { querystring: Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) }) },
    },
    async (request, reply) => show(reply, { outcome: request.query.xong }),
  )

  app.post(
    path,
    { config: { policy: 'customer', audit: 'authorisation.give' }, schema: { body: Body } },
    async (request, reply) => {
      const customer = customerOf(request)
      if ((await mayGive(customer)) !== 'yes') return refuse(reply, forbidden)
      const values = parseFormBody(authorisationForm, request.body)
      const { answers, errors } = evaluateForm(authorisationForm, values, await contextOf())
      if (errors.length > 0) return show(reply, { values, errors }, 422)
      const terms = termsOf(answers)
      const { phone } = await agentOf(customer)
      const wrong = wrongTerms(terms, phone, config.authorisationMonths)
      if (wrong.length > 0) return show(reply, { values, errors: wrong }, 422)
      const now = clock()
      const seconds = await reserveAttempt(db, attemptKeys('authorisation', terms.agentPhone, request.ip), now)
      if (seconds > 0) {
        const late = { field: 'answers.phone', message: waitWords(seconds), typed: terms.agentPhone }
        return show(reply, { values, errors: [late] }, 429)
      }
      await db.transaction().execute(async trx => {
        const id = await insertAuthorisation(trx, { ...terms, principalId: customer.own.id }, now.toISOString())
        const entry = { at: now, actor: actorLabel(customer), action: 'authorisation.given' }
        await appendAudit(trx, { ...entry, subject: `authorisation:${id}` })
      })
      // The same answer whether the phone has an account or not: nobody learns it here.
      if (messengers.text !== null)
        messengers.inBackground(
          messengers.text,
          terms.agentPhone,
          askedMessage(customer.own.fullName, config.publicUrl),
        )
      return seeOther(reply, `${path}?xong=gui`)
    },
  )

  app.post(
    `${path}/dong-y`,
    { config: { policy: 'customer', audit: 'authorisation.accept' }, schema: { body: Id } },
    async (request, reply) => {
      const customer = customerOf(request)
      const { id } = request.body
      if (customer.actingFor !== null || customer.own.kind !== 'person') return refuse(reply, forbidden)
      const agent = await agentOf(customer)
      const now = clock()
      const done = await db.transaction().execute(async trx => {
        if (!(await acceptAuthorisation(trx, id, agent, now.toISOString()))) return false
        const entry = { at: now, actor: actorLabel(customer), action: 'authorisation.accepted' }
        await appendAudit(trx, { ...entry, subject: `authorisation:${id}` })
        return true
      })
      return done ? seeOther(reply, `${path}?xong=nhan`) : refuse(reply, notFound)
    },
  )

  app.post(
    `${path}/thoi`,
    { config: { policy: 'customer', audit: 'authorisation.revoke' }, schema: { body: Id } },
    async (request, reply) => {
      const customer = customerOf(request)
      const { id } = request.body
      const by = { ...(await agentOf(customer)), principalId: customer.own.id }
      const now = clock()
      const done = await db.transaction().execute(async trx => {
        if (!(await revokeAuthorisation(trx, id, by, now.toISOString()))) return false
        const entry = { at: now, actor: actorLabel(customer), action: 'authorisation.revoked' }
        await appendAudit(trx, { ...entry, subject: `authorisation:${id}` })
        return true
      })
      return done ? seeOther(reply, `${path}?xong=thoi`) : refuse(reply, notFound)
    },
  )
}
