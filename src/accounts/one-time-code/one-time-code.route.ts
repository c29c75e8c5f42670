import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Messengers } from '../../notifications/index.ts'
import { formatPhone } from '../../platform/html/index.ts'
import {
  csrfToken,
  frame,
  hashSecret,
  page,
  readCookie,
  type Slice,
  safePath,
  seeOther,
  writeCookie,
} from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { waitWords } from '../../platform/throttle/index.ts'
import { type Contact, parseContact } from '../contact.ts'
import { checkCode } from './check-code.ts'
import { findTarget, type Purpose } from './one-time-code.queries.ts'
import { CodePage, ContactPage } from './one-time-code.view.tsx'
import { words } from './one-time-code.words.ts'
import { type CodeRefusal, sendCode } from './send-code.ts'

const COOKIE = 'proof'
const COOKIE_SECONDS = 40 * 60

/** The visitor's own half of a code: without it neither the code nor its proof is worth anything. */
export const proofSecret = (request: FastifyRequest): string | undefined => readCookie(request, COOKIE)

export interface CodeSteps {
  readonly purpose: Purpose
  /** `/dang-ky`; the code is entered at `/dang-ky/ma`. */
  readonly startPath: string
  /** Who may ask; everybody when absent. */
  readonly policy?: 'customer'
  /** Goes on once the address is proved. */
  readonly onProved: (reply: FastifyReply, contact: Contact, returnTo: string | null) => Promise<FastifyReply>
}

export interface CodeStepOptions {
  readonly messengers: Messengers
  readonly steps: CodeSteps
}

export const Return = Type.Object({ tiep: Type.Optional(Type.String({ maxLength: 500 })) })
/** `?tiep=…` for the next page of a flow. */
export const keepReturn = (returnTo: string | null): string =>
  returnTo === null ? '' : `?tiep=${encodeURIComponent(returnTo)}`

const refusalWords = (refusal: CodeRefusal): Text => {
  if (refusal.code === 'wait') return waitWords(refusal.seconds)
  return refusal.kind === 'phone' ? words.noPhone : words.noMail
}

/** The two pages of a one-time code, for each of its purposes. */
export const codeSteps: Slice<CodeStepOptions> = async (app, { messengers, steps }) => {
  const { db, clock, config } = app.deps
  const { purpose, startPath, onProved, policy = 'public' } = steps
  const codePath = `${startPath}/ma`
  const common = (reply: FastifyReply, action: string, returnTo: string | null) => ({
    frame: frame(reply),
    csrf: csrfToken(reply),
    purpose,
    action: action + keepReturn(returnTo),
  })

  app.get(
    startPath,
    { config: { policy, audit: `${purpose}.form` }, schema: { querystring: Return } },
    async (request, reply) => {
      const view = common(reply, startPath, safePath(request.query.tiep))
      return page(reply, ContactPage({ ...view, contact: '', problem: null }))
    },
  )
  app.post(
    startPath,
    {
      config: { policy, audit: `${purpose}.code-requested` },
      schema: { querystring: Return, body: Type.Object({ contact: Type.String({ maxLength: 300, default: '' }) }) },
    },
    async (request, reply) => {
      const returnTo = safePath(request.query.tiep)
      const typed = request.body.contact
      const again = (status: number, text: Text) => {
        const view = { ...common(reply, startPath, returnTo), contact: typed }
        return page(reply, ContactPage({ ...view, problem: { id: 'contact', text } }), status)
      }
      const contact = parseContact(typed)
      if (contact === null) return again(422, words.enterContact)
      const asked = { purpose, contact, address: request.ip, now: clock(), site: config.publicUrl }
      const sent = await sendCode(db, messengers, asked)
      if (sent.ok) {
        writeCookie(reply, COOKIE, sent.value, COOKIE_SECONDS)
        return seeOther(reply, codePath + keepReturn(returnTo))
      }
      if (sent.error.code === 'wait') reply.header('retry-after', String(sent.error.seconds))
      return again(sent.error.code === 'wait' ? 429 : 503, refusalWords(sent.error))
    },
  )

  app.get(
    codePath,
    { config: { policy, audit: `${purpose}.code-form` }, schema: { querystring: Return } },
    async (request, reply) => {
      const returnTo = safePath(request.query.tiep)
      const target = await targetOf(request)
      if (target === null) return seeOther(reply, startPath + keepReturn(returnTo))
      return page(reply, CodePage({ ...common(reply, codePath, returnTo), target, startPath, problem: null }))
    },
  )
  app.post(
    codePath,
    {
      config: { policy, audit: `${purpose}.code-tried` },
      schema: { querystring: Return, body: Type.Object({ code: Type.String({ maxLength: 50, default: '' }) }) },
    },
    async (request, reply) => {
      const returnTo = safePath(request.query.tiep)
      const secret = proofSecret(request)
      const target = (await targetOf(request)) ?? ''
      const code = request.body.code.replace(/\D+/g, '')
      const again = (text: Text) => {
        const view = { ...common(reply, codePath, returnTo), target, startPath }
        return page(reply, CodePage({ ...view, problem: { id: 'code', text } }), 422)
      }
      if (code.length !== 6) return again(words.enterCode)
      const checked = await checkCode(db, { purpose, secret, code, address: request.ip, now: clock() })
      if (checked.ok) return onProved(reply, checked.value, returnTo)
      return again(checked.error.code === 'gone' ? words.gone : words.wrongCode(checked.error.left))
    },
  )

  async function targetOf(request: FastifyRequest): Promise<string | null> {
    const secret = proofSecret(request)
    if (secret === undefined) return null
    const target = await findTarget(db, hashSecret(secret), purpose, clock().toISOString())
    return target === null ? null : formatPhone(target)
  }
}
