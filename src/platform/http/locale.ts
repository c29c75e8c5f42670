import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DisplaySettings, displayCookie, parseDisplay } from '../html/display-settings.ts'
import type { Locale } from '../text.ts'
import { isApi } from './request-kind.ts'

declare module 'fastify' {
  interface FastifyRequest {
    locale: Locale
    display: DisplaySettings
  }
}

const english = /^\/en(?=\/|\?|$)(?!\/(?:api|assets)(?:\/|$))/

/** `/en/thu-tuc?q=` → `/thu-tuc?q=`: the router knows only the Vietnamese paths. */
export function withoutLocale(url: string): string {
  if (!english.test(url)) return url
  const rest = url.slice(3)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** Fastify's `rewriteUrl`. */
export const rewriteUrl = (request: IncomingMessage): string => withoutLocale(request.url ?? '/')

function localeOf(request: FastifyRequest): Locale {
  if (isApi(request)) return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
  return english.test(request.originalUrl) ? 'en' : 'vi'
}

/** `request.locale` by the `/en` prefix (API: Accept-Language), `request.display` by its cookie. */
export function localePlugin(app: FastifyInstance): void {
  app.decorateRequest('locale', 'vi')
  app.decorateRequest('display', null as unknown as DisplaySettings)
  app.addHook('onRequest', async request => {
    request.locale = localeOf(request)
    request.display = parseDisplay(request.cookies[displayCookie])
  })
}
