import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { agencyName, type DirectoryService } from '../agencies/index.ts'
import { findDossier, listEvents, mayRead } from '../dossiers/index.ts'
import { officialOf } from '../officials/index.ts'
import { localePath } from '../platform/html/index.ts'
import { csrfToken, frame, type HttpRefusal, notFound, page, refuse, type Slice } from '../platform/http/index.ts'
import { getVersion } from '../procedures/index.ts'
import { missingWords, words } from './prints.words.ts'
import { drawSlip, renderSlip } from './render-slip.ts'
import { type Slip, type SlipForm, slipForms } from './slip.ts'
import { SlipPage } from './slip.view.tsx'
import { slipOf } from './slip-of.ts'

export interface PrintRoutesOptions {
  readonly directory: DirectoryService
}

const notYet = (form: SlipForm): HttpRefusal => ({
  status: 404,
  code: 'no-such-slip',
  title: words.noSlip,
  detail: missingWords[form],
})

const isForm = (text: string): text is SlipForm => (slipForms as readonly string[]).includes(text)

const Code = Type.String({ maxLength: 60 })
const Round = Type.Object({
  round: Type.Optional(Type.Integer({ minimum: 1, maximum: 99, description: 'M02: lần; BL: khoản thu thứ mấy' })),
})

/** Slips of a dossier: PDF for the API; page, PDF and picture (`.pdf`, `.svg`) for the workbench; each only for those who may read it. */
export const printRoutes: Slice<PrintRoutesOptions> = async (app, { directory }) => {
  const { db, config } = app.deps
  const publicUrl = config.publicUrl.replace(/\/$/, '')

  const find = async (request: FastifyRequest, code: string, form: string, round?: number) => {
    const held = await findDossier(db, code)
    if (!held || !isForm(form) || !mayRead(officialOf(request), held.dossier, held.customerId)) return notFound
    const [version, events, places] = await Promise.all([
      getVersion(db, held.dossier.procedureVersionId),
      listEvents(db, held.id),
      directory.get(),
    ])
    return slipOf(form, { dossier: held.dossier, version, events, directory: places, publicUrl, round }) ?? notYet(form)
  }

  const sendPdf = async (reply: FastifyReply, slip: Slip, form: string) =>
    reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${form}-${slip.code.replace(/[^\w.-]/g, '')}.pdf"`)
      .header('cache-control', 'no-store')
      .send(await renderSlip(slip))

  const sendPicture = async (reply: FastifyReply, slip: Slip) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'no-store')
      .send(await drawSlip(slip))

  const sendPage = async (request: FastifyRequest, reply: FastifyReply, slip: Slip, form: string, round?: number) => {
    const official = officialOf(request)
    const [post] = official.posts
    const at = post ? agencyName(await directory.get(), post.agency) : ''
    const base = localePath(`/can-bo/ho-so/${encodeURIComponent(slip.code)}`, request.locale)
    const props = {
      ...frame(reply),
      tabs: [{ path: '/can-bo', label: words.desk }],
      official: { name: official.fullName, post: at },
      csrf: csrfToken(reply),
    }
    const query = round === undefined ? '' : `?round=${round}`
    const fileHref = (ending: string) => `${base}/phieu/${form}.${ending}${query}`
    return page(
      reply,
      SlipPage({ frame: props, slip, pdfHref: fileHref('pdf'), pictureHref: fileHref('svg'), backHref: base }),
    )
  }

  app.get(
    '/api/v1/dossiers/:code/prints/:form',
    {
      config: { policy: 'official', audit: 'dossier.print' },
      schema: {
        summary: 'Phiếu của hồ sơ (M01–M06, BL: biên lai) dạng PDF',
        tags: ['dossiers'],
        params: Type.Object({ code: Code, form: Type.String({ maxLength: 10 }) }),
        querystring: Round,
      },
    },
    async (request, reply) => {
      const { code, form } = request.params
      const slip = await find(request, code, form, request.query.round)
      return 'status' in slip ? refuse(reply, slip) : sendPdf(reply, slip, form)
    },
  )

  app.get(
    '/can-bo/ho-so/:code/phieu/:file',
    {
      config: { policy: 'official', audit: 'dossier.print' },
      schema: { params: Type.Object({ code: Code, file: Type.String({ maxLength: 20 }) }), querystring: Round },
    },
    async (request, reply) => {
      const { code, file } = request.params
      const { round } = request.query
      const [form = '', ending] = file.split('.', 2)
      const slip = await find(request, code, form, round)
      if ('status' in slip) return refuse(reply, slip)
      switch (ending) {
        case undefined:
          return sendPage(request, reply, slip, form, round)
        case 'pdf':
          return sendPdf(reply, slip, form)
        case 'svg':
          return sendPicture(reply, slip)
        default:
          return refuse(reply, notFound)
      }
    },
  )
}
