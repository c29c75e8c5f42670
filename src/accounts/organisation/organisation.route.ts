import { randomInt } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  actorLabel,
  csrfToken,
  forbidden,
  frame,
  hashSecret,
  notFound,
  page,
  refuse,
  type Slice,
  seeOther,
  startSession,
} from '../../platform/http/index.ts'
import { attemptKeys, forgiveAttempt, reserveAttempt, waitWords } from '../../platform/throttle/index.ts'
import { accesses, managedOrganisation, mayJoin } from '../accounts.policy.ts'
import { parseContact } from '../contact.ts'
import { customerOf } from '../customer-actor.ts'
import {
  addMember,
  cancelInvitation,
  findOrganisationName,
  insertInvitation,
  leaveOrganisation,
  listInvitations,
  listMembers,
  listMemberships,
  removeMember,
  takeInvitation,
} from './organisation.queries.ts'
import { OrganisationPage } from './organisation.view.tsx'
import { invitationMessage, words } from './organisation.words.ts'

const path = '/tai-khoan/to-chuc'
const INVITATION_DAYS = 7
// Without letters and digits that are read for one another: 59 bits.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newCode = (): string =>
  Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
const codeHash = (typed: string): string => hashSecret(`invitation ${typed.toUpperCase().replace(/[^A-Z0-9]/g, '')}`)

const Id = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const Short = (maxLength: number) => Type.String({ maxLength, default: '' })
type Typed = { readonly code?: string; readonly contact?: string; readonly access?: string }

