import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type DirectoryService, findCalendar, hoursText } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { StoredDossier } from '../../dossiers/index.ts'
import { paymentOf } from '../../payments/index.ts'
import { csrfToken, frame, page, refuse, type Slice, seeOther, tooManyRequests } from '../../platform/http/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { openByDigits, trackHeld } from '../find-tracked.ts'
import { dropReceipt, keepReceipt, keptReceipt } from '../receipt-cookie.ts'
import { TrackedPage } from './tracked.view.tsx'
import { TrackedPaymentPage } from './tracked-payment.view.tsx'
import { type TrackingErrors, TrackingPage } from './tracking-form.view.tsx'
import { words } from './tracking-pages.words.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })

const codeForm = /^[\w.-]{1,60}$/
const normal = (code: string): string => code.replace(/\s+/g, '').toUpperCase()

/** Where a visitor wanted to go who must prove to hold the receipt first: `?tiep=` of `/tra-cuu`. */
const destinations = ['danh-gia'] as const
const destinationOf = (word: string | undefined) => destinations.find(each => each === word)

export interface TrackingPagesOptions {
  readonly directory: DirectoryService
  /** How many contacts of the dossier may still be rated. */
  readonly countUnrated: (held: StoredDossier) => Promise<number>
}

/** `/tra-cuu` and `/tra-cuu/:ma`; the digits come in a body and stay out of every address. */
export const trackingPages: Slice<TrackingPagesOptions> = async (app, { directory, countUnrated }) => {
  const { db, clock, config } = app.deps
  const now = () => formatInstant(clock().getTime())

  const form = (reply: FastifyReply, code: string, errors: TrackingErrors = {}, status = 200, next?: string) =>
    page(reply, TrackingPage({ frame: frame(reply), csrf: csrfToken(reply), code, errors, next }), status)

  app.get(
    '/tra-cuu',
    {
      config: { policy: 'public', audit: 'tracking.form' },
      schema: { querystring: Type.Object({ ma: Word, khac: Word, tiep: Word }) },
    },
    async (request, reply) => {
      if (request.query.khac !== undefined) dropReceipt(reply)
      return form(reply, request.query.ma ?? '', {}, 200, destinationOf(request.query.tiep))
    },
  )

  app.post(
    '/tra-cuu',
    {
      config: { policy: 'public', audit: 'dossier.track' },
      schema: { body: Type.Object({ code: Word, phone: Word, next: Word }) },
    },
    async (request, reply) => {
      const code = normal(request.body.code ?? '')
      const digits = (request.body.phone ?? '').trim()
      const next = destinationOf(request.body.next)
      if (!codeForm.test(code) || !/^\d{4}$/.test(digits)) {
        const errors = {
          ...(code === '' ? { code: words.enterCode } : codeForm.test(code) ? {} : { code: words.notFound }),
          ...(/^\d{4}$/.test(digits) ? {} : { phone: words.enterDigits }),
        }
        return form(reply, code, errors, 422, next)
      }
      const opened = await openByDigits(db, { code, digits, address: request.ip, now: now() })
      if (opened.ok) {
        keepReceipt(reply, { code, digits })
        return seeOther(reply, `/${next ?? 'tra-cuu'}/${encodeURIComponent(opened.value.dossier.code)}`)
      }
      if (opened.error.code === 'too-many') return refuse(reply, tooManyRequests(opened.error.seconds))
      return form(reply, code, { code: words.notFound }, 422, next)
    },
  )

  /** The dossier that the receipt in the visitor's browser opens; otherwise the answer is given already. */
  async function opened(request: FastifyRequest, reply: FastifyReply, code: string): Promise<StoredDossier | null> {
    const known = keptReceipt(request, code)
    if (known === null) {
      await form(reply, code)
      return null
    }
    const found = await openByDigits(db, { ...known, address: request.ip, now: now() })
    if (found.ok) {
      reply.header('cache-control', 'no-store')
      return found.value
    }
    if (found.error.code === 'too-many') await refuse(reply, tooManyRequests(found.error.seconds))
    else await form(reply, code, { code: words.notFound }, 422)
    return null
  }

  app.get(
    '/tra-cuu/:code',
    { config: { policy: 'public', audit: 'dossier.track' }, schema: { params: Params } },
    async (request, reply) => {
      const held = await opened(request, reply, normal(request.params.code))
      if (held === null) return reply
      const [tracked, unrated] = await Promise.all([trackHeld(db, directory, held, now()), countUnrated(held)])
      const agency = (await directory.get()).agencies.get(tracked.receivedBy.code)
      const calendar = await findCalendar(db, agency?.calendarCode ?? '')
      const props = { frame: frame(reply), tracked, today: now().slice(0, 10), unrated }
      return page(reply, TrackedPage({ ...props, hours: hoursText(calendar) }))
    },
  )

  app.get(
    '/tra-cuu/:code/thanh-toan',
    { config: { policy: 'public', audit: 'payment.track' }, schema: { params: Params } },
    async (request, reply) => {
      const held = await opened(request, reply, normal(request.params.code))
      if (held === null) return reply
      const [tracked, version, places] = await Promise.all([
        trackHeld(db, directory, held, now()),
        getVersion(db, held.dossier.procedureVersionId),
        directory.get(),
      ])
      const payment = await paymentOf(db, config, places, { ...held, version })
      // The public page repeats nobody's own words.
      return page(reply, TrackedPaymentPage({ frame: frame(reply), payment: { ...payment, standing: tracked.fee } }))
    },
  )
}
