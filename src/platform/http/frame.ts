import type { FastifyReply } from 'fastify'
import type { DisplaySettings } from '../html/display-settings.ts'
import type { Locale } from '../text.ts'
import type { Actor } from './actor.ts'
import { csrfToken } from './csrf-token.ts'

/** What every layout wants to know of the request; spread it into `PublicPage` or `WorkbenchPage`. */
export interface Frame {
  readonly locale: Locale
  /** Vietnamese path with its query. */
  readonly path: string
  readonly display: DisplaySettings
  /** The browser asks for little data: the page comes without our fonts. */
  readonly saveData?: true
  /** The signed-in customer. */
  readonly visitor?: { name: string; actingFor?: string }
  /** Present when signed in: the token of the sign-out form. */
  readonly csrf?: string
}

const visitorOf = ({ fullName, actingFor }: Actor) => ({
  name: fullName,
  ...(actingFor ? { actingFor: actingFor.fullName } : {}),
})

export function frame(reply: FastifyReply): Frame {
  const { request } = reply
  return {
    locale: request.locale,
    path: request.url,
    display: request.display,
    ...(request.headers['save-data'] === 'on' ? { saveData: true } : {}),
    ...(request.actor?.kind === 'customer' ? { visitor: visitorOf(request.actor) } : {}),
    ...(request.session === null ? {} : { csrf: csrfToken(reply) }),
  }
}