/** `/tai-khoan/to-chuc`: for whom somebody works, and who works for an organisation. */
export const organisationRoutes: Slice<{ readonly messengers: Messengers }> = async (app, { messengers }) => {
  const { db, clock, config } = app.deps

  async function show(
    reply: FastifyReply,
    more: { typed?: Typed; problems?: readonly FormProblem[]; outcome?: string } = {},
    status = 200,
  ) {
    const customer = customerOf(reply.request)
    const managed = managedOrganisation(customer)
    const now = clock().toISOString()
    const [memberships, members, invitations] = await Promise.all([
      listMemberships(db, customer.accountId),
      managed === null ? [] : listMembers(db, managed),
      managed === null ? [] : listInvitations(db, managed, now),
    ])
    const outcome = Object.entries(words.outcomes).find(([key]) => key === more.outcome)?.[1] ?? null
    const view = {
      ...{ frame: frame(reply), csrf: csrfToken(reply), customer, managed, memberships, members, invitations, outcome },
      ...{ typed: more.typed ?? {}, problems: more.problems ?? [] },
    }
    return page(reply, OrganisationPage(view), status)
  }

  const record = (trx: Kysely<DB>, request: FastifyRequest, action: string, subject: string, data = {}) =>
    appendAudit(trx, { at: clock(), actor: actorLabel(request.actor), action, subject, data })

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'organisation.page' },
      schema: { querystring: Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) }) },
    },
    async (request, reply) => show(reply, request.query.xong === undefined ? {} : { outcome: request.query.xong }),
  )

  app.post(
    `${path}/chon`,
    { config: { policy: 'customer', audit: 'organisation.choose' }, schema: { body: Type.Object({ cho: Short(20) }) } },
    async (request, reply) => {
      const customer = customerOf(request)
      const wanted = request.body.cho === '' ? null : Number(request.body.cho)
      const memberships = await listMemberships(db, customer.accountId)
      if (wanted !== null && !memberships.some(each => each.organisationId === wanted)) return refuse(reply, notFound)
      await db.transaction().execute(async trx => {
        // What the session may do changes, so it gets a new id.
        await startSession(reply, trx, { kind: 'customer', id: customer.own.id, actingFor: wanted })
        await record(trx, request, 'organisation.chosen', `customer:${wanted ?? customer.own.id}`)
      })
      return seeOther(reply, wanted === null ? `${path}?xong=chon` : '/tai-khoan')
    },
  )

  app.post(
    `${path}/nhan`,
    { config: { policy: 'customer', audit: 'organisation.join' }, schema: { body: Type.Object({ code: Short(60) }) } },
    async (request, reply) => {
      const customer = customerOf(request)
      const { code } = request.body
      const problem = (text: FormProblem['text'], status: number) =>
        show(reply, { typed: { code }, problems: [{ id: 'code', text }] }, status)
      if (!mayJoin(customer)) return problem(words.onlyPeople, 422)
      const now = clock()
      const keys = attemptKeys('organisation-code', String(customer.accountId), request.ip)
      const seconds = await reserveAttempt(db, keys, now)
      if (seconds > 0) return problem(waitWords(seconds), 429)
      const joined = await db.transaction().execute(async trx => {
        const taken = await takeInvitation(trx, codeHash(code), now.toISOString())
        if (taken === null) return false
        await forgiveAttempt(trx, keys)
        await addMember(trx, { ...taken, accountId: customer.accountId }, now.toISOString())
        const data = { access: taken.access }
        await record(trx, request, 'organisation.joined', `customer:${taken.organisationId}`, data)
        return true
      })
      return joined ? seeOther(reply, `${path}?xong=nhan`) : problem(words.wrongCode, 422)
    },
  )

  app.post(
    `${path}/roi`,
    { config: { policy: 'customer', audit: 'organisation.leave' }, schema: { body: Id } },
    async (request, reply) => {
      const { accountId } = customerOf(request)
      const { id } = request.body
      const left = await db.transaction().execute(async trx => {
        if (!(await leaveOrganisation(trx, id, accountId, clock().toISOString()))) return false
        await record(trx, request, 'organisation.left', `customer:${id}`)
        return true
      })
      return left ? seeOther(reply, `${path}?xong=roi`) : refuse(reply, notFound)
    },
  )

  app.post(
    `${path}/moi`,
    {
      config: { policy: 'customer', audit: 'organisation.invite' },
      schema: { body: Type.Object({ contact: Short(300), access: Short(20) }) },
    },
    async (request, reply) => {
      const customer = customerOf(request)
      const organisationId = managedOrganisation(customer)
      if (organisationId === null) return refuse(reply, forbidden)
      const typed = request.body
      const contact = parseContact(typed.contact)
      const access = accesses.find(each => each === typed.access)
      const way = contact === null ? null : contact.kind === 'phone' ? messengers.text : messengers.mail
      const problems: FormProblem[] = []
      if (contact === null) problems.push({ id: 'contact', text: words.enterContact })
      else if (way === null) problems.push({ id: 'contact', text: words.noWay })
      if (access === undefined) problems.push({ id: 'access', text: words.chooseAccess })
      if (contact === null || way === null || access === undefined) return show(reply, { typed, problems }, 422)
      const now = clock()
      // Nobody's phone is flooded through this door.
      const keys = attemptKeys('organisation-invite', contact.value, request.ip)
      const seconds = await reserveAttempt(db, keys, now)
      if (seconds > 0) return show(reply, { typed, problems: [{ id: 'contact', text: waitWords(seconds) }] }, 429)
      const code = newCode()
      const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString()
      const name = await findOrganisationName(db, organisationId)
      await db.transaction().execute(async trx => {
        const invitation = { organisationId, contact: contact.value, access, codeHash: codeHash(code), expiresAt }
        await insertInvitation(trx, { ...invitation, now: now.toISOString() })
        await record(trx, request, 'organisation.invited', `customer:${organisationId}`, { access })
      })
      messengers.inBackground(way, contact.value, invitationMessage(name, code, config.publicUrl))
      return seeOther(reply, `${path}?xong=moi`)
    },
  )

  app.post(
    `${path}/huy`,
    { config: { policy: 'customer', audit: 'organisation.cancel' }, schema: { body: Id } },
    async (request, reply) => {
      const organisationId = managedOrganisation(customerOf(request))
      if (organisationId === null) return refuse(reply, forbidden)
      const done = await cancelInvitation(db, organisationId, request.body.id, clock().toISOString())
      return done ? seeOther(reply, `${path}?xong=huy`) : refuse(reply, notFound)
    },
  )

  app.post(
    `${path}/go`,
    { config: { policy: 'customer', audit: 'organisation.remove' }, schema: { body: Id } },
    async (request, reply) => {
      const organisationId = managedOrganisation(customerOf(request))
      if (organisationId === null) return refuse(reply, forbidden)
      const done = await db.transaction().execute(async trx => {
        const accountId = await removeMember(trx, organisationId, request.body.id, clock().toISOString())
        if (accountId === null) return false
        const data = { account: String(accountId) }
        await record(trx, request, 'organisation.removed', `customer:${organisationId}`, data)
        return true
      })
      return done ? seeOther(reply, `${path}?xong=go`) : refuse(reply, notFound)
    },
  )
}
