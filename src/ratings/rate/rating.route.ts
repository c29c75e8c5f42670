import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { customerOf } from '../../accounts/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import {
  csrfToken,
  frame,
  notFound,
  page,
  refuse,
  type Slice,
  seeOther,
  tooManyRequests,
} from '../../platform/http/index.ts'
import type { Text } from '../../platform/text.ts'
import { getVersion } from '../../procedures/index.ts'
import { keptReceipt, openByDigits } from '../../tracking/index.ts'
import { findRateable, type RateableDossier, rate } from '../rate.ts'
import type { Rater } from '../ratings.policy.ts'
import { words } from '../ratings.words.ts'
import { RatingPage, type TypedRating } from './rating.view.tsx'
import { readRating } from './read-rating.ts'

const Params = Type.Object({ code: Type.String({ pattern: '^[\\w.-]{1,60}$' }) })
const Query = Type.Object({ xong: Type.Optional(Type.String({ maxLength: 20 })) })
const Word = Type.String({ maxLength: 30, default: '' })
const Form = Type.Object({
  contact: Word,
  overall: Word,
  timeliness: Word,
  attitude: Word,
  clarity: Word,
  comment: Type.String({ maxLength: 10_000, default: '' }),
})
const outcomes = new Map<string, Text>([
  ['1', words.thanks],
  ['roi', words.already],
])
const untouched: TypedRating = { contact: '', overall: '', timeliness: '', attitude: '', clarity: '', comment: '' }

/** Two doors to the same page: by account, and by receipt (code and phone digits) for people without one. */
export const ratingRoutes: Slice = async app => {
  const { db, clock } = app.deps
  const now = () => formatInstant(clock().getTime())

  interface Door {
    readonly rater: Rater
    readonly path: string
    readonly dossierPath: string
    readonly section: { readonly label: Text; readonly path: string }
  }

  const ofAccount = (request: FastifyRequest, code: string): Door => ({
    rater: { kind: 'customer', id: customerOf(request).id },
    path: `/tai-khoan/danh-gia/${code}`,
    dossierPath: `/tai-khoan/ho-so/${code}`,
    section: { label: words.account, path: '/tai-khoan' },
  })
  const ofReceipt = (code: string): Door => ({
    rater: { kind: 'holder', dossierCode: code },
    path: `/danh-gia/${code}`,
    dossierPath: `/tra-cuu/${code}`,
    section: { label: words.tracking, path: '/tra-cuu' },
  })

  async function show(
    reply: FastifyReply,
    door: Door,
    { held, contacts }: RateableDossier,
    more: { typed?: TypedRating; problems?: readonly FormProblem[]; outcome?: Text | null; status?: number },
  ) {
    const { dossier } = held
    const version = await getVersion(db, dossier.procedureVersionId)
    reply.header('cache-control', 'no-store')
    const latest = contacts.findLast(each => each.rated === null)?.key ?? ''
    const view = {
      frame: frame(reply),
      csrf: csrfToken(reply),
      code: dossier.code,
      procedure: version.operation?.shortName ?? { vi: version.info.name },
      contacts,
      path: door.path,
      dossierPath: door.dossierPath,
      crumbs: [
        { label: words.home, path: '/' },
        door.section,
        { label: dossier.code, path: door.dossierPath },
        { label: words.title },
      ],
      typed: more.typed ?? { ...untouched, contact: latest },
      problems: more.problems ?? [],
      outcome: more.outcome ?? null,
    }
    return page(reply, RatingPage(view), more.status)
  }

  async function open(reply: FastifyReply, door: Door, code: string, outcome: string | undefined) {
    const found = await findRateable(db, code, door.rater, now())
    if (found === null) return refuse(reply, notFound)
    return show(reply, door, found, { outcome: outcomes.get(outcome ?? '') ?? null })
  }

  async function send(request: FastifyRequest, reply: FastifyReply, door: Door, code: string, typed: TypedRating) {
    const found = await findRateable(db, code, door.rater, now())
    if (found === null) return refuse(reply, notFound)
    if (request.csrfEnded) {
      return show(reply, door, found, { typed, problems: [{ text: words.tokenEnded }], status: 403 })
    }
    const read = readRating(typed, found.contacts)
    if (!read.ok) return show(reply, door, found, { typed, problems: read.error, status: 422 })
    const done = await rate(db, { code, rater: door.rater, ...read.value, now: now() })
    if (done.ok) return seeOther(reply, `${door.path}?xong=1`)
    return done.error.code === 'already-rated' ? seeOther(reply, `${door.path}?xong=roi`) : refuse(reply, notFound)
  }

  /** Whether this browser holds the receipt; otherwise the reply is sent: to the door of tracking, or to wait. */
  async function holds(request: FastifyRequest, reply: FastifyReply, code: string): Promise<boolean> {
    const receipt = keptReceipt(request, code)
    const opened = receipt && (await openByDigits(db, { ...receipt, address: request.ip, now: now() }))
    if (opened?.ok) return true
    if (opened?.error.code === 'too-many') refuse(reply, tooManyRequests(opened.error.seconds))
    else seeOther(reply, `/tra-cuu?ma=${encodeURIComponent(code)}&tiep=danh-gia`)
    return false
  }

  app.get(
    '/tai-khoan/danh-gia/:code',
    { config: { policy: 'customer', audit: 'contact.rate-form' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const code = request.params.code.toUpperCase()
      return open(reply, ofAccount(request, code), code, request.query.xong)
    },
  )
  app.post(
    '/tai-khoan/danh-gia/:code',
    {
      config: { policy: 'customer', audit: 'contact.rate', keepsTyped: true },
      schema: { params: Params, body: Form },
    },
    async (request, reply) => {
      const code = request.params.code.toUpperCase()
      return send(request, reply, ofAccount(request, code), code, request.body)
    },
  )
  app.get(
    '/danh-gia/:code',
    { config: { policy: 'public', audit: 'contact.rate-form' }, schema: { params: Params, querystring: Query } },
    async (request, reply) => {
      const code = request.params.code.toUpperCase()
      if (!(await holds(request, reply, code))) return reply
      return open(reply, ofReceipt(code), code, request.query.xong)
    },
  )
  app.post(
    '/danh-gia/:code',
    { config: { policy: 'public', audit: 'contact.rate', keepsTyped: true }, schema: { params: Params, body: Form } },
    async (request, reply) => {
      const code = request.params.code.toUpperCase()
      if (!(await holds(request, reply, code))) return reply
      return send(request, reply, ofReceipt(code), code, request.body)
    },
  )
}
