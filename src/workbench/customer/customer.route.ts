import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { findHolder, type Holder, joinNumber, type ProvenHolder } from '../../accounts/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { findCustomers } from '../../customers/index.ts'
import { checkPersonalNumber, checkTaxCode } from '../../identity/index.ts'
import { findPersonalNumber, officialOf } from '../../officials/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { actorLabel, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { readDay } from '../actions/command-body.ts'
import { deskOf, type WorkbenchOptions } from '../desk.ts'
import { mayConfirm } from './customer.policy.ts'
import { CustomersView, CustomerView, type TypedIdentity } from './customer.view.tsx'
import { refusalWords, words } from './customer.words.ts'

const policy = { roles: ['one-stop-officer', 'one-stop-head'] } as const
const Params = Type.Object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) })
const Short = (maxLength: number) => Type.String({ maxLength, default: '' })
const Body = Type.Object({ number: Short(40), fullName: Short(200), birthDate: Short(20), seen: Short(5) })
const empty: TypedIdentity = { number: '', fullName: '', birthDate: '' }

/** What the paper says, as typed; problems where something is missing or cannot be. */
function readIdentity(kind: Holder['kind'], typed: TypedIdentity, seen: boolean) {
  const problems: FormProblem[] = []
  const number = kind === 'person' ? checkPersonalNumber(typed.number) : checkTaxCode(typed.number)
  if (!number.ok) problems.push({ id: 'number', text: number.error.message })
  const fullName = tidy(typed.fullName)
  if (fullName === '') problems.push({ id: 'fullName', text: words.enterName })
  const birthDate = typed.birthDate.trim() === '' ? null : readDay(typed.birthDate)
  if (birthDate === null && typed.birthDate.trim() !== '') problems.push({ id: 'birthDate', text: words.wrongDate })
  if (!seen) problems.push({ id: 'seen', text: words.tick })
  if (!number.ok || problems.length > 0) return { problems, holder: null }
  const whole = 'number' in number.value ? number.value.number : number.value.code
  const holder: ProvenHolder = { kind, number: whole, fullName, birthDate, from: 'papers' }
  return { problems, holder }
}

/** `/can-bo/khach-hang`: finding customers, and joining an account to its customer once the papers were seen. */
export const customerPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db, clock } = app.deps

  app.get(
    '/can-bo/khach-hang',
    {
      config: { policy, audit: 'customer.search' },
      schema: { querystring: Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })) }) },
    },
    async (request, reply) => {
      const { q = '' } = request.query
      const [desk, found] = await Promise.all([
        deskOf(request, reply, directory),
        q.trim() === '' ? [] : findCustomers(db, q),
      ])
      if (found.length > 0) {
        const entry = { at: clock(), actor: actorLabel(request.actor), action: 'customer.looked-up' }
        const data = { found: found.map(each => String(each.id)) }
        await appendAudit(db, { ...entry, subject: `customer:${found[0]?.id}`, data })
      }
      return page(reply, CustomersView({ desk, q, found }))
    },
  )

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    holder: Holder,
    more: { typed?: TypedIdentity; problems?: readonly FormProblem[]; done?: boolean } = {},
    status = 200,
  ) {
    const desk = await deskOf(request, reply, directory)
    const { typed = empty, problems = [], done = false } = more
    return page(reply, CustomerView({ desk, holder, typed, problems, done }), status)
  }

  app.get(
    '/can-bo/khach-hang/:id',
    {
      config: { policy, audit: 'customer.read' },
      schema: { params: Params, querystring: Type.Object({ xong: Type.Optional(Type.String({ maxLength: 5 })) }) },
    },
    async (request, reply) => {
      const holder = await findHolder(db, request.params.id)
      if (holder === null) return refuse(reply, notFound)
      const entry = { at: clock(), actor: actorLabel(request.actor), action: 'customer.read' }
      await appendAudit(db, { ...entry, subject: `customer:${holder.customerId}` })
      return show(request, reply, holder, { done: request.query.xong !== undefined })
    },
  )

  app.post(
    '/can-bo/khach-hang/:id/xac-nhan',
    { config: { policy, audit: 'customer.verify' }, schema: { params: Params, body: Body } },
    async (request, reply) => {
      const holder = await findHolder(db, request.params.id)
      const account = holder?.account ?? null
      if (holder === null || account === null) return refuse(reply, notFound)
      const { seen, ...typed } = request.body
      const read = readIdentity(holder.kind, typed, seen !== '')
      if (read.holder === null) return show(request, reply, holder, { typed, problems: read.problems }, 422)
      const proven = read.holder
      const { id, fullName } = officialOf(request)
      if (!mayConfirm({ fullName, personalNumber: await findPersonalNumber(db, id) }, proven)) {
        const entry = { at: clock(), actor: actorLabel(request.actor), action: 'access.denied' }
        await appendAudit(db, { ...entry, subject: `customer:${holder.customerId}`, data: { code: 'own-account' } })
        return show(request, reply, holder, { typed, problems: [{ text: words.ownAccount }] }, 403)
      }
      const act = { accountId: account.id, by: actorLabel(request.actor), now: clock() }
      const joined = await db.transaction().execute(trx => joinNumber(trx, proven, act))
      if (joined.ok) return seeOther(reply, `/can-bo/khach-hang/${joined.value}?xong=1`)
      const problems = [{ id: 'number', text: refusalWords[joined.error] }]
      return show(request, reply, holder, { typed, problems }, 422)
    },
  )
}
