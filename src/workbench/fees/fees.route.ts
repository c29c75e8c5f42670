import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { toHttpRefusal } from '../../dossiers/index.ts'
import {
  findCredit,
  listPayments,
  listUnmatched,
  moneyScope,
  outstandingOf,
  returnCredit,
  type SettleError,
  settleCredit,
  sumPayments,
} from '../../payments/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { assertNever } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { type Desk, deskOf, fieldOf, type WorkbenchOptions } from '../desk.ts'
import { doneBanner } from './done-banner.view.tsx'
import { FeesView } from './fees.view.tsx'
import { words } from './fees.words.ts'
import { SettleView } from './settle.view.tsx'

const UNMATCHED_SHOWN = 100
const PAYMENTS_SHOWN = 200
const policy = { roles: ['one-stop-officer', 'one-stop-head', 'centre-admin'] } as const
const Params = Type.Object({ id: Type.String({ maxLength: 20 }) })
const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) })
const Body = Type.Record(Type.String(), Type.Unknown())

/** What the form says of an error; null: the credit is no longer there to be settled. */
function problemOf(error: SettleError): FormProblem | null {
  const { code } = error
  switch (code) {
    case 'not-open':
      return null
    case 'no-dossier':
      return { id: 'code', text: words.noDossier }
    case 'refused': {
      const { refusal } = error
      if (refusal.code === 'not-permitted-now') return { id: 'code', text: words.nothingDue }
      const { title, detail } = toHttpRefusal(refusal)
      return { id: 'code', text: detail ?? title }
    }
    default:
      return assertNever(code)
  }
}

/** `/can-bo/thu-phi`: the money of an agency's one-stop, or of the province for the centre's administrator. */
export const feePages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps
  const deps = { db, directory }

  app.get(
    '/can-bo/thu-phi',
    { config: { policy, audit: 'payments.page' }, schema: { querystring: Query } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const scope = moneyScope(desk.actor)
      if (scope === undefined) return refuse(reply, notFound)
      const day = desk.now.slice(0, 10)
      const [unmatched, payments, sums] = await Promise.all([
        listUnmatched(db, scope, UNMATCHED_SHOWN + 1),
        listPayments(db, scope, day, PAYMENTS_SHOWN + 1),
        sumPayments(db, scope, day),
      ])
      const view = {
        desk,
        unmatched: unmatched.slice(0, UNMATCHED_SHOWN),
        more: unmatched.length > UNMATCHED_SHOWN,
        payments: payments.slice(0, PAYMENTS_SHOWN),
        cut: payments.length > PAYMENTS_SHOWN,
        sums,
        banner: doneBanner(request.query.xong),
      }
      return page(reply, FeesView(view))
    },
  )

  /** The credit that the official may settle; null for all others, as if it were not there. */
  async function openCredit(desk: Desk, id: string) {
    const scope = moneyScope(desk.actor)
    if (scope === undefined || !/^\d{1,15}$/.test(id)) return null
    const credit = await findCredit(db, scope, Number(id))
    return credit?.state === 'unmatched' ? credit : null
  }

  async function show(
    reply: FastifyReply,
    desk: Desk,
    id: string,
    typed: { readonly code: string; readonly reason: string } | null,
    problems: readonly FormProblem[],
  ) {
    const credit = await openCredit(desk, id)
    if (credit === null) return refuse(reply, notFound)
    const outstanding = credit.dossierCode === null ? null : await outstandingOf(db, credit.dossierCode)
    const fields = typed ?? { code: credit.dossierCode ?? '', reason: '' }
    return page(
      reply,
      SettleView({ desk, credit, outstanding, typed: fields, problems }),
      problems.length > 0 ? 422 : 200,
    )
  }

  app.get(
    '/can-bo/thu-phi/:id',
    { config: { policy, audit: 'payment.credit' }, schema: { params: Params } },
    async (request, reply) => show(reply, await deskOf(request, reply, directory), request.params.id, null, []),
  )

  app.post(
    '/can-bo/thu-phi/:id',
    { config: { policy, audit: 'payment.settle' }, schema: { params: Params, body: Body } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { id } = request.params
      const text = (name: string) => tidy(fieldOf(request.body, name))
      const typed = { code: text('code').toUpperCase(), reason: text('reason') }
      const again = (problem: FormProblem) => show(reply, desk, id, typed, [problem])
      const credit = await openCredit(desk, id)
      // Sent twice: the first did it.
      if (credit === null) return seeOther(reply, '/can-bo/thu-phi')
      const settling = { actor: desk.actor, creditId: credit.id, now: desk.now }
      if (text('viec') === 'tra') {
        if (typed.reason === '') return again({ id: 'reason', text: words.enterReason })
        await returnCredit(deps, { ...settling, reason: typed.reason })
        return seeOther(reply, '/can-bo/thu-phi?xong=tra')
      }
      if (typed.code === '') return again({ id: 'code', text: words.enterCode })
      const done = await settleCredit(deps, { ...settling, dossierCode: typed.code })
      if (done.ok) return seeOther(reply, '/can-bo/thu-phi?xong=ghi')
      const problem = problemOf(done.error)
      return problem === null ? seeOther(reply, '/can-bo/thu-phi') : again(problem)
    },
  )
}
