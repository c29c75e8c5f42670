import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { type DirectoryService, findCalendar, hoursText } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import {
  csrfToken,
  dropCookie,
  frame,
  page,
  readCookie,
  refuse,
  type Slice,
  seeOther,
  tooManyRequests,
  writeCookie,
} from '../../platform/http/index.ts'
import { findTracked } from '../find-tracked.ts'
import { TrackedPage } from './tracked.view.tsx'
import { type TrackingErrors, TrackingPage } from './tracking-form.view.tsx'
import { words } from './tracking-pages.words.ts'

/** Keeps what the visitor typed for a while, in their own browser; every use is checked and counted like a new try. */
const COOKIE = 'track'
const COOKIE_SECONDS = 30 * 60
const Word = Type.Optional(Type.String({ maxLength: 200 }))
const Params = Type.Object({ code: Type.String({ maxLength: 60 }) })

const kept = (cookie: string | undefined): { code: string; digits: string } | null => {
  const [code, digits, ...rest] = (cookie ?? '').split('~')
  return code && digits && rest.length === 0 && /^\d{4}$/.test(digits) ? { code, digits } : null
}

const codeForm = /^[\w.-]{1,60}$/
const normal = (code: string): string => code.replace(/\s+/g, '').toUpperCase()

/** `/tra-cuu` and `/tra-cuu/:ma`; the digits come in a body and stay out of every address. */
export const trackingPages: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps
  const now = () => formatInstant(clock().getTime())

  const form = (reply: FastifyReply, code: string, errors: TrackingErrors = {}, status = 200) =>
    page(reply, TrackingPage({ frame: frame(reply), csrf: csrfToken(reply), code, errors }), status)

  app.get(
    '/tra-cuu',
    {
      config: { policy: 'public', audit: 'tracking.form' },
      schema: { querystring: Type.Object({ ma: Word, khac: Word }) },
    },
    async (request, reply) => {
      if (request.query.khac !== undefined) dropCookie(reply, COOKIE)
      return form(reply, request.query.ma ?? '')
    },
  )

  app.post(
    '/tra-cuu',
    {
      config: { policy: 'public', audit: 'dossier.track' },
      schema: { body: Type.Object({ code: Word, phone: Word }) },
    },
    async (request, reply) => {
      const code = normal(request.body.code ?? '')
      const digits = (request.body.phone ?? '').trim()
      if (!codeForm.test(code) || !/^\d{4}$/.test(digits)) {
        const errors = {
          ...(code === '' ? { code: words.enterCode } : codeForm.test(code) ? {} : { code: words.notFound }),
          ...(/^\d{4}$/.test(digits) ? {} : { phone: words.enterDigits }),
        }
        return form(reply, code, errors, 422)
      }
      const tracked = await findTracked(db, directory, { code, digits, address: request.ip, now: now() })
      if (tracked.ok) {
        writeCookie(reply, COOKIE, `${code}~${digits}`, COOKIE_SECONDS)
        return seeOther(reply, `/tra-cuu/${encodeURIComponent(tracked.value.code)}`)
      }
      if (tracked.error.code === 'too-many') return refuse(reply, tooManyRequests(tracked.error.seconds))
      return form(reply, code, { code: words.notFound }, 422)
    },
  )

  app.get(
    '/tra-cuu/:code',
    { config: { policy: 'public', audit: 'dossier.track' }, schema: { params: Params } },
    async (request, reply) => {
      const code = normal(request.params.code)
      const known = kept(readCookie(request, COOKIE))
      if (known === null || known.code !== code) return form(reply, code)
      const tracked = await findTracked(db, directory, { ...known, address: request.ip, now: now() })
      if (!tracked.ok) {
        if (tracked.error.code === 'too-many') return refuse(reply, tooManyRequests(tracked.error.seconds))
        return form(reply, code, { code: words.notFound }, 422)
      }
      const agency = (await directory.get()).agencies.get(tracked.value.receivedBy.code)
      const calendar = await findCalendar(db, agency?.calendarCode ?? '')
      reply.header('cache-control', 'no-store')
      const props = { frame: frame(reply), tracked: tracked.value, today: now().slice(0, 10) }
      return page(reply, TrackedPage({ ...props, hours: hoursText(calendar) }))
    },
  )
}
