import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { agencyName } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { toHttpRefusal } from '../../dossiers/index.ts'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken, frame, page, type Slice, seeOther } from '../../platform/http/index.ts'
import { DUPLICATE_DAYS, type Duplicate } from '../domain/duplicate.ts'
import { draftPath, type Filing, isComplete } from '../domain/filing.ts'
import { customerIdOf, type FilingOptions, filerOf, openDraft } from '../draft-access.ts'
import { findLiveDossier } from '../drafts.queries.ts'
import { words as common } from '../filing.words.ts'
import { fileDraft } from './file-draft.ts'
import { ReviewPage } from './review.view.tsx'
import { words } from './review.words.ts'

const Code = Type.String({ maxLength: 60 })
const Params = Type.Object({ code: Code, draft: Code })
const Body = Type.Object({ 'cam-doan': Type.String({ maxLength: 5, default: '' }) })

/** `…/kiem-tra`: the last look, then the submission. */
export const reviewRoutes: Slice<FilingOptions> = async (app, { directory }) => {
  const { db, clock } = app.deps
  const path = '/nop-ho-so/:code/:draft/kiem-tra'

  async function duplicateOf(request: FastifyRequest, filing: Filing): Promise<Duplicate | null> {
    const { personalNumber, taxCode, phone } = filing.contact.answers
    const number = personalNumber ?? taxCode
    if (typeof number !== 'string') return null
    const since = new Date(clock().getTime() - DUPLICATE_DAYS * 86_400_000).toISOString()
    const found = await findLiveDossier(db, { procedureCode: filing.draft.procedureCode, number, since })
    if (found === null) return null
    const theirs = found.phone === phone || found.customerId === customerIdOf(request)
    return { submittedAt: found.submittedAt, code: theirs ? found.code : null }
  }

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    filing: Filing,
    problems: readonly FormProblem[] = [],
    declared = false,
    status = 200,
  ) {
    const [duplicate, places] = await Promise.all([duplicateOf(request, filing), directory.get()])
    const agency = agencyName(places, filing.draft.agencyCode)
    const view = { frame: frame(reply), csrf: csrfToken(reply), filing, agency, duplicate, problems, declared }
    return page(reply, ReviewPage(view), status)
  }

  app.get(
    path,
    { config: { policy: 'public', audit: 'filing.review' }, schema: { params: Params } },
    async (request, reply) => {
      const filing = await openDraft(request, reply, request.params)
      return filing === null ? reply : show(request, reply, filing)
    },
  )

  app.post(
    path,
    { config: { policy: 'public', audit: 'dossier.submit', keepsTyped: true }, schema: { params: Params, body: Body } },
    async (request, reply) => {
      // A draft that was filed by the first of two clicks is answered here with its last page.
      const filing = await openDraft(request, reply, request.params)
      if (filing === null) return reply
      const declared = request.body['cam-doan'] !== ''
      if (request.csrfEnded) return show(request, reply, filing, [{ text: common.tokenEnded }], declared, 403)
      if (!isComplete(filing)) return show(request, reply, filing, [{ text: words.missing }], declared, 422)
      if (!declared) return show(request, reply, filing, [{ id: 'cam-doan', text: words.tick }], declared, 422)
      const now = formatInstant(clock().getTime())
      const filer = await filerOf(request, filing.draft)
      if (filer === null) return show(request, reply, filing, [{ text: words.notAuthorised }], declared, 422)
      const filed = await fileDraft({ db, directory }, filing, filer, now)
      if (filed.ok) return seeOther(reply, `${draftPath(filing.draft)}/hoan-tat`)
      const refusal = toHttpRefusal(filed.error)
      const texts = refusal.errors?.map(error => error.message) ?? [refusal.detail ?? refusal.title]
      const problems = texts.map(text => ({ text }))
      return show(request, reply, filing, problems, declared, 422)
    },
  )
}
