import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import {
  type ChosenNotices,
  channels,
  getChosenNotices,
  notificationKinds,
  type Preferences,
  saveChosenNotices,
} from '../../notifications/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, type Slice, seeOther } from '../../platform/http/index.ts'
import { tidy } from '../../platform/text.ts'
import { parseContact } from '../contact.ts'
import { customerOf } from '../customer-actor.ts'
import { markMessagesRead } from '../my-dossiers/my-dossiers.queries.ts'
import { getProfile } from '../profile/profile.queries.ts'
import { NoticesPage } from './notices.view.tsx'
import { words } from './notices.words.ts'

const path = '/tai-khoan/thong-bao/cai-dat'
const Body = Type.Record(Type.String(), Type.Unknown())
const ReadBody = Type.Object({ den: Type.Integer({ minimum: 0, default: 0 }) })

/** The ticks of the form; a tick that was taken away is not sent. */
const ticked = (body: Readonly<Record<string, unknown>>): Preferences =>
  Object.fromEntries(
    notificationKinds.map(kind => [kind, channels.filter(channel => Object.hasOwn(body, `${kind}.${channel}`))]),
  ) as unknown as Preferences

/** `/tai-khoan/thong-bao/cai-dat`, and what marks messages as read. */
export const noticesRoutes: Slice = async app => {
  const { db, clock } = app.deps

  async function show(
    reply: FastifyReply,
    chosen: ChosenNotices,
    more: { problems?: readonly FormProblem[]; saved?: boolean },
    status = 200,
  ) {
    const { phone, email } = await getProfile(db, customerOf(reply.request).accountId)
    const { problems = [], saved = false } = more
    const view = { frame: frame(reply), csrf: csrfToken(reply), phone, problems, saved }
    return page(
      reply,
      NoticesPage({ ...view, email: chosen.email ?? email ?? '', preferences: chosen.preferences }),
      status,
    )
  }

  app.get(
    path,
    {
      config: { policy: 'customer', audit: 'account.notices' },
      schema: { querystring: Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) }) },
    },
    async (request, reply) => {
      const chosen = await getChosenNotices(db, customerOf(request).id)
      return show(reply, chosen, { saved: request.query.xong === 'luu' })
    },
  )

  app.post(
    path,
    { config: { policy: 'customer', audit: 'account.notices-saved', keepsTyped: true }, schema: { body: Body } },
    async (request, reply) => {
      const customer = customerOf(request)
      const { body } = request
      const email = typeof body.email === 'string' ? tidy(body.email) : ''
      const preferences = ticked(body)
      const typed = { email, preferences }
      if (request.csrfEnded) return show(reply, typed, { problems: [{ text: words.ended }] }, 403)
      const contact = email === '' ? null : parseContact(email)
      if (email !== '' && contact?.kind !== 'email')
        return show(reply, typed, { problems: [{ id: 'email', text: words.wrongEmail }] }, 422)
      await db.transaction().execute(async trx => {
        await saveChosenNotices(trx, customer.id, { email: contact?.value ?? null, preferences }, clock())
        const label = `customer:${customer.id}`
        await appendAudit(trx, { at: clock(), actor: label, action: 'notices.chosen', subject: label })
      })
      return seeOther(reply, `${path}?xong=luu`)
    },
  )

  app.post(
    '/tai-khoan/thong-bao/da-doc',
    { config: { policy: 'customer', audit: 'account.messages-read' }, schema: { body: ReadBody } },
    async (request, reply) => {
      await markMessagesRead(db, customerOf(request).id, { upTo: request.body.den }, clock())
      return seeOther(reply, '/tai-khoan/thong-bao')
    },
  )
}
