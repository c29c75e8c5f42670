import { type Static, Type } from '@fastify/type-provider-typebox'
import { DisplaySettingsView, displayCookie, displayFromForm, formatDisplay } from '../html/index.ts'
import { csrfToken } from './csrf-token.ts'
import type { Slice } from './deps.ts'
import { page, seeOther } from './page.ts'
import { safePath } from './return-path.ts'

const Query = Type.Object({ saved: Type.Optional(Type.String()), back: Type.Optional(Type.String()) })
const Form = Type.Record(Type.String(), Type.Unknown())
const YEAR = 365 * 24 * 3600

/** `/tro-nang`: how this device shows pages; kept in a cookie, works for everybody without script. */
export const displaySettingsRoutes: Slice = async app => {
  app.get(
    '/tro-nang',
    { config: { policy: 'public', audit: 'display.read' }, schema: { querystring: Query } },
    async (request, reply) => {
      const { saved, back }: Static<typeof Query> = request.query
      const { locale, display } = request
      const csrf = csrfToken(reply)
      const path = safePath(back)
      return page(
        reply,
        DisplaySettingsView({ locale, display, csrf, saved: saved === '1', ...(path === null ? {} : { back: path }) }),
      )
    },
  )
  app.post(
    '/tro-nang',
    { config: { policy: 'public', audit: 'display.change' }, schema: { body: Form } },
    async (request, reply) => {
      reply.setCookie(displayCookie, formatDisplay(displayFromForm(request.body)), {
        path: '/',
        sameSite: 'lax',
        httpOnly: true,
        secure: request.server.deps.config.publicUrl.startsWith('https:'),
        maxAge: YEAR,
      })
      return seeOther(reply, safePath(request.body.back) ?? '/tro-nang?saved=1')
    },
  )
}
