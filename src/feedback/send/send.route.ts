import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { codeSteps, contactOf, provedContact } from '../../accounts/index.ts'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { Messengers } from '../../notifications/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  csrfToken,
  frame,
  page,
  randomSecret,
  refuse,
  type Slice,
  seeOther,
  tooManyRequests,
} from '../../platform/http/index.ts'
import { attemptKeys, reserveAttempt } from '../../platform/throttle/index.ts'
import { feedbackTerms } from '../domain/feedback-terms.ts'
import { findCustomerContact, findProcedureName } from '../feedback.queries.ts'
import { words as common } from '../feedback.words.ts'
import { sendFeedback } from '../send-feedback.ts'
import { keepTicket } from '../ticket-cookie.ts'
import { agenciesOn, type KnownSender, nothingTyped, readSent, type TypedFeedback } from './read-sent.ts'
import { SendPage, type SendPlace, WhoPage } from './send.view.tsx'
import { words } from './send.words.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const Query = Type.Object({ loai: Word, 'co-quan': Word, 'ho-so': Word, 'thu-tuc': Word, cau: Word })
const Field = (maxLength: number) => Type.String({ maxLength, default: '' })
const Form = Type.Object({
  kind: Field(30),
  agency: Field(60),
  dossier: Field(100),
  procedure: Field(60),
  body: Field(50_000),
  name: Field(500),
  contact: Field(500),
  publish: Field(5),
  _key: Field(100),
})

const places: readonly SendPlace[] = [
  {
    path: '/phan-anh/gui',
    kinds: ['report', 'proposal', 'complaint'],
    title: words.title,
    lead: words.lead,
    parent: { label: common.title, path: '/phan-anh' },
  },
  {
    path: '/hoi-dap/gui',
    kinds: ['question'],
    title: words.questionTitle,
    lead: words.questionLead,
    parent: { label: { vi: 'Hỏi đáp', en: 'Questions' }, path: '/hoi-dap' },
  },
]
const PROOF = '/phan-anh/xac-minh'

export interface SendRoutesOptions {
  readonly directory: DirectoryService
  readonly messengers: Messengers
}

/** `/phan-anh/gui`, `/hoi-dap/gui`, and proving a phone or e-mail on the way to the first. */
export const sendRoutes: Slice<SendRoutesOptions> = async (app, { directory, messengers }) => {
  const { db, clock } = app.deps
  await app.register(codeSteps, {
    messengers,
    steps: {
      purpose: 'feedback',
      startPath: PROOF,
      onProved: async (reply, _contact, returnTo) => seeOther(reply, returnTo ?? '/phan-anh/gui'),
    },
  })

  /** The customer who signed in, or the address that this browser proved, or nobody in particular. */
  async function senderOf(request: FastifyRequest): Promise<KnownSender> {
    const { actor } = request
    if (actor?.kind === 'customer') {
      const { fullName, phone, email } = await findCustomerContact(db, actor.id)
      const reached = phone ?? email
      const contact = reached === null ? await provedContact(request) : contactOf(reached)
      return { customerId: actor.id, name: fullName, contact }
    }
    return { customerId: null, name: '', contact: await provedContact(request) }
  }

  async function show(
    reply: FastifyReply,
    place: SendPlace,
    sender: KnownSender,
    typed: TypedFeedback,
    problems: readonly FormProblem[] = [],
    status = 200,
  ) {
    const today = formatInstant(clock().getTime()).slice(0, 10)
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      idempotencyKey: randomSecret(),
      place,
      agencies: agenciesOn(await directory.get(), today),
      sender,
      typed,
      problems,
    }
    reply.header('cache-control', 'no-store')
    return page(reply, SendPage(view), status)
  }

  for (const place of places) {
    const open = place.kinds.some(kind => feedbackTerms[kind].anonymous)
    const audit = place.path === '/hoi-dap/gui' ? 'question' : 'feedback'

    app.get(
      place.path,
      { config: { policy: 'public', audit: `${audit}.form` }, schema: { querystring: Query } },
      async (request, reply) => {
        const sender = await senderOf(request)
        const { query } = request
        if (sender.contact === null && !open) {
          const back = encodeURIComponent(request.url)
          const paths = { proofPath: `${PROOF}?tiep=${back}`, signInPath: `/dang-nhap?tiep=${back}` }
          return page(reply, WhoPage({ frame: frame(reply), place, ...paths }))
        }
        const { bySlug } = await directory.get()
        const about = query['co-quan'] ?? ''
        return show(reply, place, sender, {
          ...nothingTyped,
          kind: place.kinds.find(kind => kind === query.loai) ?? '',
          agency: bySlug.get(about)?.code ?? about,
          dossier: query['ho-so'] ?? '',
          procedure: query['thu-tuc'] ?? '',
          body: query.cau ?? '',
        })
      },
    )

    app.post(
      place.path,
      { config: { policy: 'public', audit: `${audit}.send`, keepsTyped: true }, schema: { body: Form } },
      async (request, reply) => {
        const { _key, ...typed } = request.body
        const sender = await senderOf(request)
        if (request.csrfEnded) return show(reply, place, sender, typed, [{ text: common.tokenEnded }], 403)
        const at = clock()
        const now = formatInstant(at.getTime())
        const context = {
          directory: await directory.get(),
          today: now.slice(0, 10),
          kinds: place.kinds,
          sender,
          findProcedure: (code: string) => findProcedureName(db, code),
        }
        const read = await readSent(typed, context)
        if (!read.ok) return show(reply, place, sender, typed, read.error, 422)
        if (sender.contact === null) {
          // Nobody vouches for the sender: one address that sends without end has to wait longer and longer.
          const seconds = await reserveAttempt(db, attemptKeys('ask', request.ip, request.ip), at)
          if (seconds > 0) return refuse(reply, tooManyRequests(seconds))
        }
        const idempotency = _key === '' ? undefined : { actor: 'feedback', key: _key, bodyHash: '' }
        const ticket = await sendFeedback({ db, directory }, { ...read.value, now, idempotency })
        keepTicket(reply, ticket)
        return seeOther(reply, `/phan-anh/tra-cuu/${ticket.code}?xong=1`)
      },
    )
  }
}
