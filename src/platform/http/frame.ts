import type { FastifyReply } from 'fastify'
import type { DisplaySettings } from '../html/display-settings.ts'
import type { Locale } from '../text.ts'
import { csrfToken } from './csrf-token.ts'

/** What every layout wants to know of the request; spread it into `PublicPage` or `WorkbenchPage`. */
export interface Frame {
  readonly locale: Locale
  /** Vietnamese path with its query. */
  readonly path: string
  readonly display: DisplaySettings
  /** The signed-in customer. */
  readonly visitor?: { name: string }
  /** Present when signed in: the token of the sign-out form. */
  readonly csrf?: string
}

export function frame(reply: FastifyReply): Frame {
  const { request } = reply
  return {
    locale: request.locale,
    path: request.url,
    display: request.display,
    ...(request.actor?.kind === 'customer' ? { visitor: { name: request.actor.fullName } } : {}),
    ...(request.session === null ? {} : { csrf: csrfToken(reply) }),
  }
}
