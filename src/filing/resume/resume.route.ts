import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  csrfToken,
  dropCookie,
  frame,
  page,
  readCookie,
  type Slice,
  seeOther,
  writeCookie,
} from '../../platform/http/index.ts'
import { waitWords } from '../../platform/throttle/index.ts'
import { readDraftCode } from '../domain/draft.ts'
import { draftPath } from '../domain/filing.ts'
import { draftKeyOf, type FilingOptions } from '../draft-access.ts'
import { listOpenDrafts } from '../open-drafts.ts'
import { openByCode, sendDraftCode } from './one-time-code.ts'
import { DigitsPage, ResumePage } from './resume.view.tsx'
import { words } from './resume.words.ts'

const COOKIE = 'draft-proof'
const COOKIE_SECONDS = 15 * 60
const Word = Type.String({ maxLength: 100, default: '' })

/** Opening a draft on another device. */
export const resumeRoutes: Slice<FilingOptions> = async (app, { messengers }) => {
  const { db, clock } = app.deps
  const start = '/nop-ho-so/mo-lai'

  async function show(reply: FastifyReply, typed: string, problems: readonly FormProblem[] = [], status = 200) {
    const drafts = await listOpenDrafts(reply.request)
    return page(reply, ResumePage({ frame: frame(reply), csrf: csrfToken(reply), typed, drafts, problems }), status)
  }
  const digits = (reply: FastifyReply, problems: readonly FormProblem[] = [], status = 200) =>
    page(reply, DigitsPage({ frame: frame(reply), csrf: csrfToken(reply), problems }), status)

  app.get(start, { config: { policy: 'public', audit: 'filing.resume' } }, (_request, reply) => show(reply, ''))

  app.post(
    start,
    { config: { policy: 'public', audit: 'filing.code-requested' }, schema: { body: Type.Object({ ma: Word }) } },
    async (request, reply) => {
      const typed = request.body.ma
      const draftCode = readDraftCode(typed)
      if (!/^[A-Z]{2,3}(-[A-Z0-9]{4}){2}$/.test(draftCode))
        return show(reply, typed, [{ id: 'ma', text: words.enterCode }], 422)
      const sent = await sendDraftCode(db, messengers, { draftCode, address: request.ip, now: clock() })
      if (sent.ok) {
        writeCookie(reply, COOKIE, sent.value, COOKIE_SECONDS)
        return seeOther(reply, `${start}/ma`)
      }
      if (sent.error.code === 'no-way') return show(reply, typed, [{ id: 'ma', text: words.noWay }], 503)
      reply.header('retry-after', String(sent.error.seconds))
      return show(reply, typed, [{ id: 'ma', text: waitWords(sent.error.seconds) }], 429)
    },
  )

  app.get(`${start}/ma`, { config: { policy: 'public', audit: 'filing.code-form' } }, async (_request, reply) =>
    digits(reply),
  )

  app.post(
    `${start}/ma`,
    { config: { policy: 'public', audit: 'filing.code-tried' }, schema: { body: Type.Object({ otp: Word }) } },
    async (request, reply) => {
      const opened = await openByCode(db, {
        secret: readCookie(request, COOKIE) ?? '',
        digits: request.body.otp.replace(/\D+/g, ''),
        keyHash: draftKeyOf(reply),
        address: request.ip,
        now: clock(),
      })
      if (!opened.ok) return digits(reply, [{ id: 'otp', text: words.wrong(opened.error.left) }], 422)
      dropCookie(reply, COOKIE)
      return seeOther(reply, draftPath(opened.value))
    },
  )
}
